package io.caravan.fault;

import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets something happen while a migration runs. */
final class Events implements Progress {

    private static final Runnable NOTHING = () -> {};

    private final AtomicInteger chunks = new AtomicInteger();
    private final Map<Integer, Runnable> atChunk = new HashMap<>();
    private final Map<String, Runnable> after = new ConcurrentHashMap<>();

    /** Once, when so many chunks are done. */
    Events atChunk(int number, Runnable event) {
        atChunk.put(number, event);
        return this;
    }

    /** Once, when a script or a table is done; what happens then may undo it, so that it is done again. */
    Events after(String name, Runnable event) {
        after.put(name, event);
        return this;
    }

    @Override
    public void begun(TablePlan plan) {}

    @Override
    public void done(Chunk done) {
        atChunk.getOrDefault(chunks.incrementAndGet(), NOTHING).run();
    }

    @Override
    public void completed(TablePlan plan) {
        once(plan.name());
    }

    @Override
    public void ran(String name, long millis) {
        once(name);
    }

    private void once(String name) {
        Runnable event = after.remove(name);
        if (event != null) {
            event.run();
        }
    }
}
