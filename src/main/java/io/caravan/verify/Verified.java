package io.caravan.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
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
 * @param millis how long it took
 */
public record Verified(List<TableVerified> tables, Map<String, String> notVerified, long millis) {

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

    private long sum(ToLongFunction<TableVerified> number) {
        return tables.stream().mapToLong(number).sum();
    }

    /**
     * The result as an operator reads it: one line where all is well.
     *
     * @param width the characters of a line
     */
    public String text(int width) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "%,d rows of %,d tables compared in %.1f s: ", expected(), tables.size(), millis / 1000.0));
        text.append(clean()
                ? "all as expected."
                : String.format(Locale.ROOT, "%,d missing, %,d differing.", missing(), differing()));
        text.append(unexpected() == 0 ? "" : String.format(Locale.ROOT, " M2 has %,d rows besides.", unexpected())).append('\n');
        List<TableVerified> worth = tables.stream().filter(t -> !t.clean() || t.unexpected() > 0).toList();
        if (!worth.isEmpty()) {
            text.append(table(worth)).append('\n');
        }
        worth.forEach(table -> rows(table, width, text));
        tables.stream().filter(table -> !table.adds()).forEach(table -> text.append(table.table())
                .append(": the copy's account does not add up: rows read are not written + skipped + quarantined.")
                .append(" Start the area over: caravan migrate --reset ").append(table.areas().get(0)).append('\n'));
        tables.stream().filter(TableVerified::sourceChanged).forEach(table -> text.append(String.format(
                Locale.ROOT, "%s: M1 has changed since the copy: %,d rows then, %,d now.%n", table.table(), table.written(), table.expected())));
        notVerified.forEach((mapping, reason) -> text.append("not verified: ").append(mapping).append(": ").append(reason).append('\n'));
        return text.toString();
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
        for (Difference difference : table.differences().subList(0, Math.min(ROWS_SHOWN, table.differences().size()))) {
            String row = table.table() + " " + difference.key() + ": " + switch (difference.kind()) {
                case MISSING -> "missing";
                case UNEXPECTED -> "unexpected";
                case DIFFERING -> String.join("; ", difference.values().stream().map(Object::toString).toList());
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
                .put("differing", differing()).put("unexpected", unexpected()).put("millis", millis);
        ArrayNode list = result.putArray("tables");
        for (TableVerified table : tables) {
            ObjectNode node = list.addObject();
            node.put("table", table.table());
            node.set("mappings", json.valueToTree(table.mappings()));
            node.set("areas", json.valueToTree(table.areas()));
            node.put("clean", table.clean()).put("expected", table.expected()).put("actual", table.actual())
                    .put("missing", table.missing()).put("differing", table.differing()).put("unexpected", table.unexpected())
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
