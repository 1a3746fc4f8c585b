package io.caravan.script;

import io.caravan.copy.CaravanTables;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code caravan_changed}: which rows, or tables, changed since each script ran. */
final class ChangedRows {

    /** So many rows are one INSERT. */
    private static final int BATCH = 1000;

    /**
     * A note.
     *
     * @param column the column asked for; empty for the whole table
     * @param id what it holds in a changed row; 0 for the whole table
     */
    record Row(String script, String table, String column, long id) {

        /** The whole table changed, or one that another script makes (no name). */
        static Row all(String script, String table) {
            return new Row(script, table, "", 0);
        }
    }

    /**
     * What a script waits to be run for.
     *
     * @param all everything
     * @param rows changed rows
     * @param tables the tables that changed
     */
    record Waiting(boolean all, boolean rows, Set<String> tables) {
        static final Waiting NOTHING = new Waiting(false, false, Set.of());

        Waiting and(Waiting other) {
            Set<String> both = new TreeSet<>(tables);
            both.addAll(other.tables);
            return new Waiting(all || other.all, rows || other.rows, both);
        }
    }

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    ChangedRows(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /** The whole number that a value stands for; empty for NULL. */
    static Optional<Long> number(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.US_ASCII) : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()).longValue());
    }

    /** Adds notes; those that are there already are left alone. */
    void note(Collection<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Row> some = all.subList(from, Math.min(all.size(), from + BATCH));
            List<Object> values = new ArrayList<>(some.size() * 4);
            some.forEach(row -> values.addAll(List.of(row.script(), row.table(), row.column(), row.id())));
            // Not INSERT IGNORE, which would cut a name without a word.
            m2.update("INSERT INTO " + tables.changed() + " (script, m2_table, m2_column, row_id) VALUES (?,?,?,?)" + ",(?,?,?,?)".repeat(some.size() - 1)
                    + " ON DUPLICATE KEY UPDATE row_id = VALUES(row_id)", values.toArray());
        }
    }

    /** What each script waits to be run for; scripts that wait for nothing are left out. */
    Map<String, Waiting> waiting() {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        m2.query("SELECT DISTINCT script, m2_table, m2_column FROM " + tables.changed(), row -> {
            boolean all = row.getString(3).isEmpty();
            Set<String> table = row.getString(2).isEmpty() ? Set.of() : Set.of(row.getString(2));
            waiting.merge(row.getString(1), new Waiting(all, !all, table), Waiting::and);
        });
        return waiting;
    }

    /** Forgets the changed rows that a script was run for. */
    void forgetRows(String script) {
        m2.update("DELETE FROM " + tables.changed() + " WHERE script = ? AND m2_column <> ''", script);
    }

    /** Forgets all that a script was run for. */
    void forgetAll(String script) {
        m2.update("DELETE FROM " + tables.changed() + " WHERE script = ?", script);
    }
}
