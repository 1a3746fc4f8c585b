package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint.TableState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a small table costs: a shop has hundreds of them. Counted by the server, since what it takes is the machine's. */
class SmallTablesTest {

    private static final int TABLES = 24;

    @Test
    void aSmallTableIsFewStatementsAndCommits() {
        try (Journey journey = Journey.ofNothing()) {
            String[] steps = new String[TABLES];
            StringBuilder m1 = new StringBuilder("CREATE TABLE parent (id INT PRIMARY KEY); INSERT INTO parent VALUES (1);");
            StringBuilder m2 = new StringBuilder("CREATE TABLE parent (id INT PRIMARY KEY);");
            for (int i = 0; i < TABLES; i++) {
                steps[i] = "small_" + i;
                String table = "CREATE TABLE small_" + i + " (id INT PRIMARY KEY, name VARCHAR(20), parent_id INT, CONSTRAINT small_fk_" + i
                        + " FOREIGN KEY (parent_id) REFERENCES parent (id));";
                m1.append(table);
                m2.append(table);
                // Every third one is empty.
                m1.append(i % 3 == 0 ? "" : "INSERT INTO small_" + i + " VALUES (1, 'a', 1), (2, 'b', NULL), (3, 'c', 1);");
            }
            journey.m1(m1.toString()).m2(m2.toString()).m2("INSERT INTO small_1 VALUES (9, 'of M2', NULL)").area("small", steps);
            Map<String, Long> before = new TreeMap<>();
            Map<String, Long> after = new TreeMap<>();
            journey.migrate(process -> {
                process.plans().all();
                before.putAll(counters(journey));
                process.run(process.plans().areas().get(0));
                after.putAll(counters(journey));
            });
            // 15 for one with rows: what is known of it, its size, its parents twice, its emptying and beginning, the rows, and the transaction.
            assertThat((after.get("Questions") - before.get("Questions")) / (double) TABLES).isBetween(5.0, 14.0);
            assertThat(after.get("Com_commit") - before.get("Com_commit")).isEqualTo(TABLES * 2 / 3);
            assertThat(after.get("Com_update") - before.get("Com_update")).isEqualTo(TABLES * 2 / 3);

            assertThat(journey.tables().values()).hasSize(TABLES).allMatch(TableState::complete);
            assertThat(journey.account("small_0")).isEqualTo(Account.NOTHING);
            assertThat(journey.account("small_1")).isEqualTo(new Account(3, 3, 0, 0, Map.of()));
            assertThat(journey.inM2("SELECT id, name, parent_id FROM small_1 ORDER BY id")).containsExactly("1|a|1", "2|b|null", "3|c|1");
            assertThat(journey.inM2("SELECT SUM(rows_read), SUM(chunk = 0 AND rows_read > 0), COUNT(*) FROM caravan_checkpoint"))
                    .containsExactly(TABLES * 2 + "|0|" + TABLES * 2);
        }
    }

    private static Map<String, Long> counters(Journey journey) throws SQLException {
        Map<String, Long> counters = new TreeMap<>();
        try (Connection connection = journey.connectM2();
                ResultSet rows = connection.createStatement().executeQuery(
                        "SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Com\\_%' OR Variable_name = 'Questions'")) {
            while (rows.next()) {
                counters.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counters;
    }
}
