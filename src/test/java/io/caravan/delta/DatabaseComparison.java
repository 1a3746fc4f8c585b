package io.caravan.delta;

import io.caravan.convert.StoredSecret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares every row and every column of two Magento 2 databases, Caravan's own tables aside. Attributes, sets, groups and entity
 * types count by their names: those that only Magento 2 has take whatever number is free at the time. What is encrypted counts by
 * what it says. Columns in {@link #BY_NATURE} may differ.
 */
public final class DatabaseComparison {

    private static final String NUMBER = "only numbers the row: M1 has no such number, or M2 used it before M1 did; nothing refers to it";

    /** Columns that may differ, each with the reason. Two fresh migrations differ in none. */
    static final Map<String, String> BY_NATURE = Map.of(
            "catalog_category_product.entity_id", NUMBER,
            "catalog_product_entity_media_gallery_value.record_id", NUMBER,
            "catalog_product_entity_tier_price.value_id", NUMBER,
            "catalog_product_entity_decimal.value_id", NUMBER,
            "catalog_product_entity_varchar.value_id", NUMBER,
            "inventory_source_item.source_item_id", NUMBER,
            "inventory_reservation.reservation_id", NUMBER,
            "search_synonyms.group_id", NUMBER);

    private static final int SHOWN = 5;

    /** The names behind the ids of one database. */
    private record Names(Map<String, Map<String, String>> byColumn) {

        static Names of(Connection connection) throws SQLException {
            Map<String, String> types = pairs(connection, "SELECT entity_type_id, entity_type_code FROM eav_entity_type");
            Map<String, String> sets = pairs(connection, "SELECT s.attribute_set_id, CONCAT(t.entity_type_code, '/', s.attribute_set_name)"
                    + " FROM eav_attribute_set s JOIN eav_entity_type t ON t.entity_type_id = s.entity_type_id");
            return new Names(Map.of(
                    "entity_type_id", types,
                    "attribute_set_id", sets,
                    "default_attribute_set_id", sets,
                    "attribute_group_id", pairs(connection, "SELECT g.attribute_group_id, CONCAT(g.attribute_group_code, '/', s.attribute_set_name, '/',"
                            + " t.entity_type_code) FROM eav_attribute_group g JOIN eav_attribute_set s ON s.attribute_set_id = g.attribute_set_id"
                            + " JOIN eav_entity_type t ON t.entity_type_id = s.entity_type_id"),
                    "attribute_id", pairs(connection, "SELECT a.attribute_id, CONCAT(t.entity_type_code, '/', a.attribute_code)"
                            + " FROM eav_attribute a JOIN eav_entity_type t ON t.entity_type_id = a.entity_type_id")));
        }

        String of(String column, String id) {
            Map<String, String> names = byColumn.get(column);
            return names == null || id == null ? id : names.getOrDefault(id, id);
        }
    }

    private record Content(List<String> columns, List<String> key, List<List<String>> rows) {}

    private final Connection expected;
    private final Connection actual;
    private final String m2Key;

    /**
     * @param expected a connection to the database that is right, without table prefix
     * @param actual a connection to the database in question
     * @param m2Key the key that both encrypt with
     */
    public DatabaseComparison(Connection expected, Connection actual, String m2Key) {
        this.expected = expected;
        this.actual = actual;
        this.m2Key = m2Key;
    }

    /** A few lines for each table that differs; empty if none does. */
    public List<String> differences() throws SQLException {
        List<String> differences = new ArrayList<>();
        Names expectedNames = Names.of(expected);
        Names actualNames = Names.of(actual);
        Set<String> tables = new TreeSet<>(tables(expected));
        Set<String> others = new TreeSet<>(tables(actual));
        for (String table : tables) {
            if (others.remove(table)) {
                differences.addAll(compared(table, read(expected, table, expectedNames), read(actual, table, actualNames)));
            } else {
                differences.add(table + ": is missing");
            }
        }
        others.forEach(table -> differences.add(table + ": should not be there"));
        return differences;
    }

    private List<String> compared(String table, Content right, Content other) {
        if (!right.columns().equals(other.columns())) {
            return List.of(table + ": other columns: " + right.columns() + " and " + other.columns());
        }
        Map<List<String>, Integer> left = new HashMap<>();
        right.rows().forEach(row -> left.merge(row, 1, Integer::sum));
        List<List<String>> unexpected = new ArrayList<>();
        for (List<String> row : other.rows()) {
            Integer count = left.get(row);
            if (count == null) {
                unexpected.add(row);
            } else if (count == 1) {
                left.remove(row);
            } else {
                left.put(row, count - 1);
            }
        }
        if (left.isEmpty() && unexpected.isEmpty()) {
            return List.of();
        }
        List<List<String>> missing = new ArrayList<>(left.keySet());
        missing.sort(Comparator.comparing(row -> keyOf(right, row)));
        Map<String, List<String>> byKey = new HashMap<>();
        unexpected.forEach(row -> byKey.put(keyOf(right, row), row));
        List<String> lines = new ArrayList<>();
        lines.add(table + ": " + right.rows().size() + " rows expected, " + other.rows().size() + " there; "
                + missing.size() + " not as expected, " + unexpected.size() + " unexpected");
        for (List<String> row : missing) {
            List<String> twin = byKey.remove(keyOf(right, row));
            lines.add(twin == null
                    ? "  missing " + keyOf(right, row)
                    : "  " + keyOf(right, row) + ": " + differing(right.columns(), row, twin));
        }
        byKey.keySet().stream().sorted().forEach(key -> lines.add("  unexpected " + key));
        if (lines.size() > SHOWN + 1) {
            lines.subList(SHOWN + 1, lines.size()).clear();
            lines.add("  ...");
        }
        return lines;
    }

    private static String keyOf(Content content, List<String> row) {
        return content.key().stream().map(column -> column + " " + row.get(content.columns().indexOf(column))).collect(Collectors.joining(", "));
    }

    private static String differing(List<String> columns, List<String> right, List<String> other) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(right.get(i), other.get(i))) {
                all.add(columns.get(i) + " " + shortened(other.get(i)) + " instead of " + shortened(right.get(i)));
            }
        }
        return String.join("; ", all);
    }

    private static String shortened(String value) {
        return value == null ? "NULL" : value.length() > 60 ? "'" + value.substring(0, 60) + "...'" : "'" + value + "'";
    }

    private Content read(Connection connection, String table, Names names) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
            var meta = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            List<Integer> indexes = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                if (!BY_NATURE.containsKey(table + "." + meta.getColumnName(i))) {
                    columns.add(meta.getColumnName(i));
                    indexes.add(i);
                }
            }
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    row.add(names.of(columns.get(i), readable(rows.getString(indexes.get(i)))));
                }
                all.add(row);
            }
            List<String> key = keyColumns(connection, table, columns);
            return new Content(columns, key.isEmpty() ? columns : key, all);
        }
    }

    private String readable(String value) {
        return value != null && value.startsWith("0:3:") ? "decrypted: " + StoredSecret.decrypted(value, m2Key) : value;
    }

    /** What names a row to a reader: the first unique key all of whose columns are compared. */
    private static List<String> keyColumns(Connection connection, String table, List<String> columns) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT index_name, column_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
                        + " AND table_name = '" + table + "' AND non_unique = 0 ORDER BY index_name <> 'PRIMARY', index_name, seq_in_index")) {
            while (rows.next()) {
                keys.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return keys.values().stream().filter(columns::containsAll).findFirst().orElse(List.of());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return List.copyOf(pairs(connection, "SELECT table_name, '' FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'caravan\\_%'").keySet());
    }

    private static Map<String, String> pairs(Connection connection, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
