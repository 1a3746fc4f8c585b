package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.Changes;
import io.caravan.delta.WatchedTable;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggerCaptureTest {

    @Test
    void givesTheOldestAndForgetsWhatWasConsumed() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY, v INT)", "CREATE TABLE b (id INT PRIMARY KEY)")) {
            List<WatchedTable> watched = List.of(shop.watched("a"), shop.watched("b"));
            shop.logs().install(watched);
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            assertThat(capture.take(10)).isEmpty();
            assertThat(capture.backlog()).isEmpty();

            shop.run("INSERT INTO a VALUES (1, 1), (2, 2)", "UPDATE a SET v = 5 WHERE id = 2", "UPDATE a SET id = 3 WHERE id = 2",
                    "DELETE FROM a WHERE id = 1", "REPLACE INTO b VALUES (1)");
            List<Changes> some = capture.take(3);
            assertThat(LoggedShop.text(some)).containsExactly("a:I(1)", "a:I(2)", "a:U(2)", "b:I(1)");
            assertThat(LoggedShop.text(capture.take(3))).isEqualTo(LoggedShop.text(some));
            shop.run("UPDATE a SET v = 6 WHERE id = 3");
            capture.consumed(some);
            assertThat(LoggedShop.text(capture.take(10))).containsExactly("a:D(2)", "a:U(3)", "a:D(1)", "a:U(3)");

            shop.run("UPDATE m2_cl_a SET changed_at = CURRENT_TIMESTAMP - INTERVAL 90 SECOND WHERE operation = 'D'");
            assertThat(capture.backlog()).singleElement().satisfies(backlog -> {
                assertThat(backlog.table()).isEqualTo("a");
                assertThat(backlog.changes()).isEqualTo(4);
                assertThat(backlog.age()).isBetween(Duration.ofSeconds(89), Duration.ofSeconds(100));
            });
            capture.consumed(capture.take(10));
            assertThat(capture.backlog()).isEmpty();
        }
    }

    /** Change ids are handed out before the commit: a lower one may show up after a higher one was consumed. */
    @Test
    void aLateCommitIsNotLost() throws Exception {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)")) {
            List<WatchedTable> watched = List.of(shop.watched("a"));
            shop.logs().install(watched);
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            try (Connection slow = shop.dataSource().getConnection()) {
                slow.setAutoCommit(false);
                slow.createStatement().execute("INSERT INTO a VALUES (1)");
                shop.run("INSERT INTO a VALUES (2)");
                List<Changes> taken = capture.take(10);
                assertThat(LoggedShop.text(taken)).containsExactly("a:I(2)");
                capture.consumed(taken);
                shop.run("INSERT INTO a VALUES (3)");
                slow.commit();
            }
            assertThat(LoggedShop.text(capture.take(10))).containsExactly("a:I(1)", "a:I(3)");

            shop.run("START TRANSACTION; INSERT INTO a VALUES (4); ROLLBACK");
            assertThat(capture.backlog()).containsExactly(new Backlog("a", 2, capture.backlog().get(0).age()));
        }
    }

    /** What consumes must not hold back the shop, even within an open transaction. */
    @Test
    void consumingDoesNotWaitForTheShop() throws Exception {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)")) {
            List<WatchedTable> watched = List.of(shop.watched("a"));
            shop.logs().install(watched);
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            shop.run("INSERT INTO a SELECT seq FROM seq_1_to_2500");
            try (Connection slow = shop.dataSource().getConnection()) {
                slow.setAutoCommit(false);
                slow.createStatement().execute("INSERT INTO a VALUES (5000)");
                capture.consumed(capture.take(10_000));
                slow.createStatement().execute("INSERT INTO a VALUES (5001)");
                slow.commit();
            }
            assertThat(LoggedShop.text(capture.take(10))).containsExactly("a:I(5000)", "a:I(5001)");
        }
    }

    @Test
    void keysOfAllKinds() {
        try (LoggedShop shop = new LoggedShop("x_y_",
                "CREATE TABLE `x_y_order` (`group` INT, `change_id` BIGINT UNSIGNED, `operation` VARCHAR(10), PRIMARY KEY (`group`, `change_id`))",
                "CREATE TABLE x_y_text (code VARCHAR(32) CHARACTER SET latin1 COLLATE latin1_swedish_ci PRIMARY KEY, day DATE NULL)",
                "CREATE TABLE x_y_bytes (hash BINARY(4) PRIMARY KEY)",
                "CREATE TABLE x_y_keyless (v INT, at DATETIME, n DECIMAL(12,4), f BIT(3), e ENUM('a','b'))")) {
            List<WatchedTable> watched = List.of(
                    shop.watched("order", "operation"), shop.watched("text", "day"), shop.watched("bytes"), shop.watched("keyless", "v", "at", "n", "f", "e"));
            shop.logs().install(watched);
            shop.run("INSERT INTO `x_y_order` VALUES (-3, 18446744073709551615, 'U')",
                    "SET sql_mode = ''; INSERT INTO x_y_text VALUES ('Ärger', '0000-00-00')", "UPDATE x_y_text SET code = 'ärger'",
                    "INSERT INTO x_y_bytes VALUES (0x00FF80)",
                    "INSERT INTO x_y_keyless VALUES (1, '2020-02-02 02:02:02', 1.5, 5, 'b'), (NULL, NULL, NULL, NULL, NULL)");
            List<Changes> changes = new TriggerCapture(shop.dataSource(), watched).take(10);
            assertThat(LoggedShop.text(changes)).containsExactly(
                    "order:I(-3,18446744073709551615,U)", "text:I(Ärger,0000-00-00)", "text:D(Ärger,0000-00-00)", "text:U(ärger,0000-00-00)",
                    "bytes:I(00ff8000)", "keyless:I(1,2020-02-02 02:02:02,1.5000,5,b)", "keyless:I(null,null,null,null,null)");
            assertThat(changes.get(0).changes().get(0).values()).containsExactly(-3L, new BigInteger("18446744073709551615"), "U");
            assertThat(shop.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'm2_cl_x_y_order'"
                    + " ORDER BY ordinal_position")).containsExactly("change_id", "group", "change_id_", "operation_", "operation", "changed_at");
            shop.logs().uninstall();
            assertThat(shop.rows("SHOW TABLES")).hasSize(4);
        }
    }

    /** A MyISAM row outlives the rollback of its transaction; so must its change. */
    @Test
    void tablesWithoutTransactions() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY) ENGINE=MyISAM")) {
            List<WatchedTable> watched = List.of(shop.watched("a"));
            shop.logs().install(watched);
            shop.run("START TRANSACTION; INSERT INTO a VALUES (4); ROLLBACK");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            assertThat(LoggedShop.text(capture.take(10))).containsExactly("a:I(4)");
            capture.consumed(capture.take(10));
            assertThat(capture.backlog()).isEmpty();
        }
    }

    @Test
    void missingLog() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)")) {
            assertThatThrownBy(() -> new TriggerCapture(shop.dataSource(), List.of(shop.watched("a"))).take(1))
                    .isInstanceOf(CaptureRefused.class)
                    .hasMessageContaining("m2_cl_a")
                    .hasMessageEndingWith("run caravan delta install");
        }
    }
}
