package io.caravan.delta.guard;

import io.caravan.schema.Identifier;
import io.caravan.schema.RowKey;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of M2 that others than Caravan made, changed or deleted, in {@code caravan_touched}: triggers note them. Caravan's
 * own sessions are told by the variable {@code @caravan_session}, which {@link io.caravan.config.Databases} sets.
 *
 * <p>A row is noted once, with what became of it since Caravan wrote it: {@code I} it was born in M2 (and may have been changed
 * since), {@code U} it was changed, {@code D} it was deleted. One that was born in M2 and deleted is marked {@code X}, which
 * nobody needs to know. Rows that go with the row they hang on, by the foreign keys of the watched tables, are noted too.
 *
 * <p>Reads and {@link #forget} take part in a Spring transaction on the same data source, and see what that sees.
 */
public final class TouchedRows {

    /** Born in M2. */
    public static final char BORN = 'I';
    /** Changed in M2. */
    public static final char CHANGED = 'U';
    /** Deleted in M2. */
    public static final char DELETED = 'D';

    /** Kept for good, see {@link io.caravan.copy.KeptRows}; not in {@code caravan_touched}. */
    public static final char KEPT = 'K';

    private static final int KEYS_AT_A_TIME = 1000;

    private final JdbcTemplate m2;
    private final String physicalName;
    private final String keptName;
    private final GuardTriggers triggers;

    /**
     * How many rows of a table were touched.
     *
     * @param table the M2 table, without prefix
     * @param born rows made in M2
     * @param changed rows changed in M2
     * @param deleted rows deleted in M2
     */
    public record Count(String table, long born, long changed, long deleted) {}

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    public TouchedRows(DataSource m2, String prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.physicalName = prefix + "caravan_touched";
        this.keptName = prefix + "caravan_kept";
        this.triggers = new GuardTriggers(m2, table());
    }

    /**
     * The key of a row as it is noted: the values of the table's {@link Table#identity()} in order, joined by {@code |}.
     *
     * @param values text or numbers as the server prints them; bytes are taken for UTF-8 text
     */
    public static String key(Object... values) {
        return RowKey.of(values);
    }

    /**
     * The same for a table whose key may be binary.
     *
     * @param table the M2 table; has an identity
     * @param values text, numbers, or bytes as the server sends them
     */
    public static String key(Table table, Object... values) {
        return RowKey.of(table, values);
    }

    /** {@code caravan_touched}, quoted. */
    public String table() {
        return Identifier.quoted(physicalName);
    }

    /**
     * Watches these tables: makes what is missing, and makes anew what is no longer right because a table has other columns. What is
     * noted stays. Tables without an {@link Table#identity()} cannot be watched and are left out.
     *
     * @param m2Tables M2 tables, none of them Caravan's own, see {@link GuardedTables}
     * @return how many triggers were made; 0 where all was there
     * @throws GuardRefused if the server refuses; what this call made is taken away again
     */
    public int install(Collection<Table> m2Tables) {
        boolean there = installed();
        List<GuardTrigger> missing = triggers.missing(m2Tables.stream()
                .flatMap(table -> GuardTrigger.of(table, m2Tables, table()).stream())
                .toList());
        if (there && missing.isEmpty()) {
            return 0;
        }
        triggers.execute("caravan_touched", "CREATE TABLE IF NOT EXISTS " + table() + " (m2_table VARCHAR(64) NOT NULL, row_key VARCHAR("
                + RowKey.LENGTH + ") NOT NULL, operation CHAR(1) NOT NULL, touched_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,"
                + " PRIMARY KEY (m2_table, row_key)) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
        try {
            triggers.make(missing);
        } catch (RuntimeException e) {
            if (!there) {
                m2.execute("DROP TABLE IF EXISTS " + table());
            }
            throw e;
        }
        return missing.size();
    }

    /**
     * Makes sure that {@link #install} will be allowed to make triggers, long before it is called.
     *
     * @throws GuardRefused if it will not
     */
    public void tryOut() {
        install(List.of());
        String trial = GuardTrigger.PREFIX + physicalName;
        m2.execute(GuardTrigger.drop(trial));
        triggers.execute("caravan_touched", "CREATE TRIGGER " + Identifier.quoted(trial) + " AFTER INSERT ON " + table()
                + " FOR EACH ROW SET @caravan_trial = 1");
        m2.execute(GuardTrigger.drop(trial));
    }

    /** Takes the triggers and all notes away. */
    public void uninstall() {
        triggers.drop();
        m2.execute("DROP TABLE IF EXISTS " + table());
    }

    /** How many triggers of Caravan are in M2. */
    public int triggers() {
        return triggers.count();
    }

    /** Whether {@link #install} was called, and {@link #uninstall} not since. */
    public boolean installed() {
        return exists(physicalName);
    }

    private boolean exists(String name) {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, name) > 0;
    }

    /**
     * Which of some rows were touched.
     *
     * @param m2Table the M2 table, without prefix
     * @param keys rows as {@link #key} names them
     * @return {@link #BORN}, {@link #CHANGED}, {@link #DELETED} or, whatever happened to it since, {@link #KEPT} by key, without
     *     the rows that were not touched; empty where nothing is watched or kept
     */
    public Map<String, Character> of(String m2Table, Collection<String> keys) {
        Map<String, Character> touched = new HashMap<>();
        for (List<String> some : pieces(keys)) {
            readKept(touched, "m2_table = ? AND row_key IN (" + marks(some.size()) + ")", bound(m2Table, some));
            read(touched, "m2_table = ? AND row_key IN (" + marks(some.size()) + ")", bound(m2Table, some));
        }
        return touched;
    }

    /** The same for all rows of a table. */
    public Map<String, Character> all(String m2Table) {
        Map<String, Character> touched = new HashMap<>();
        readKept(touched, "m2_table = ?", m2Table);
        read(touched, "m2_table = ?", m2Table);
        return touched;
    }

    private void read(Map<String, Character> touched, String where, Object... values) {
        try {
            m2.query(
                    "SELECT row_key, operation FROM " + table() + " WHERE operation <> 'X' AND " + where,
                    row -> {
                        touched.putIfAbsent(row.getString(1), row.getString(2).charAt(0));
                    },
                    values);
        } catch (BadSqlGrammarException e) {
            notInstalled(e);
        }
    }

    private void readKept(Map<String, Character> touched, String where, Object... values) {
        try {
            m2.query("SELECT row_key FROM " + Identifier.quoted(keptName) + " WHERE " + where, row -> {
                touched.put(row.getString(1), KEPT);
            }, values);
        } catch (BadSqlGrammarException e) {
            // Nothing was migrated yet, or by a Caravan that kept nothing.
        }
    }

    /** Forgets that rows were touched: Caravan has overwritten them, or they are to be taken as they are. */
    public void forget(String m2Table, Collection<String> keys) {
        for (List<String> some : pieces(keys)) {
            try {
                // Only what is there: to delete what is not would lock gaps, for which the triggers of others would wait.
                List<String> there = List.copyOf(of(m2Table, some).keySet());
                if (!there.isEmpty()) {
                    m2.update("DELETE FROM " + table() + " WHERE m2_table = ? AND row_key IN (" + marks(there.size()) + ")", bound(m2Table, there));
                }
            } catch (BadSqlGrammarException e) {
                notInstalled(e);
            }
        }
    }

    /** Forgets all rows of a table, because it is filled anew. */
    public void forget(String m2Table) {
        if (installed()) {
            m2.update("DELETE FROM " + table() + " WHERE m2_table = ?", m2Table);
        }
    }

    /** How many rows were touched, by table; tables without any are left out. */
    public List<Count> counts() {
        if (!installed()) {
            return List.of();
        }
        return m2.query(
                "SELECT m2_table, SUM(operation = 'I'), SUM(operation = 'U'), SUM(operation = 'D') FROM " + table()
                        + " WHERE operation <> 'X' GROUP BY m2_table ORDER BY m2_table",
                (row, number) -> new Count(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    /** Where the rows are noted that were born or kept in M2: FROM and WHERE, by the name {@code x}. */
    List<String> bornRows() {
        List<String> noted = new ArrayList<>();
        if (installed()) {
            noted.add(table() + " AS x WHERE x.operation = '" + BORN + "'");
        }
        if (exists(keptName)) {
            noted.add(Identifier.quoted(keptName) + " AS x WHERE 1 = 1");
        }
        return noted;
    }

    /** The tables that have such rows. */
    List<String> withBorn() {
        return bornRows().stream()
                .flatMap(rows -> m2.queryForList("SELECT DISTINCT x.m2_table FROM " + rows, String.class).stream())
                .distinct()
                .toList();
    }

    private void notInstalled(BadSqlGrammarException e) {
        if (installed()) {
            throw e;
        }
    }

    private static List<List<String>> pieces(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<String>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_A_TIME) {
            pieces.add(all.subList(from, Math.min(all.size(), from + KEYS_AT_A_TIME)));
        }
        return pieces;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static Object[] bound(String m2Table, List<String> keys) {
        List<Object> values = new ArrayList<>(keys.size() + 1);
        values.add(m2Table);
        values.addAll(keys);
        return values.toArray();
    }
}
