package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.WatchedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Changes that foreign keys make, of which the server calls no trigger. */
class CascadesTest {

    @Test
    void childrenAndGrandchildrenGo() {
        try (LoggedShop shop = new LoggedShop("mg_",
                "CREATE TABLE mg_parent (id INT AUTO_INCREMENT PRIMARY KEY)",
                "CREATE TABLE mg_between (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES mg_parent (id) ON DELETE CASCADE)",
                "CREATE TABLE mg_child (code VARCHAR(5) PRIMARY KEY, between_id INT, FOREIGN KEY (between_id) REFERENCES mg_between (id) ON DELETE CASCADE)",
                "CREATE TABLE mg_left (id INT PRIMARY KEY, between_id INT, v INT, FOREIGN KEY (between_id) REFERENCES mg_between (id) ON DELETE SET NULL)",
                "CREATE TABLE mg_noted (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES mg_parent (id) ON DELETE SET NULL)",
                "CREATE TABLE mg_kept (id INT PRIMARY KEY, child VARCHAR(5), FOREIGN KEY (child) REFERENCES mg_child (code) ON DELETE RESTRICT)")) {
            // Neither the parent nor what lies between is watched itself.
            List<WatchedTable> watched = List.of(shop.watched("child"), shop.watched("left"), shop.watched("noted", "parent_id"), shop.watched("kept"));
            shop.logs().install(watched);
            assertThat(shop.logs().missing(watched)).isEmpty();
            shop.run("INSERT INTO mg_parent VALUES (1), (2)", "INSERT INTO mg_between VALUES (10, 1), (11, 1), (20, 2)",
                    "INSERT INTO mg_child VALUES ('a', 10), ('b', 11), ('c', 20)", "INSERT INTO mg_left VALUES (5, 10, 0), (6, 20, 0)",
                    "INSERT INTO mg_noted VALUES (7, 1), (8, 2)");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));

            shop.run("DELETE FROM mg_parent WHERE id = 1");
            assertThat(LoggedShop.text(capture.take(100))).containsExactly("child:D(a)", "child:D(b)", "left:U(5)", "noted:D(7,1)", "noted:U(7,null)");
            capture.consumed(capture.take(100));

            shop.run("DELETE FROM mg_between WHERE id = 20");
            assertThat(LoggedShop.text(capture.take(100))).containsExactly("child:D(c)", "left:U(6)");

