package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks that stay inside the server, and the rows among them that cannot. */
class DirectCopyTest {

    private static final String CHUNKS = "acme_order&chunkSize=100";

    private final AtomicInteger direct = new AtomicInteger();
    private final AtomicInteger rowByRow = new AtomicInteger();
    private Journey journey;

    @BeforeEach
    void tables() {
        journey = Journey.ofNothing();
        journey.m1("CREATE TABLE acme_customer (id INT PRIMARY KEY)");
        journey.m1("CREATE TABLE acme_order (id INT PRIMARY KEY, customer_id INT NULL, name VARCHAR(255) NULL, options TEXT NULL, made_at DATETIME NULL, code VARCHAR(20) NULL, note VARCHAR(50) NULL)");
        journey.m2("CREATE TABLE acme_customer (id INT PRIMARY KEY)");
        journey.m2("CREATE TABLE acme_order (id INT PRIMARY KEY, customer_id INT NULL, name VARCHAR(10) NULL, options TEXT NULL,"
                + " made_at DATETIME NULL, code VARCHAR(20) NOT NULL DEFAULT 'none', note VARCHAR(50) NULL, kind VARCHAR(10) NOT NULL,"
                + " CONSTRAINT acme_fk FOREIGN KEY (customer_id) REFERENCES acme_customer (id) ON DELETE CASCADE)");
        journey.m1("INSERT INTO acme_customer SELECT seq FROM seq_1_to_50");
        journey.m1("INSERT INTO acme_order SELECT seq * 3, 1 + seq % 50, CONCAT('order ', seq), IF(seq % 10 = 0, 'a:1:{s:1:\"a\";s:2:\"ü\";}', ''),"
                + " '2020-01-02 03:04:05', CONCAT('c', seq), 'n' FROM seq_1_to_1000");
        journey.area("acme", "acme_customer", CHUNKS);
        journey.overlay("""
                tables:
                  acme_order:
                    columns:
                      options: { convert: serialized-to-json }
                    add:
                      kind: { value: moved }
                """);
        journey.edit("routes/errors.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"200\"", "redeliveryDelay: \"1\""));
    }

    @AfterEach
    void drop() {
        journey.close();
    }

    private Journey.Preparation counted(Processor processor) {
        return process -> {
            AdviceWith.adviceWith(process.context(), "insert-select", advice -> advice.weaveById("insert-select-m2").before().process(exchange -> {
                direct.incrementAndGet();
                processor.process(exchange);
            }));
            AdviceWith.adviceWith(process.context(), "insert-rows", advice -> advice.weaveById("insert-m2").before()
                    .process(exchange -> rowByRow.incrementAndGet()));
        };
    }

    private void migrate() {
        journey.migrate(counted(exchange -> { }), "acme");
    }

    @Test
    void soundRowsNeverLeaveTheServer() {
        migrate();
        assertThat(rowByRow).hasValue(0);
        assertThat(direct).hasValue(12);
        assertThat(journey.account("acme_order")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        assertThat(journey.inM2("SELECT options, kind, COUNT(*) FROM acme_order GROUP BY options, kind ORDER BY options"))
                .containsExactly("|moved|900", "{\"a\":\"\\u00fc\"}|moved|100");
        assertThat(journey.inM2("SELECT id, customer_id, name, made_at, code, note FROM acme_order ORDER BY id"))
                .isEqualTo(journey.inM1("SELECT id, customer_id, name, made_at, code, note FROM acme_order ORDER BY id"));
    }

    /** Whatever is wrong with a row, it ends as it does on its way through Caravan. */
    @ParameterizedTest
    @ValueSource(strings = {
        "name = 'much too long a name' WHERE id = 30", "customer_id = 99 WHERE id IN (30, 33, 1500)", "options = 'a:1:{broken' WHERE id = 60",
        "made_at = '0000-00-00' WHERE id % 7 = 0", "made_at = '2020-00-00' WHERE id = 30", "code = NULL WHERE id % 2 = 0",
        "code = NULL, options = 'a:0:{}', made_at = 0 WHERE id > 600",
        "customer_id = IF(id = 30, 99, customer_id), name = IF(id = 33, 'much too long a name', name) WHERE id IN (30, 33)"
    })
    void theSameAsRowByRow(String damage) {
        journey.m1("SET sql_mode = ''; UPDATE acme_order SET " + damage);
        migrate();
        String rows = "SELECT * FROM acme_order ORDER BY id";
        String refused = "SELECT m2_table, outcome, row_key, column_name, value, reason, row_json FROM caravan_quarantine ORDER BY row_key";
        List<String> written = journey.inM2(rows);
        List<String> quarantined = journey.inM2(refused);
        Account account = journey.account("acme_order");
        assertThat(direct.get()).isPositive();

        journey.m2("DELETE FROM caravan_quarantine; DELETE FROM caravan_checkpoint");
        journey.with("CARAVAN_INSERT_SELECT", "off").migrate("acme");
        assertThat(written).isEqualTo(journey.inM2(rows));
        assertThat(quarantined).isEqualTo(journey.inM2(refused));
        assertThat(account).isEqualTo(journey.account("acme_order"));
        assertThat(account.adds()).isTrue();
        assertThat(account.notes().isEmpty() && quarantined.isEmpty()).as("the damage was noticed").isFalse();
    }

    /** Magento 1 writes many an empty list. The server replaces it itself; what only looks like one is not taken for one. */
    @Test
    void emptyListsAreReplacedByTheServer() {
        AtomicInteger shipped = new AtomicInteger();
        journey.m1("UPDATE acme_order SET options = 'a:0:{}'; UPDATE acme_order SET options = NULL WHERE id = 6; UPDATE acme_order SET options = 'A:0:{}' WHERE id = 2997");
        journey.migrate(counted(exchange -> shipped.addAndGet(exchange.getProperty(io.caravan.copy.TableCopy.CHUNK, io.caravan.copy.Chunk.class).rows().size())), "acme");
        assertThat(shipped).as("values that came to Caravan").hasValue(0);
        assertThat(journey.account("acme_order")).extracting(Account::written, Account::quarantined).containsExactly(999L, 1L);
        assertThat(journey.inM2("SELECT options, COUNT(*) FROM acme_order GROUP BY options ORDER BY options")).containsExactly("null|1", "[]|998");
    }

    /** What no chunk has had so far is not looked for in the next ones, but it is found where there is some after all. */
    @Test
    void valuesToConvertAreNotLookedForInVain() {
        AtomicInteger looks = new AtomicInteger();
        journey.m1("UPDATE acme_order SET options = IF(id IN (2100, 2997), 'a:1:{i:0;s:1:\"x\";}', NULL)");
        journey.migrate(process -> {
            counted(exchange -> { }).prepare(process);
            AdviceWith.adviceWith(process.context(), "look-at-chunk", advice -> advice.weaveById("look-m1").before().process(exchange -> looks.incrementAndGet()));
        }, "acme");
        assertThat(rowByRow).hasValue(0);
        assertThat(looks.get()).as("looks at ten chunks").isBetween(3, 7);
        assertThat(journey.account("acme_order")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        assertThat(journey.inM2("SELECT id FROM acme_order WHERE options = '[\"x\"]' ORDER BY id")).containsExactly("2100", "2997");
    }

    /** Rows that visitors change between the look at a chunk and its copy: one must not make up for another. */
    @Test
    void whatChangesMeanwhileIsNotLeftBehind() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(counted(exchange -> {
            if (calls.incrementAndGet() == 3) {
                journey.m1("UPDATE acme_order SET options = 'a:1:{i:0;s:3:\"new\";}', code = NULL WHERE id % 7 = 1; DELETE FROM acme_order WHERE id % 7 = 3");
            }
        }), "acme");
        // Of the rows that have been copied already, the change log tells; of the others, each is there as it is now.
        assertThat(journey.inM2("SELECT id FROM acme_order ORDER BY id")).containsAll(journey.inM1("SELECT id FROM acme_order ORDER BY id"));
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_order WHERE options LIKE 'a:%'")).as("values that nobody converted").containsExactly("0");
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_order WHERE id > 1500 AND id % 7 = 1 AND options = '[\"new\"]'"))
                .isEqualTo(journey.inM1("SELECT COUNT(*) FROM acme_order WHERE id > 1500 AND id % 7 = 1"));
    }

    /** The rows around a bad one leave the server; the thousands before and after them do not. */
    @ParameterizedTest
    @ValueSource(strings = {"name = 'much too long a name' WHERE id = 12345", "made_at = 0 WHERE id IN (3, 30000)", "options = 'a:1:{broken' WHERE id IN (9000, 30000)"})
    void onlyTheRowsAroundABadOneGoRowByRow(String damage) {
        List<Integer> read = new ArrayList<>();
        journey.m1("INSERT INTO acme_order SELECT seq * 3, 1 + seq % 50, CONCAT('order ', seq), IF(seq % 10 = 0, 'a:1:{s:1:\"a\";s:2:\"ü\";}', ''),"
                + " '2020-01-02 03:04:05', CONCAT('c', seq), 'n' FROM seq_1001_to_10000");
        journey.m1("SET sql_mode = ''; UPDATE acme_order SET " + damage);
        journey.area("acme", "acme_customer", "acme_order&chunkSize=8000");
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(process -> {
            counted(exchange -> {
                // The parts written before are taken back with the rest, and done again.
                if (calls.incrementAndGet() == 4) {
                    throw new SQLException("Deadlock found", "40001", 1213);
                }
            }).prepare(process);
            AdviceWith.adviceWith(process.context(), "read-chunk", advice -> advice.weaveById("read-m1").after()
                    .process(exchange -> read.add(exchange.getMessage().getBody(List.class).size())));
        }, "acme");
        assertThat(read.stream().mapToInt(rows -> rows).sum()).as("rows that left the server").isBetween(1, 2_500);
        Account account = journey.account("acme_order");
        assertThat(account.read()).isEqualTo(10_000);
        assertThat(account.adds()).isTrue();
        List<String> written = journey.inM2("SELECT * FROM acme_order ORDER BY id");
        List<String> refused = journey.inM2("SELECT row_key, column_name, reason FROM caravan_quarantine ORDER BY row_key");
        journey.m2("DELETE FROM caravan_quarantine; DELETE FROM caravan_checkpoint");
        journey.with("CARAVAN_INSERT_SELECT", "off").migrate("acme");
        assertThat(written).isEqualTo(journey.inM2("SELECT * FROM acme_order ORDER BY id"));
        assertThat(refused).isEqualTo(journey.inM2("SELECT row_key, column_name, reason FROM caravan_quarantine ORDER BY row_key"));
        assertThat(account).isEqualTo(journey.account("acme_order"));
    }

    /** What Caravan has to convert of each row it loads with the rest of the row; the few rows of a small table stay where they are. */
    @ParameterizedTest
    @ValueSource(ints = {1_100, 9_000})
    void rowsThatAreAllConvertedAreLoaded(int rows) {
        List<Integer> read = new ArrayList<>();
        journey.m1("INSERT INTO acme_order (id, name, options, code) SELECT seq * 3, seq, '', 'c' FROM seq_1001_to_" + rows + "; ANALYZE TABLE acme_order");
        journey.area("acme", "acme_customer", "acme_order&chunkSize=3000");
        journey.overlay("""
                tables:
                  acme_order:
                    columns:
                      note: { convert: { prefix: { text: "M1 " } } }
                    add:
                      kind: { value: moved }
                """);
        journey.migrate(process -> {
            counted(exchange -> { }).prepare(process);
            AdviceWith.adviceWith(process.context(), "read-chunk", advice -> advice.weaveById("read-m1").after()
                    .process(exchange -> read.add(exchange.getMessage().getBody(List.class).size())));
        }, "acme");
        assertThat(read.stream().mapToInt(some -> some).sum()).as("rows that left the server").isEqualTo(rows == 9_000 ? rows : 0);
        assertThat(journey.account("acme_order")).isEqualTo(new Account(rows, rows, 0, 0, Map.of()));
        assertThat(journey.inM2("SELECT note, COUNT(*) FROM acme_order GROUP BY note ORDER BY note DESC").get(0)).isEqualTo("M1 n|1000");
    }

    /** Which way is the cheaper one is found out by trying both; what arrives is the same. */
    @Test
    void bothWaysAreTriedOnALargeTable() {
        List<Integer> read = new ArrayList<>();
        journey.m1("INSERT INTO acme_order (id, customer_id, name, options, code) SELECT seq * 3, IF(seq = 7001, 99, 1), IF(seq = 20001, 'much too long a name', seq),"
                + " IF(seq % 2, 'a:0:{}', 'a:1:{i:0;i:1;}'), 'c' FROM seq_1001_to_30000; ANALYZE TABLE acme_order");
        journey.area("acme", "acme_customer", "acme_order&chunkSize=3000");
        journey.migrate(process -> {
            counted(exchange -> { }).prepare(process);
            AdviceWith.adviceWith(process.context(), "read-chunk", advice -> advice.weaveById("read-m1").after()
                    .process(exchange -> read.add(exchange.getMessage().getBody(List.class).size())));
        }, "acme");
        assertThat(direct.get()).as("inside").isPositive();
        assertThat(read.stream().mapToInt(some -> some).max().orElse(0)).as("a whole chunk outside").isGreaterThan(1_000);
        assertThat(journey.account("acme_order")).extracting(Account::read, Account::written, Account::skipped, Account::quarantined)
                .containsExactly(30_000L, 29_998L, 1L, 1L);
        assertThat(journey.inM2("SELECT options, COUNT(*) FROM acme_order WHERE id > 3000 GROUP BY options ORDER BY options"))
                .containsExactly("[1]|14500", "[]|14498");
        assertThat(journey.inM2("SELECT id, customer_id, name, code FROM acme_order ORDER BY id"))
                .isEqualTo(journey.inM1("SELECT id, customer_id, name, code FROM acme_order WHERE id NOT IN (21003, 60003) ORDER BY id"));
    }

    /** Converted values go back by LOAD DATA where it is allowed; what arrives is the same where it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void convertedValuesGoBack(String load) {
        journey.m1("UPDATE acme_order SET options = CONCAT('a:2:{i:0;s:5:\"a\\tb\\nc\";i:1;s:', LENGTH(name), ':\"', name, '\";}')");
        journey.area("acme", "acme_customer", "acme_order&chunkSize=1000");
        journey.with("CARAVAN_LOAD_DATA", load);
        String loads = "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'COM_LOAD'";
        String before = journey.inM2(loads).get(0);
        migrate();
        assertThat(!journey.inM2(loads).get(0).equals(before)).as("loaded").isEqualTo(Boolean.valueOf(load));
        assertThat(direct.get()).isPositive();
        assertThat(rowByRow).hasValue(0);
        assertThat(journey.inM2("SELECT id, options FROM acme_order ORDER BY id"))
                .isEqualTo(journey.inM1("SELECT id, CONCAT('[\"a\\\\tb\\\\nc\",\"', name, '\"]') FROM acme_order ORDER BY id"));
    }

    /** Where it is not one row or the other, no statement is spent on each few of them. */
    @Test
    void aLargeChunkOfNothingButBadRowsIsNotTriedToItsEnd() {
        journey.m1("INSERT INTO acme_order (id, name) SELECT seq * 3, 'much too long a name' FROM seq_1001_to_20000; UPDATE acme_order SET name = 'much too long a name'");
        journey.area("acme", "acme_customer", "acme_order&chunkSize=20000");
        migrate();
        assertThat(direct.get()).as("statements in vain").isLessThan(20);
        assertThat(journey.account("acme_order")).extracting(Account::read, Account::written, Account::quarantined).containsExactly(20_000L, 0L, 20_000L);
    }

    /** Where keys are numbers with few gaps, chunks end at numbers; no row between them is left out, nor one after the last. */
    @Test
    void numbersWithFewGapsAreCutByNumber() {
        journey.m1("UPDATE acme_order SET id = id / 3 + IF(id > 1500, 40, 0) ORDER BY id; INSERT INTO acme_order (id, name) VALUES (-5, 'first')");
        migrate();
        assertThat(journey.account("acme_order")).extracting(Account::read, Account::written).containsExactly(1001L, 1001L);
        assertThat(journey.inM2("SELECT up_to_key FROM caravan_checkpoint WHERE mapping = 'acme_order' AND chunk IN (1, 2, 11) ORDER BY chunk"))
                .containsExactly("[\"94\"]", "[\"194\"]", "null");
        assertThat(journey.inM2("SELECT id, name FROM acme_order ORDER BY id")).isEqualTo(journey.inM1("SELECT id, name FROM acme_order ORDER BY id"));
    }

    /** Not one row of it can be written. */
    @Test
    void aChunkOfWhichMagento2RefusesEachRowIsQuarantined() {
        journey.m2("ALTER TABLE acme_order ADD CONSTRAINT nothing_here CHECK (id < 0)");
        migrate();
        assertThat(journey.account("acme_order")).extracting(Account::written, Account::quarantined).containsExactly(0L, 1000L);
    }

    /** Rows that need a closer look, and then are refused all the same. */
    @Test
    void aTableOfOrphansThatMagento2RefusesIsQuarantined() {
        journey.m1("DELETE FROM acme_order WHERE id > 6; UPDATE acme_order SET customer_id = 99");
        journey.m2("ALTER TABLE acme_order DROP FOREIGN KEY acme_fk, ADD CONSTRAINT acme_null FOREIGN KEY (customer_id) REFERENCES acme_customer (id) ON DELETE SET NULL,"
                + " ADD CONSTRAINT nothing_here CHECK (1 = 0)");
        migrate();
        assertThat(journey.account("acme_order")).extracting(Account::written, Account::quarantined).containsExactly(0L, 2L);
    }

    /** Zero dates all over a table are nothing that it would have to go row by row for. */
    @Test
    void repairsMostOfATableInsideTheServer() {
        journey.m1("SET sql_mode = ''; UPDATE acme_order SET made_at = 0");
        migrate();
        assertThat(journey.account("acme_order")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of("repaired: zero date in made_at became NULL", 1000L)));
        assertThat(rowByRow.get()).as("chunks that went row by row").isLessThan(4);
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_order WHERE made_at IS NULL")).containsExactly("1000");
    }

    /** A table of which every chunk holds a row that needs a closer look is not tried in vain for ever. */
    @Test
    void isGivenUpWhereItIsInVain() {
        journey.m1("UPDATE acme_order SET name = 'much too long a name' WHERE id % 30 = 0");
        migrate();
        assertThat(journey.account("acme_order")).extracting(Account::written, Account::quarantined).containsExactly(900L, 100L);
        assertThat(direct.get()).isLessThan(9);
    }

    @Test
    void aDeadlockIsTakenUpAgain() {
        AtomicInteger calls = new AtomicInteger();
        journey.migrate(counted(exchange -> {
            int call = calls.incrementAndGet();
            if (call == 3 || call == 4) {
                throw new SQLException("Deadlock found", "40001", 1213);
            }
        }), "acme");
        assertThat(direct).hasValue(14);
        assertThat(rowByRow).hasValue(0);
        assertThat(journey.account("acme_order")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        assertThat(journey.inM2("SELECT COUNT(*) FROM acme_order")).containsExactly("1000");
    }

    /** Another condition, a self-join and a table of the same name in both databases: all of them mean Magento 1's. */
    @Test
    void conditionsMeanMagento1() {
        journey.m2("INSERT INTO acme_customer SELECT seq FROM seq_1001_to_1050");
        journey.area("acme", "acme_customer", CHUNKS + "&where=RAW(t.customer_id IN (SELECT c.id FROM acme_customer c WHERE c.id <= 10))");
        migrate();
        assertThat(rowByRow).hasValue(0);
        assertThat(journey.account("acme_order")).extracting(Account::read, Account::written, Account::skipped).containsExactly(1000L, 200L, 800L);
    }

    @Test
    void aUserWhoMayNotReadMagento1CopiesRowByRow() {
        journey.m2("CREATE USER IF NOT EXISTS 'apart'@'%' IDENTIFIED BY 'apart'; GRANT ALL ON `" + journey.m2Database() + "`.* TO 'apart'@'%'");
        try {
            journey.with("CARAVAN_M2_USERNAME", "apart").with("CARAVAN_M2_PASSWORD", "apart");
            migrate();
            assertThat(direct).hasValue(0);
            assertThat(rowByRow.get()).isPositive();
            assertThat(journey.account("acme_order")).isEqualTo(new Account(1000, 1000, 0, 0, Map.of()));
        } finally {
            journey.m2("DROP USER 'apart'@'%'");
        }
    }

    /** Nothing of Caravan's own is written into Magento 1's database, though the sessions are in it. */
    @Test
    void magento1IsOnlyRead() {
        List<String> before = journey.inM1("SHOW TABLES");
        journey.m1("UPDATE acme_order SET name = 'much too long a name' WHERE id % 300 = 0");
        migrate();
        assertThat(journey.inM1("SHOW TABLES")).isEqualTo(before);
        assertThat(journey.inM1("SELECT COUNT(*) FROM acme_order")).containsExactly("1000");
    }
}
