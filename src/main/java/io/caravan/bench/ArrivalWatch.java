package io.caravan.bench;

import io.caravan.sample.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Changes rows of M1 one at a time, at a steady pace, and watches when each arrives in M2. */
final class ArrivalWatch {

    private static final long PAUSE_MILLIS = 20;
    private static final int LOOKED_AT = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final EmbeddedMariaDb db;
    private final List<DeltaBenchShop.Kind> kinds;
    private final int mark;
    private final Map<DeltaBenchShop.Kind, ConcurrentLinkedQueue<long[]>> committed = new LinkedHashMap<>();
    private final List<Double> latencies = new ArrayList<>();

    /** @param mark what the rows are to bear; no row bears it yet */
    ArrivalWatch(EmbeddedMariaDb db, DeltaBenchShop shop, int mark) {
        this.db = db;
        this.kinds = shop.kinds();
        this.mark = mark;
        kinds.forEach(kind -> committed.put(kind, new ConcurrentLinkedQueue<>()));
    }

    /**
     * Changes rows and waits until they have arrived, at most a minute after the last.
     *
     * @param count how many
     * @param perSecond how many a second
     */
    void run(int count, int perSecond) throws SQLException, InterruptedException {
        List<SQLException> failures = new ArrayList<>();
        Thread writer = new Thread(() -> {
            try {
                write(count, perSecond);
            } catch (SQLException e) {
                failures.add(e);
            }
        }, "bench-writer");
        writer.start();
        Map<DeltaBenchShop.Kind, Map<Long, Long>> underway = new LinkedHashMap<>();
        kinds.forEach(kind -> underway.put(kind, new LinkedHashMap<>()));
        long last = System.nanoTime();
        try (Connection m2 = db.connect(BenchShop.M2); Statement statement = m2.createStatement()) {
            while (latencies.size() < count && System.nanoTime() - last < PATIENCE_NANOS) {
                for (DeltaBenchShop.Kind kind : kinds) {
                    Map<Long, Long> waiting = underway.get(kind);
                    for (long[] next = committed.get(kind).poll(); next != null; next = committed.get(kind).poll()) {
                        waiting.put(next[0], next[1]);
                        last = System.nanoTime();
                    }
                    look(statement, kind, waiting);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        writer.join();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void write(int count, int perSecond) throws SQLException {
        try (Connection m1 = db.connect(BenchShop.M1); Statement statement = m1.createStatement()) {
            int[] next = new int[kinds.size()];
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                int which = i % 2 == 0 ? 0 : i % 4 == 1 ? 1 : i % 8 == 3 ? 2 : 3;
                DeltaBenchShop.Kind kind = kinds.get(which);
                int row = kind.first() + next[which]++;
                statement.execute(String.format(Locale.ROOT, kind.change(), mark, row, row));
                committed.get(kind).add(new long[] {row, System.nanoTime()});
                long ahead = start + (i + 1) * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime();
                if (ahead > 0) {
                    TimeUnit.NANOSECONDS.sleep(ahead);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Statement statement, DeltaBenchShop.Kind kind, Map<Long, Long> waiting) throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        String ids = waiting.keySet().stream().limit(LOOKED_AT).map(String::valueOf).collect(Collectors.joining(", "));
        try (ResultSet rows = statement.executeQuery(String.format(Locale.ROOT, kind.arrived(), mark, ids))) {
            long now = System.nanoTime();
            while (rows.next()) {
                latencies.add((now - waiting.remove(rows.getLong(1))) / 1e9);
            }
        }
    }

    /** Seconds from commit to arrival, ascending. */
    List<Double> latencies() {
        return latencies.stream().sorted().toList();
    }
}