            shop.run("DROP TRIGGER trg_m2_cl_mg_parent_before_delete");
            assertThat(shop.logs().missing(watched)).containsExactly("parent");
            shop.logs().install(watched);
            assertThat(shop.logs().missing(watched)).isEmpty();
            shop.logs().uninstall();
            assertThat(shop.rows("SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()")).containsExactly("0");
        }
    }

    @Test
    void aTableThatRefersToItself() {
        try (LoggedShop shop = new LoggedShop("",
                "CREATE TABLE node (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES node (id) ON DELETE CASCADE)",
                "CREATE TABLE note (id INT PRIMARY KEY, node_id INT, FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE)")) {
            List<WatchedTable> watched = List.of(shop.watched("node"), shop.watched("note"));
            shop.logs().install(watched);
            shop.run("INSERT INTO node SELECT seq, NULLIF(seq - 1, 0) FROM seq_1_to_12", "INSERT INTO note VALUES (1, 1), (5, 5), (12, 12)");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));

            shop.run("DELETE FROM node WHERE id = 1");
            assertThat(shop.rows("SELECT COUNT(*) FROM node")).containsExactly("0");
            // Four levels below what was deleted; M2's own foreign keys take the rest.
            assertThat(LoggedShop.text(capture.take(100))).containsExactlyInAnyOrder(
                    "node:D(1)", "node:D(2)", "node:D(3)", "node:D(4)", "node:D(5)", "note:D(1)", "note:D(5)");
        }
    }

    @Test
    void tablesThatReferToEachOther() {
        try (LoggedShop shop = new LoggedShop("",
                "CREATE TABLE a (id INT PRIMARY KEY, b_id INT)",
                "CREATE TABLE b (id INT PRIMARY KEY, a_id INT, FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE)",
                "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE CASCADE")) {
            List<WatchedTable> watched = List.of(shop.watched("a"), shop.watched("b"));
            shop.logs().install(watched);
            shop.run("INSERT INTO a VALUES (1, NULL)", "INSERT INTO b VALUES (1, 1)", "INSERT INTO a VALUES (2, 1)", "INSERT INTO b VALUES (2, 2)");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));
            shop.run("DELETE FROM a WHERE id = 1");
            assertThat(LoggedShop.text(capture.take(100))).contains("a:D(1)", "b:D(1)", "a:D(2)");
        }
    }

    @Test
    void keysThatChange() {
        try (LoggedShop shop = new LoggedShop("",
                "CREATE TABLE status (code VARCHAR(10) PRIMARY KEY, label VARCHAR(10))",
                "CREATE TABLE state (status VARCHAR(10), state VARCHAR(10), PRIMARY KEY (status, state),"
                        + " FOREIGN KEY (status) REFERENCES status (code) ON DELETE CASCADE ON UPDATE CASCADE)",
                "CREATE TABLE flow (id INT PRIMARY KEY, status VARCHAR(10), state VARCHAR(10),"
                        + " FOREIGN KEY (status, state) REFERENCES state (status, state) ON DELETE CASCADE ON UPDATE CASCADE)",
                "CREATE TABLE loose (id INT PRIMARY KEY, status VARCHAR(10), FOREIGN KEY (status) REFERENCES status (code) ON DELETE SET NULL ON UPDATE SET NULL)")) {
            List<WatchedTable> watched = List.of(shop.watched("status"), shop.watched("state"), shop.watched("flow"), shop.watched("loose"));
            shop.logs().install(watched);
            shop.run("INSERT INTO status VALUES ('new', 'New'), ('old', 'Old')", "INSERT INTO state VALUES ('new', 'x')", "INSERT INTO flow VALUES (3, 'new', 'x')",
                    "INSERT INTO loose VALUES (4, 'new')");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));

            shop.run("UPDATE status SET code = 'fresh' WHERE code = 'new'");
            assertThat(LoggedShop.text(capture.take(100))).containsExactlyInAnyOrder(
                    "status:D(new)", "status:U(fresh)", "state:D(new,x)", "state:U(fresh,x)", "flow:U(3)", "loose:U(4)");
            capture.consumed(capture.take(100));
            shop.run("UPDATE status SET label = 'Fresh'");
            assertThat(LoggedShop.text(capture.take(100))).containsExactlyInAnyOrder("status:U(old)", "status:U(fresh)");
        }
    }

    /** One statement of the shop may touch parent and child at once. */
    @Test
    void deletingFromParentAndChildAtOnce() throws Exception {
        try (LoggedShop shop = new LoggedShop("",
                "CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY)",
                "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)")) {
            List<WatchedTable> watched = List.of(shop.watched("parent"), shop.watched("child"));
            shop.logs().install(watched);
            shop.run("INSERT INTO parent VALUES (1), (2)", "INSERT INTO child VALUES (1, 1), (2, 2)");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));
            try (Connection connection = shop.dataSource().getConnection()) {
                connection.createStatement().execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
                connection.createStatement().execute("DELETE c, p FROM child c JOIN parent p ON p.id = c.parent_id WHERE p.id = 1");
            }
            shop.run("REPLACE INTO parent VALUES (2)");
            assertThat(LoggedShop.text(capture.take(100))).containsOnlyOnce("parent:D(1)").containsOnlyOnce("parent:D(2)").contains("child:D(1)", "child:D(2)", "parent:I(2)");
        }
    }

    /** Whoever deletes waits for a child's row without keeping the one who holds it from going on. */
    @Test
    void waitingForAChildDoesNotHoldUpTheShop() throws Exception {
        // In turn: a child, its child, and what only loses its parent. The deleter has noted a row before each.
        for (String held : List.of("child", "grandchild", "loose")) {
            try (LoggedShop shop = family()) {
                List<WatchedTable> watched = List.of(shop.watched("parent"), shop.watched("child", "parent_id"), shop.watched("grandchild"), shop.watched("loose", "parent_id"));
                shop.logs().install(watched);
                TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
                try (Connection holder = session(shop, "REPEATABLE READ"); Connection deleter = session(shop, "REPEATABLE READ");
                        Statement holds = holder.createStatement()) {
                    holds.execute("UPDATE " + held + " SET v = 1 WHERE id = 12");
                    CompletableFuture<Void> deletion = inBackground(deleter, "DELETE FROM parent WHERE id = 1");
                    awaitLockWait(shop);
                    for (int i = 0; i < 5; i++) {
                        holds.execute("UPDATE " + held + " SET v = v + 1 WHERE id = 12");
                        holds.execute("INSERT INTO " + held + " VALUES (" + (900 + i) + ", 500, 0)");
                    }
                    assertThat(deletion).isNotDone();
                    holder.commit();
                    deletion.get(20, TimeUnit.SECONDS);
                    deleter.commit();
                }
                List<String> noted = LoggedShop.text(capture.take(100));
                assertThat(noted).as(held).filteredOn(change -> change.contains(":D") || change.endsWith(",null)")).containsExactlyInAnyOrder(
                        "parent:D(1)", "child:D(11,1)", "child:D(12,1)", "child:D(13,1)", "grandchild:D(11)", "grandchild:D(12)", "grandchild:D(13)",
                        "loose:D(11,1)", "loose:U(11,null)", "loose:D(12,1)", "loose:U(12,null)", "loose:D(13,1)", "loose:U(13,null)");
                assertThat(noted).filteredOn(change -> change.startsWith(held + ":U(12") && !change.contains("null")).hasSize(6);
                assertThat(noted).filteredOn(change -> change.startsWith(held + ":I(")).hasSize(5);
            }
        }
    }

    /** Rows that others have committed since the deleter's snapshot go too. */
    @Test
    void childrenThatAreYoungerThanTheSnapshot() throws Exception {
        for (String isolation : List.of("REPEATABLE READ", "READ COMMITTED", "READ UNCOMMITTED", "SERIALIZABLE")) {
            try (LoggedShop shop = family()) {
                List<WatchedTable> watched = List.of(shop.watched("child"), shop.watched("grandchild"), shop.watched("loose"));
                shop.logs().install(watched);
                TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
                try (Connection deleter = session(shop, isolation); Connection other = session(shop, "READ COMMITTED")) {
                    deleter.createStatement().executeQuery("SELECT 1 FROM status"); // its snapshot begins
                    shop.run("INSERT INTO child VALUES (14, 1, 0)", "INSERT INTO grandchild VALUES (14, 14, 0)", "DELETE FROM child WHERE id = 11",
                            "INSERT INTO loose VALUES (14, 1, 0)");
                    capture.consumed(capture.take(100));
                    other.createStatement().execute("INSERT INTO child VALUES (15, 1, 0)");
                    other.createStatement().execute("INSERT INTO grandchild VALUES (15, 15, 0)");
                    CompletableFuture<Void> deletion = inBackground(deleter, "DELETE FROM parent WHERE id = 1");
                    awaitLockWait(shop);
                    other.commit();
                    deletion.get(20, TimeUnit.SECONDS);
                    deleter.commit();
                }
                assertThat(LoggedShop.text(capture.take(100))).as(isolation).containsExactlyInAnyOrder("child:I(15)", "grandchild:I(15)",
                        "child:D(12)", "child:D(13)", "child:D(14)", "child:D(15)", "grandchild:D(12)", "grandchild:D(13)", "grandchild:D(14)", "grandchild:D(15)",
                        "loose:U(11)", "loose:U(12)", "loose:U(13)", "loose:U(14)");
                assertThat(shop.rows("SELECT COUNT(*) FROM child WHERE parent_id = 1")).containsExactly("0");
            }
        }
    }

    /** Children are noted as they are, whatever the columns are called and hold. */
    @Test
    void columnsOfAllKinds() {
        try (LoggedShop shop = new LoggedShop("",
                "CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB",
                "CREATE TABLE child (m2_1 VARCHAR(32) CHARACTER SET latin1 COLLATE latin1_bin, m2_2 BIGINT UNSIGNED, `change_id` BINARY(4), m2_c DATE, `l``x` DECIMAL(12,4),"
                        + " f BIT(3), e ENUM('a','it''s') CHARACTER SET utf8 COLLATE utf8_bin, t TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, at TIMESTAMP NULL,"
                        + " parent_id INT, PRIMARY KEY (m2_1, m2_2), FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)")) {
            String[] more = {"change_id", "m2_c", "l`x", "f", "e", "t", "at", "parent_id"};
            List<WatchedTable> watched = List.of(shop.watched("child", more));
            shop.logs().install(watched);
            assertThat(shop.logs().missing(watched)).isEmpty();
            shop.run("INSERT INTO parent VALUES (1)",
                    "SET sql_mode = ''; INSERT INTO child VALUES ('Ärger ', 18446744073709551615, 0x00FF8000, '0000-00-00', -1.5, 5, 'it''s', 'Grüße 😀', '2020-02-02 02:02:02', 1)",
                    "INSERT INTO child VALUES ('', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1)");
            TriggerCapture capture = new TriggerCapture(shop.dataSource(), watched);
            capture.consumed(capture.take(100));
            shop.run("DELETE FROM parent");
            assertThat(LoggedShop.text(capture.take(100))).containsExactlyInAnyOrder(
                    "child:D(Ärger ,18446744073709551615,00ff8000,0000-00-00,-1.5000,5,it's,Grüße 😀,2020-02-02 02:02:02,1)",
                    "child:D(,0,null,null,null,null,null,null,null,1)");
        }
    }

    private static LoggedShop family() {
        return new LoggedShop("",
                "CREATE TABLE status (id INT PRIMARY KEY)",
                "CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY)",
                "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT, v INT, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)",
                "CREATE TABLE grandchild (id INT PRIMARY KEY, child_id INT, v INT, FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE CASCADE)",
                "CREATE TABLE loose (id INT PRIMARY KEY, parent_id INT, v INT, FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE SET NULL)",
                "INSERT INTO status VALUES (1)", "INSERT INTO parent SELECT seq FROM seq_1_to_500",
                "INSERT INTO child VALUES (11, 1, 0), (12, 1, 0), (13, 1, 0)", "INSERT INTO child SELECT seq, seq, 0 FROM seq_100_to_500",
                "INSERT INTO grandchild VALUES (11, 11, 0), (12, 12, 0), (13, 13, 0)", "INSERT INTO grandchild SELECT seq, seq, 0 FROM seq_100_to_500",
                "INSERT INTO loose VALUES (11, 1, 0), (12, 1, 0), (13, 1, 0)", "INSERT INTO loose SELECT seq, seq, 0 FROM seq_100_to_500",
                "ANALYZE TABLE parent, child, grandchild, loose");
    }

    private static Connection session(LoggedShop shop, String isolation) throws SQLException {
        Connection connection = shop.dataSource().getConnection();
        connection.createStatement().execute("SET SESSION TRANSACTION ISOLATION LEVEL " + isolation);
        connection.setAutoCommit(false);
        return connection;
    }

    private static CompletableFuture<Void> inBackground(Connection connection, String sql) {
        return CompletableFuture.runAsync(() -> {
            try {
                connection.createStatement().execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void awaitLockWait(LoggedShop shop) throws InterruptedException {
        String waiting = "SELECT COUNT(*) FROM information_schema.innodb_trx JOIN information_schema.processlist ON id = trx_mysql_thread_id"
                + " WHERE db = DATABASE() AND trx_state = 'LOCK WAIT'";
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!shop.rows(waiting).equals(List.of("1"))) {
            assertThat(System.nanoTime()).isLessThan(patience);
            // InnoDB shows what it knew before to whoever asks again within 100 ms.
            Thread.sleep(150);
        }
    }
}
