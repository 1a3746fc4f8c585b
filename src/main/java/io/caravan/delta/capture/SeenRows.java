package io.caravan.delta.capture;

import io.caravan.delta.WatchedTable;
import io.caravan.schema.Identifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What M1's rows were when they were last looked at: {@code caravan_seen} in M2. */
final class SeenRows {

    /**
     * What is known of a range of rows without looking at each.
     *
     * @param rows how many there are
     * @param sum of what each of them adds
     */
    record RangeSum(long rows, BigDecimal sum) {

        static final RangeSum EMPTY = new RangeSum(0, BigDecimal.ZERO);

        boolean sameAs(RangeSum other) {
            return rows == other.rows && sum.compareTo(other.sum) == 0;
        }
    }

    /** Marks that a table was looked at, even where it had no rows. */
    private static final String MARK = "";

    private final JdbcTemplate m2;
    private final String name;

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    SeenRows(DataSource m2, String prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.name = prefix + "caravan_seen";
    }

    private String sql() {
        return Identifier.quoted(name);
    }

    boolean exist() {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, name) > 0;
    }

    void create() {
        m2.execute("CREATE TABLE IF NOT EXISTS " + sql() + " (m1_table VARCHAR(64) NOT NULL, place INT UNSIGNED NOT NULL, row_key CHAR(32) NOT NULL,"
                + " digest CHAR(32) NOT NULL, copies INT UNSIGNED NOT NULL, addend BIGINT UNSIGNED NOT NULL, noted MEDIUMTEXT CHARACTER SET utf8mb4 NOT NULL,"
                + " PRIMARY KEY (m1_table, place, row_key), KEY sums (m1_table, place, copies, addend)) ENGINE=InnoDB DEFAULT CHARSET=ascii COLLATE=ascii_bin");
    }

    void drop() {
        m2.execute("DROP TABLE IF EXISTS " + sql());
    }

    /** The tables that were looked at. */
    Set<String> tables() {
        return exist() ? new TreeSet<>(m2.queryForList("SELECT m1_table FROM " + sql() + " WHERE place = 0 AND row_key = '" + MARK + "'", String.class)) : Set.of();
    }

    void mark(WatchedTable watched) {
        m2.update("REPLACE INTO " + sql() + " VALUES (?, 0, '" + MARK + "', '', 0, 0, '{}')", watched.name());
    }

    /** Forgets a table. */
    void forget(String table) {
        m2.update("DELETE FROM " + sql() + " WHERE m1_table = ?", table);
    }

    /** The sums of the ranges of a table that hold rows. */
    Map<Long, RangeSum> sums(WatchedTable watched, int shift) {
        Map<Long, RangeSum> sums = new HashMap<>();
        m2.query(
                "SELECT place >> " + shift + ", SUM(copies), SUM(CAST(addend AS DECIMAL(30)) * copies) FROM " + sql() + " WHERE m1_table = ? GROUP BY 1",
                row -> {
                    sums.put(row.getLong(1), new RangeSum(row.getLong(2), row.getBigDecimal(3)));
                },
                watched.name());
        return sums;
    }

    /** The rows of some ranges, by key. */
    Map<String, SeenRow> rows(WatchedTable watched, Collection<Long> ranges, int shift) {
        Map<String, SeenRow> rows = new HashMap<>();
        m2.query(
                "SELECT place, row_key, digest, copies, noted FROM " + sql() + " WHERE m1_table = ? AND row_key <> '" + MARK + "' AND ("
                        + ranges.stream()
                                .map(range -> "place BETWEEN " + (range << shift) + " AND " + ((range + 1 << shift) - 1))
                                .collect(Collectors.joining(" OR ")) + ")",
                row -> {
                    rows.put(row.getString(2), new SeenRow(
                            row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), SeenRow.noted(row.getString(5), watched)));
                },
                watched.name());
        return rows;
    }

    /** Remembers rows as they were seen. */
    void put(WatchedTable watched, List<SeenRow> rows) {
        m2.batchUpdate(
                "INSERT INTO " + sql() + " (m1_table, place, row_key, digest, copies, addend, noted) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE digest = VALUES(digest), copies = VALUES(copies), addend = VALUES(addend), noted = VALUES(noted)",
                rows.stream().map(row -> new Object[] {
                    watched.name(), row.place(), row.key(), row.digest(), row.copies(), row.addend(), row.json(watched)
                }).toList());
    }

    /** Forgets rows that are gone. */
    void remove(WatchedTable watched, List<SeenRow> rows) {
        m2.batchUpdate("DELETE FROM " + sql() + " WHERE m1_table = ? AND place = ? AND row_key = ?",
                rows.stream().map(row -> new Object[] {watched.name(), row.place(), row.key()}).toList());
    }
}
