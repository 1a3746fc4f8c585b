package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.mapping.MappingFault;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptRunTest {

    private Journey journey;

    @BeforeEach
    void twoShops() {
        journey = Journey.ofNothing("m1_", "m2_");
        journey.m1("CREATE TABLE m1_colour (id INT PRIMARY KEY, name VARCHAR(20) CHARACTER SET utf8, shade ENUM('light', 'dark'), made DATETIME, KEY (name))");
        journey.m1("INSERT INTO m1_colour VALUES (1, 'red', 'dark', '2020-01-01 00:00:00'), (2, 'зелёный', NULL, NULL), (0, '', 'light', NULL)");
        journey.m2("CREATE TABLE m2_shade (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20), origin VARCHAR(2) DEFAULT 'm2')");
        journey.m2("INSERT INTO m2_shade (name) VALUES ('own')");
        journey.overlay("tables: { colour: { stage: true, merchant: [ name ], add: { size: { sql: 'LENGTH(t.name)' } } } }");
        route("        - to: kamelet:keep-table?table=shade\n        - to: kamelet:copy-table?table=colour\n        - to: kamelet:run-sql?script=shades\n");
        script("""
                -- What it does.
                DELETE FROM {shade};
                INSERT INTO {shade} SELECT * FROM {m2.shade};
                -- note: shades from Magento 1; a semicolon
                INSERT INTO {shade} (id, name, origin)
                SELECT 1 + ROW_NUMBER() OVER (ORDER BY c.id), CONCAT(c.name, c.size, '; ?'), 'm1' FROM {m1.colour} c
                WHERE c.id > 0;
                -- needs: no_such_table
                DELETE FROM {no_such_table};
                -- needs: m1.colour.name, shade.origin
                INSERT INTO {caravan.report} (script, topic, subject, detail) SELECT {script}, 'Shade', name, 'found' FROM {shade};
                """);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private void route(String steps) {
        journey.file("routes/shades.camel.yaml",
                "- route:\n    id: shades\n    group: data\n    startupOrder: 5\n    from:\n      uri: direct:shades\n      steps:\n" + steps);
    }

    private void script(String sql) {
        journey.file("routes/sql/shades.sql", sql);
    }

    private List<String> shades() {
        return journey.inM2("SELECT id, name, origin FROM m2_shade ORDER BY id");
    }

    @Test
    void mergesStagedRowsWithThoseThatM2Brought() {
        journey.migrate();

        assertThat(shades()).containsExactly("1|own|m2", "2|red3; ?|m1", "3|зелёный14; ?|m1");
        assertThat(journey.inM2("SELECT * FROM m2_caravan_m1_colour ORDER BY id"))
                .containsExactly("0||light|null|0", "1|red|dark|2020-01-01 00:00:00|3", "2|зелёный|null|null|14");
        assertThat(journey.account("colour").written()).isEqualTo(3);
        assertThat(journey.account("sql:shades").notes()).containsExactly(java.util.Map.entry("shades from Magento 1; a semicolon", 2L));
        assertThat(journey.inM2("SELECT script, topic, subject FROM m2_caravan_report ORDER BY report_id"))
                .containsExactly("shades|Shade|own", "shades|Shade|red3; ?", "shades|Shade|зелёный14; ?");
    }

    @Test
    void runsOnceUnlessSomethingItNamesHasChanged() {
        journey.migrate();
        journey.m2("UPDATE m2_shade SET name = 'edited in M2' WHERE id = 2");
        journey.migrate();
        assertThat(shades()).contains("2|edited in M2|m1");

        script("DELETE FROM {shade} WHERE origin = 'm1';\n");
        journey.migrate();
        assertThat(shades()).containsExactly("1|own|m2");
    }

    @Test
    void runsAgainWhenATableItNamesIsCopiedAnew() throws Exception {
        journey.migrate();
        journey.m1("UPDATE m1_colour SET name = 'blue' WHERE id = 1");
        // The beginning of a copy is known by the second.
        Thread.sleep(1100);
        try (Shops shops = journey.open()) {
            new io.caravan.copy.Checkpoint(shops.m2(), shops.tables()).forget("colour");
        }
        journey.migrate();
        assertThat(shades()).containsExactly("1|own|m2", "2|blue4; ?|m1", "3|зелёный14; ?|m1");
    }

    @Test
    void keepsWhatM2BroughtThroughAReset() {
        journey.migrate();
        journey.reset("shades");
        journey.migrate();
        assertThat(shades()).containsExactly("1|own|m2", "2|red3; ?|m1", "3|зелёный14; ?|m1");
    }

    @Test
    void isAllOrNothing() {
        script("DELETE FROM {shade};\nINSERT INTO {shade} (id, name) VALUES (7, REPEAT('x', 21));\n");
        assertThatThrownBy(journey::migrate).rootCause().hasMessageContaining("Data too long for column 'name'");
        assertThatThrownBy(journey::migrate).hasStackTraceContaining("routes/sql/shades.sql:2: ");
        assertThat(shades()).containsExactly("1|own|m2");
        assertThat(journey.tables()).doesNotContainKey("sql:shades");
    }

    @Test
    void runsAgainAfterADeadlock() {
        AtomicInteger statements = new AtomicInteger();
        journey.migrate(process -> AdviceWith.adviceWith(process.context(), "run-statements", advice ->
                advice.weaveById("run-statement").before().process(exchange -> {
                    if (statements.incrementAndGet() == 3) {
                        throw new SQLException("Deadlock found when trying to get lock", "40001", 1213);
                    }
                })));
        assertThat(shades()).containsExactly("1|own|m2", "2|red3; ?|m1", "3|зелёный14; ?|m1");
        assertThat(statements.get()).isEqualTo(3 + 4);
        assertThat(journey.account("sql:shades").notes()).hasSize(1);
    }

    @Test
    void repeatsStatementsForColumnsReferencesAndStores() {
        journey.m1("CREATE TABLE m1_shade (id INT, name INT)");
        journey.m2("CREATE TABLE m2_store (store_id INT PRIMARY KEY)");
        journey.m2("INSERT INTO m2_store VALUES (0), (3)");
        journey.m2("CREATE TABLE m2_tint (tint_id INT PRIMARY KEY, shade_id INT, CONSTRAINT SHADE FOREIGN KEY (shade_id) REFERENCES m2_shade (id))");
        journey.m2("INSERT INTO m2_tint VALUES (1, 1)");
        journey.overlay("tables: { colour: { stage: true }, shade: { merchant: [ name, origin ] } }");
        script("""
                -- each column: shade
                UPDATE {shade} SET <column> = 'mine';
                -- each reference: shade.id
                UPDATE <table> SET <column> = 9;
                -- each store:
                CREATE TABLE {new.sequence_<store>} (id INT);
                """);
        journey.migrate();
        // M1's shade has no column origin.
        assertThat(shades()).containsExactly("1|mine|m2");
        assertThat(journey.inM2("SELECT * FROM m2_tint")).containsExactly("1|9");
        assertThat(journey.inM2("SHOW TABLES LIKE 'm2_sequence%'")).containsExactly("m2_sequence_0", "m2_sequence_3");
    }

    @Test
    void namesWhatDoesNotExistBeforeAnythingIsWritten() {
        script("""
                DELETE FROM {shadow};

                INSERT INTO {shade} SELECT * FROM {m1.color}
                WHERE EXISTS (SELECT 1 FROM {m2.shadow});
                """);
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> shops.scripts().check(shops.plans()))
                    .isInstanceOf(MappingFault.class)
                    .hasMessageContaining("routes/sql/shades.sql:1: M2 has no table 'shadow' (did you mean 'shade'?)")
                    .hasMessageContaining("routes/sql/shades.sql:3: no route stages 'color' (did you mean 'colour'?)")
                    .hasMessageContaining("routes/sql/shades.sql:3: no route keeps M2's rows of 'shadow'");
        }
        route("        - to: kamelet:run-sql?script=shade\n        - to: kamelet:keep-table?tabel=shade\n");
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> shops.scripts().check(shops.plans()))
                    .hasMessageContaining("route 'shades': keep-table: unknown parameter 'tabel' (did you mean 'table'?)");
        }
        route("        - to: kamelet:run-sql?script=shade\n        - to: kamelet:keep-table?table=shadow\n");
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> shops.scripts().check(shops.plans()))
                    .hasMessageContaining("there is no file routes/sql/shade.sql (did you mean 'shades'?)")
                    .hasMessageContaining("keep-table?table=shadow: M2 has no table 'shadow' (did you mean 'shade'?)");
        }
    }
}
