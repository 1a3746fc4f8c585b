package io.caravan.delta.capture;

import io.caravan.delta.WatchedTable;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.SchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The append-only change log of one M1 table, {@code m2_cl_<table>}. Each row of it holds the noted columns of a changed
 * row, as they were before (operation D) or are now (I, U).
 *
 * @param watched the watched table and its noted columns
 * @param transactional whether the table takes part in transactions; the log of one that does not has to keep its rows
 *     through a rollback too
 */
record ChangeLog(WatchedTable watched, boolean transactional) {

    /** What the names of change logs begin with. */
    static final String PREFIX = SchemaReader.CHANGE_LOG;

    private static final int LONGEST_NAME = 64;
    /** The columns that make a table a change log of Caravan's. */
    static final Set<String> OWN = Set.of("change_id", "operation", "changed_at");

    /** The log's name in M1. */
    String name() {
        return fitted(PREFIX + watched.table().physicalName());
    }

    /** The log's name as SQL. */
    String sql() {
        return Identifier.quoted(name());
    }

    /** The name that a noted column has in the log: its own, but for those that the log needs itself. */
    static String logged(Column column) {
        return OWN.contains(column.name().toLowerCase(Locale.ROOT)) ? column.name() + "_" : column.name();
    }

    /** The statement that makes the log. */
    String create() {
        return "CREATE TABLE " + sql() + " (change_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, "
                + definitions().values().stream().map(definition -> definition + ", ").collect(Collectors.joining())
                + "operation CHAR(1) CHARACTER SET ascii NOT NULL, changed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP) ENGINE="
                + (transactional ? "InnoDB" : "MyISAM");
    }

    /** The definitions of the noted columns, by their names in the log, in order. */
    Map<String, String> definitions() {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (Column column : watched.columns()) {
            definitions.put(logged(column), Identifier.quoted(logged(column)) + " " + type(column) + " NULL");
        }
        return definitions;
    }

    private static String type(Column column) {
        return column.columnType() + (column.text() ? " CHARACTER SET " + column.charset() + " COLLATE " + column.collation() : "");
    }

    /**
     * Logs a row that a trigger has in hand.
     *
     * @param row {@code OLD} or {@code NEW}
     */
    String logs(char operation, String row) {
        return into() + " VALUES ('" + operation + "', " + values(column -> row + "." + Identifier.quoted(column.name())) + ")";
    }

    /**
     * Logs the rows of a SELECT, one by one: INSERT .. SELECT would keep every other session from writing to the log for as long
     * as the SELECT waits for a row, and whoever holds that row would be the victim of a deadlock.
     *
     * <p>All names have the prefix, so that none is that of a column.
     *
     * @param operations the operations to log for each row, in order, each with the columns that are noted as NULL
     * @param row what the SELECT calls the row
     * @param from the rest of the SELECT, from its FROM on
     */
    String logs(Map<Character, Set<String>> operations, String row, String from) {
        Map<Column, String> variables = new LinkedHashMap<>();
        watched.columns().forEach(column -> variables.put(column, "m2_" + (variables.size() + 1)));
        StringBuilder sql = new StringBuilder("BEGIN ");
        variables.forEach((column, variable) -> sql.append("DECLARE ").append(variable).append(' ').append(type(column)).append("; "));
        sql.append("DECLARE m2_c CURSOR FOR SELECT ").append(values(column -> row + "." + Identifier.quoted(column.name()))).append(from).append("; ");
        // It ends the block, which closes the cursor.
        sql.append("DECLARE EXIT HANDLER FOR NOT FOUND BEGIN END; OPEN m2_c; LOOP FETCH m2_c INTO ").append(values(variables::get)).append("; ");
        operations.forEach((operation, emptied) -> sql.append(into()).append(" VALUES ('").append(operation).append("', ")
                .append(values(column -> emptied.contains(column.name()) ? "NULL" : variables.get(column))).append("); "));
        return sql.append("END LOOP; END").toString();
    }

    private String into() {
        return "INSERT INTO " + sql() + " (operation, "
                + watched.columns().stream().map(column -> Identifier.quoted(logged(column))).collect(Collectors.joining(", ")) + ")";
    }

    private String values(Function<Column, String> value) {
        return watched.columns().stream().map(value).collect(Collectors.joining(", "));
    }

    /** Whether some of the columns are not the same in OLD and NEW, as SQL. Texts count as changed where only case or accents do. */
    static String differs(List<Column> columns) {
        return columns.stream().map(column -> "NOT (" + bytes("OLD", column) + " <=> " + bytes("NEW", column) + ")").collect(Collectors.joining(" OR "));
    }

    private static String bytes(String row, Column column) {
        String value = row + "." + Identifier.quoted(column.name());
        return column.text() ? "CAST(" + value + " AS BINARY)" : value;
    }

    /** A name that the server takes: one that is too long is cut, and told from others by a checksum. */
    static String fitted(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        String end = String.format("_%08x", crc.getValue());
        return name.substring(0, LONGEST_NAME - end.length()) + end;
    }
}
