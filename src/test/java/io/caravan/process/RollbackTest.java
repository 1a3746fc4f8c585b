package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Progress;
import io.caravan.delta.service.DeltaLock;
import io.caravan.snapshot.Restoration.Restored;
import io.caravan.snapshot.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M2 before a migration, and after its rollback. */
class RollbackTest {

    private Journey journey;
    private Map<String, String> before;

    @BeforeEach
    void someTables() throws SQLException {
        journey = Journey.ofNothing("", "two_").with("CARAVAN_DELTA_ENABLED", "true");
        journey.m1("CREATE TABLE shelf (id INT PRIMARY KEY, name VARCHAR(20))").m1("CREATE TABLE item (id INT PRIMARY KEY, shelf_id INT)")
                .m1("INSERT INTO shelf VALUES (1, 'top'), (2, 'bottom')").m1("INSERT INTO item VALUES (1, 1), (2, 2)")
                .m2("CREATE TABLE two_shelf (id INT AUTO_INCREMENT PRIMARY KEY COMMENT 'not a {d escape', name VARCHAR(20), upper VARCHAR(20) AS (UPPER(name)))")
                .m2("CREATE TABLE two_item (id INT AUTO_INCREMENT PRIMARY KEY, shelf_id INT, FOREIGN KEY (shelf_id) REFERENCES two_shelf (id) ON DELETE CASCADE) AUTO_INCREMENT=500")
                .m2("CREATE TABLE two_noted (id INT AUTO_INCREMENT PRIMARY KEY, shelf_id INT, since DATETIME NOT NULL DEFAULT '2020-01-01')")
                .m2("CREATE TABLE two_sequence_1 (sequence_value INT AUTO_INCREMENT PRIMARY KEY) COMMENT='of the installer'")
                .m2("CREATE TABLE two_untouched (id INT PRIMARY KEY, v INT)")
                // As Magento's own triggers do that note what an index has to look at.
                .m2("CREATE TRIGGER note AFTER INSERT ON two_shelf FOR EACH ROW INSERT INTO two_noted (shelf_id) VALUES (NEW.id)")
                .m2("INSERT INTO two_shelf (id, name) VALUES (5, 'of M2'), (40, 'gone'), (41, 'zero')").m2("DELETE FROM two_shelf WHERE id = 40")
                .m2("UPDATE two_shelf SET id = 0 WHERE id = 41")
                .m2("INSERT INTO two_sequence_1 VALUES (3)").m2("INSERT INTO two_untouched VALUES (1, 1)")
                .file("routes/sql/sequence.sql", "DROP TABLE IF EXISTS {new.sequence_1}, {new.sequence_2};\n"
                        + "CREATE TABLE {new.sequence_1} (sequence_value INT AUTO_INCREMENT PRIMARY KEY);\n"
                        + "CREATE TABLE {new.sequence_2} (sequence_value INT AUTO_INCREMENT PRIMARY KEY);\n"
                        + "INSERT INTO {new.sequence_2} SELECT id FROM {item};\n")
                .area("shelves", "shelf", "item")
                .edit("routes/shelves.camel.yaml", yaml -> yaml + "        - to: kamelet:keep-table?table=untouched\n        - to: kamelet:run-sql?script=sequence\n");
        before = m2();
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private Map<String, String> m2() throws SQLException {
        Map<String, String> all = Checksums.of(journey.connectM2());
        all.keySet().removeIf(table -> table.startsWith("two_caravan_"));
        return all;
    }

    private void migrate(boolean snapshot) {
        try (Shops shops = journey.open()) {
            if (snapshot) {
                Snapshots.take(shops);
            }
            new Migration(shops).run(shops.areas(), List.of(), "test", Progress.SILENT);
        }
    }

    private Restored rollback(Consumer<String> progress) {
        try (Shops shops = journey.open()) {
            return new Rollback(shops).run("rollback", progress);
        }
    }

    private Snapshot.State state() {
        try (Shops shops = journey.open()) {
            return new Snapshot(shops.m2(), "two_").state();
        }
    }

    private List<String> own() {
        return journey.inM2("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'two\\_caravan\\_%'"
                + " AND table_name NOT LIKE 'two\\_caravan\\_s\\_%' ORDER BY 1");
    }

    @Test
    void everyTableIsWhatItWas() throws SQLException {
        migrate(true);
        assertThat(m2()).isNotEqualTo(before).containsKey("two_sequence_2");
        journey.m2("INSERT INTO two_item VALUES (900, 1)").m2("CREATE TABLE two_of_another (id INT)");
        Restored restored = rollback(table -> {});
        Map<String, String> after = m2();
        assertThat(after.remove("two_of_another")).as("what somebody else made stays").isNotNull();
        assertThat(after).isEqualTo(before);
        assertThat(restored.tables()).isEqualTo(before.size());
        assertThat(restored.restored()).as("what is equal is left alone").isLessThan(before.size());
        assertThat(restored.otherNextIds()).isEmpty();
        assertThat(own()).containsExactly("two_caravan_delta", "two_caravan_run", "two_caravan_snapshot");
        assertThat(journey.inM2("SHOW TRIGGERS")).as("only M2's own trigger is left").hasSize(1);
        // A migration starts from nothing, and can be taken back again.
        migrate(true);
        assertThat(journey.inM2("SELECT id FROM two_item ORDER BY 1")).containsExactly("1", "2");
        rollback(table -> {});
        after = m2();
        after.remove("two_of_another");
        assertThat(after).isEqualTo(before);
        assertThat(journey.inM2("SELECT command, outcome FROM two_caravan_run ORDER BY run_id"))
                .containsExactly("test|done", "rollback|done", "test|done", "rollback|done");
    }

    @Test
    void goesOnWhereItWasStopped() throws SQLException {
        migrate(true);
        List<String> begun = new ArrayList<>();
        assertThatThrownBy(() -> rollback(table -> {
            begun.add(table);
            if (begun.size() == 2) {
                throw new IllegalStateException("killed");
            }
        })).hasMessageContaining("killed");
        // As a kill between the two statements of a table leaves it.
        journey.m2("SET foreign_key_checks = 0").m2("DELETE FROM two_shelf").m2("DROP TABLE two_sequence_1");
        assertThat(state()).isEqualTo(Snapshot.State.RESTORING);
        assertThatThrownBy(() -> migrate(false)).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan rollback");
        assertThatThrownBy(() -> migrate(true)).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan rollback");
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> new Cleanup(shops, false).run(true)).isInstanceOf(MigrationStopped.class).hasMessageContaining("needs the snapshot");
        }
        rollback(table -> {});
        assertThat(m2()).isEqualTo(before);
        assertThat(state()).isEqualTo(Snapshot.State.RESTORED);
    }

    @Test
    void refusesWithoutASnapshot() throws SQLException {
        assertThatThrownBy(() -> rollback(table -> {})).isInstanceOf(MigrationStopped.class).hasMessageContaining("there is no snapshot");
        migrate(false);
        assertThatThrownBy(() -> migrate(true)).isInstanceOf(MigrationStopped.class).hasMessageContaining("holds rows of a migration already");
        assertThat(state()).isEqualTo(Snapshot.State.NONE);
        // One that was killed on its way is none.
        journey.m2("CREATE TABLE two_caravan_snapshot (number INT PRIMARY KEY, state VARCHAR(16))").m2("INSERT INTO two_caravan_snapshot VALUES (0, 'taking')");
        assertThatThrownBy(() -> rollback(table -> {})).isInstanceOf(MigrationStopped.class).hasMessageContaining("no whole snapshot");
    }

    @Test
    void theSnapshotIsThatOfBeforeTheMigration() throws SQLException {
        // Killed while it was taken: it is taken anew.
        try (Shops shops = journey.open()) {
            assertThat(Snapshots.take(shops).anew()).isTrue();
        }
        journey.m2("UPDATE two_caravan_snapshot SET state = 'taking' WHERE number = 0").m2("DELETE FROM two_caravan_snapshot WHERE number > 3");
        migrate(true);
        try (Shops shops = journey.open()) {
            Snapshots.Kept kept = Snapshots.take(shops);
            assertThat(kept.anew()).isFalse();
            assertThat(kept.taken().tables()).isEqualTo(before.size());
            assertThat(kept.taken().bytes()).isPositive();
        }
        rollback(table -> {});
        assertThat(m2()).isEqualTo(before);
        // What the operator does to M2 before the next migration belongs to it.
        journey.m2("UPDATE two_untouched SET v = 7");
        Map<String, String> now = m2();
        migrate(true);
        journey.m2("UPDATE two_untouched SET v = 8");
        rollback(table -> {});
        assertThat(m2()).isEqualTo(now);
    }

    @Test
    void refusesWhileCaravanWrites() throws SQLException {
        migrate(true);
        Map<String, String> migrated = m2();
        try (Connection other = journey.connectM2()) {
            other.createStatement().executeQuery("SELECT GET_LOCK(" + DeltaLock.NAME + ", 0)");
            assertThatThrownBy(() -> rollback(table -> {})).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan delta off");
            other.createStatement().executeQuery("SELECT GET_LOCK(" + DeltaLock.MIGRATION + ", 0)");
            other.createStatement().executeQuery("SELECT RELEASE_LOCK(" + DeltaLock.NAME + ")");
            assertThatThrownBy(() -> rollback(table -> {})).isInstanceOf(MigrationStopped.class).hasMessageContaining("another Caravan is migrating");
        }
        assertThat(m2()).isEqualTo(migrated);
    }

    @Test
    void refusesWhereATableHasOtherColumns() throws SQLException {
        migrate(true);
        journey.m2("ALTER TABLE two_shelf ADD COLUMN colour VARCHAR(9)");
        Map<String, String> migrated = m2();
        assertThatThrownBy(() -> rollback(table -> {})).isInstanceOf(MigrationStopped.class).hasMessageContaining("two_shelf has other columns").hasMessageContaining("Nothing was changed");
        assertThat(m2()).isEqualTo(migrated);
        assertThat(state()).isEqualTo(Snapshot.State.TAKEN);
    }

    @Test
    void withoutThePrivilegeToAlterItSaysWhatIsLeft() throws SQLException {
        journey.m2("CREATE USER IF NOT EXISTS 'unaltering'@'%' IDENTIFIED BY 'x'")
                .m2("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, TRIGGER, REFERENCES ON `" + journey.m2Database() + "`.* TO 'unaltering'@'%'")
                .with("CARAVAN_M2_USERNAME", "unaltering").with("CARAVAN_M2_PASSWORD", "x");
        migrate(true);
        Restored restored = rollback(table -> {});
        assertThat(restored.otherNextIds()).contains("ALTER TABLE `two_item` AUTO_INCREMENT = 500;");
        restored.otherNextIds().forEach(journey::m2);
        assertThat(m2()).isEqualTo(before);
    }
}
