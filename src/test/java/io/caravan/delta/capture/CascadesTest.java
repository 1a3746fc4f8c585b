package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.WatchedTable;
import java.sql.Connection;
import java.util.List;
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
}
