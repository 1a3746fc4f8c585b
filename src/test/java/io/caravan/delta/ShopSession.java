package io.caravan.delta;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** One customer or admin at work in the Magento 1 database: statements of one transaction, with what it takes to make up rows. */
final class ShopSession {

    private static final Map<String, List<String>> COLUMNS = new ConcurrentHashMap<>();
    private static final String[] WORDS = {
        "Größe", "it's", "a \"quote\"", "back\\slash", "чай", "中文", "naïve", "tab\there", "100% wool", "x", "line\nbreak", " space "
    };

    private final Connection connection;
    private final Random random;
    private long changes;

    /** @param connection to Magento 1, without auto-commit */
    ShopSession(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    Random random() {
        return random;
    }

    /** Rows that the statements since the last call changed. */
    long takeChanges() {
        long taken = changes;
        changes = 0;
        return taken;
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Some text, at times empty. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(100));
        }
        return text.toString();
    }

    /** A time that no clock gave. */
    String time() {
        return "2019-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + " 1" + random.nextInt(10) + ":00:0" + random.nextInt(10);
    }

    /** Runs a statement that writes. */
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            int rows = statement.executeUpdate();
            changes += rows;
            return rows;
        }
    }

    /** A column of any row, as text; null where there is none. */
    String any(String table, String column, String where) throws SQLException {
        return one("SELECT `" + column + "` FROM `" + table + "` WHERE " + where + " ORDER BY RAND(" + random.nextInt() + ") LIMIT 1");
    }

    /** The first column of the first row, as text; null where there is none. */
    String one(String query) throws SQLException {
        List<String> all = all(query);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first column of all rows. */
    List<String> all(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /**
     * Copies rows of a table into it. Columns that count up by themselves do so, unless they are among the expressions.
     *
     * @param expressions what to write instead of the old value, by column, as SQL
     * @return the number that the last row got, null if none
     */
    String copy(String table, String where, Map<String, String> expressions) throws SQLException {
        return copy("INSERT INTO", table, where, expressions);
    }

    /**
     * The same for one row.
     *
     * @return the number that it got
     * @throws SQLException if it is gone meanwhile
     */
    String copyOne(String table, String where, Map<String, String> expressions) throws SQLException {
        String number = copy(table, where, expressions);
        if (number == null) {
            throw new SQLException("gone: " + table);
        }
        return number;
    }

    /** The same by {@code REPLACE}, which deletes what is in the way. */
    String replace(String table, String where, Map<String, String> expressions) throws SQLException {
        return copy("REPLACE INTO", table, where, expressions);
    }

    private String copy(String verb, String table, String where, Map<String, String> expressions) throws SQLException {
        List<String> columns = columns(table).stream()
                .filter(column -> !column.startsWith("+") || expressions.containsKey(column.substring(1)))
                .map(column -> column.startsWith("+") ? column.substring(1) : column)
                .toList();
        String sql = verb + " `" + table + "` (" + columns.stream().map(c -> "`" + c + "`").collect(Collectors.joining(", ")) + ") SELECT "
                + columns.stream().map(c -> expressions.getOrDefault(c, "`" + c + "`")).collect(Collectors.joining(", "))
                + " FROM `" + table + "` WHERE " + where;
        try (Statement statement = connection.createStatement()) {
            changes += statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            String number = null;
            try (ResultSet keys = statement.getGeneratedKeys()) {
                while (keys.next()) {
                    number = keys.getString(1);
                }
            }
            return number;
        }
    }

    /** The columns of a table; one that counts up has a + before it. */
    private List<String> columns(String table) throws SQLException {
        List<String> known = COLUMNS.get(table);
        if (known == null) {
            known = all("SELECT CONCAT(IF(extra LIKE '%auto_increment%', '+', ''), column_name) FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = '" + table + "' ORDER BY ordinal_position");
            COLUMNS.put(table, known);
        }
        return known;
    }
}
