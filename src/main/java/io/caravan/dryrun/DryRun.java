package io.caravan.dryrun;

import static io.caravan.report.Text.duration;
import static io.caravan.report.Text.number;

import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Severity;
import io.caravan.copy.Plans;
import io.caravan.delta.service.DeltaLock;
import io.caravan.dryrun.Point.Call;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Migration;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.report.MigrationReport;
import io.caravan.report.Text;
import io.caravan.report.TerminalProgress;
import io.caravan.report.VerificationProgress;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.schema.SchemaReader;
import io.caravan.totals.Total;
import io.caravan.verify.Integrity;
import io.caravan.verify.MissingParent;
import io.caravan.verify.Verification;
import io.caravan.verify.Verified;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole migration into a database of its own beside M2's: nothing is written into M1 or M2. The check comes first, the verification and
 * M2's constraints last; what is found becomes a list of reasons to go or not.
 */
public final class DryRun {

    private static final String SCRATCH_GOES = "caravan.dryrun";

    /**
     * What an operator wishes.
     *
     * @param areas the areas to migrate, all of them for the whole shop
     * @param only whether these are a part of the shop only
     * @param sample how many of the newest orders; empty for all
     * @param keepScratch whether the scratch database stays
     * @param kept areas and M2 tables whose rows stay, as {@code --keep} has them
     * @param acceptUnmapped whether what has no rule may stay behind
     */
    public record Wish(Collection<String> areas, boolean only, OptionalInt sample, boolean keepScratch, List<String> kept, boolean acceptUnmapped) {}

    private final Shops shops;
    private final Findings findings;
    private final Wish wish;
    private final PrintStream out;
    private final boolean terminal;
    private final List<Point> points = new ArrayList<>();

