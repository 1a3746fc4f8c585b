package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.mapping.MappingFault;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which scripts run again after which changes, and how. */
class DerivedScriptsTest {

    private Journey journey;

    @BeforeEach
    void twoShops() {
        journey = Journey.ofNothing("m1_", "m2_");
        journey.m1("CREATE TABLE m1_colour (id INT PRIMARY KEY, name VARCHAR(20))");
        journey.m1("INSERT INTO m1_colour VALUES (1, 'red'), (2, 'green')");
        journey.m2("CREATE TABLE m2_shade (id INT PRIMARY KEY, colour_id INT, name VARCHAR(40))");
        journey.m2("CREATE TABLE m2_colour (id INT PRIMARY KEY, name VARCHAR(20))");
        journey.m2("CREATE TABLE m2_shade_count (name VARCHAR(40) PRIMARY KEY, shades INT)");
        journey.area("colours", "colour");
        journey.file("routes/shades.camel.yaml", "- route:\n    id: shades\n    group: data\n    startupOrder: 5\n    from:\n      uri: direct:shades\n      steps:\n"
                + "        - to: kamelet:run-sql?script=shades\n        - to: kamelet:run-sql?script=counts\n        - to: kamelet:run-sql?script=report\n");
        journey.file("routes/sql/shades.sql", """
                -- not in delta:
                DELETE FROM {shade};
                -- only in delta:
                DELETE s FROM {shade} s JOIN {changed.colour.id} c ON c.row_id = s.colour_id;
                -- in delta: WHERE c.id IN {changed.colour.id}
                INSERT INTO {shade} (id, colour_id, name) SELECT c.id * 10, c.id, CONCAT('dark ', c.name) FROM {colour} c;
                """);
        journey.file("routes/sql/counts.sql", """
                DELETE FROM {shade_count};
                INSERT INTO {shade_count} SELECT name, COUNT(*) FROM {shade} GROUP BY name;
                """);
        journey.file("routes/sql/report.sql", "INSERT INTO {caravan.report} (script, topic, subject) SELECT {script}, 'Colour', name FROM {colour};\n");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private List<String> shades() {
        return journey.inM2("SELECT id, name FROM m2_shade ORDER BY id");
    }

    @Test
    void runsForChangedRowsAndThenWhatDependsOnIt() {
        journey.migrate("colours");
        journey.migrate("shades");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            assertThat(delta.derived().asked("colour")).containsExactly("id");
            assertThat(delta.derived().asked("shade")).isEmpty();
            assertThat(delta.derived().concerns("shade")).isTrue();
            assertThat(delta.derived().concerns("store")).isFalse();
            assertThat(delta.derived().written()).containsExactly("shade", "shade_count");

            // Rows that nobody changed are left alone.
            journey.m2("UPDATE m2_shade SET name = 'by hand' WHERE id = 20");
            delta.change("colour", "UPDATE {t} SET name = 'rose' WHERE id = 1", "INSERT INTO {t} VALUES (3, 'blue')");
            assertThat(delta.derived().waiting()).isTrue();
            assertThat(delta.poll(true)).containsExactly("rows shades", "whole counts", "whole report");
            assertThat(shades()).containsExactly("10|dark rose", "20|by hand", "30|dark blue");
            assertThat(journey.inM2("SELECT name FROM m2_shade_count ORDER BY 1")).containsExactly("by hand", "dark blue", "dark rose");
            assertThat(journey.inM2("SELECT subject FROM m2_caravan_report ORDER BY 1")).containsExactly("blue", "green", "rose");
            assertThat(delta.derived().waiting()).isFalse();
            assertThat(journey.inM2("SELECT * FROM m2_caravan_changed")).isEmpty();
            assertThat(delta.poll(true)).isEmpty();

            delta.change("colour", "DELETE FROM {t} WHERE id = 3", "UPDATE {t} SET id = 4 WHERE id = 1");
            delta.poll(true);
            assertThat(shades()).containsExactly("20|by hand", "40|dark rose");
        }
        // What the delta has done is no reason for a migration to do it again.
        journey.migrate("shades");
        assertThat(shades()).containsExactly("20|by hand", "40|dark rose");
    }

