package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Workers workers = new Workers(threads);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() throws InterruptedException {
        workers.shutdownNow();
        assertThat(workers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.isTerminated()).isTrue();
    }

    /** As Camel's splitter does: the task for a chunk hands over the one for the next, before it begins. */
    private void copy(String table, int chunk, int last, CountDownLatch... free) {
        workers.execute(() -> {
            if (chunk < last) {
                copy(table, chunk + 1, last, free);
            }
            ran.add(table + chunk);
            await(free[Math.min(chunk, free.length) - 1]);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilBegun(int chunks) throws InterruptedException {
        while (ran.size() < chunks) {
            Thread.sleep(5);
        }
    }

    @Test
    void aFreeThreadLeavesATableToTheOneThatIsBusyWithIt() throws InterruptedException {
        CountDownLatch other = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        copy("c", 1, 1, other);
        untilBegun(1);
        copy("a", 1, 2, first);
        untilBegun(2);
        copy("b", 1, 4, new CountDownLatch(0));
        // a2 has waited longer than all of b, but a1 is still on its way
        other.countDown();
        untilBegun(7);
        assertThat(ran).containsExactly("c1", "a1", "b1", "b2", "b3", "b4", "a2");
        first.countDown();
    }

    @Test
    void aSingleTableHasAllThreads() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        copy("a", 1, 3, free);
        untilBegun(2);
        assertThat(ran).containsExactlyInAnyOrder("a1", "a2");
        free.countDown();
        untilBegun(3);
    }

    @Test
    void whatATaskThrowsIsNotTakenForABusyThread() throws Exception {
        var failed = workers.submit(() -> {
            throw new IllegalStateException("no");
        });
        assertThat(org.assertj.core.api.Assertions.catchThrowable(failed::get)).hasMessageContaining("no");
        CountDownLatch free = new CountDownLatch(1);
        copy("a", 1, 2, free);
        untilBegun(2);
        free.countDown();
    }
}
