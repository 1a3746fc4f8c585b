package io.caravan.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.caravan.verify.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What a verification found.
 *
 * @param tables what was compared
 * @param notVerified what was not, by mapping, with the reason
 * @param whole whether what was not compared is migrated all the same, as mappings and routes have it now
 * @param delta what is known of the delta
 * @param millis how long it took
 */
public record Verified(List<TableVerified> tables, Map<String, String> notVerified, boolean whole, Delta delta, long millis) {

    /**
     * What is known of the delta.
     *
     * @param follows whether changes of M1 are noticed, so that M1 may have other rows than at the time of the copy
     * @param waiting how many changes wait in M1's logs
     * @param settled whether changes that were found underway were applied while verification waited for them
     */
    public record Delta(boolean follows, long waiting, boolean settled) {}

    private static final int COLUMNS_SHOWN = 5;
    private static final int ROWS_SHOWN = 20;

    /**
     * Whether every row of every compared table is as expected. Rows that M2 has besides, and tables that were not
     * compared, do not count: see {@link #unexpected()} and {@link #notVerified()}.
     */
    public boolean clean() {
        return tables.stream().allMatch(TableVerified::clean);
    }

    /** Rows that M2 should hold. */
    public long expected() {
        return sum(TableVerified::expected);
    }

    /** Rows that M2 holds. */
    public long actual() {
        return sum(TableVerified::actual);
    }

    /** Expected rows that M2 does not hold. */
    public long missing() {
        return sum(TableVerified::missing);
    }

    /** Rows that M2 holds with other values. */
    public long differing() {
        return sum(TableVerified::differing);
    }

    /** Rows of M2 that no mapping put there. */
    public long unexpected() {
        return sum(TableVerified::unexpected);
    }

    /** Rows that are not as expected in this way, or for this reason. */
    public long count(Kind kind) {
        return sum(table -> table.count(kind));
    }

    private long sum(ToLongFunction<TableVerified> number) {
        return tables.stream().mapToLong(number).sum();
    }

    /** What it comes to, as one sentence without its stop. */
    String summary() {
        return String.format(Locale.ROOT, "%,d rows of %,d tables compared: ", expected(), tables.size()) + result();
    }

    String result() {
        return clean() ? "all as expected" : String.format(Locale.ROOT, "%,d missing, %,d differing", missing(), differing());
    }

    /**
     * The result as an operator reads it: one line where all is well.
     *
     * @param width the characters of a line
     */
    public String text(int width) {
        return String.format(
                Locale.ROOT, "%,d rows of %,d tables compared in %.1f s: ", expected(), tables.size(), millis / 1000.0) + body(width);
    }

    /** What follows after how much was compared. */
    String body(int width) {
        StringBuilder text = new StringBuilder();
        text.append(result()).append('.');
        text.append(unexpected() == 0 ? "" : String.format(Locale.ROOT, " M2 has %,d rows besides.", unexpected())).append('\n');
        explained(text);
        List<TableVerified> worth = tables.stream().filter(t -> !t.clean() || t.unexpected() > 0).toList();
        if (!worth.isEmpty()) {
            text.append(table(worth)).append('\n');
        }
        worth.forEach(table -> rows(table, width, text));
        tables.stream().filter(table -> !table.adds()).forEach(table -> text.append(table.table())
                .append(": the copy's account does not add up: rows read are not written + skipped + quarantined.")
                .append(" Start the area over: caravan migrate --reset ").append(table.areas().get(0)).append('\n'));
        // Where the delta brings what changes in M1, other numbers are as it should be.
        tables.stream().filter(table -> table.sourceChanged() && !delta.follows()).forEach(table -> text.append(String.format(
                Locale.ROOT, "%s: M1 has changed since the copy: %,d rows then, %,d now.%n", table.table(), table.written(), table.expected())));
        notVerified.forEach((mapping, reason) -> text.append("not verified: ").append(mapping).append(": ").append(reason).append('\n'));
        return text.toString();
    }

    /** Rows that are not as expected, and why that is no loss. */
    private void explained(StringBuilder text) {
        long made = count(Kind.BORN) + count(Kind.CHANGED) + count(Kind.DELETED);
        if (made > 0) {
            text.append(String.format(
                    Locale.ROOT, "Made in Magento 2 since, and no loss: %,d rows born there, %,d changed, %,d deleted.%n", count(Kind.BORN),
                    count(Kind.CHANGED), count(Kind.DELETED)));
            tables.stream().filter(table -> table.count(Kind.BORN) + table.count(Kind.CHANGED) + table.count(Kind.DELETED) > 0).forEach(table ->
                    text.append(String.format(
                            Locale.ROOT, "  %s: %,d born, %,d changed, %,d deleted%n", table.table(), table.count(Kind.BORN),
                            table.count(Kind.CHANGED), table.count(Kind.DELETED))));
        }
        if (count(Kind.UNDERWAY) > 0) {
            text.append(String.format(Locale.ROOT, "On their way: %,d rows changed in Magento 1, and the change is yet to be applied (%s).%n",
                    count(Kind.UNDERWAY), String.join(", ", tables.stream().filter(table -> table.count(Kind.UNDERWAY) > 0)
                            .map(table -> table.table() + " " + table.count(Kind.UNDERWAY)).toList())));
        }
        if (delta.waiting() > 0 && !delta.settled()) {
            text.append(String.format(Locale.ROOT, "%,d changes wait in Magento 1 and were not applied meanwhile. For a final word:"
                    + " caravan delta run --until-empty, then caravan verify.%n", delta.waiting()));
        } else if (!delta.settled()) {
            // Where the delta compares, nobody knows what has changed before it does.
            text.append("Changes of Magento 1 are found by comparing, and nobody did so meanwhile: some of this may be on its way. For a final word:"
                    + " caravan delta run --until-empty, then caravan verify.\n");
        }
    }

