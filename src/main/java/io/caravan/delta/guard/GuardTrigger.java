package io.caravan.delta.guard;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A trigger that notes in {@code caravan_touched} what a session other than Caravan's does to a row of an M2 table.
 *
 * @param name its name
 * @param table the M2 table
 * @param event when it fires, such as {@code AFTER INSERT}
 * @param body what it does
 */
record GuardTrigger(String name, Table table, String event, String body) {

    /** What the names of these triggers begin with. */
    static final String PREFIX = "trg_caravan_";

    private static final int LONGEST_NAME = 64;
    private static final String ANOTHER = "IF @caravan_session IS NULL";

    /** The triggers of a table; none where nothing tells its rows apart. */
    static List<GuardTrigger> of(Table table, String touched) {
        if (table.identity().isEmpty()) {
            return List.of();
        }
        String before = RowKey.sql(table, "OLD").orElseThrow();
        String after = RowKey.sql(table, "NEW").orElseThrow();
        List<GuardTrigger> triggers = new ArrayList<>();
        triggers.add(of(table, "AFTER INSERT", ANOTHER + " THEN " + born(touched, table, after) + " END IF"));
        triggers.add(of(table, "AFTER UPDATE", ANOTHER + " AND NOT (" + unchanged(table, List.copyOf(table.columns().values())) + ") THEN IF "
                + unchanged(table, table.identity().orElseThrow().columns().stream().map(table.columns()::get).toList()) + " THEN "
                + changed(touched, table, after) + " ELSE " + gone(touched, table, before) + " " + born(touched, table, after)
                + " END IF; END IF"));
        triggers.add(of(table, "AFTER DELETE", ANOTHER + " THEN " + gone(touched, table, before) + " END IF"));
        return triggers;
    }

    private static GuardTrigger of(Table table, String event, String body) {
        String suffix = "_" + event.substring(event.indexOf(' ') + 1, event.indexOf(' ') + 4).toLowerCase(Locale.ROOT);
        return new GuardTrigger(cut(PREFIX + table.physicalName(), LONGEST_NAME - suffix.length()) + suffix, table, event, body);
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return name.substring(0, length - 9) + "_" + String.format("%08x", crc.getValue());
    }

    /** A row that Caravan wrote, and that was deleted and made again, has changed. */
    private static String born(String touched, Table table, String key) {
        return noted(touched, table, key, 'I', "IF(operation IN ('I', 'X'), 'I', 'U')");
    }

    private static String changed(String touched, Table table, String key) {
        return noted(touched, table, key, 'U', "IF(operation IN ('I', 'X'), 'I', 'U')");
    }

    /**
     * A row that was born in M2 and is gone leaves no trace. It is marked first: to delete what may not be there would lock
     * the gap, and two sessions that do so wait for each other.
     */
    private static String gone(String touched, Table table, String key) {
        return noted(touched, table, key, 'D', "IF(operation IN ('I', 'X'), 'X', 'D')")
                + " DELETE FROM " + touched + " WHERE m2_table = " + literal(table.name()) + " AND row_key = " + key + " AND operation = 'X';";
    }

    private static String noted(String touched, Table table, String key, char operation, String again) {
        return "INSERT INTO " + touched + " (m2_table, row_key, operation) VALUES (" + literal(table.name()) + ", " + key + ", '" + operation
                + "') ON DUPLICATE KEY UPDATE operation = " + again + ", touched_at = CURRENT_TIMESTAMP;";
    }

    /** To a collation, texts that differ by case are the same. */
    private static String unchanged(Table table, List<Column> columns) {
        return columns.stream().filter(column -> !column.generated()).map(column -> {
            String name = Identifier.quoted(column.name());
            return column.text() && !column.dataType().equals("enum") && !column.dataType().equals("set")
                    ? "CAST(OLD." + name + " AS BINARY) <=> CAST(NEW." + name + " AS BINARY)"
                    : "OLD." + name + " <=> NEW." + name;
        }).collect(Collectors.joining(" AND "));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The statement that makes it. */
    String create() {
        return "CREATE TRIGGER " + Identifier.quoted(name) + " " + event + " ON " + table.sql() + " FOR EACH ROW " + body;
    }

    /** The statement that takes a trigger away. */
    static String drop(String name) {
        return "DROP TRIGGER IF EXISTS " + Identifier.quoted(name);
    }
}
