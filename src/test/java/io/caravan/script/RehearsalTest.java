package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Plans;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scripts run on copies. */
class RehearsalTest {

    private Journey journey;

    @BeforeEach
    void twoTables() {
        journey = Journey.ofNothing("", "m2_");
        journey.m2("CREATE TABLE m2_source (id INT PRIMARY KEY, v INT)");
        journey.m2("CREATE TABLE m2_made (id INT PRIMARY KEY, v INT, seen VARCHAR(64))");
        journey.m2("CREATE TABLE m2_store (store_id INT PRIMARY KEY)");
        journey.m2("INSERT INTO m2_source VALUES (1, 10), (2, 20), (3, 30)");
        journey.m2("INSERT INTO m2_made VALUES (1, 10, 'old'), (9, 90, 'old')");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private interface Look {
        void at(Rehearsal rehearsal, JdbcTemplate m2);
    }

    private void rehearse(List<String> texts, String without, Look look) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            journey.file("routes/sql/own" + i + ".sql", texts.get(i));
            steps.append("        - to: kamelet:run-sql?script=own").append(i).append('\n');
        }
        journey.file("routes/own.camel.yaml", "- route:\n    id: own\n    group: data\n    from:\n      uri: direct:own\n      steps:\n" + steps);
        try (Shops shops = journey.open()) {
            Plans plans = shops.plans();
            Area area = plans.areas().stream().filter(a -> a.id().equals("own")).findFirst().orElseThrow();
            List<ReadyScript> scripts = new ArrayList<>();
            area.scripts().forEach(name -> scripts.add(shops.scripts().ready(area, name, plans, () -> List.of(0L))));
            JdbcTemplate m2 = new JdbcTemplate(shops.m2());
            try (Rehearsal rehearsal = new Rehearsal(shops.m2Delta(), shops.m2Schema(), table -> table.equals(without)
                    ? Optional.of("SELECT * FROM `m2_" + table + "` WHERE id <> 3") : Optional.empty())) {
                rehearsal.run(scripts, name -> { });
                look.at(rehearsal, m2);
            }
            assertThat(m2.queryForList("SHOW TABLES LIKE 'm2\\_caravan\\_w\\_%'")).isEmpty();
            assertThat(m2.queryForList("SELECT CONCAT(id, v, seen) FROM m2_made ORDER BY id", String.class)).containsExactly("110old", "990old");
            assertThat(m2.queryForObject("SELECT SUM(v) FROM m2_source", Integer.class)).isEqualTo(60);
        }
    }

    private static List<String> rows(Rehearsal rehearsal, JdbcTemplate m2) {
        return m2.queryForList("SELECT CONCAT(id, ' ', v, ' ', seen) FROM `" + rehearsal.copyOf("made").orElseThrow() + "` ORDER BY id", String.class);
    }

    @Test
    void writesNothingButCopies() {
        rehearse(List.of(
                // The name of a table in a text is a value.
                "DELETE FROM {made};\nINSERT INTO {made} (id, v, seen) SELECT id, v, '{made}' FROM {source};\n",
                "UPDATE {made} m JOIN {source} s ON s.id = m.id SET m.v = s.v + 1 WHERE s.id = 1;\n"), null, (rehearsal, m2) -> {
                    assertThat(rehearsal.refused()).isEmpty();
                    assertThat(rows(rehearsal, m2)).containsExactly("1 11 `m2_made`", "2 20 `m2_made`", "3 30 `m2_made`");
                });
    }

    @Test
    void startsFromWhatIsThereAndMakesTablesOfItsOwn() {
        rehearse(List.of(
                "DROP TABLE IF EXISTS {new.extra};\nCREATE TABLE {new.extra} (n INT);\nINSERT INTO {new.extra} SELECT COUNT(*) FROM {made};\n"
                        + "UPDATE {made} SET v = v + 1;\n"), null, (rehearsal, m2) -> {
                    assertThat(rehearsal.refused()).isEmpty();
                    assertThat(rows(rehearsal, m2)).containsExactly("1 11 old", "9 91 old");
                    assertThat(m2.queryForObject("SELECT n FROM `" + rehearsal.copyOf("extra").orElseThrow() + "`", Integer.class)).isEqualTo(2);
                    assertThat(m2.queryForList("SHOW TABLES LIKE 'm2\\_extra'")).isEmpty();
                });
    }

    @Test
    void doesNotShowRowsThatAreToBeLeftOut() {
        rehearse(List.of("DELETE FROM {made};\nINSERT INTO {made} (id, v, seen) SELECT id, v, '' FROM {source};\n"), "source", (rehearsal, m2) ->
                assertThat(rows(rehearsal, m2)).containsExactly("1 10 ", "2 20 "));
    }

    @Test
    void refusesWhatItCannotTellAndWhatHangsOnIt() {
        rehearse(List.of(
                "UPDATE {made} m JOIN {source} s ON s.id = m.id SET s.v = 0;\n",
                "UPDATE {made} SET seen = 'again';\n",
                "INSERT INTO {store} (store_id) SELECT id FROM {source};\n",
                "INSERT INTO {store} (store_id) SELECT 1 FROM {source};\n"), null, (rehearsal, m2) -> {
                    assertThat(rehearsal.refused()).containsOnlyKeys("own0", "own1", "own3");
                    assertThat(rehearsal.refused().get("own0")).isEqualTo("routes/sql/own0.sql:1: it cannot be told which tables the statement writes");
                    assertThat(rehearsal.refused().get("own1")).contains("m2_made, which another script could not make");
                    assertThat(rehearsal.refused().get("own3")).contains("it cannot be run now").contains("Duplicate entry");
                });
        assertThat(journey.inM2("SELECT COUNT(*) FROM m2_store")).containsExactly("0");
    }
}
