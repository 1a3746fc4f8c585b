package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.config.UnusableDatabase;
import io.caravan.copy.Progress;
import io.caravan.delta.guard.TouchedRows;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code migrate} does about the guard in M2. */
class GuardedMigrationTest {

    private Journey journey;

    @BeforeEach
    void oneTable() {
        journey = Journey.ofNothing();
        journey.m1("CREATE TABLE item (id INT PRIMARY KEY, v INT)").m2("CREATE TABLE item (id INT PRIMARY KEY, v INT)");
        journey.m1("INSERT INTO item VALUES (1, 1), (2, 2)").area("items", "item");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void migrate(boolean reset) {
        try (Shops shops = journey.open()) {
            new Migration(shops).run(shops.areas(), reset ? shops.areas() : List.of(), "test", Progress.SILENT);
        }
    }

    private List<String> touched() {
        return journey.inM2("SELECT row_key, operation FROM caravan_touched WHERE operation <> 'X' ORDER BY 1");
    }

    @Test
    void watchesM2OnceTheDataIsThere() {
        journey.with("CARAVAN_DELTA_ENABLED", "true");
        migrate(false);
        assertThat(touched()).isEmpty();
        journey.m2("UPDATE item SET v = 5 WHERE id = 2").m2("INSERT INTO item VALUES (3, 3)");
        migrate(false);
        assertThat(touched()).containsExactly("2|U", "3|I");
        // What was done in M2 goes with the rows.
        migrate(true);
        assertThat(touched()).isEmpty();
        assertThat(journey.inM2("SELECT id, v FROM item ORDER BY id")).containsExactly("1|1", "2|2");
        journey.m2("DELETE FROM item WHERE id = 1");
        assertThat(touched()).containsExactly("1|D");
    }

    @Test
    void doesNotWithoutTheDelta() {
        migrate(false);
        try (Shops shops = journey.open()) {
            assertThat(new TouchedRows(shops.m2(), "").installed()).isFalse();
        }
    }

    @Test
    void saysBeforeTheCopyThatAPrivilegeIsMissing() {
        journey.m2("CREATE USER IF NOT EXISTS 'unguarded'@'%' IDENTIFIED BY 'x'");
        String database = journey.inM2("SELECT DATABASE()").get(0);
        journey.m2("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `" + database + "`.* TO 'unguarded'@'%'");
        journey.with("CARAVAN_DELTA_ENABLED", "true").with("CARAVAN_M2_USERNAME", "unguarded").with("CARAVAN_M2_PASSWORD", "x");
        assertThatThrownBy(() -> migrate(false)).isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("TRIGGER ON `" + database + "`.* TO 'unguarded'@'%'");
        assertThat(journey.inM2("SELECT COUNT(*) FROM item")).containsExactly("0");
    }
}
