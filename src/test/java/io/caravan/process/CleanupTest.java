package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Progress;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Caravan leaves behind in the end: nothing of its own. */
class CleanupTest {

    private Journey journey;
    private Map<String, String> m1;

    @BeforeEach
    void migratedWithTheDelta() throws SQLException {
        journey = Journey.ofNothing("", "two_").with("CARAVAN_DELTA_ENABLED", "true");
        journey.m1("CREATE TABLE item (id INT PRIMARY KEY, v INT)").m2("CREATE TABLE two_item (id INT PRIMARY KEY, v INT)").m2("INSERT INTO two_item VALUES (9, 9)")
                .m2("CREATE TABLE caravan_of_another_shop (id INT PRIMARY KEY)")
                .m1("INSERT INTO item VALUES (1, 1), (2, 2)").area("items", "item");
        m1 = Checksums.of(journey.connectM1());
        try (Shops shops = journey.open()) {
            Snapshots.take(shops);
            new Migration(shops).run(shops.areas(), List.of(), "test", Progress.SILENT);
        }
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private List<String> own() {
        return journey.inM2("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'two\\_caravan\\_%'");
    }

    @Test
    void nothingOfCaravansIsLeft() throws SQLException {
        try (Shops shops = journey.open()) {
            Cleanup cleanup = new Cleanup(shops, false);
            Cleanup.Found found = cleanup.look();
            assertThat(found.tables()).containsAll(own()).contains("two_caravan_s_2", "two_caravan_touched").doesNotContain("caravan_of_another_shop");
            assertThat(found.logs()).isEqualTo(1);
            assertThat(found.triggers()).isPositive();
            assertThat(found.snapshot()).isTrue();
            cleanup.run(false);
            assertThat(cleanup.look().nothing()).isTrue();
            cleanup.run(false);
        }
        assertThat(own()).isEmpty();
        assertThat(journey.inM2("SHOW TRIGGERS")).isEmpty();
        assertThat(journey.inM1("SHOW TRIGGERS")).isEmpty();
        assertThat(Checksums.of(journey.connectM1())).isEqualTo(m1);
        assertThat(journey.inM2("SELECT id FROM two_item")).containsExactly("1", "2");
        assertThat(journey.inM2("SHOW TABLES LIKE 'caravan_of_another_shop'")).hasSize(1);
    }

    @Test
    void refusesWhileChangesWait() {
        journey.m1("UPDATE item SET v = 5");
        try (Shops shops = journey.open()) {
            assertThat(new Cleanup(shops, false).look().waiting()).isEqualTo(2);
            assertThatThrownBy(() -> new Cleanup(shops, false).run(false)).isInstanceOf(MigrationStopped.class).hasMessageContaining("2 changes wait")
                    .hasMessageContaining("--force");
            assertThat(own()).isNotEmpty();
            // The logs that stay lose nothing.
            new Cleanup(shops, true).run(false);
            assertThat(own()).isEmpty();
            assertThat(journey.inM1("SELECT COUNT(*) FROM m2_cl_item")).containsExactly("2");
            new Cleanup(shops, false).run(true);
            assertThat(journey.inM1("SHOW TABLES LIKE 'm2_cl_%'")).isEmpty();
        }
    }

    @Test
    void refusesWhileAProcessLives() {
        journey.m2("INSERT INTO two_caravan_delta VALUES ('process:here:7', '{\"host\": \"here\", \"pid\": 7, \"since\": \"2026-01-01T00:00:00Z\"}', UTC_TIMESTAMP(6))");
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> new Cleanup(shops, false).run(true)).isInstanceOf(MigrationStopped.class).hasMessageContaining("process 7 on here");
        }
        assertThat(own()).isNotEmpty();
    }
}