    private static String table(List<TableVerified> tables) {
        List<ColumnData<TableVerified>> columns = List.of(
                new Column().header("M2 table").dataAlign(HorizontalAlign.LEFT).with(TableVerified::table),
                number("expected", TableVerified::expected),
                number("actual", TableVerified::actual),
                number("missing", TableVerified::missing),
                number("differing", TableVerified::differing),
                number("unexpected", TableVerified::unexpected),
                new Column().header("columns that differ").dataAlign(HorizontalAlign.LEFT).maxWidth(40, OverflowBehaviour.ELLIPSIS_RIGHT)
                        .with(Verified::columns));
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, tables, columns);
    }

    private static ColumnData<TableVerified> number(String header, Function<TableVerified, Long> value) {
        return new Column().header(header).dataAlign(HorizontalAlign.RIGHT)
                .with(table -> String.format(Locale.ROOT, "%,d", value.apply(table)));
    }

    private static String columns(TableVerified table) {
        List<String> columns = new ArrayList<>();
        table.columns().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(COLUMNS_SHOWN)
                .forEach(column -> columns.add(column.getKey() + " " + column.getValue()));
        return String.join(", ", columns) + (table.columns().size() > COLUMNS_SHOWN ? ", ..." : "");
    }

    private static void rows(TableVerified table, int width, StringBuilder text) {
        for (Difference difference : table.differences().stream().filter(found -> found.kind().unexplained()).limit(ROWS_SHOWN).toList()) {
            String row = table.table() + " " + difference.key() + ": " + switch (difference.kind()) {
                case MISSING -> "missing";
                case UNEXPECTED -> "unexpected";
                default -> String.join("; ", difference.values().stream().map(Object::toString).toList());
            };
            String line = row.replaceAll("\\p{Cntrl}+", " ");
            text.append("  ").append(line.length() <= width - 2 ? line : line.substring(0, Math.max(0, width - 5)) + "...").append('\n');
        }
    }

    /** The result for programs. */
    public ObjectNode json() {
        ObjectMapper json = new ObjectMapper();
        ObjectNode result = json.createObjectNode();
        result.put("clean", clean()).put("expected", expected()).put("actual", actual()).put("missing", missing())
                .put("differing", differing()).put("unexpected", unexpected()).put("bornInM2", count(Kind.BORN)).put("changedInM2", count(Kind.CHANGED))
                .put("deletedInM2", count(Kind.DELETED)).put("underway", count(Kind.UNDERWAY)).put("waitingChanges", delta.waiting())
                .put("settled", delta.settled()).put("millis", millis);
        ArrayNode list = result.putArray("tables");
        for (TableVerified table : tables) {
            ObjectNode node = list.addObject();
            node.put("table", table.table());
            node.set("mappings", json.valueToTree(table.mappings()));
            node.set("areas", json.valueToTree(table.areas()));
            node.put("clean", table.clean()).put("expected", table.expected()).put("actual", table.actual())
                    .put("missing", table.missing()).put("differing", table.differing()).put("unexpected", table.unexpected())
                    .put("bornInM2", table.count(Kind.BORN)).put("changedInM2", table.count(Kind.CHANGED))
                    .put("deletedInM2", table.count(Kind.DELETED)).put("underway", table.count(Kind.UNDERWAY))
                    .put("refused", table.refused()).put("written", table.written()).put("accountAdds", table.adds())
                    .put("sourceChanged", table.sourceChanged()).put("millis", table.millis());
            node.set("columns", json.valueToTree(table.columns()));
            node.set("uncompared", json.valueToTree(table.uncompared()));
            ArrayNode differences = node.putArray("differences");
            for (Difference difference : table.differences()) {
                ObjectNode row = differences.addObject();
                row.put("kind", difference.kind().name().toLowerCase(Locale.ROOT)).put("key", difference.key());
                ArrayNode values = row.putArray("values");
                difference.values().forEach(value -> values.addObject()
                        .put("column", value.column()).put("expected", value.expected()).put("actual", value.actual()));
            }
        }
        result.set("notVerified", json.valueToTree(new TreeMap<>(notVerified)));
        return result;
    }
}
