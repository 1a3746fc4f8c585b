package io.caravan.delta;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of an M2 table in some scopes, locked until the transaction ends.
 *
 * @param columns the columns that were read, in order
 * @param places their places by name
 * @param rows their values: bytes for bytes, else text
 */
record M2Rows(List<Column> columns, Map<String, Integer> places, List<Object[]> rows) {

    /**
     * Reads them.
     *
     * @param more columns that scripts ask for
     */
    static M2Rows read(JdbcTemplate m2, FollowedTable table, List<List<Object>> scopes, Collection<String> more) {
        Map<String, Column> columns = new LinkedHashMap<>(table.columns());
        more.forEach(name -> table.target().column(name).ifPresent(column -> columns.putIfAbsent(name, column)));
        List<Column> read = List.copyOf(columns.values());
        String sql = "SELECT " + read.stream().map(M2Rows::sql).collect(Collectors.joining(", ")) + " FROM " + table.target().sql() + " AS t";
        Object[] parameters = {};
        if (!table.scope().isWhole()) {
            ScopeSelection selection = new ScopeSelection(table.scope().targets(), scopes);
            sql += " WHERE " + selection.condition();
            parameters = selection.parameters().toArray();
        }
        List<Object[]> rows = m2.query(sql + " FOR UPDATE", (row, number) -> {
            Object[] values = new Object[read.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read.get(i).binary() ? row.getBytes(i + 1) : row.getString(i + 1);
            }
            return values;
        }, parameters);
        Map<String, Integer> places = new HashMap<>();
        read.forEach(column -> places.put(column.name(), places.size()));
        return new M2Rows(read, places, new ArrayList<>(rows));
    }

    private static String sql(Column column) {
        String own = "t." + Identifier.quoted(column.name());
        return switch (column.dataType()) {
            // The text form of a FLOAT has six digits only, that of a BIT is raw.
            case "float" -> "(" + own + " + 0E0)";
            case "bit" -> "(" + own + " + 0)";
            default -> own;
        };
    }

    /** The place of a column. */
    int place(String column) {
        return places.get(column);
    }
}
