package io.caravan.delta.capture;

import io.caravan.copy.SqlFaults;
import io.caravan.delta.Capture;
import io.caravan.delta.Changes;
import io.caravan.delta.Changes.Change;
import io.caravan.delta.WatchedTable;
import io.caravan.schema.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes as triggers noted them in M1's change logs. Nothing is locked that the shop wants to write: rows are read without
 * locks, and deleted one by one by their ids.
 */
public final class TriggerCapture implements Capture {

    private static final int NO_SUCH_TABLE = 1146;
    /** Logs that one statement looks into. */
    private static final int TABLES_AT_ONCE = 100;
    /** Ids that one statement deletes. MariaDB makes a subquery, and a scan with it, out of 1,000 and more. */
    private static final int IDS_AT_ONCE = 500;
    private static final int ATTEMPTS = 5;

    private final JdbcTemplate m1;
    private final List<ChangeLog> logs;

    /**
     * @param m1 the M1 database
     * @param watched the tables that {@link ChangeLogs} watches
     */
    public TriggerCapture(DataSource m1, List<WatchedTable> watched) {
        this.m1 = new JdbcTemplate(m1);
        this.logs = watched.stream().map(table -> new ChangeLog(table, true)).toList();
    }

    /** @throws CaptureRefused if a log is not there */
    @Override
    public List<Changes> take(int most) {
        return installed(() -> filled(logs).stream().map(log -> new Changes(log.watched(), read(log, most))).filter(some -> !some.changes().isEmpty()).toList());
    }

    private List<Change> read(ChangeLog log, int most) {
        List<Column> columns = log.watched().columns();
        return m1.query(
                "SELECT change_id, operation, " + columns.stream().map(column -> NotedValue.selected(ChangeLog.logged(column), column)).collect(Collectors.joining(", ")) + " FROM " + log.sql()
                        + " ORDER BY change_id LIMIT ?",
                (row, number) -> {
                    Object[] values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = NotedValue.of(row, i + 3, columns.get(i));
                    }
                    return new Change(row.getLong(1), row.getString(2).charAt(0), values);
                },
                most);
    }

    @Override
    public void consumed(List<Changes> changes) {
        for (Changes some : changes) {
            List<Long> ids = some.changes().stream().map(Change::id).toList();
            ChangeLog log = new ChangeLog(some.watched(), true);
            for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
                delete(log, ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)));
            }
        }
    }

    private void delete(ChangeLog log, List<Long> ids) {
        // By the primary key, whatever the optimizer thinks: a scan would lock the end of the log, where the shop writes.
        String sql = "DELETE l FROM " + log.sql() + " AS l FORCE INDEX (PRIMARY) WHERE l.change_id IN (" + "?, ".repeat(ids.size() - 1) + "?)";
        for (int attempt = 1; ; attempt++) {
            try {
                m1.update(sql, ids.toArray());
                return;
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !SqlFaults.isPassing(e)) {
                    throw e;
                }
            }
        }
    }

    /** Logs that are not installed are left out. */
    @Override
    public List<Backlog> backlog() {
        Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        there.addAll(m1.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", String.class));
        return filled(logs.stream().filter(log -> there.contains(log.name())).toList()).stream()
                .map(log -> m1.queryForObject(
                        "SELECT COUNT(*), COALESCE(TIMESTAMPDIFF(SECOND, MIN(changed_at), CURRENT_TIMESTAMP), 0) FROM " + log.sql(),
                        (row, number) -> new Backlog(log.watched().name(), row.getLong(1), Duration.ofSeconds(Math.max(0, row.getLong(2))))))
                .filter(backlog -> backlog.changes() > 0)
                .toList();
    }

    /** The logs that hold changes: what an idle poll costs is one look. */
    private List<ChangeLog> filled(List<ChangeLog> some) {
        List<ChangeLog> filled = new ArrayList<>();
        for (int from = 0; from < some.size(); from += TABLES_AT_ONCE) {
            filled.addAll(m1.query(
                    IntStream.range(from, Math.min(some.size(), from + TABLES_AT_ONCE))
                            .mapToObj(at -> "(SELECT " + at + " FROM " + some.get(at).sql() + " LIMIT 1)")
                            .collect(Collectors.joining(" UNION ALL ")),
                    (row, number) -> some.get(row.getInt(1))));
        }
        return filled;
    }

    private static <T> T installed(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            if (CaptureRefused.code(e) == NO_SUCH_TABLE) {
                throw new CaptureRefused("a change log is missing in M1 (" + SqlFaults.reason(e) + "): run caravan delta install");
            }
            throw e;
        }
    }
}
