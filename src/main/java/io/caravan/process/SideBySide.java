package io.caravan.process;

import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Runs areas side by side: each as soon as those that it waits for are at their end, first the one that has most before it, so that the
 * longest way does not begin last. They share the workers, so that it is not more chunks that are on their way, but fewer moments in which a
 * worker finds none.
 */
final class SideBySide {

    /** How one area ended. @param failure null where it is done */
    private record End(Area area, long millis, RuntimeException failure) {}

    private final AreaOrder order;
    private final int lanes;

    /** @param lanes how many areas may run at a time, at least 1 */
    SideBySide(AreaOrder order, int lanes) {
        this.order = order;
        this.lanes = lanes;
    }

    /**
     * Runs areas, and returns when none is running any more.
     *
     * @param areas in the order of the routes
     * @param threads a thread for each lane
     * @param run runs one area to its end
     * @param stop is called once when an area fails: the others are to stop soon, by an exception
     * @return how long each took, in the order of the routes
     * @throws RuntimeException what the first area that failed did; what stopped others is suppressed in it
     */
    Map<String, Long> run(List<Area> areas, ExecutorService threads, Consumer<Area> run, Runnable stop) {
        CompletionService<End> ends = new ExecutorCompletionService<>(threads);
        List<Area> byLength = new ArrayList<>(areas);
        if (lanes > 1) {
            byLength.sort(Comparator.comparingLong(order::rowsAhead).reversed());
        }
        Set<Area> waiting = new LinkedHashSet<>(byLength);
        Set<String> done = new HashSet<>();
        Map<String, Long> millis = new LinkedHashMap<>();
        areas.forEach(area -> millis.put(area.id(), 0L));
        RuntimeException failure = null;
        int running = 0;
        while (true) {
            for (Area area : failure == null ? new ArrayList<>(waiting) : List.<Area>of()) {
                if (running < lanes && done.containsAll(order.before(area))) {
                    waiting.remove(area);
                    ends.submit(() -> end(area, run));
                    running++;
                }
            }
            if (running == 0) {
                break;
            }
            End end = next(ends, stop);
            running--;
            millis.put(end.area().id(), end.millis());
            if (end.failure() == null) {
                done.add(end.area().id());
            } else if (failure == null) {
                failure = end.failure();
                stop.run();
            } else {
                failure.addSuppressed(end.failure());
            }
        }
        if (failure != null) {
            throw failure;
        }
        return millis;
    }

    private static End end(Area area, Consumer<Area> run) {
        long began = System.nanoTime();
        RuntimeException failure = null;
        try {
            run.accept(area);
        } catch (RuntimeException e) {
            failure = e;
        }
        return new End(area, (System.nanoTime() - began) / 1_000_000, failure);
    }

    private static End next(CompletionService<End> ends, Runnable stop) {
        try {
            return ends.take().get();
        } catch (InterruptedException e) {
            stop.run();
            Thread.currentThread().interrupt();
            throw new MigrationStopped("interrupted; the same command goes on from here", e);
        } catch (ExecutionException e) {
            // An error, such as one of memory: no area can be trusted to end.
            stop.run();
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
