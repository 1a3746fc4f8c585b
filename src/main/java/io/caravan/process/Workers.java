package io.caravan.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The pool that copies chunks, bean {@code workers} of {@code routes/copy-table.camel.yaml}: of the tables that are copied side by side, a
 * free thread takes the next chunk of the one that fewest threads are busy with. Two INSERT..SELECTs, or two LOAD DATAs, into one table wait
 * for each other in MariaDB as it is shipped, which locks the table's AUTO_INCREMENT from the first row of a statement to its end
 * ({@code innodb_autoinc_lock_mode=1}); two into two tables do not.
 *
 * <p>Camel asks for a thread for the first chunk of a table from the thread of its area, and for each further one from the thread that is
 * about to copy the one before: so a task belongs to the table of the task that handed it over, or begins one.
 */
final class Workers extends AbstractExecutorService {

    private final ExecutorService threads;
    private final ThreadLocal<Object> table = new ThreadLocal<>();
    private final List<Task> waiting = new ArrayList<>();
    private final Map<Object, Integer> busy = new HashMap<>();

    private record Task(Object table, Runnable work) {}

    /** @param threads those that do the work, with a queue without end; who made them ends them */
    Workers(ExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable work) {
        Object of = table.get();
        synchronized (this) {
            waiting.add(new Task(of == null ? new Object() : of, work));
        }
        threads.execute(this::next);
    }

    private void next() {
        Task task = take();
        table.set(task.table());
        try {
            task.work().run();
        } finally {
            table.remove();
            done(task);
        }
    }

    private synchronized Task take() {
        Task next = waiting.get(0);
        for (Task task : waiting) {
            if (busy(task) < busy(next)) {
                next = task;
            }
        }
        waiting.remove(next);
        busy.merge(next.table(), 1, Integer::sum);
        return next;
    }

    private int busy(Task task) {
        return busy.getOrDefault(task.table(), 0);
    }

    private synchronized void done(Task task) {
        busy.computeIfPresent(task.table(), (table, threads) -> threads > 1 ? threads - 1 : null);
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }
}
