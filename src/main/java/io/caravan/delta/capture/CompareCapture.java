package io.caravan.delta.capture;

import io.caravan.delta.Capture;
import io.caravan.delta.Changes;
import io.caravan.delta.Changes.Change;
import io.caravan.delta.WatchedTable;
import io.caravan.delta.capture.SeenRows.RangeSum;
import io.caravan.schema.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Changes found by comparing M1's rows with what they were, for servers that take no triggers. M1 is only read: one
 * statement sums up the checksums of a whole table, by ranges of rows, and only ranges whose sum is another are looked at row by
 * row. What was seen is kept in M2. A row that changed several times between two looks changed once.
 */
public final class CompareCapture implements Capture {

    /** Rows of a range, about. */
    private static final int RANGE_ROWS = 256;
    private static final int PLACE_BITS = 32;
    private static final int MOST_RANGE_BITS = 16;
    /** Ranges that are looked at row by row at once. */
    private static final int RANGES_AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 1000;
    /** Changes of a table that are counted for the backlog. */
    private static final int MOST_COUNTED = 1_000_000;

    private final JdbcTemplate m1;
    private final SeenRows seen;
    private final List<WatchedTable> watched;
    /** What was taken and not yet consumed: what the row is then known to be. */
    private final Map<Long, Taken> taken = new HashMap<>();
    private long lastId;

    /** @param now the row as it was taken; null if it is gone, or if another change of the same row says so */
    private record Taken(SeenRow before, SeenRow now) {}

    /**
     * @param m1 the M1 database
     * @param m2 the M2 database
     * @param m2Prefix M2's table prefix
     * @param watched the tables to compare
     */
    public CompareCapture(DataSource m1, DataSource m2, String m2Prefix, List<WatchedTable> watched) {
        this.m1 = new JdbcTemplate(m1);
        this.seen = new SeenRows(m2, m2Prefix);
        this.watched = List.copyOf(watched);
    }

    /**
     * Remembers what the rows of all tables are, for those that were not looked at before. Being killed does no harm: rows that are
     * not remembered count as new.
     *
     * @return the tables that were looked at for the first time
     */
    public List<String> install() {
        seen.create();
        Set<String> known = seen.tables();
        List<String> begun = new ArrayList<>();
        for (WatchedTable table : watched) {
            if (!known.contains(table.name())) {
                seen.forget(table.name());
                remember(table);
                seen.mark(table);
                begun.add(table.name());
            }
        }
        known.stream().filter(name -> watched.stream().noneMatch(table -> table.name().equals(name))).forEach(seen::forget);
        return begun;
    }

    private void remember(WatchedTable table) {
        Map<String, SeenRow> rows = new LinkedHashMap<>();
        boolean keyed = table.table().identity().isPresent();
        read(table, "", row -> {
            rows.merge(row.key(), row, (first, same) -> first.plusOne());
            // Equal rows of a table without a key have to be counted first.
            if (keyed && rows.size() == ROWS_AT_ONCE) {
                put(table, rows);
            }
        });
        put(table, rows);
    }

    private void put(WatchedTable table, Map<String, SeenRow> rows) {
        if (!rows.isEmpty()) {
            seen.put(table, List.copyOf(rows.values()));
            rows.clear();
        }
    }

    /** The tables among the watched ones that {@link #install} has not looked at. */
    public List<String> missing() {
        Set<String> known = seen.tables();
        return watched.stream().map(WatchedTable::name).filter(name -> !known.contains(name)).toList();
    }

    /** Forgets what was seen. */
    public void uninstall() {
        seen.drop();
    }

    @Override
    public synchronized List<Changes> take(int most) {
        taken.clear();
        List<Changes> all = new ArrayList<>();
        for (WatchedTable table : watched) {
            List<Change> changes = new ArrayList<>();
            for (Taken difference : differences(table, most)) {
                changes.addAll(changes(difference));
            }
            if (!changes.isEmpty()) {
                all.add(new Changes(table, changes));
            }
        }
        return all;
    }

    private List<Change> changes(Taken difference) {
        SeenRow before = difference.before();
        SeenRow now = difference.now();
        boolean moved = before != null && now != null && !before.notesTheSameAs(now);
        List<Change> changes = new ArrayList<>();
        if (moved) {
            changes.add(new Change(++lastId, 'D', before.noted()));
        }
        changes.add(now == null
                ? new Change(++lastId, 'D', before.noted())
                : new Change(++lastId, before == null ? 'I' : 'U', now.noted()));
        taken.put(lastId, difference);
        return changes;
    }

