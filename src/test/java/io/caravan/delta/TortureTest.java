package io.caravan.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SharedMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The delta loses nothing, whoever writes and whatever is killed. */
class TortureTest {

    /** Enough to find what breaks easily; the seed is in the output. */
    @Test
    void aShortOne() throws Exception {
        assertThat(new Torture(SharedMariaDb.get(), new Torture.Plan(seed(), 3, 1_500, 150, 2, 3_000, true)).run()).isEmpty();
    }

    /** {@code ./mvnw -Ptorture test}; -Dtorture.seed=, -Dtorture.changes= and -Dtorture.kills= change it. */
    @Test
    @Tag("torture")
    void aLongOne() throws Exception {
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().bufferPool("256M").start()) {
            Torture.Plan plan = new Torture.Plan(seed(), 4, Long.getLong("torture.changes", 50_000), 400, Integer.getInteger("torture.kills", 20), 12_000, true);
            assertThat(new Torture(db, plan).run()).isEmpty();
        }
    }

    private static long seed() {
        return Long.getLong("torture.seed", System.nanoTime());
    }
}
