package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Account;
import io.caravan.copy.ChangedMapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes of {@code copy-table.camel.yaml} and {@code errors.camel.yaml}, row by row, on tables of the tests' own. */
class ChunkRouteTest {

    private static final String TABLE = "(id INT PRIMARY KEY, name VARCHAR(%d) NULL, password_hash VARCHAR(64) NULL)";

    /** The most that caravan.workers takes. */
    private static final int MOST_WORKERS = 64;

    private Journey journey;

    @BeforeEach
    void tables() {
        journey = Journey.ofNothing();
        journey.m1("CREATE TABLE acme_post " + TABLE.formatted(255));
        journey.m2("CREATE TABLE acme_post " + TABLE.formatted(10));
        journey.m1("INSERT INTO acme_post SELECT seq * 3, CONCAT('post ', seq), CONCAT('secret', seq) FROM seq_1_to_1000");
        journey.area("acme", "acme_post&chunkSize=100").with("CARAVAN_CHUNK_ROWS", "100").with("CARAVAN_INSERT_SELECT", "off");
        journey.edit("routes/errors.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"200\"", "redeliveryDelay: \"1\"")
                .replace("{{caravan.retries:8}}", "3"));
    }

    @AfterEach
    void drop() {
        journey.close();
    }

    private static Journey.Preparation before(String route, String node, Processor processor) {
        return process -> AdviceWith.adviceWith(
                process.context(), route, advice -> advice.weaveById(node).before().process(processor));
    }

    private static Processor failing(AtomicInteger calls, int first, int last, SQLException failure) {
        return exchange -> {
            int call = calls.incrementAndGet();
            if (call >= first && call <= last) {
                throw failure;
            }
        };
    }

    private String all() {
        return journey.inM2("SELECT COUNT(*), COUNT(DISTINCT id), MIN(id), MAX(id) FROM acme_post").get(0);
    }

    private List<String> checkpoints() {
        return journey.inM2("SELECT state, COUNT(*), SUM(rows_written) FROM caravan_checkpoint WHERE chunk > 0 GROUP BY state ORDER BY state");
    }

    @Test
    void copiesInChunks() {
        journey.migrate("acme");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        // the last chunk finds out that nothing is left
        assertThat(checkpoints()).containsExactly("done|11|1000");
        assertThat(journey.tables().get("acme_post").complete()).isTrue();
        assertThat(journey.account("acme_post")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
    }

    /** What a busy pool gives back is done by who asks, on the stack of its own chunk, whose rows stay in memory as long. */
    @Test
    void aTaskWaitsForAWorkerAndIsNotDoneByWhoAsks() {
        List<Thread> ran = new java.util.concurrent.CopyOnWriteArrayList<>();
        journey.migrate(process -> {
            for (String pool : List.of("workers", "mediaWorkers")) {
                var workers = process.context().getRegistry().lookupByNameAndType(pool, java.util.concurrent.ExecutorService.class);
                var free = new java.util.concurrent.CountDownLatch(1);
                for (int i = 0; i < MOST_WORKERS; i++) {
                    workers.submit(() -> {
                        free.await();
                        return null;
                    });
                }
                var waiting = workers.submit(() -> ran.add(Thread.currentThread()));
                assertThat(ran).isEmpty();
                free.countDown();
                waiting.get();
                assertThat(ran).doesNotContain(Thread.currentThread()).hasSize(1);
                ran.clear();
            }
        }, "acme");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
    }

    /** Each chunk hands the next one on; they must not stand on each other's shoulders. */
    @Test
    void copiesThousandsOfChunks() {
        journey.m1("INSERT INTO acme_post SELECT 3000 + seq, 'more', NULL FROM seq_1_to_4000");
        journey.edit("routes/acme.camel.yaml", yaml -> yaml.replace("chunkSize=100", "chunkSize=1"));
        journey.migrate("acme");
        assertThat(journey.account("acme_post")).isEqualTo(new Account(5000, 5000, 0, 0, Map.of()));
    }

    @Test
    void deadlockTwiceThenSuccessWritesTheChunkOnce() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(before("insert-rows", "insert-m2", failing(calls, 3, 4, new SQLException("Deadlock found", "40001", 1213))), "acme");
        assertThat(calls).hasValue(12);
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        assertThat(checkpoints()).containsExactly("done|11|1000");
        assertThat(journey.quarantine("acme_post")).isEmpty();
        assertThat(journey.account("acme_post").adds()).isTrue();
    }

    /** Row 3 does not fit and is found by halving; what the rows next to it meet then is no fault of theirs. */
    @Test
    void deadlockAmongRowsThatDoNotFitIsTakenUpAgain() {
        journey.m1("UPDATE acme_post SET name = 'much too long a name' WHERE id = 3");
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(before("insert-rows", "insert-m2", failing(calls, 8, 9, new SQLException("Deadlock found", "40001", 1213))), "acme");
        assertThat(journey.quarantine("acme_post")).extracting(row -> row.get("row_key")).containsExactly("id=3");
        assertThat(journey.account("acme_post")).extracting(Account::written, Account::quarantined).containsExactly(999L, 1L);
    }

    @Test
    void lostConnectionToM1ReadsTheChunkAgain() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(before("read-chunk", "read-m1", failing(calls, 2, 3, new SQLException("Communications link failure", "08S01"))), "acme");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        assertThat(journey.account("acme_post")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
    }

    /** Kills the connection that is writing, after its rows are in and before they are committed. */
    @Test
    void killedConnectionIsTakenUpAgain() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(before("write-chunk", "write-checkpoint", exchange -> {
            if (calls.incrementAndGet() == 2) {
                try (Connection connection = journey.connectM2();
                        var rows = connection.createStatement().executeQuery(
                                "SELECT trx_mysql_thread_id FROM information_schema.innodb_trx t JOIN information_schema.processlist p"
                                        + " ON p.id = t.trx_mysql_thread_id WHERE p.db = '" + journey.m2Database() + "'")) {
                    while (rows.next()) {
                        connection.createStatement().execute("KILL " + rows.getLong(1));
                    }
                }
            }
        }), "acme");
        assertThat(calls.get()).isGreaterThan(11);
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        assertThat(journey.account("acme_post")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
    }

    /** A real one: the server itself takes the transaction back, savepoint and all. */
    @Test
    void realDeadlockIsTakenUpAgain() throws Exception {
        journey.m2("CREATE TABLE acme_lock (id INT PRIMARY KEY, n INT); INSERT INTO acme_lock VALUES (1, 0), (2, 0);"
                + "CREATE TABLE acme_ballast (a INT)");
        // Each insert of chunk 1 waits for row 2, which the other transaction holds; that one waits for row 1.
        journey.m2("""
                CREATE TRIGGER acme_wait BEFORE INSERT ON acme_post FOR EACH ROW
                BEGIN
                  IF NEW.id = 3 THEN
                    UPDATE acme_lock SET n = n + 1 WHERE id = 1;
                    UPDATE acme_lock SET n = n + 1 WHERE id = 2;
                  END IF;
                END""");
        try (Connection other = journey.connectM2()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("UPDATE acme_lock SET n = n + 1 WHERE id = 2");
            // The heavier transaction wins, so that the migration is the victim.
            other.createStatement().executeUpdate("INSERT INTO acme_ballast SELECT seq FROM seq_1_to_2000");
            Thread closing = new Thread(() -> {
                try (Connection watch = journey.connectM2()) {
                    long end = System.nanoTime() + 20_000_000_000L;
                    while (System.nanoTime() < end) {
                        try (var waits = watch.createStatement().executeQuery(
                                "SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p"
                                        + " ON p.id = t.trx_mysql_thread_id WHERE trx_state = 'LOCK WAIT' AND p.db = '" + journey.m2Database() + "'")) {
                            waits.next();
                            if (waits.getInt(1) > 0) {
                                break;
                            }
                        }
                        Thread.onSpinWait();
                    }
                    other.createStatement().executeUpdate("SET SESSION innodb_lock_wait_timeout = 20");
                    other.createStatement().executeUpdate("UPDATE acme_lock SET n = n + 100 WHERE id = 1");
                    other.commit();
                } catch (SQLException e) {
                    try {
                        other.rollback();
                    } catch (SQLException ignored) {
                        // the deadlock chose this side: the test says so by the missing 100
                    }
                }
            });
            closing.start();
            journey.migrate("acme");
            closing.join();
        }
        assertThat(journey.inM2("SELECT id, n FROM acme_lock ORDER BY id")).containsExactly("1|101", "2|2");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        assertThat(journey.quarantine("acme_post")).isEmpty();
    }

    @Test
    void failureThatPersistsNamesTableAndKeyRangeAndLeavesNothingOfTheChunk() {
        SQLException failure = new SQLException("Lock wait timeout exceeded", "HY000", 1205);
        assertThatThrownBy(() -> journey.migrate(before("write-chunk", "write-checkpoint", exchange -> {
                    if (exchange.getProperty("chunk").toString().contains("chunk 4 ")) {
                        throw failure;
                    }
                }), "acme"))
                .isInstanceOf(CamelExecutionException.class)
                .hasStackTraceContaining("acme_post")
                .hasStackTraceContaining("[900]")
                .hasStackTraceContaining("[1200]")
                .hasStackTraceContaining("Lock wait timeout");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post WHERE id > 900 AND id <= 1200")).containsExactly("0");
        assertThat(journey.inM2("SELECT state FROM caravan_checkpoint WHERE chunk = 4")).containsExactly("planned");
        assertThat(journey.tables().get("acme_post").complete()).isFalse();

        journey.migrate("acme");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
        assertThat(journey.account("acme_post")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        assertThat(journey.tables().get("acme_post").complete()).isTrue();
    }

    private void spoil() {
        journey.m1("UPDATE acme_post SET name = 'much too long' WHERE id IN (450, 453, 600, 2400)");
    }

    @Test
    void onlyTheBadRowsGoToTheQuarantine() {
        spoil();
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post")).containsExactly("996");
        assertThat(journey.quarantine("acme_post")).extracting(r -> r.get("row_key")).containsExactly("id=2400", "id=450", "id=453", "id=600");
        Map<String, String> first = journey.quarantine("acme_post").get(1);
        assertThat(first).containsEntry("m1_table", "acme_post").containsEntry("m2_table", "acme_post")
                .containsEntry("outcome", "quarantined").containsEntry("column_name", "name").containsEntry("value", "much too long")
                .containsEntry("row_json", "{\"id\":\"450\",\"name\":\"much too long\",\"password_hash\":\"(secret)\"}");
        assertThat(first.get("reason")).contains("1406").contains("Data too long");
        Account account = journey.account("acme_post");
        assertThat(account).extracting(Account::read, Account::written, Account::skipped, Account::quarantined)
                .containsExactly(1000L, 996L, 0L, 4L);
        assertThat(journey.inM2("SELECT rows_read, rows_written, rows_quarantined FROM caravan_checkpoint WHERE chunk = 2"))
                .containsExactly("100|97|3");
    }

    @Test
    void secretsAreMasked() {
        journey.m2("ALTER TABLE acme_post MODIFY password_hash VARCHAR(6)");
        journey.m1("UPDATE acme_post SET password_hash = NULL WHERE id <> 9");
        journey.migrate("acme");
        assertThat(journey.quarantine("acme_post")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("row_key", "id=9").containsEntry("column_name", "password_hash").containsEntry("value", null);
            assertThat(row.values().toString()).doesNotContain("secret3");
        });
    }

    /** Rows, quarantine and checkpoint are one transaction. */
    @Test
    void failingCheckpointTakesRowsAndQuarantineBack() {
        spoil();
        assertThatThrownBy(() -> journey.migrate(before("write-chunk", "write-checkpoint", exchange -> {
                    if (exchange.getProperty("chunk").toString().contains("chunk 2 ")) {
                        throw new IllegalStateException("no checkpoint today");
                    }
                }), "acme"))
                .hasStackTraceContaining("no checkpoint today");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post WHERE id > 300 AND id <= 600")).containsExactly("0");
        assertThat(journey.quarantine("acme_post")).extracting(r -> r.get("chunk")).doesNotContain("2");

        journey.migrate("acme");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post")).containsExactly("996");
        assertThat(journey.quarantine("acme_post")).hasSize(4);
        assertThat(journey.account("acme_post").adds()).isTrue();
    }

    /** As after kill -9: a chunk is planned, its rows are not there; the rest of the table is not even planned. */
    @Test
    void resumesWhatWasPlannedButNotDone() {
        spoil();
        journey.migrate("acme");
        List<String> expected = journey.inM2("SELECT * FROM acme_post ORDER BY id");
        Account account = journey.account("acme_post");
        journey.m2("DELETE FROM acme_post WHERE id > 300 AND id <= 600 OR id > 2100");
        journey.m2("DELETE FROM caravan_quarantine WHERE chunk = 2 OR chunk > 7");
        journey.m2("DELETE FROM caravan_checkpoint WHERE chunk > 7");
        journey.m2("UPDATE caravan_checkpoint SET state = 'planned', rows_read = 0, rows_written = 0, rows_quarantined = 0, notes = NULL WHERE chunk = 2");
        journey.m2("UPDATE caravan_checkpoint SET state = 'copying' WHERE chunk = 0");
        journey.area("acme", "acme_post&chunkSize=250");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT * FROM acme_post ORDER BY id")).isEqualTo(expected);
        assertThat(journey.account("acme_post")).isEqualTo(account);
        assertThat(journey.quarantine("acme_post")).hasSize(4);
        assertThat(journey.tables().get("acme_post").complete()).isTrue();
        assertThat(journey.inM2("SELECT up_to_key FROM caravan_checkpoint WHERE chunk = 8")).containsExactly("[\"2850\"]");
    }

    @Test
    void changedMappingIsRefusedUntilTheAreaIsReset() {
        journey.migrate("acme");
        journey.overlay("tables: { acme_post: { columns: { name: { convert: lowercase } } } }");
        assertThatThrownBy(() -> journey.migrate("acme"))
                .hasRootCauseInstanceOf(ChangedMapping.class)
                .hasStackTraceContaining("--reset acme");
        journey.m2("UPDATE acme_post SET name = 'edited' WHERE id = 3");
        journey.reset("acme");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT name FROM acme_post WHERE id = 3")).containsExactly("post 1");
        assertThat(all()).isEqualTo("1000|1000|3|3000");
    }

    @Test
    void otherKeysInTheRouteAreAChangeToo() {
        journey.m1("ALTER TABLE acme_post ADD KEY (name)");
        journey.migrate("acme");
        journey.m2("UPDATE caravan_checkpoint SET state = 'copying' WHERE chunk = 0");
        journey.area("acme", "acme_post&chunkSize=100&keys=name");
        assertThatThrownBy(() -> journey.migrate("acme")).hasRootCauseInstanceOf(ChangedMapping.class);
    }

    @Test
    void secondRunChangesNothing() {
        journey.m2("ALTER TABLE acme_post ADD row_id INT NOT NULL AUTO_INCREMENT, ADD UNIQUE (row_id)");
        journey.migrate("acme");
        List<String> rows = journey.inM2("SELECT * FROM acme_post ORDER BY id");
        List<String> checkpoints = journey.inM2("SELECT * FROM caravan_checkpoint ORDER BY mapping, chunk");
        journey.m1("INSERT INTO acme_post VALUES (9999, 'late', NULL)");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT * FROM acme_post ORDER BY id")).isEqualTo(rows);
        assertThat(journey.inM2("SELECT * FROM caravan_checkpoint ORDER BY mapping, chunk")).isEqualTo(checkpoints);
    }

    private void process(String script) {
        journey.area("acme", "acme_post&process=direct:mine");
        journey.file("routes/mine.camel.yaml", """
                - route:
                    id: mine
                    from:
                      uri: direct:mine
                      steps:
                        - script:
                            groovy: "%s"
                """.formatted(script));
    }

    @Test
    void operatorsRouteChangesValues() {
        process("body.each { it.name = it.name.toUpperCase() }");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT name FROM acme_post WHERE id IN (3, 3000) ORDER BY id")).containsExactly("POST 1", "POST 1000");
        assertThat(journey.account("acme_post")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
    }

    @Test
    void changedRouteOfTheOperatorIsRefusedUntilTheAreaIsReset() {
        process("body.each { it.name = it.name.toUpperCase() }");
        journey.edit("routes/mine.camel.yaml", yaml -> yaml + """
                        - choice:
                            when:
                              - simple: "${body.size} > 1000"
                                steps: [ { setHeader: { name: many, constant: "1" } }, { to: "direct:other" }, { bean: { ref: sqlFaults, method: isPassing } } ]
                - route:
                    id: other
                    from: { uri: "direct:other", steps: [ { filter: { simple: "${body} == null", steps: [ { stop: {} } ] } } ] }
                """);
        journey.migrate("acme");
        try (Shops shops = journey.open()) {
            assertThat(shops.plans().plan("acme_post").orElseThrow().fingerprint()).as("the route files say what the process says")
                    .isEqualTo(journey.tables().get("acme_post").fingerprint());
        }
        journey.migrate("acme");
        journey.edit("routes/mine.camel.yaml", yaml -> yaml.replace("toUpperCase", "toLowerCase"));
        assertThatThrownBy(() -> journey.migrate("acme")).hasRootCauseInstanceOf(ChangedMapping.class);
        journey.reset("acme");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT name FROM acme_post WHERE id = 3")).containsExactly("post 1");
    }

    @Test
    void operatorsRouteTakesRowsAwayWhichAreCountedAndListed() {
        process("body.removeIf { it.id.toInteger() % 2 == 0 }");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_post")).containsExactly("500");
        assertThat(journey.account("acme_post")).isEqualTo(
                new Account(1000, 500, 500, 0, Map.of("skipped: taken out by direct:mine", 500L)));
        assertThat(journey.quarantine("acme_post")).hasSize(500)
                .allSatisfy(row -> assertThat(row).containsEntry("outcome", "skipped").containsEntry("reason", "taken out by direct:mine"));
    }

    @Test
    void rowsOfARowThatAnOperatorsRouteTookAwayStayBehindToo() {
        journey.m1("CREATE TABLE acme_comment (id INT PRIMARY KEY, post_id INT); INSERT INTO acme_comment VALUES (1, 3), (2, 6)");
        journey.m2("CREATE TABLE acme_comment (id INT PRIMARY KEY, post_id INT, FOREIGN KEY (post_id) REFERENCES acme_post (id) ON DELETE CASCADE)");
        process("body.removeIf { it.id == '6' }");
        journey.area("acme", "acme_post&process=direct:mine", "acme_comment");
        journey.migrate("acme");
        assertThat(journey.inM2("SELECT id FROM acme_comment")).containsExactly("1");
        assertThat(journey.account("acme_comment").skipped()).isEqualTo(1);
    }

    @Test
    void operatorsRouteMayNotSetAColumnThatIsNotWritten() {
        process("body.each { it.nmae = 'x' }");
        assertThatThrownBy(() -> journey.migrate("acme"))
                .hasStackTraceContaining("direct:mine sets 'nmae'");
        assertThat(all()).startsWith("0|");
    }

    @Test
    void operatorsRouteMayNotLoseTheRows() {
        process("1");
        journey.edit("routes/mine.camel.yaml", yaml -> yaml.replace("- script:", "- setBody:"));
        assertThatThrownBy(() -> journey.migrate("acme")).hasStackTraceContaining("must leave the list of rows")
                .hasStackTraceContaining("acme_post chunk ");
        assertThat(all()).startsWith("0|");
    }

    @Test
    void retriedChunkIsNotReadAgain() {
        AtomicInteger reads = new AtomicInteger();
        AtomicInteger writes = new AtomicInteger();
        journey.migrate(process -> {
            before("read-chunk", "read-m1", exchange -> reads.incrementAndGet()).prepare(process);
            before("insert-rows", "insert-m2", failing(writes, 1, 1, new SQLException("Deadlock", "40001", 1213))).prepare(process);
        }, "acme");
        assertThat(reads).hasValue(11);
        assertThat(all()).isEqualTo("1000|1000|3|3000");
    }
}
