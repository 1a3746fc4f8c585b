package io.caravan.dryrun;

import static io.caravan.report.Text.duration;
import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.dryrun.Point.Call;
import io.caravan.report.MigrationReport;
import io.caravan.report.Text;
import io.caravan.report.Text.Heading;
import io.caravan.verify.Integrity;
import io.caravan.verify.Verified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a dry run found.
 *
 * @param points the list of reasons to go or not, in the order in which they were looked at
 * @param migrated what the migration did; empty where it was not begun, or stopped
 * @param database the scratch database's name; empty where none was made
 * @param sample how many orders the sample holds; empty for the whole shop
 * @param millis how long everything took
 */
public record Rehearsal(List<Point> points, Optional<Migrated> migrated, String database, Optional<Long> sample, long millis) {

    private static final int SHOWN = 30;
    private static final String BY_CONDITION = "skipped: where ";

    /**
     * What the migration did.
     *
     * @param report what became of every row
     * @param areaMillis how long each area took, by its id
     * @param refused rows that were not written, by reason
     * @param verified what the verification found
     * @param integrity totals and foreign keys; empty for a sample or a part of the shop
     * @param made tables that the migration makes in M2
     * @param viewsLeftOut views of M2 that could not be made in the scratch database
     * @param bytes the size of the scratch database
     */
    record Migrated(
            MigrationReport report, Map<String, Long> areaMillis, List<Refused> refused, Verified verified, Optional<Integrity> integrity,
            List<String> made, List<String> viewsLeftOut, long bytes) {}

    /** Whether nothing speaks against the migration. */
    public boolean go() {
        return points.stream().noneMatch(point -> point.call() == Call.NO_GO);
    }

    /** Rows that could not be written. */
    public long quarantined() {
        return migrated.map(done -> done.report().total().quarantined()).orElse(0L);
    }

    /**
     * The result as an operator reads it.
     *
     * @param width the characters of a line
     */
    public String text(int width) {
        StringBuilder text = new StringBuilder();
        migrated.ifPresent(done -> {
            MigrationReport report = sample.isPresent() ? withoutConditions(done.report()) : done.report();
            text.append(report.text()).append("\n\n");
            text.append("How long it took\n").append(Text.table(done.areaMillis().entrySet(), List.of(
                            Heading.words("area", Map.Entry::getKey), Heading.numbers("time", area -> duration(area.getValue())))))
                    .append("\n\n");
            List<Refused> quarantined = done.refused().stream().filter(Refused::quarantined).toList();
            if (!quarantined.isEmpty()) {
                text.append("The quarantine (each row: var/report/dry-run-quarantine.csv)\n").append(Text.table(
                                quarantined.stream().limit(SHOWN).toList(), List.of(
                                        Heading.numbers("rows", some -> number(some.rows())),
                                        Heading.words("mapping", some -> some.mapping() + (some.column() == null ? "" : "." + some.column())),
                                        Heading.words("why", some -> shortened(some.reason())),
                                        Heading.words("for example", some -> shortened(some.example())))))
                        .append(quarantined.size() > SHOWN ? "\n  ..." : "").append("\n\n");
            }
            text.append(done.verified().text(width)).append('\n');
            done.integrity().ifPresent(whole -> text.append(whole.text()).append("\n\n"));
            if (!done.made().isEmpty()) {
                text.append("Tables that the migration makes in Magento 2: ").append(number(done.made().size())).append(", such as ")
                        .append(done.made().get(0)).append("\n\n");
            }
            done.viewsLeftOut().forEach(view -> text.append("The view ").append(view).append(" could not be made in the dry run's database; no row goes through it.\n"));
        });
        text.append("Go or no-go\n").append(Text.table(points, List.of(
                        Heading.words("", point -> point.call().shown()), Heading.words("", Point::what), Heading.words("", Point::found))))
                .append("\n\n").append(verdict());
        return text.toString();
    }

    private String verdict() {
        String of = sample.map(orders -> "The dry run with the newest " + number(orders) + " orders").orElse("The dry run") + " took " + duration(millis)
                + "; Magento 1 and Magento 2 are as they were. ";
        if (!go()) {
            return of + "NO-GO: mend what is marked so, and run it again.";
        }
        String rest = quarantined() == 0 ? "GO." : "GO, with " + number(quarantined()) + " rows in the quarantine: decide whether they may stay there.";
        return of + rest + (sample.isPresent() ? " The sample is no proof for the rest: next, the same without --sample." : " Next: caravan migrate --snapshot");
    }

    /** Each table would tell the condition of the sample, which is long, and the same all over. */
    private static MigrationReport withoutConditions(MigrationReport report) {
        return new MigrationReport(report.tables().stream().map(Rehearsal::withoutConditions).toList(), report.topics());
    }

    private static TableState withoutConditions(TableState table) {
        Map<String, Long> notes = new LinkedHashMap<>(table.account().notes());
        notes.keySet().removeIf(note -> note.startsWith(BY_CONDITION));
        Account account = new Account(
                table.account().read(), table.account().written(), table.account().skipped(), table.account().quarantined(), notes);
        return new TableState(
                table.mapping(), table.area(), table.m2Table(), table.complete(), table.fingerprint(), table.estimatedRows(), account, table.millis());
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /** The result for programs. */
    public ObjectNode json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("go", go()).put("quarantined", quarantined()).put("millis", millis);
        sample.ifPresent(orders -> json.put("sampleOrders", orders));
        ArrayNode list = json.putArray("points");
        points.forEach(point -> list.addObject().put("call", point.call().shown()).put("what", point.what()).put("found", point.found()));
        migrated.ifPresent(done -> {
            json.set("migration", done.report().json());
            ObjectNode areas = json.putObject("areaMillis");
            done.areaMillis().forEach(areas::put);
            ArrayNode refused = json.putArray("refused");
            done.refused().forEach(some -> refused.addObject().put("outcome", some.outcome()).put("mapping", some.mapping()).put("column", some.column())
                    .put("reason", some.reason()).put("rows", some.rows()).put("example", some.example()));
            json.set("verification", done.verified().json());
            done.integrity().ifPresent(whole -> json.set("integrity", whole.json()));
            ArrayNode made = json.putArray("tablesMade");
            done.made().forEach(made::add);
            json.put("scratchBytes", done.bytes());
        });
        return json;
    }
}
