package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.delta.WatchedTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogsTest {

    @Test
    void leavesNothingBehind() {
        try (LoggedShop shop = new LoggedShop("mg_",
                "CREATE TABLE mg_a (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE mg_note (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, text VARCHAR(20))",
                "CREATE TABLE other_shop (id INT PRIMARY KEY)",
                "CREATE TABLE m2_cl_other_shop (change_id BIGINT PRIMARY KEY, operation CHAR(1), changed_at TIMESTAMP)")) {
            shop.whole("CREATE TRIGGER shops_own AFTER INSERT ON mg_a FOR EACH ROW BEGIN INSERT INTO mg_note (text) VALUES (NEW.v); END");
            List<String> before = shop.structure();

            ChangeLogs.Installed installed = shop.logs().install(List.of(shop.watched("a")));

            assertThat(installed).isEqualTo(new ChangeLogs.Installed(List.of("a"), List.of("a"), 3));
            assertThat(shop.rows("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"))
                    .containsExactly("shops_own", "trg_m2_cl_mg_a_delete", "trg_m2_cl_mg_a_insert", "trg_m2_cl_mg_a_update");
            shop.run("INSERT INTO mg_a (v) VALUES ('x'), ('y')");
            assertThat(shop.rows("SELECT text FROM mg_note ORDER BY 1")).containsExactly("x", "y");
            assertThat(shop.logs().waiting()).isEqualTo(2);

            assertThat(shop.logs().uninstall()).isEqualTo(1);

            shop.run("DELETE FROM mg_a", "DELETE FROM mg_note", "ALTER TABLE mg_a AUTO_INCREMENT = 1", "ALTER TABLE mg_note AUTO_INCREMENT = 1");
            assertThat(shop.structure()).isEqualTo(before);
            assertThat(shop.logs().uninstall()).isZero();
        }
    }

    @Test
    void installingAgainKeepsWhatLogsHold() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY, parent INT, v INT)", "CREATE TABLE b (id INT PRIMARY KEY)")) {
            shop.logs().install(List.of(shop.watched("a"), shop.watched("b")));
            shop.run("INSERT INTO a VALUES (1, 7, 0)", "INSERT INTO b VALUES (1)");
            List<WatchedTable> more = List.of(shop.watched("a", "parent"));
            assertThat(shop.logs().missing(List.of(shop.watched("a"), shop.watched("b")))).isEmpty();
            assertThat(shop.logs().missing(more)).containsExactly("a");

            ChangeLogs.Installed again = shop.logs().install(more);

            assertThat(again.begun()).isEmpty();
            assertThat(again.triggers()).isEqualTo(3);
            assertThat(shop.logs().missing(more)).isEmpty();
            shop.run("UPDATE a SET parent = 8", "INSERT INTO b VALUES (2)");
            assertThat(LoggedShop.text(new TriggerCapture(shop.dataSource(), more).take(10)))
                    .containsExactly("a:I(1,null)", "a:D(1,7)", "a:U(1,8)");
            assertThat(shop.rows("SHOW TABLES")).doesNotContain("m2_cl_b");
            assertThat(shop.rows("SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE()")).containsExactly("3");
            assertThat(shop.logs().install(more).triggers()).isZero();

            // and back: the log keeps the column that nobody asks for any more
            shop.logs().install(List.of(shop.watched("a")));
            shop.run("UPDATE a SET parent = 9");
            assertThat(LoggedShop.text(new TriggerCapture(shop.dataSource(), List.of(shop.watched("a"))).take(10))).last().isEqualTo("a:U(1)");
        }
    }

    @Test
    void makesWhatIsMissing() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)", "CREATE TABLE b (id INT PRIMARY KEY)")) {
            List<WatchedTable> both = List.of(shop.watched("a"), shop.watched("b"));
            assertThat(shop.logs().any()).isFalse();
            shop.logs().install(both);
            shop.run("DROP TRIGGER trg_m2_cl_a_update", "DROP TABLE m2_cl_b", "INSERT INTO a VALUES (1)");
            assertThat(shop.logs().missing(both)).containsExactly("a", "b");

            ChangeLogs.Installed installed = shop.logs().install(both);

            assertThat(installed.begun()).containsExactly("b");
            assertThat(installed.triggers()).isEqualTo(1);
            assertThat(shop.logs().missing(both)).isEmpty();
            assertThat(shop.logs().waiting()).isEqualTo(1);
            assertThat(shop.logs().any()).isTrue();
        }
    }

    @Test
    void leavesOtherToolsLogsAlone() {
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)", "CREATE TABLE b (id INT PRIMARY KEY)",
                "CREATE TABLE m2_cl_b (id INT PRIMARY KEY, operation TEXT, processed TINYINT)")) {
            List<String> before = shop.structure();
            assertThatThrownBy(() -> shop.logs().install(List.of(shop.watched("a"), shop.watched("b"))))
                    .isInstanceOf(CaptureRefused.class)
                    .hasMessageContaining("m2_cl_b that is not Caravan's")
                    .hasMessageContaining("DROP TRIGGER trg_b_after_insert");
            assertThat(shop.structure()).isEqualTo(before);
            shop.logs().uninstall();
            assertThat(shop.structure()).isEqualTo(before);
        }
    }

    @Test
    void longNamesAreCut() {
        String first = "x".repeat(60) + "_1";
        String second = "x".repeat(60) + "_2";
        try (LoggedShop shop = new LoggedShop("", "CREATE TABLE " + first + " (id INT PRIMARY KEY)", "CREATE TABLE " + second + " (id INT PRIMARY KEY)")) {
            List<WatchedTable> both = List.of(shop.watched(first), shop.watched(second));
            shop.logs().install(both);
            shop.run("INSERT INTO " + first + " VALUES (1)", "INSERT INTO " + second + " VALUES (2)");
            assertThat(LoggedShop.text(new TriggerCapture(shop.dataSource(), both).take(5))).containsExactly(first + ":I(1)", second + ":I(2)");
            assertThat(shop.logs().missing(both)).isEmpty();
            shop.logs().uninstall();
            assertThat(shop.rows("SHOW TABLES")).hasSize(2);
        }
    }
}
