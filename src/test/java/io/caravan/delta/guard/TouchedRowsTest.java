package io.caravan.delta.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.schema.SchemaReader;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TouchedRowsTest {

    private static final String PREFIX = "m2_";

    private static Journey journey;
    private static Shops shops;
    private static TouchedRows touched;
    private static JdbcTemplate caravan;

    @BeforeAll
    static void tables() {
        journey = Journey.ofNothing("", PREFIX);
        journey.m2("CREATE TABLE m2_item (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) COLLATE utf8mb4_general_ci, n INT,"
                + " twice INT AS (n * 2) STORED)");
        journey.m2("CREATE TABLE m2_pair (a INT NOT NULL, b VARCHAR(32) CHARACTER SET utf8mb3 NOT NULL, v VARCHAR(9), PRIMARY KEY (a, b))");
        journey.m2("CREATE TABLE m2_odd (c BINARY(3) NOT NULL, d DATE NOT NULL, e VARCHAR(300) NOT NULL, UNIQUE KEY u (c, d, e(100)))");
        journey.m2("CREATE TABLE m2_keyless (v INT)");
        journey.m2("CREATE TABLE m2_a_table_with_a_name_that_is_as_long_as_tables_may_have_ (id INT PRIMARY KEY)");
        journey.m2("CREATE TABLE m2_a_table_with_a_name_that_is_as_long_as_tables_may_have2 (id INT PRIMARY KEY)");
        shops = journey.open();
        touched = new TouchedRows(shops.m2(), PREFIX);
        caravan = new JdbcTemplate(shops.m2());
        touched.install(watched());
    }

    @AfterAll
    static void drop() {
        shops.close();
        journey.close();
    }

    private static Collection<Table> watched() {
        return new SchemaReader(shops.m2(), PREFIX).read().tables().values().stream().filter(table -> !table.name().startsWith("caravan_")).toList();
    }

    @Test
    void notesWhatOthersDo() {
        caravan.update("INSERT INTO m2_item (id, name) VALUES (1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')");
        caravan.update("UPDATE m2_item SET n = 1 WHERE id = 4");
        assertThat(touched.all("item")).isEmpty();
        journey.m2("UPDATE m2_item SET n = 1 WHERE id = 1");
        journey.m2("UPDATE m2_item SET name = 'two' WHERE id = 2");
        journey.m2("DELETE FROM m2_item WHERE id = 3");
        journey.m2("INSERT INTO m2_item (id, name) VALUES (10, 'ten'), (11, 'eleven')");
        journey.m2("UPDATE m2_item SET n = 7 WHERE id = 10");
        journey.m2("DELETE FROM m2_item WHERE id = 11");
        assertThat(touched.all("item")).isEqualTo(Map.of("1", 'U', "3", 'D', "10", 'I'));
        assertThat(touched.of("item", List.of("1", "2", "10"))).isEqualTo(Map.of("1", 'U', "10", 'I'));
        assertThat(touched.of("pair", List.of("1"))).isEmpty();
        assertThat(touched.of("item", List.of())).isEmpty();

        // Letters in another case are the same to the collation.
        journey.m2("UPDATE m2_item SET name = 'TWO' WHERE id = 2");
        // Gone and made again; made, gone and made again; numbered anew.
        journey.m2("REPLACE INTO m2_item (id, name) VALUES (3, 'again')");
        journey.m2("INSERT INTO m2_item (id, name) VALUES (11, 'eleven')");
        journey.m2("UPDATE m2_item SET id = 40 WHERE id = 4");
        assertThat(touched.all("item")).isEqualTo(Map.of("1", 'U', "2", 'U', "3", 'U', "10", 'I', "11", 'I', "4", 'D', "40", 'I'));
        assertThat(touched.counts()).contains(new TouchedRows.Count("item", 3, 3, 1));

        touched.forget("item", List.of("1", "10", "4711"));
        assertThat(touched.all("item")).containsOnlyKeys("2", "3", "11", "4", "40");
        touched.forget("item");
        assertThat(touched.all("item")).isEmpty();
    }

    @Test
    void keysOfAnyKind() {
        journey.m2("INSERT INTO m2_pair VALUES (7, 'naïve', 'x'), (-8, 'Ab', 'y')");
        assertThat(touched.all("pair")).containsOnlyKeys(TouchedRows.key(7L, "naïve"), TouchedRows.key("-8", "Ab".getBytes()));
        journey.m2("UPDATE m2_pair SET b = 'AB' WHERE a = -8");
        assertThat(touched.all("pair")).containsOnlyKeys("7|naïve", "-8|AB");
        Table odd = shops.m2Schema().table("odd").orElseThrow();
        journey.m2("INSERT INTO m2_odd VALUES (x'00FF41', '2026-01-02', 'short'), (x'00FF41', '2026-01-02', REPEAT('ä', 299))");
        assertThat(touched.all("odd")).containsOnlyKeys(
                TouchedRows.key(odd, new byte[] {0, -1, 65}, "2026-01-02", "short"), TouchedRows.key(odd, new byte[] {0, -1, 65}, "2026-01-02", "ä".repeat(299)));
        assertThat(touched.all("odd")).containsKey("00FF41|2026-01-02|short");
        journey.m2("INSERT INTO m2_keyless VALUES (1)");
        assertThat(touched.all("keyless")).isEmpty();
        journey.m2("INSERT INTO m2_a_table_with_a_name_that_is_as_long_as_tables_may_have_ VALUES (1)");
        journey.m2("INSERT INTO m2_a_table_with_a_name_that_is_as_long_as_tables_may_have2 VALUES (2)");
        assertThat(touched.all("a_table_with_a_name_that_is_as_long_as_tables_may_have2")).containsOnlyKeys("2");
        assertThat(TouchedRows.key(new java.math.BigDecimal("1E+3"), 5)).isEqualTo("1000|5");
    }

    @Test
    void rowsThatGoWithTheirParents() {
        try (Journey own = Journey.ofNothing(); Shops both = own.open()) {
            own.m2("CREATE TABLE parent (id INT PRIMARY KEY, boss INT, FOREIGN KEY (boss) REFERENCES parent (id) ON DELETE CASCADE)");
            own.m2("CREATE TABLE child (a INT, b INT, parent_id INT, PRIMARY KEY (a, b), FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)");
            own.m2("CREATE TABLE grandchild (operation INT PRIMARY KEY, a INT, b INT, FOREIGN KEY (a, b) REFERENCES child (a, b) ON DELETE CASCADE)");
            own.m2("CREATE TABLE loose (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL)");
            own.m2("CREATE TABLE keyless (parent_id INT, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)");
            TouchedRows rows = new TouchedRows(both.m2(), "");
            JdbcTemplate mine = new JdbcTemplate(both.m2());
            mine.update("INSERT INTO parent VALUES (1, NULL), (2, NULL), (3, 2)");
            mine.update("INSERT INTO child VALUES (1, 1, 1), (1, 2, 1), (2, 1, 2)");
            mine.update("INSERT INTO grandchild VALUES (10, 1, 1), (11, 1, 2), (12, 2, 1)");
            mine.update("INSERT INTO loose VALUES (1, 1), (2, 2)");
            mine.update("INSERT INTO keyless VALUES (1), (1)");
            rows.install(new SchemaReader(both.m2(), "").read().tables().values().stream().filter(table -> !table.name().startsWith("caravan_")).toList());
            own.m2("INSERT INTO child VALUES (1, 3, 1)");
            own.m2("SET foreign_key_checks = 1; DELETE FROM parent WHERE id = 1");
            assertThat(rows.all("parent")).isEqualTo(Map.of("1", 'D'));
            assertThat(rows.all("child")).isEqualTo(Map.of("1|1", 'D', "1|2", 'D'));
            assertThat(rows.all("grandchild")).isEqualTo(Map.of("10", 'D', "11", 'D'));
            assertThat(rows.all("loose")).isEqualTo(Map.of("1", 'U'));
            mine.execute("DELETE FROM parent WHERE id = 3");
            assertThat(rows.counts()).hasSize(4);
            rows.uninstall();
            assertThat(own.inM2("SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()")).containsExactly("0");
        }
    }

    @Test
    void asksForManyKeys() {
        List<String> keys = new ArrayList<>();
        for (int i = 100_000; i < 103_500; i++) {
            keys.add(String.valueOf(i));
        }
        journey.m2("INSERT INTO m2_item (id) VALUES (" + String.join("), (", keys) + ")");
        assertThat(touched.of("item", keys)).hasSize(3500);
        touched.forget("item", keys);
        assertThat(touched.of("item", keys)).isEmpty();
        caravan.update("DELETE FROM m2_item WHERE id >= 100000");
    }

    @Test
    void installsOnceAndAgainWhereATableChanged() {
        try (Journey own = Journey.ofNothing(); Shops both = own.open()) {
            own.m2("CREATE TABLE item (id INT PRIMARY KEY, v INT)");
            own.m2("CREATE TABLE other (id INT PRIMARY KEY, v INT)");
            own.m2("CREATE TRIGGER trg_mview_after_insert AFTER INSERT ON item FOR EACH ROW INSERT INTO other (id) VALUES (NEW.id)");
            TouchedRows rows = new TouchedRows(both.m2(), "");
            assertThat(rows.installed()).isFalse();
            assertThat(rows.of("item", List.of("1"))).isEmpty();
            assertThat(rows.counts()).isEmpty();
            rows.forget("item", List.of("1"));
            rows.forget("item");
            rows.uninstall();

            SchemaReader reader = new SchemaReader(both.m2(), "");
            assertThat(rows.install(List.of(reader.read().table("item").orElseThrow()))).isEqualTo(3);
            assertThat(rows.installed()).isTrue();
            own.m2("INSERT INTO item VALUES (1, 1)");
            List<Table> tables = List.of(reader.read().table("item").orElseThrow(), reader.read().table("other").orElseThrow());
            assertThat(rows.install(tables)).isEqualTo(3);
            assertThat(rows.install(tables)).isZero();
            own.m2("ALTER TABLE item ADD w INT");
            // Only what an update has to change to count depends on the columns.
            assertThat(rows.install(List.of(reader.read().table("item").orElseThrow()))).isEqualTo(1);
            own.m2("INSERT INTO item VALUES (2, 1, 1)");
            assertThat(rows.all("item")).containsOnlyKeys("1", "2");
            assertThat(rows.all("other")).containsOnlyKeys("2");

            rows.uninstall();
            assertThat(rows.installed()).isFalse();
            assertThat(own.inM2("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"))
                    .containsExactly("trg_mview_after_insert");
        }
    }

    @Test
    void saysWhatIsToBeGranted() {
        try (Journey own = Journey.ofNothing(); Shops both = own.open()) {
            own.m2("CREATE TABLE item (id INT PRIMARY KEY, v INT)");
            own.m2("CREATE USER IF NOT EXISTS 'guardless'@'%' IDENTIFIED BY 'x'");
            own.m2("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `" + both.m2Schema().database() + "`.* TO 'guardless'@'%'");
            own.with("CARAVAN_M2_USERNAME", "guardless").with("CARAVAN_M2_PASSWORD", "x");
            try (Shops poor = own.open()) {
                TouchedRows rows = new TouchedRows(poor.m2(), "");
                assertThatThrownBy(() -> rows.install(List.of(poor.m2Schema().table("item").orElseThrow())))
                        .isInstanceOf(GuardRefused.class)
                        .hasMessageContaining("M2's item")
                        .hasMessageContaining("TRIGGER ON `" + poor.m2Schema().database() + "`.* TO 'guardless'@'");
                assertThat(rows.installed()).isFalse();
            }
        }
    }
}
