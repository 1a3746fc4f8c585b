package io.caravan.delta.guard;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Literal;
import io.caravan.schema.RowKey;
import io.caravan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A trigger that notes in {@code caravan_touched} what a session other than Caravan's does to rows of M2.
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

    /**
     * The triggers of a table. Where nothing tells its rows apart, only what its deletions take along is noted.
     *
     * @param table the table
     * @param all all tables that are watched
     * @param touched {@code caravan_touched}, quoted
     */
    static List<GuardTrigger> of(Table table, Collection<Table> all, String touched) {
        List<GuardTrigger> triggers = new ArrayList<>();
        String taken = Cascade.from(table, all).stream()
                .filter(cascade -> cascade.end().identity().isPresent())
                .map(cascade -> taken(touched, cascade))
                .collect(Collectors.joining(" "));
        if (!taken.isEmpty()) {
            // Afterwards the rows are gone.
            triggers.add(of(table, "BEFORE DELETE", "_all", ANOTHER + " THEN " + taken + " END IF"));
        }
        if (table.identity().isPresent()) {
            triggers.addAll(own(table, touched));
        }
        return triggers;
    }

    private static List<GuardTrigger> own(Table table, String touched) {
        String before = RowKey.sql(table, "OLD").orElseThrow();
        String after = RowKey.sql(table, "NEW").orElseThrow();
        List<GuardTrigger> triggers = new ArrayList<>();
        triggers.add(of(table, "AFTER INSERT", "_ins", ANOTHER + " THEN " + born(touched, table, after) + " END IF"));
        triggers.add(of(table, "AFTER UPDATE", "_upd", ANOTHER + " AND NOT (" + unchanged(table, List.copyOf(table.columns().values())) + ") THEN IF "
                + unchanged(table, table.identity().orElseThrow().columns().stream().map(table.columns()::get).toList()) + " THEN "
                + changed(touched, table, after) + " ELSE " + gone(touched, table, before) + " " + born(touched, table, after)
                + " END IF; END IF"));
        triggers.add(of(table, "AFTER DELETE", "_del", ANOTHER + " THEN " + gone(touched, table, before) + " END IF"));
        return triggers;
    }

    private static GuardTrigger of(Table table, String event, String suffix, String body) {
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
     * A row that was born in M2 and is gone is marked rather than forgotten: to delete what may not be there would lock the gap,
     * and two sessions that do so wait for each other.
     */
    private static String gone(String touched, Table table, String key) {
        return noted(touched, table, key, 'D', "IF(operation IN ('I', 'X'), 'X', 'D')");
    }

    /** What the deletion of a row does to the rows of another table. */
    private static String taken(String touched, Cascade cascade) {
        Table child = cascade.end();
        return "INSERT INTO " + touched + " (m2_table, row_key, operation) SELECT " + Literal.of(child.name()) + ", " + RowKey.sql(child, "c").orElseThrow()
                + ", '" + (cascade.deletes() ? 'D' : 'U') + "'" + cascade.sql() + " ON DUPLICATE KEY UPDATE " + touched + ".operation = IF(" + touched
                + ".operation IN ('I', 'X'), " + (cascade.deletes() ? "'X', 'D'" : "'I', 'U'") + "), " + touched + ".touched_at = CURRENT_TIMESTAMP;";
    }

    private static String noted(String touched, Table table, String key, char operation, String again) {
        return "INSERT INTO " + touched + " (m2_table, row_key, operation) VALUES (" + Literal.of(table.name()) + ", " + key + ", '" + operation
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

    /** The statement that makes it. */
    String create() {
        return "CREATE TRIGGER " + Identifier.quoted(name) + " " + event + " ON " + table.sql() + " FOR EACH ROW " + body;
    }

    /** The statement that takes a trigger away. */
    static String drop(String name) {
        return "DROP TRIGGER IF EXISTS " + Identifier.quoted(name);
    }
}
