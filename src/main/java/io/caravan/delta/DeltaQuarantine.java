package io.caravan.delta;

import io.caravan.copy.CaravanTables;
import io.caravan.copy.Rejection;
import io.caravan.delta.DeltaChunk.NotApplied;
import io.caravan.script.ReadyScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that the delta could not apply, in {@code caravan_quarantine} under chunk 0. Their outcome is {@code quarantined} where M2
 * has no such row of M1, {@code skipped} where a rule leaves it out, {@code outdated} where M2 has the row as it was before.
 */
final class DeltaQuarantine {

    static final String QUARANTINED = "quarantined";
    static final String SKIPPED = "skipped";
    static final String OUTDATED = "outdated";

    private static final int BATCH = 500;
    private static final int LONGEST_KEY = 700;

    private final JdbcTemplate m2;
    private final String table;

    DeltaQuarantine(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.table = tables.quarantine();
    }

    /** The mappings of which rows are listed, by the copy or the delta. */
    Set<String> mappings() {
        return new TreeSet<>(m2.queryForList("SELECT DISTINCT mapping FROM " + table, String.class));
    }

    /** The rows of a mapping that lost to others by a unique key, with the reason. */
    Map<String, String> losers(String mapping) {
        Map<String, String> losers = new TreeMap<>();
        m2.query("SELECT row_key, reason FROM " + table + " WHERE mapping = ? AND reason LIKE 'duplicate of %'", row -> {
            losers.put(row.getString(1), row.getString(2));
        }, mapping);
        return losers;
    }

    /** How many rows wait to be applied. */
    long waiting() {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM " + table + " WHERE chunk = 0 AND outcome IN ('" + QUARANTINED + "', '" + OUTDATED + "')", Long.class);
    }

    /** Takes rows of a mapping off the list; gives those that M2 does not have, by their outcome. */
    Map<String, String> take(String mapping, Collection<String> keys) {
        Map<String, String> taken = new TreeMap<>();
        List<String> all = keys.stream().map(DeltaQuarantine::cut).distinct().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            List<Object> parameters = new ArrayList<>();
            parameters.add(mapping);
            parameters.addAll(some);
            String where = " WHERE mapping = ? AND row_key IN (" + "?, ".repeat(some.size() - 1) + "?)";
            m2.query("SELECT row_key, outcome FROM " + table + where, row -> {
                taken.put(row.getString(1), row.getString(2));
            }, parameters.toArray());
            if (!taken.isEmpty()) {
                m2.update("DELETE FROM " + table + where, parameters.toArray());
            }
        }
        return taken;
    }

    /** Lists rows. */
    void add(FollowedTable followed, List<NotApplied> rows) {
        m2.batchUpdate("INSERT INTO " + table + " (mapping, chunk, m1_table, m2_table, outcome, row_key, column_name, value,"
                        + " reason, row_json, created_at) VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())",
                rows.stream().map(row -> {
                    Rejection r = row.rejection();
                    String reason = r.reason().length() <= 2000 ? r.reason() : r.reason().substring(0, 2000);
                    return new Object[] {
                        row.mapping(), row.m1Table(), followed.name(), row.outcome(), cut(r.key()), r.column(), r.value(), reason, r.row()
                    };
                }).toList());
    }

    /** Lists a script that failed. */
    void script(String script, String area, String reason) {
        String mapping = ReadyScript.checkpoint(script);
        m2.update("DELETE FROM " + table + " WHERE mapping = ?", mapping);
        m2.update("INSERT INTO " + table + " (mapping, chunk, m1_table, m2_table, outcome, row_key, column_name, value, reason, row_json, created_at)"
                + " VALUES (?, 0, '', '', ?, ?, NULL, NULL, ?, NULL, UTC_TIMESTAMP())", mapping, QUARANTINED, "area=" + area,
                reason.length() <= 2000 ? reason : reason.substring(0, 2000));
    }

    static String cut(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }
}