    @Test
    void runsWholeWhereItCannotTellWhichRows() {
        journey.migrate("colours");
        journey.migrate("shades");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("shade", "UPDATE {t} SET name = 'x' WHERE id = 10");
            assertThat(delta.derived().waitingScripts()).containsOnlyKeys("shades", "counts");
            assertThat(delta.poll(true)).containsExactly("whole shades", "whole counts");
            assertThat(shades()).containsExactly("10|dark red", "20|dark green");
        }
    }

    @Test
    void restsTenTimesAsLongAsItTook() throws Exception {
        journey.edit("routes/sql/counts.sql", sql -> sql + "DO SLEEP(0.3);\n");
        journey.migrate("colours");
        journey.migrate("shades");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'a' WHERE id = 1");
            assertThat(delta.poll(false)).contains("whole counts");
            delta.change("colour", "UPDATE {t} SET name = 'b' WHERE id = 1");
            assertThat(delta.poll(false)).containsExactly("rows shades");
            assertThat(delta.derived().waiting()).isTrue();
            assertThat(delta.derived().waitingScripts()).containsOnlyKeys("counts", "report");
            assertThat(delta.poll(true)).containsExactly("whole counts", "whole report");
            delta.change("colour", "UPDATE {t} SET name = 'c' WHERE id = 1");
            assertThat(delta.poll(false)).containsExactly("rows shades");
            long begun = System.nanoTime();
            while (delta.derived().waiting() && System.nanoTime() - begun < 60_000_000_000L) {
                Thread.sleep(200);
                delta.poll(false);
            }
            assertThat(delta.derived().waiting()).isFalse();
        }
    }

    @Test
    void aStopForgetsNothing() {
        journey.migrate("colours");
        journey.migrate("shades");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'rosebush' WHERE id = 1");
            journey.m2("ALTER TABLE m2_shade MODIFY name VARCHAR(10)");
            assertThatThrownBy(() -> delta.poll(true)).hasStackTraceContaining("Data too long for column 'name'");
        }
        journey.m2("ALTER TABLE m2_shade MODIFY name VARCHAR(40)");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            assertThat(delta.poll(true)).containsExactly("rows shades", "whole counts", "whole report");
            assertThat(shades()).contains("10|dark rosebush");
        }
    }

    @Test
    void isRunWholeAfterAnEditOfItsText() {
        journey.migrate("colours");
        journey.migrate("shades");
        journey.edit("routes/sql/shades.sql", sql -> sql.replace("dark", "deep"));
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'rose' WHERE id = 1");
            delta.poll(true);
            assertThat(shades()).containsExactly("10|deep rose", "20|deep green");
        }
    }

    @Test
    void isHeldBackWhereItWouldUndoWorkInM2() {
        journey.migrate("colours");
        journey.migrate("shades");
        journey.m2("CREATE TABLE m2_caravan_touched (m2_table VARCHAR(64), row_key VARCHAR(255), operation CHAR(1), PRIMARY KEY (m2_table, row_key))");
        journey.m2("INSERT INTO m2_caravan_touched VALUES ('shade_count', 'mine', 'I')");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'rose' WHERE id = 1");
            assertThat(delta.poll(true)).containsExactly("rows shades", "whole report");
            assertThat(delta.poll(true)).isEmpty();
            assertThat(delta.derived().waiting()).isFalse();
            assertThat(journey.quarantine("sql:counts")).singleElement().satisfies(row -> {
                assertThat(row.get("chunk")).isEqualTo("0");
                assertThat(row.get("reason")).contains("routes/sql/counts.sql").contains("shade_count (1)").contains("caravan.delta.conflicts=source");
            });
            journey.m2("DELETE FROM m2_caravan_touched");
            assertThat(delta.poll(true)).containsExactly("whole counts");
            assertThat(journey.quarantine("sql:counts")).isEmpty();
        }
    }

    @Test
    void runsOverWorkInM2OrDropsTheRunWhereTheOperatorSaysSo() {
        journey.migrate("colours");
        journey.migrate("shades");
        journey.m2("CREATE TABLE m2_caravan_touched (m2_table VARCHAR(64), row_key VARCHAR(255), operation CHAR(1), PRIMARY KEY (m2_table, row_key))");
        journey.m2("INSERT INTO m2_caravan_touched VALUES ('shade_count', 'mine', 'I')");
        journey.with("CARAVAN_DELTA_CONFLICTS", "source");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'rose' WHERE id = 1");
            assertThat(delta.poll(true)).contains("whole counts");
        }
        journey.with("CARAVAN_DELTA_CONFLICTS", "target");
        try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
            delta.change("colour", "UPDATE {t} SET name = 'pink' WHERE id = 1");
            assertThat(delta.poll(true)).doesNotContain("whole counts");
            assertThat(delta.poll(true)).isEmpty();
            assertThat(journey.inM2("SELECT * FROM m2_caravan_changed")).isEmpty();
            assertThat(journey.quarantine("sql:counts")).singleElement().satisfies(row -> assertThat(row.get("outcome")).isEqualTo("skipped"));
        }
    }

    @Test
    void namesWrongTablesAndColumnsBeforeAnythingIsWritten() {
        journey.file("routes/sql/shades.sql", """
                -- in delta: WHERE c.id IN {changed.color.id}
                INSERT INTO {shade} (id) SELECT c.id FROM {colour} c;
                -- in delta: WHERE c.id IN {changed.colour.ids}
                INSERT INTO {shade} (id) SELECT c.id FROM {colour} c;
                INSERT INTO {shade} (id) SELECT row_id FROM {changed.colour.id} c;
                -- in delta: WHERE c.id IN {changed.colour.name}
                INSERT INTO {shade} (id) SELECT c.id FROM {colour} c;
                """);
        try (Shops shops = journey.open()) {
            assertThatThrownBy(() -> shops.scripts().check(shops.plans()))
                    .isInstanceOf(MappingFault.class)
                    .hasMessageContaining("routes/sql/shades.sql:2: M2 has no table 'color' (did you mean 'colour'?)")
                    .hasMessageContaining("routes/sql/shades.sql:4: 'colour' has no column 'ids' of whole numbers (did you mean 'id'?)")
                    .hasMessageContaining("routes/sql/shades.sql:5: {changed.colour.id} stands after '-- in delta:'")
                    .hasMessageContaining("routes/sql/shades.sql:7: 'colour' has no column 'name' of whole numbers");
        }
    }
}
