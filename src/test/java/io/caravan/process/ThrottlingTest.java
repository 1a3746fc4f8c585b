package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.config.Ceiling;
import io.caravan.copy.Account;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code caravan throttle} while a migration runs. */
class ThrottlingTest {

    @Test
    void theCeilingIsChangedWhileRowsAreCopied() {
        try (Journey journey = Journey.ofNothing()) {
            journey.m1("CREATE TABLE item (id INT PRIMARY KEY)").m2("CREATE TABLE item (id INT PRIMARY KEY)");
            journey.m1("INSERT INTO item SELECT seq FROM seq_1_to_1000").area("items", "item&chunkSize=100").with("CARAVAN_THROTTLE", "1 threads=999");
            List<String> told = Collections.synchronizedList(new java.util.ArrayList<>());
            Set<Integer> before = Collections.synchronizedSet(new TreeSet<>());
            try (Shops shops = journey.open();
                    Shops operator = journey.open()) {
                assertThat(Throttling.now(operator)).hasToString("1 threads=999");
                new Migration(shops).run(shops.areas(), List.of(), "test", new Progress() {
                    @Override
                    public void begun(TablePlan plan) {}

                    @Override
                    public void done(Chunk chunk) {
                        if (told.equals(List.of("1 threads=999"))) {
                            before.add(chunk.number());
                            Throttling.set(operator, Ceiling.NONE);
                        }
                    }

                    @Override
                    public void completed(TablePlan plan) {}

                    @Override
                    public void throttled(Ceiling ceiling) {
                        told.add(ceiling.toString());
                    }
                });
                // At a row a second all chunks would have taken a quarter of an hour.
                assertThat(told).containsExactly("1 threads=999", "off");
                assertThat(before).as("the chunks that were read before the first was paid off, one for each worker").hasSizeBetween(1, 2);
                assertThat(Throttling.now(shops)).isEqualTo(Ceiling.NONE);
                Throttling.forget(operator);
                assertThat(Throttling.now(shops)).hasToString("1 threads=999");
            }
            assertThat(journey.account("item")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        }
    }
}
