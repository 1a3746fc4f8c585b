package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;

class LockedRegistryTest {

    @Test
    void beansAreAddedWhileOthersAreLookedFor() throws Exception {
        Registry registry = new RoutesMain().createCamelContext().getRegistry();
        int beans = 3_000;
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> added = other.submit(() -> {
                begun.countDown();
                for (int i = 0; i < beans; i++) {
                    registry.bind("bean" + i, i);
                }
            });
            begun.await();
            while (!added.isDone()) {
                registry.findByType(Integer.class);
                registry.findByTypeWithName(Integer.class);
                registry.lookupByNameAndType("bean7", Integer.class);
            }
            added.get();
        } finally {
            other.shutdownNow();
        }
        assertThat(registry.findByType(Integer.class)).hasSize(beans);
    }
}
