package io.caravan.process;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;

/**
 * Something that is found out while the caller does something else. Where nobody asks for it any more, since another failure came first,
 * it comes to its end by itself and does not keep the process from ending.
 *
 * @param <T> what it is
 */
final class Aside<T> {

    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    /**
     * Begins.
     *
     * @param name what the thread is called
     * @param task throws nothing that is checked
     */
    static <T> Aside<T> begin(String name, Callable<T> task) {
        // Two threads that log first at the same time get a page of warnings of SLF4J.
        LoggerFactory.getILoggerFactory();
        FutureTask<T> begun = new FutureTask<>(task);
        Thread thread = new Thread(begun, name);
        thread.setDaemon(true);
        thread.start();
        return new Aside<>(begun);
    }

    /**
     * Waits for its end.
     *
     * @throws RuntimeException that the task ended with
     */
    T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
