package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.mapping.MappingFault;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysAfterwardsTest {

    private static final String SCRIPT = """
            DELETE FROM {shade_grid};
            -- note: shades listed
            -- keys afterwards: from %d rows of shade
            INSERT INTO {shade_grid} (id, name, place) SELECT id, name, 'm2_shade_grid' FROM {shade};
            """;

    private Journey journey;

    @BeforeEach
    void aListOfShades() {
        journey = Journey.ofNothing("m1_", "m2_");
        journey.m2("CREATE TABLE m2_shade (id INT PRIMARY KEY, name VARCHAR(40))");
        journey.m2("INSERT INTO m2_shade VALUES (1, 'dark red'), (2, 'light blue'), (3, 'green')");
        journey.m2("CREATE TABLE m2_shade_grid (id INT PRIMARY KEY, name VARCHAR(20) COMMENT 'a, KEY `x` (y),', place VARCHAR(20), UNIQUE KEY UNQ (id, place),"
                + " KEY `a``b` (name(7), place) COMMENT 'two, with `quotes`', KEY PLACE (place), FULLTEXT KEY WORDS (name), FULLTEXT KEY BOTH_WORDS (name, place))");
        journey.m2("INSERT INTO m2_shade_grid VALUES (9, 'of before', '')");
        journey.file("routes/shades.camel.yaml", "- route:\n    id: shades\n    group: data\n    startupOrder: 5\n    from:\n      uri: direct:shades\n"
                + "      steps:\n        - to: kamelet:run-sql?script=shades\n");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void script(String sql) {
        journey.file("routes/sql/shades.sql", sql);
    }

    /** Another one once a new table has taken its place. */
    private List<String> table() {
        return journey.inM2("SELECT table_id FROM information_schema.innodb_sys_tables WHERE name = '" + journey.m2Database() + "/m2_shade_grid'");
    }

    private List<String> structure() {
        return journey.inM2("SHOW CREATE TABLE m2_shade_grid");
    }

    private List<String> listed() {
        return journey.inM2("SELECT * FROM m2_shade_grid ORDER BY id");
    }

    private void assertThatNothingIsLeft() {
        assertThat(journey.inM2("SHOW TABLES LIKE 'm2\\_caravan\\_%shade%'")).isEmpty();
    }

    @Test
    void anotherTableTakesThePlaceOfTheOldOneWithAllKeys() {
        List<String> structure = structure();
        List<String> table = table();
        script(SCRIPT.formatted(3));
        journey.migrate();
        assertThat(listed()).containsExactly("1|dark red|m2_shade_grid", "2|light blue|m2_shade_grid", "3|green|m2_shade_grid");
        assertThat(structure()).isEqualTo(structure);
        assertThat(table()).isNotEqualTo(table);
        assertThat(journey.inM2("SELECT id FROM m2_shade_grid WHERE MATCH (name) AGAINST ('blue')")).containsExactly("2");
        assertThat(journey.account("sql:shades").notes()).isEqualTo(Map.of("shades listed", 3L));
        assertThatNothingIsLeft();
    }

    @Test
    void fewRowsAreNotWorthIt() {
        List<String> table = table();
        script(SCRIPT.formatted(4));
        journey.migrate();
        assertThat(listed()).hasSize(3);
        assertThat(table()).isEqualTo(table);
    }

    @Test
    void aTableWithATriggerStays() {
        journey.m2("CREATE TABLE m2_seen (id INT PRIMARY KEY)");
        journey.m2("CREATE TRIGGER m2_listed AFTER INSERT ON m2_shade_grid FOR EACH ROW INSERT INTO m2_seen VALUES (NEW.id)");
        List<String> table = table();
        script(SCRIPT.formatted(1));
        journey.migrate();
        assertThat(table()).isEqualTo(table);
        assertThat(journey.inM2("SELECT id FROM m2_seen ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void aTableThatOthersReferToStays() {
        journey.m2("CREATE TABLE m2_shade_note (id INT PRIMARY KEY, grid_id INT, CONSTRAINT GRID FOREIGN KEY (grid_id) REFERENCES m2_shade_grid (id))");
        List<String> table = table();
        script(SCRIPT.formatted(1));
        journey.migrate();
        assertThat(listed()).hasSize(3);
        assertThat(table()).isEqualTo(table);
    }

    @Test
    void aUserWhoMayNotAlterTablesFillsTheOneThatIsThere() {
        journey.m2("CREATE USER IF NOT EXISTS 'unaltered'@'%' IDENTIFIED BY 'unaltered';"
                + " GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `" + journey.m2Database() + "`.* TO 'unaltered'@'%'");
        try {
            journey.with("CARAVAN_M2_USERNAME", "unaltered").with("CARAVAN_M2_PASSWORD", "unaltered");
            List<String> table = table();
            script(SCRIPT.formatted(1));
            journey.migrate();
            assertThat(listed()).hasSize(3);
            assertThat(table()).isEqualTo(table);
            journey.m2("GRANT ALTER, TRIGGER ON `" + journey.m2Database() + "`.* TO 'unaltered'@'%'");
            script(SCRIPT.formatted(2));
            journey.m2("INSERT INTO m2_shade VALUES (4, 'white')");
            journey.reset("shades");
            journey.migrate();
            assertThat(listed()).hasSize(4);
            assertThat(table()).isNotEqualTo(table);
        } finally {
            journey.m2("DROP USER 'unaltered'@'%'");
        }
    }

    @Test
    void whatFailsLeavesTheShopItsKeysAndIsDoneAgain() {
        List<String> structure = structure();
        journey.m2("INSERT INTO m2_shade VALUES (4, REPEAT('x', 21))");
        script(SCRIPT.formatted(1));
        assertThatThrownBy(journey::migrate).hasStackTraceContaining("routes/sql/shades.sql:4: ").rootCause().hasMessageContaining("Data too long");
        assertThat(structure()).isEqualTo(structure);
        assertThat(journey.tables()).doesNotContainKey("sql:shades");

        journey.m2("DELETE FROM m2_shade WHERE id = 4");
        journey.migrate();
        assertThat(listed()).hasSize(3);
        assertThat(structure()).isEqualTo(structure);
        assertThatNothingIsLeft();
    }

    @Test
    void whatCannotBeUnderstoodIsSaidBeforeAnythingIsWritten() {
        script("-- keys afterwards: 10 rows of shade\nINSERT INTO {shade_grid} (id) SELECT id FROM {shade};\n");
        assertThatThrownBy(journey::migrate)
                .hasStackTraceContaining("routes/sql/shades.sql: before line 2: '-- keys afterwards: 10 rows of shade' is not understood");
        script("""
                -- keys afterwards: from 1 rows of shades
                INSERT INTO {shade_grid} (id) SELECT id FROM {shade};
                -- keys afterwards: from 1 rows of shade
                INSERT INTO {shade_grid} (id) SELECT id + 1 FROM {shade_grid};
                -- keys afterwards: from 1 rows of shade
                UPDATE {shade_grid} SET id = 1;
                """);
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> shops.scripts().check(shops.plans())).isInstanceOf(MappingFault.class)
                    .hasMessageContaining("routes/sql/shades.sql:2: '-- keys afterwards:': M2 has no table 'shades' (did you mean 'shade'?)")
                    .hasMessageContaining("routes/sql/shades.sql:4: '-- keys afterwards:' belongs before an INSERT INTO a table of Magento 2 that it does not read")
                    .hasMessageContaining("routes/sql/shades.sql:6: '-- keys afterwards:' belongs");
        }
        assertThat(listed()).containsExactly("9|of before|");
    }
}
