package io.caravan.delta.service;

import io.caravan.copy.CaravanTables;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the delta could not apply, for those who watch it: the rows of {@code caravan_quarantine} whose chunk is 0; not those that a rule skips. */
public final class Quarantine {

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    public Quarantine(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /**
     * A row that could not be applied.
     *
     * @param mapping the mapping, or {@code sql:} and a script
     * @param key the M1 row's key
     * @param reason why
     * @param since when, in UTC, as text
     */
    public record Row(String mapping, String key, String reason, String since) {}

    /** How many there are. */
    public long count() {
        return m2.queryForObject("SELECT COUNT(*) FROM " + tables.quarantine() + " WHERE chunk = 0 AND outcome <> 'skipped'", Long.class);
    }

    /** The newest ones, the newest first. */
    public List<Row> newest(int most) {
        return m2.query(
                "SELECT mapping, row_key, reason, CAST(created_at AS CHAR) FROM " + tables.quarantine()
                        + " WHERE chunk = 0 AND outcome <> 'skipped' ORDER BY id DESC LIMIT " + most,
                (row, i) -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
