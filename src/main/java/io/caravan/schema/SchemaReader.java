package io.caravan.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the structure of a live MariaDB or MySQL database from {@code information_schema}. */
public final class SchemaReader {

    /** What the names of Caravan's change logs begin with: they are no tables of the shop's. */
    public static final String CHANGE_LOG = "m2_cl_";

    private final JdbcTemplate jdbc;
    private final String prefix;

    /**
     * @param dataSource a connection to the database to read
     * @param prefix the table prefix; tables without it are not part of the shop and are left out
     */
    public SchemaReader(DataSource dataSource, String prefix) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.prefix = prefix;
    }

    /**
     * Reads all base tables.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be read
     */
    public Schema read() {
        String database = jdbc.queryForObject("SELECT DATABASE()", String.class);
        Map<String, Map<String, Column>> columns = columns();
        Map<String, List<Key>> keys = keys();
        Map<String, List<ForeignKey>> foreignKeys = foreignKeys();
        SortedMap<String, Table> tables = new TreeMap<>();
        each(
                "SELECT table_name, table_rows, avg_row_length FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
                row -> {
                    String physical = row.getString(1);
                    if (physical.startsWith(prefix) && (prefix.startsWith(CHANGE_LOG) || !physical.startsWith(CHANGE_LOG))) {
                        String name = physical.substring(prefix.length());
                        tables.put(
                                name,
                                new Table(
                                        name,
                                        physical,
                                        Collections.unmodifiableMap(columns.getOrDefault(physical, Map.of())),
                                        List.copyOf(keys.getOrDefault(physical, List.of())),
                                        List.copyOf(foreignKeys.getOrDefault(physical, List.of())),
                                        row.getLong(2),
                                        row.getLong(3)));
                    }
                });
        return new Schema(database, prefix, Collections.unmodifiableSortedMap(tables));
    }

    private Map<String, Map<String, Column>> columns() {
        // Only MariaDB prints text defaults in quotes and NULL as a word; asking the server settles which it is.
        boolean quotesDefaults = jdbc.queryForObject("SELECT VERSION()", String.class)
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
        Map<String, Map<String, Column>> columns = new LinkedHashMap<>();
        each(
                "SELECT table_name, column_name, data_type, column_type, is_nullable, column_default, extra,"
                        + " character_set_name, collation_name, character_maximum_length, numeric_precision, numeric_scale"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " ORDER BY table_name, ordinal_position",
                row -> columns.computeIfAbsent(row.getString(1), t -> new LinkedHashMap<>())
                        .put(row.getString(2), column(row, quotesDefaults)));
        return columns;
    }

    private static Column column(ResultSet row, boolean quotesDefaults) throws SQLException {
        String extra = row.getString(7).toLowerCase(Locale.ROOT);
        String raw = row.getString(6);
        boolean computed = raw != null
                && (extra.contains("default_generated") || raw.toLowerCase(Locale.ROOT).startsWith("current_timestamp"));
        return new Column(
                row.getString(2),
                row.getString(3).toLowerCase(Locale.ROOT),
                row.getString(4),
                "YES".equals(row.getString(5)),
                quotesDefaults ? unquoted(raw) : raw,
                computed,
                extra.contains("auto_increment"),
                extra.contains("virtual generated") || extra.contains("stored generated"),
                row.getString(8),
                row.getString(9),
                row.getObject(10) == null ? null : row.getLong(10),
                row.getObject(11) == null ? null : row.getInt(11),
                row.getObject(12) == null ? null : row.getInt(12));
    }

    private static String unquoted(String raw) {
        if (raw == null || raw.equals("NULL")) {
            return null;
        }
        return raw.length() > 1 && raw.startsWith("'") && raw.endsWith("'")
                ? raw.substring(1, raw.length() - 1).replace("''", "'")
                : raw;
    }

    private Map<String, List<Key>> keys() {
        Map<String, Map<String, List<String>>> columns = new LinkedHashMap<>();
        Map<String, Boolean> unique = new LinkedHashMap<>();
        each(
                "SELECT table_name, index_name, column_name, non_unique FROM information_schema.statistics"
                        + " WHERE table_schema = DATABASE() AND column_name IS NOT NULL"
                        + " ORDER BY table_name, index_name <> 'PRIMARY', index_name, seq_in_index",
                row -> {
                    String table = row.getString(1);
                    columns.computeIfAbsent(table, t -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString(2), k -> new ArrayList<>())
                            .add(row.getString(3));
                    unique.put(table + '\0' + row.getString(2), row.getInt(4) == 0);
                });
        Map<String, List<Key>> keys = new LinkedHashMap<>();
        columns.forEach((table, indexes) -> indexes.forEach((name, of) -> keys.computeIfAbsent(
                        table, t -> new ArrayList<>())
                .add(new Key(name, unique.get(table + '\0' + name), List.copyOf(of)))));
        return keys;
    }

    private Map<String, List<ForeignKey>> foreignKeys() {
        record Part(String table, String name, String parent) {}
        // Two queries: MariaDB joins these two views by opening every table for every constraint.
        Map<String, String[]> rules = new HashMap<>();
        each(
                "SELECT table_name, constraint_name, delete_rule, update_rule FROM information_schema.referential_constraints"
                        + " WHERE constraint_schema = DATABASE()",
                row -> rules.put(row.getString(1) + '\0' + row.getString(2), new String[] {row.getString(3), row.getString(4)}));
        String[] none = {"RESTRICT", "RESTRICT"};
        Map<Part, List<String[]>> parts = new LinkedHashMap<>();
        each(
                "SELECT table_name, constraint_name, referenced_table_name, column_name, referenced_column_name"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_schema = DATABASE() ORDER BY table_name, constraint_name, ordinal_position",
                row -> parts.computeIfAbsent(
                                new Part(row.getString(1), row.getString(2), row.getString(3)), p -> new ArrayList<>())
                        .add(new String[] {row.getString(4), row.getString(5)}));
        Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();
        parts.forEach((part, columns) -> keys.computeIfAbsent(part.table(), t -> new ArrayList<>())
                .add(new ForeignKey(
                        part.name(),
                        columns.stream().map(c -> c[0]).toList(),
                        part.parent().startsWith(prefix) ? part.parent().substring(prefix.length()) : part.parent(),
                        columns.stream().map(c -> c[1]).toList(),
                        rules.getOrDefault(part.table() + '\0' + part.name(), none)[0],
                        rules.getOrDefault(part.table() + '\0' + part.name(), none)[1])));
        return keys;
    }

    private void each(String sql, RowCallbackHandler handler) {
        jdbc.query(sql, handler);
    }
}
