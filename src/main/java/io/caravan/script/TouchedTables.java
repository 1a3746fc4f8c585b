package io.caravan.script;

import io.caravan.config.Configuration.Conflicts;
import io.caravan.copy.CaravanTables;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds back scripts that would undo what was made in M2: those that make a table anew in which other sessions than Caravan's have changed
 * rows since ({@code caravan_touched}). Such a script is listed in {@code caravan_quarantine}.
 */
final class TouchedTables {

    private static final String TOUCHED = "caravan_touched";

    private final JdbcTemplate m2;
    private final String touched;
    private final String physicalName;
    private final CaravanTables tables;
    private final Conflicts conflicts;

    TouchedTables(DataSource m2, String prefix, CaravanTables tables, Conflicts conflicts) {
        this.m2 = new JdbcTemplate(m2);
        this.physicalName = prefix + TOUCHED;
        this.touched = Identifier.quoted(physicalName);
        this.tables = tables;
        this.conflicts = conflicts;
    }

    /** Whether a script that is held back is not to be tried again. */
    boolean dropped() {
        return conflicts == Conflicts.TARGET;
    }

    /** Whether the script must not run whole; lists it if so. */
    boolean holdsBack(ReadyScript script) {
        List<String> written = script.writes().stream().filter(table -> !table.startsWith("caravan_")).toList();
        if (conflicts == Conflicts.SOURCE || written.isEmpty() || !exists()) {
            return false;
        }
        List<String> changed = new ArrayList<>();
        m2.query("SELECT m2_table, COUNT(*) FROM " + touched + " WHERE m2_table IN (?" + ",?".repeat(written.size() - 1) + ") GROUP BY m2_table ORDER BY m2_table",
                row -> {
                    changed.add(row.getString(1) + " (" + row.getLong(2) + ")");
                },
                written.toArray());
        if (!changed.isEmpty()) {
            list(script, written, String.join(", ", changed));
        }
        return !changed.isEmpty();
    }

    private boolean exists() {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, physicalName) > 0;
    }

    private void list(ReadyScript script, List<String> written, String changed) {
        String reason = "routes/sql/" + script.name() + ".sql would make rows anew that were made or changed in Magento 2: " + changed
                + (dropped() ? "; left as they are (caravan.delta.conflicts=target)"
                        : ". To let it run, set caravan.delta.conflicts=source, or delete the rows of these tables from " + TOUCHED);
        List<String> listed = m2.queryForList(
                "SELECT reason FROM " + tables.quarantine() + " WHERE mapping = ? AND chunk = 0", String.class, script.checkpoint());
        if (listed.equals(List.of(reason))) {
            return;
        }
        m2.update("DELETE FROM " + tables.quarantine() + " WHERE mapping = ? AND chunk = 0", script.checkpoint());
        String all = String.join(", ", new TreeSet<>(written));
        m2.update("INSERT INTO " + tables.quarantine() + " (mapping, chunk, m1_table, m2_table, outcome, row_key, reason, created_at)"
                        + " VALUES (?, 0, '', ?, ?, ?, ?, UTC_TIMESTAMP())",
                script.checkpoint(), cut(all, 128), dropped() ? "skipped" : "quarantined", cut(all, 700), cut(reason, 2000));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }
}
