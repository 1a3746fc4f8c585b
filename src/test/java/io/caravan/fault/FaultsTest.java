package io.caravan.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Account;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.process.Journey;
import io.caravan.process.Migration;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.sample.SharedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to a migration, on a shop of two tables. */
class FaultsTest {

    private static final int ROWS = 600;

    private Journey journey;

    @BeforeEach
    void shop() {
        journey = Journey.ofNothing();
        // The second has no key, so that nothing but the checkpoint keeps a row from arriving twice.
        for (String table : List.of("acme_post", "acme_log")) {
            String columns = "(id INT NOT NULL" + (table.equals("acme_post") ? " PRIMARY KEY" : "") + ", name TEXT NULL, at DATETIME NULL)";
            journey.m1("CREATE TABLE " + table + " " + columns).m2("CREATE TABLE " + table + " " + columns);
            journey.m1("INSERT INTO " + table + " SELECT seq, CONCAT('a\\\\b \"c\" ''d'' || ', seq), '2020-02-29 12:00:00' FROM seq_1_to_" + ROWS);
        }
        journey.area("posts", "acme_post&chunkSize=10").area("logs", "acme_log&chunkSize=20&keys=id");
        journey.edit("routes/errors.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"200\"", "redeliveryDelay: \"20\""));
    }

    @AfterEach
    void drop() {
        SharedMariaDb.get().execute("", "SET GLOBAL read_only = 0; SET GLOBAL max_allowed_packet = 67108864; SET GLOBAL sql_mode = DEFAULT;"
                + " SET GLOBAL time_zone = DEFAULT; DROP USER IF EXISTS 'plain'@'%'");
        journey.close();
    }

    private Migration.Outcome migrate() {
        return migrate(Progress.SILENT);
    }

    private Migration.Outcome migrate(Progress progress) {
        try (Shops shops = journey.open()) {
            return new Migration(shops).run(shops.areas(), List.of(), "test", progress);
        }
    }

    /** Whether it came to its end; where not, the message says that the same command goes on. */
    private boolean migratedWith(Progress progress) {
        try {
            migrate(progress);
            return true;
        } catch (MigrationStopped e) {
            assertThat(e).hasMessageContaining("the same command goes on from here");
            return false;
        }
    }

    private void everythingIsThere() {
        for (String table : List.of("acme_post", "acme_log")) {
            assertThat(journey.inM2("SELECT * FROM " + table + " ORDER BY id")).as(table).hasSize(ROWS)
                    .isEqualTo(journey.inM1("SELECT * FROM " + table + " ORDER BY id"));
            assertThat(journey.account(table)).isEqualTo(new Account(ROWS, ROWS, 0, 0, Map.of()));
        }
        assertThat(journey.inM2("SELECT outcome FROM caravan_run ORDER BY run_id DESC LIMIT 1")).containsExactly("done");
    }

    /** A user whom read_only and init_connect apply to. */
    private void asPlainUser() {
        journey.m2("CREATE USER 'plain'@'%' IDENTIFIED BY 'x'").m2("GRANT ALL ON `" + journey.m1Database() + "`.* TO 'plain'@'%'")
                .m2("GRANT ALL ON `" + journey.m2Database() + "`.* TO 'plain'@'%'");
        for (String side : List.of("M1", "M2")) {
            journey.with("CARAVAN_" + side + "_USERNAME", "plain").with("CARAVAN_" + side + "_PASSWORD", "x");
        }
    }

    /** Whatever connection it is: reading, writing, planning the next chunk, holding the lock. */
    @Test
    void connectionsThatAreCutAgainAndAgain() throws Exception {
        try (Cuts cuts = new Cuts(SharedMariaDb.get(), List.of(journey.m1Database(), journey.m2Database()), 200)) {
            Events events = new Events().atChunk(1, cuts::start).after("acme_log", cuts::end);
            for (int runs = 1; !migratedWith(events); runs++) {
                assertThat(runs).as("the same command again and again").isLessThan(20);
            }
            assertThat(cuts.count()).isPositive();
        }
        everythingIsThere();
    }

    /** Sent away, a transaction may still be on its way to its end while its chunk is written again. */
    @Test
    void chunkThatSomebodyElseHasWrittenMeanwhileIsNotWrittenTwice() {
        int[] times = {0};
        journey.migrate(process -> AdviceWith.adviceWith(process.context(), "write-chunk", advice -> advice.weaveById("write-checkpoint").before().process(exchange -> {
            Chunk chunk = exchange.getProperty("chunk", Chunk.class);
            if (chunk.plan().name().equals("acme_log") && chunk.number() == 3 && times[0]++ == 0) {
                // What the lost attempt did: its rows and its checkpoint, committed while this one was writing the same.
                journey.m2("UPDATE caravan_checkpoint SET state = 'done', rows_read = 20, rows_written = 20 WHERE mapping = 'acme_log' AND chunk = 3");
                journey.m2("INSERT INTO acme_log SELECT * FROM `" + journey.m1Database() + "`.acme_log WHERE id > 40 AND id <= 60");
            }
        })), "posts", "logs");
        assertThat(times[0]).isEqualTo(1);
        assertThat(journey.inM2("SELECT * FROM acme_log ORDER BY id")).isEqualTo(journey.inM1("SELECT * FROM acme_log ORDER BY id"));
        assertThat(journey.account("acme_log")).isEqualTo(new Account(ROWS, ROWS, 0, 0, Map.of()));
    }

    @Test
    void lockThatOthersHoldForTooLong() throws Exception {
        SharedMariaDb.get().execute("", "SET GLOBAL innodb_lock_wait_timeout = 1");
        try (Connection other = journey.connectM2(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            journey.m2("CREATE TABLE acme_note (id INT PRIMARY KEY); INSERT INTO acme_note VALUES (1)");
            journey.m2("CREATE TRIGGER acme_wait BEFORE INSERT ON acme_post FOR EACH ROW IF NEW.id = 55 THEN UPDATE acme_note SET id = id WHERE id = 1; END IF");
            statement.execute("SELECT * FROM acme_note FOR UPDATE");
            Thread release = new Thread(() -> {
                try {
                    Thread.sleep(1500);
                    other.rollback();
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            release.start();
            migrate();
            release.join();
        } finally {
            SharedMariaDb.get().execute("", "SET GLOBAL innodb_lock_wait_timeout = 50");
        }
        everythingIsThere();
    }

    /** The connection that holds the lock is cut, and somebody else is faster. */
    @Test
    void lockOfTheRunThatSomebodyElseHasTaken() throws Exception {
        // One area after the other.
        journey.with("CARAVAN_WORKERS", "1");
        String lock = "CONCAT('caravan:', LEFT(MD5(DATABASE()), 16))";
        try (Connection other = journey.connectM2(); Statement statement = other.createStatement()) {
            assertThatThrownBy(() -> migrate(new Events().atChunk(1, () -> {
                journey.m2("KILL CONNECTION " + journey.inM2("SELECT IS_USED_LOCK(" + lock + ")").get(0));
                try (ResultSet rows = statement.executeQuery("SELECT GET_LOCK(" + lock + ", 30)")) {
                    rows.next();
                    assertThat(rows.getInt(1)).isEqualTo(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }))).isInstanceOf(MigrationStopped.class).hasMessageContaining("another Caravan is migrating into this M2 database; wait for it, or stop it");
        }
        assertThat(journey.tables().values()).anyMatch(table -> table.account().read() == ROWS).hasSizeLessThan(2);
        migrate();
        everythingIsThere();
    }

    @Test
    void serverThatTakesNoWritesAnyMore() {
        asPlainUser();
        assertThatThrownBy(() -> migrate(new Events().atChunk(20, () -> SharedMariaDb.get().execute("", "SET GLOBAL read_only = 1"))))
                .isInstanceOf(MigrationStopped.class).hasMessageStartingWith("area ").hasMessageContaining("read-only")
                .hasMessageContaining("SET GLOBAL read_only = 0").hasMessageContaining("the same command goes on from here");
        assertThatThrownBy(this::migrate).isInstanceOf(MigrationStopped.class).hasMessageContaining("SET GLOBAL read_only = 0");
        SharedMariaDb.get().execute("", "SET GLOBAL read_only = 0");
        migrate();
        everythingIsThere();
    }

    @Test
    void packetsThatAreTooSmallForAChunk() {
        journey.m1("UPDATE acme_post SET name = REPEAT('x', 3000)").m1("UPDATE acme_log SET name = REPEAT(id, 1500)");
        SharedMariaDb.get().execute("", "SET GLOBAL max_allowed_packet = 16384");
        migrate();
        everythingIsThere();
    }

    @Test
    void valueThatIsLargerThanAPacketOfMagento1() {
        journey.m1("UPDATE acme_post SET name = REPEAT('x', 30000) WHERE id IN (15, 16)");
        SharedMariaDb.get().execute("", "SET GLOBAL max_allowed_packet = 16384");
        assertThatThrownBy(this::migrate).isInstanceOf(MigrationStopped.class).hasMessageContaining("acme_post chunk 2 ")
                .hasMessageContaining("SET GLOBAL max_allowed_packet");
        SharedMariaDb.get().execute("", "SET GLOBAL max_allowed_packet = 67108864");
        migrate();
        everythingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,TRADITIONAL,IGNORE_SPACE"})
    void sqlModesAndTimeZonesOfTheServer(String mode) {
        SharedMariaDb.get().execute("", "SET GLOBAL sql_mode = '" + mode + "'; SET GLOBAL time_zone = '-11:00'");
        migrate();
        everythingIsThere();
    }

    @Test
    void changedMappingsAreRefusedBeforeTheFirstRowAllAtOnce() {
        journey.area("more", "acme_more");
        journey.m1("CREATE TABLE acme_more (id INT PRIMARY KEY)").m2("CREATE TABLE acme_more (id INT PRIMARY KEY)");
        migrate();
        journey.m2("DELETE FROM caravan_checkpoint WHERE mapping = 'acme_more'");
        journey.overlay("tables: { acme_post: { columns: { name: { convert: lowercase } } }, acme_log: { columns: { at: drop } } }");
        assertThatThrownBy(this::migrate).isInstanceOf(MigrationStopped.class)
                .hasMessageContaining("'acme_post'").hasMessageContaining("'acme_log'").hasMessageContaining("caravan migrate --reset logs,posts");
        assertThat(journey.tables()).doesNotContainKey("acme_more");
    }
}
