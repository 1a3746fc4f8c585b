package io.caravan.bench;

import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.copy.WorkTimes.Work;
import io.caravan.mapping.TablePlan;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up what a migration's time is spent on: per table by kind of work, and per script. */
final class WorkWatch implements Progress {

    private final long start = System.nanoTime();
    private final AtomicLong startUp = new AtomicLong(-1);
    private final Map<String, Map<Work, Double>> tables = new ConcurrentHashMap<>();
    private final Map<String, Double> scripts = new ConcurrentHashMap<>();

    @Override
    public void begun(TablePlan plan) {
        startUp.compareAndSet(-1, System.nanoTime() - start);
    }

    @Override
    public void done(Chunk chunk) {
        Map<Work, Double> seconds = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            seconds.put(work, chunk.times().nanos(work) / 1e9);
        }
        tables.merge(chunk.plan().name(), seconds, (one, other) -> {
            Map<Work, Double> both = new EnumMap<>(one);
            other.forEach((work, more) -> both.merge(work, more, Double::sum));
            return both;
        });
    }

    @Override
    public void completed(TablePlan plan) {}

    @Override
    public void ran(String script, long millis) {
        scripts.merge(script, millis / 1e3, Double::sum);
    }

    /** Seconds from the making of this to the first table: connections, locks, routes, plans. */
    double startUp() {
        return startUp.get() / 1e9;
    }

    /** Seconds of all chunks of a table; 0 where it has none. */
    double seconds(String table, Work work) {
        return tables.getOrDefault(table, Map.of()).getOrDefault(work, 0.0);
    }

    /** Seconds of a script; 0 where it did not run. */
    double script(String name) {
        return scripts.getOrDefault(name, 0.0);
    }
}
