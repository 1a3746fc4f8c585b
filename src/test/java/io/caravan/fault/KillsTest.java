package io.caravan.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SharedMariaDb;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is killed again and again ends as if it had not been; the seed is in the output. */
class KillsTest {

    @TempDir
    private Path folder;

    /** Stores, settings and attributes with their scripts. */
    @Test
    void aShortOne() throws Exception {
        assertThat(new KilledMigration(SharedMariaDb.get(), seed(), 2, "settings").run(folder)).isEmpty();
    }

    /** {@code ./mvnw -Pfaults test}; -Dfaults.seed= and -Dfaults.kills= change it. */
    @Test
    @Tag("faults")
    void aLongOne() throws Exception {
        try (EmbeddedMariaDb db = EmbeddedMariaDb.start()) {
            assertThat(new KilledMigration(db, seed(), Integer.getInteger("faults.kills", 50)).run(folder)).isEmpty();
        }
    }

    private static long seed() {
        return Long.getLong("faults.seed", System.nanoTime());
    }
}
