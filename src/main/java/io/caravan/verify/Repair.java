package io.caravan.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Plans;
import io.caravan.copy.Progress;
import io.caravan.delta.Capture;
import io.caravan.delta.Changes;
import io.caravan.delta.Delta;
import io.caravan.delta.Poll;
import io.caravan.delta.RowsToReread;
import io.caravan.delta.service.DeltaService;
import io.caravan.process.CamelProcess;
import io.caravan.process.DeltaRun;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.script.DerivedScripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.ProducerTemplate;

/**
 * Mends what a verification found: rows that are missing or differ are read anew from M1 and written by the route of the delta, and scripts whose
 * rows differ run again. Rows that others made or changed in M2 are dealt with as the delta does: {@code caravan.delta.conflicts}. Changes that
 * wait in M1 are left to the delta.
 */
public final class Repair {

    /** More polls than these are needed by nothing but rows that come back each time. */
    private static final int MOST_POLLS = 1000;

    /** M1's changes are none of a repair's business. */
    private static final Capture NO_CHANGES = new Capture() {
        @Override
        public List<Changes> take(int most) {
            return List.of();
        }

        @Override
        public void consumed(List<Changes> changes) {
            // None was taken.
        }

        @Override
        public List<Backlog> backlog() {
            return List.of();
        }
    };

    private final Shops shops;

    /**
     * What a repair did.
     *
     * @param asked how many rows were read anew from M1
     * @param tables the M2 tables that they are of
     * @param scripts the scripts that were to run again
     * @param written how many rows were written or deleted in M2, not counting those of scripts
     * @param quarantined how many rows could not be written, as {@code caravan_quarantine} lists them
     */
    public record Outcome(long asked, List<String> tables, List<String> scripts, long written, long quarantined) {

        /** What it did, for programs. */
        public ObjectNode json() {
            return new ObjectMapper().valueToTree(this);
        }

        /** What it did, as an operator reads it. */
        public String text() {
            return "Repair:" + (asked == 0 ? "" : String.format(Locale.ROOT, " %,d rows of %,d tables read anew from Magento 1, %,d rows of Magento 2 written or"
                            + " deleted.", asked, tables.size(), written))
                    + (scripts.isEmpty() ? "" : " Run again: " + String.join(", ", scripts) + ".")
                    + (quarantined == 0 ? "" : String.format(Locale.ROOT, " %,d rows wait in caravan_quarantine, each with its reason.", quarantined));
        }
    }

    /** @param shops both databases; stay open */
    public Repair(Shops shops) {
        this.shops = shops;
    }

    /**
     * Mends.
     *
     * @param plans the plans that were verified by
     * @param found what is to be mended
     * @throws MigrationStopped if a migration runs, or another process runs the delta, or M2 cannot be written to
     */
    public Outcome run(Plans plans, Inspection.Outcome found) {
        Set<String> scripts = new TreeSet<>();
        found.remade().found().tables().stream().filter(table -> !table.clean()).forEach(table -> scripts.addAll(table.mappings()));
        List<Poll> polls = new ArrayList<>();
        try (DeltaService service = new DeltaService(
                shops.m2(), shops.tables(), shops.configuration().m2().prefix(), shops.configuration().delta(), DeltaService.Start.CALLED,
                () -> NO_CHANGES, Optional::empty, polls::add)) {
            DeltaRun.hold(service);
            RowsToReread rows = new RowsToReread(plans, shops.m2(), shops.configuration().m2().prefix());
            for (LostRows lost : found.lost()) {
                rows.add(lost.table(), lost.columns(), lost.rows());
                if (lost.more()) {
                    rows.all(lost.table());
                }
            }
            new DerivedScripts(() -> plans, shops.scripts(), shops.m2(), shops.m2Schema(), shops.tables(), shops.configuration().delta().conflicts())
                    .again(scripts);
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).with(service, watched -> NO_CHANGES).start();
                    ProducerTemplate template = process.context().createProducerTemplate()) {
                for (int i = 0; i < MOST_POLLS && !done(template.requestBodyAndHeader("direct:delta-once", null, Delta.ALL, true), service); i++) {
                    // The next poll goes on.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome(
                found.lost().stream().mapToLong(lost -> lost.rows().size()).sum(), found.lost().stream().map(LostRows::table).toList(), List.copyOf(scripts),
                polls.stream().mapToLong(Poll::rows).sum(), polls.isEmpty() ? 0 : polls.get(polls.size() - 1).quarantined());
    }

    private static boolean done(Object answer, DeltaService service) {
        if (service.polls().failure().isPresent()) {
            throw new MigrationStopped("the repair stopped: " + service.polls().failure().get() + ". What is mended stays; the same command goes on", null);
        }
        if (!(answer instanceof Poll poll)) {
            throw new MigrationStopped("the repair lost its lock to another Caravan; the same command goes on", null);
        }
        return poll.drained();
    }
}
