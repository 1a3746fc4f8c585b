package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.delta.WatchedTable;
import io.caravan.sample.EmbeddedMariaDb;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RefusedCaptureTest {

    @Test
    void noPrivilegeForTriggers() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)", "CREATE USER 'watcher'@'%'")) {
            try {
                shop.run("GRANT SELECT, INSERT, DELETE, CREATE, DROP, ALTER ON " + shop.database() + ".* TO 'watcher'@'%'");
                List<String> before = shop.structure();
                assertThatThrownBy(() -> new ChangeLogs(shop.dataSource("watcher", ""), shop.schema()).install(List.of(shop.watched("a"))))
                        .isInstanceOf(CaptureRefused.class)
                        .hasMessageStartingWith("changes of M1's a cannot be logged: MySQL error 1142: TRIGGER command denied")
                        .hasMessageContaining("GRANT SELECT, INSERT, DELETE, CREATE, DROP, ALTER, TRIGGER ON `" + shop.database() + "`.* TO 'watcher'@'%';")
                        .hasMessageContaining("caravan.delta.capture=compare");
                assertThat(shop.structure()).isEqualTo(before);
            } finally {
                shop.run("DROP USER 'watcher'@'%'");
            }
        }
    }

    /** The trigger runs as who made it: without INSERT, each write of the shop would fail. */
    @Test
    void noPrivilegeToWriteTheLog() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)", "CREATE USER 'silent'@'%'")) {
            try {
                shop.run("GRANT SELECT, CREATE, DROP, TRIGGER ON " + shop.database() + ".* TO 'silent'@'%'");
                List<String> before = shop.structure();
                assertThatThrownBy(() -> new ChangeLogs(shop.dataSource("silent", ""), shop.schema()).install(List.of(shop.watched("a"))))
                        .isInstanceOf(CaptureRefused.class).hasMessageContaining("INSERT command denied");
                assertThat(shop.structure()).isEqualTo(before);
            } finally {
                shop.run("DROP USER 'silent'@'%'");
            }
        }
    }

    @Test
    void binaryLog() {
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().arguments("--log-bin", "--server-id=1", "--log-bin-trust-function-creators=0").start()) {
            db.createDatabase("shop");
            db.execute("shop", "CREATE TABLE a (id INT PRIMARY KEY); CREATE USER 'watcher'@'%'; GRANT ALL ON shop.* TO 'watcher'@'%'");
            var m1 = new DriverManagerDataSource(db.jdbcUrl("shop"), "watcher", "");
            var schema = new io.caravan.schema.SchemaReader(m1, "").read();
            var table = schema.table("a").orElseThrow();
            assertThatThrownBy(() -> new ChangeLogs(m1, schema).install(List.of(new WatchedTable(table, List.copyOf(table.columns().values())))))
                    .isInstanceOf(CaptureRefused.class)
                    .hasMessageContaining("SET GLOBAL log_bin_trust_function_creators = 1;");
            assertThat(new ChangeLogs(m1, schema).any()).isFalse();
        }
    }

    /** Servers before MySQL 5.7.2 and MariaDB 10.2.3. */
    @Test
    void oneTriggerForAnEvent() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY, v VARCHAR(20))", "CREATE TABLE note (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20))",
                "CREATE USER 'shop'@'localhost'", "SET SESSION sql_mode = 'ANSI_QUOTES'")) {
            try {
                shop.run("SET SESSION sql_mode = 'ANSI_QUOTES,STRICT_ALL_TABLES'; CREATE DEFINER='root'@'localhost' TRIGGER own_insert AFTER INSERT ON a FOR EACH ROW"
                        + " INSERT INTO \"note\" (v) VALUES (CONCAT('{', NEW.v)) -- and no more");
                shop.whole("CREATE TRIGGER own_delete AFTER DELETE ON a FOR EACH ROW BEGIN DECLARE x INT; SET x = OLD.id; INSERT INTO note (v) VALUES (x); END");
                List<String> before = shop.structure();
                List<WatchedTable> watched = List.of(shop.watched("a"));
                ChangeLogs logs = new ChangeLogs(shop.dataSource(), shop.schema(), false);

                logs.install(watched);
                assertThat(logs.missing(watched)).isEmpty();
                assertThat(logs.install(watched).triggers()).isZero();
                assertThat(shop.rows("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"))
                        .containsExactly("trg_m2_cl_a_delete", "trg_m2_cl_a_insert", "trg_m2_cl_a_update");
                shop.run("INSERT INTO a VALUES (1, 'x')", "DELETE FROM a");
                assertThat(shop.rows("SELECT v FROM note ORDER BY id")).containsExactly("{x", "1");
                assertThat(LoggedShop.text(new TriggerCapture(shop.dataSource(), watched).take(9))).containsExactly("a:I(1)", "a:D(1)");

                // More columns: the merchant's part stays in.
                logs.install(List.of(shop.watched("a", "v")));
                shop.run("INSERT INTO a VALUES (2, 'y')");
                assertThat(shop.rows("SELECT v FROM note ORDER BY id")).containsExactly("{x", "1", "{y");

                logs.uninstall();
                shop.run("DELETE FROM a", "DELETE FROM note", "ALTER TABLE note AUTO_INCREMENT = 1");
                assertThat(shop.structure()).isEqualTo(before);
            } finally {
                shop.run("DROP USER 'shop'@'localhost'");
            }
        }
    }
}