    @Override
    public synchronized void consumed(List<Changes> changes) {
        for (Changes some : changes) {
            List<Taken> differences = some.changes().stream().flatMap(change -> Stream.ofNullable(taken.remove(change.id()))).toList();
            seen.remove(some.watched(), differences.stream().filter(difference -> difference.now() == null).map(Taken::before).toList());
            seen.put(some.watched(), differences.stream().flatMap(difference -> Stream.ofNullable(difference.now())).toList());
        }
    }

    /** What waits; nobody knows since when, so that ages are zero. */
    @Override
    public List<Backlog> backlog() {
        if (!seen.exist()) {
            return List.of();
        }
        return watched.stream()
                .map(table -> new Backlog(table.name(), differences(table, MOST_COUNTED).size(), Duration.ZERO))
                .filter(backlog -> backlog.changes() > 0)
                .toList();
    }

    private List<Taken> differences(WatchedTable table, int most) {
        int shift = shift(table);
        Map<Long, RangeSum> now = sums(table, shift);
        Map<Long, RangeSum> before = seen.sums(table, shift);
        Set<Long> ranges = new TreeSet<>(now.keySet());
        ranges.addAll(before.keySet());
        ranges.removeIf(range -> now.getOrDefault(range, RangeSum.EMPTY).sameAs(before.getOrDefault(range, RangeSum.EMPTY)));
        List<Taken> differences = new ArrayList<>();
        List<Long> left = new ArrayList<>(ranges);
        while (!left.isEmpty() && differences.size() < most) {
            List<Long> some = left.subList(0, Math.min(left.size(), RANGES_AT_ONCE));
            differences.addAll(differences(table, some, shift));
            some.clear();
        }
        return differences.size() > most ? differences.subList(0, most) : differences;
    }

    private List<Taken> differences(WatchedTable table, Collection<Long> ranges, int shift) {
        Map<String, SeenRow> before = seen.rows(table, ranges, shift);
        Map<String, SeenRow> now = new LinkedHashMap<>();
        RowDigest digest = new RowDigest(table.table());
        read(table, " WHERE " + digest.place() + " >> " + shift + " IN (" + ranges.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")",
                row -> now.merge(row.key(), row, (first, same) -> first.plusOne()));
        List<Taken> differences = new ArrayList<>();
        before.values().stream().filter(row -> !now.containsKey(row.key())).forEach(row -> differences.add(new Taken(row, null)));
        now.values().stream()
                .map(row -> new Taken(before.get(row.key()), row))
                .filter(pair -> pair.before() == null || !pair.before().sameAs(pair.now()))
                .forEach(differences::add);
        return differences;
    }

    /** How many bits of a row's place are left out to get its range. */
    private static int shift(WatchedTable table) {
        long ranges = Math.max(1, table.table().estimatedRows() / RANGE_ROWS);
        return PLACE_BITS - Math.min(MOST_RANGE_BITS, Long.SIZE - Long.numberOfLeadingZeros(ranges));
    }

    private Map<Long, RangeSum> sums(WatchedTable table, int shift) {
        RowDigest digest = new RowDigest(table.table());
        Map<Long, RangeSum> sums = new HashMap<>();
        m1.query(
                "SELECT " + digest.place() + " >> " + shift + ", COUNT(*), SUM(" + RowDigest.addend(digest.row()) + ") FROM " + table.table().sql() + " GROUP BY 1",
                row -> {
                    sums.put(row.getLong(1), new RangeSum(row.getLong(2), row.getBigDecimal(3)));
                });
        return sums;
    }

    private void read(WatchedTable table, String where, java.util.function.Consumer<SeenRow> consumer) {
        RowDigest digest = new RowDigest(table.table());
        List<Column> columns = table.columns();
        String sql = "SELECT " + digest.place() + ", " + digest.key() + ", " + digest.row() + ", "
                + columns.stream().map(column -> NotedValue.selected(column.name(), column)).collect(Collectors.joining(", "))
                + " FROM " + table.table().sql() + where;
        JdbcTemplate streaming = new JdbcTemplate(m1.getDataSource());
        streaming.setFetchSize(Integer.MIN_VALUE); // MySQL's driver hands over row by row; a large table need not fit into memory
        streaming.query(sql, (RowCallbackHandler) row -> {
            Object[] noted = new Object[columns.size()];
            for (int i = 0; i < noted.length; i++) {
                noted[i] = NotedValue.of(row, i + 4, columns.get(i));
            }
            consumer.accept(new SeenRow(row.getLong(1), row.getString(2), row.getString(3), 1, noted));
        });
    }
}