    /**
     * @param shops the real shops; stay open
     * @param findings what the whole check of them found
     * @param out where the progress goes
     * @param terminal whether that is a terminal
     */
    public DryRun(Shops shops, Findings findings, Wish wish, PrintStream out, boolean terminal) {
        this.shops = shops;
        this.findings = findings;
        this.wish = wish;
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Runs to its end. The scratch database is gone afterwards, whatever happens, unless it was wished to stay; a process that is killed
     * leaves it to the next dry run.
     *
     * @throws MigrationStopped if it cannot begin: M2 holds a migration, or the scratch database may not be made
     */
    public Rehearsal run() {
        long started = System.nanoTime();
        begin();
        if (checked()) {
            return new Rehearsal(List.copyOf(points), Optional.empty(), "", Optional.empty(), millis(started));
        }
        Optional<Sample> sample = wish.sample().isPresent() ? Optional.of(Sample.of(shops, wish.sample().getAsInt())) : Optional.empty();
        try (Scratch scratch = new Scratch(shops)) {
            Thread onExit = new Thread(() -> stopped(scratch), SCRATCH_GOES);
            Runtime.getRuntime().addShutdownHook(onExit);
            try {
                Optional<Rehearsal.Migrated> migrated = migrated(scratch, sample);
                return new Rehearsal(List.copyOf(points), migrated, scratch.name(), sample.map(Sample::orders), millis(started));
            } finally {
                if (isRunning(onExit) && !wish.keepScratch()) {
                    scratch.drop();
                }
            }
        }
    }

    /** Takes the hook away again; false where the process is being stopped, so that the hook does what is left to do. */
    private static boolean isRunning(Thread onExit) {
        try {
            return Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void stopped(Scratch scratch) {
        if (!wish.keepScratch()) {
            out.println("\nStopped. Dropping the dry run's database " + scratch.name());
            scratch.dropAtOnce();
        }
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** What M2 brought along is gone once a migration has begun, so that a rehearsal on it would be that of another play. */
    private void begin() {
        try (DeltaLock lock = new DeltaLock(shops.m2())) {
            if (lock.isMigrating()) {
                throw new MigrationStopped("another Caravan is migrating into this M2 database; a dry run needs M2 as it is before", null);
            }
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be asked whether a migration runs: " + e.getMessage(), e);
        }
        if (shops.tables().exist()
                && new JdbcTemplate(shops.m2()).queryForObject("SELECT COUNT(*) FROM " + shops.tables().checkpoint(), Long.class) > 0) {
            throw new MigrationStopped("M2 holds a migration already, and a dry run needs M2 as it is before. Where a snapshot was taken"
                    + " (migrate --snapshot), caravan rollback brings it back; else name a fresh M2 database in the configuration", null);
        }
    }

    /** @return whether something blocks, so that the migration itself would not begin */
    private boolean checked() {
        List<Finding> blocking = findings.blocking().stream().filter(finding -> !(wish.acceptUnmapped() && finding.leavesDataBehind())).toList();
        String found = findings.summary() + (findings.list().isEmpty() ? "" : "; caravan check shows them");
        points.add(Point.of(blocking.isEmpty(), Call.NO_GO, "check", blocking.isEmpty() ? found
                : number(blocking.size()) + " findings need a decision first, the first: " + blocking.get(0).where() + ": " + blocking.get(0).message()));
        if (blocking.isEmpty() && !findings.of(Severity.WARNING).isEmpty()) {
            long rows = findings.of(Severity.WARNING).stream().mapToLong(Finding::rows).sum();
            points.add(new Point(Call.LOOK, "warnings", number(findings.of(Severity.WARNING).size()) + " findings about " + number(rows)
                    + " rows have a default outcome; caravan check says which"));
        }
        return !blocking.isEmpty();
    }

    private Optional<Rehearsal.Migrated> migrated(Scratch scratch, Optional<Sample> sample) {
        long m2Bytes = scratch.bytes(shops.m2Schema().database());
        out.println("Making the database " + scratch.name() + " on M2's server, with the " + number(Constraints.tables(shops.m2Schema()).size()) + " tables of M2");
        Scratch.Made made = scratch.make(shops);
        made.leftover().ifPresent(since -> out.println("An earlier dry run had left this database (made " + since + " UTC); it was dropped first."));
        UnaryOperator<List<Area>> narrowing = sample.<UnaryOperator<List<Area>>>map(some -> some).orElse(UnaryOperator.identity());
        try (Shops there = Shops.open(scratch.configuration(), narrowing)) {
            Plans plans = there.firstPlans();
            List<Area> areas = Areas.choose(plans.areas(), wish.areas(), List.of());
            Migration.Outcome outcome = copied(there, plans, areas);
            MigrationReport report = new MigrationReport(outcome.tables(), outcome.topics());
            List<Refused> refused = Refused.all(there.m2(), there.tables());
            Path file = shops.configuration().home().resolve("var/report/dry-run-quarantine.csv");
            Refused.write(there.m2(), there.tables(), file);
            copiedPoints(outcome, report, refused);
            Verified verified = verified(there, plans, areas);
            // A sample's totals are those of the sample, and of a part of the shop rows wait for others.
            Optional<Integrity> integrity = wish.only() || sample.isPresent() ? Optional.empty() : Optional.of(Integrity.of(there));
            Constraints constraints = Constraints.of(
                    shops.m2Schema(), new SchemaReader(there.m2(), there.configuration().m2().prefix()).read(), there.m2(), !wish.only());
            wholePoints(verified, integrity, constraints, refused);
            long bytes = scratch.bytes(scratch.name());
            points.add(new Point(Call.GO, "time", "the areas took " + duration(outcome.millis()) + " on these servers with "
                    + shops.configuration().workers() + " workers"));
            points.add(new Point(Call.GO, "disk", "M2 grows from about " + megabytes(m2Bytes) + " to about " + megabytes(bytes)
                    + (sample.isPresent() ? " by the sample alone" : "") + ", with Caravan's own tables"));
            return Optional.of(new Rehearsal.Migrated(report, outcome.areaMillis(), refused, verified, integrity, constraints.made(), made.viewsLeftOut(), bytes));
        } catch (MigrationStopped e) {
            points.add(new Point(Call.NO_GO, "migration", "stopped: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private Migration.Outcome copied(Shops there, Plans plans, List<Area> areas) {
        List<TablePlan> due = plans.all().stream().filter(plan -> areas.stream().anyMatch(area -> area.id().equals(plan.step().area()))).toList();
        try (TerminalProgress progress = new TerminalProgress(out, terminal, due)) {
            return new Migration(there, wish.kept()).run(areas, List.of(), "migrate --dry-run", progress);
        }
    }

    private Verified verified(Shops there, Plans plans, List<Area> areas) {
        try (VerificationProgress progress = new VerificationProgress(out, terminal)) {
            return new Verification(there, plans, areas.stream().map(Area::id).toList(), there.configuration().workers()).run(progress);
        }
    }

    private void copiedPoints(Migration.Outcome outcome, MigrationReport report, List<Refused> refused) {
        var all = report.total();
        points.add(Point.of(all.adds(), Call.NO_GO, "migration", number(all.read()) + " rows read = " + number(all.written()) + " written + "
                + number(all.skipped()) + " skipped by rule + " + number(all.quarantined()) + " quarantined, in " + number(outcome.areas().size()) + " areas"));
        points.add(Point.of(outcome.quarantined() == 0, Call.LOOK, "quarantine", outcome.quarantined() == 0 ? "no row is in it"
                : number(outcome.quarantined()) + " rows could not be written, for " + number(refused.stream().filter(Refused::quarantined).count()) + " reasons"));
    }

    private void wholePoints(Verified verified, Optional<Integrity> integrity, Constraints constraints, List<Refused> refused) {
        points.add(Point.of(verified.clean(), Call.NO_GO, "verify", number(verified.expected()) + " rows of " + number(verified.tables().size())
                + " tables compared: " + (verified.clean() ? "all as expected"
                        : number(verified.missing()) + " missing, " + number(verified.differing())
                                + " differing. Rows that Magento 1 changed meanwhile are among these: rehearse a busy shop from a copy of its database,"
                                + " or after caravan delta install, which tells them apart")));
        if (!verified.notVerified().isEmpty()) {
            points.add(new Point(Call.LOOK, "not verified", String.join(", ", verified.notVerified().keySet())));
        }
        integrity.ifPresent(whole -> {
            List<Total> differing = whole.differing();
            points.add(Point.of(differing.isEmpty(), Call.LOOK, "totals", differing.isEmpty() ? "all " + number(whole.totals().size()) + " numbers are those of Magento 1"
                    : number(differing.size()) + " of " + number(whole.totals().size()) + " numbers differ, by rows that stay behind"));
        });
        if (wish.only()) {
            points.add(new Point(Call.LOOK, "foreign keys", "not looked at: in a part of the shop rows wait for others"));
        } else {
            points.add(Point.of(constraints.broken().isEmpty(), Call.NO_GO, "foreign keys", "of " + number(constraints.foreignKeys())
                    + " foreign keys of Magento 2 " + (constraints.broken().isEmpty() ? "none is broken"
                            : number(constraints.broken().size()) + " are broken, the first by " + broken(constraints.broken().get(0)))));
        }
        long doubles = refused.stream().filter(Refused::byUniqueKey).mapToLong(Refused::rows).sum();
        points.add(Point.of(doubles == 0, Call.LOOK, "unique keys", number(constraints.uniqueKeys()) + " unique keys of Magento 2 were in force: "
                + (doubles == 0 ? "no row was refused" : number(doubles) + " rows were refused")));
        long unfit = refused.stream().filter(some -> some.quarantined() && !some.byUniqueKey()).mapToLong(Refused::rows).sum();
        points.add(Point.of(unfit == 0, Call.LOOK, "columns", "types, lengths and NOT NULL of " + number(constraints.columns())
                + " columns of Magento 2 were in force: " + (unfit == 0 ? "every value fits" : number(unfit) + " rows have values that do not fit, or that a conversion refused")));
        if (!constraints.otherwise().isEmpty()) {
            points.add(new Point(Call.NO_GO, "structure", "these tables were not the same as in Magento 2: " + String.join(", ", constraints.otherwise())));
        }
    }

    private static String broken(MissingParent missing) {
        return number(missing.rows()) + " rows: " + missing.path();
    }

    private static String megabytes(long bytes) {
        return number(Math.max(1, bytes >> 20)) + " MB";
    }
}
