package io.caravan.delta.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.Changes;
import io.caravan.delta.WatchedTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareCaptureTest {

    private static CompareCapture capture(LoggedShop m1, LoggedShop m2, List<WatchedTable> watched) {
        return new CompareCapture(m1.dataSource(), m2.dataSource(), "p_", watched);
    }

    @Test
    void findsWhatIsAnother() {
        try (LoggedShop m2 = new LoggedShop("");
                LoggedShop m1 = new LoggedShop("mg_", "CREATE TABLE mg_a (id INT PRIMARY KEY, parent INT, v TEXT)", "CREATE TABLE mg_b (id INT PRIMARY KEY)",
                        "INSERT INTO mg_a SELECT seq, 1, 'x' FROM seq_1_to_3000")) {
            m1.run("ANALYZE TABLE mg_a");
            List<WatchedTable> watched = List.of(m1.watched("a", "parent"), m1.watched("b"));
            List<String> before = m1.structure();
            CompareCapture capture = capture(m1, m2, watched);
            assertThat(capture.missing()).containsExactly("a", "b");
            assertThat(capture.backlog()).isEmpty();

            assertThat(capture.install()).containsExactly("a", "b");
            assertThat(capture.install()).isEmpty();
            assertThat(capture.missing()).isEmpty();
            assertThat(capture.take(10)).isEmpty();

            m1.run("DELETE FROM mg_a WHERE id = 5", "UPDATE mg_a SET v = 'y' WHERE id = 6", "UPDATE mg_a SET parent = 2 WHERE id = 7", "INSERT INTO mg_b VALUES (1)",
                    "UPDATE mg_a SET v = NULL WHERE id = 8", "UPDATE mg_a SET v = '' WHERE id = 9");
            assertThat(capture.backlog()).containsExactly(new Backlog("a", 5, Duration.ZERO), new Backlog("b", 1, Duration.ZERO));
            List<Changes> taken = capture.take(100);
            assertThat(LoggedShop.text(taken)).containsExactlyInAnyOrder(
                    "a:D(5,1)", "a:U(6,1)", "a:D(7,1)", "a:U(7,2)", "a:U(8,1)", "a:U(9,1)", "b:I(1)");
            assertThat(LoggedShop.text(capture.take(100))).isEqualTo(LoggedShop.text(taken));

            // What changes while it is being applied is found again.
            taken = capture.take(100);
            m1.run("UPDATE mg_a SET v = 'z' WHERE id = 6");
            capture.consumed(taken);
            assertThat(LoggedShop.text(capture.take(100))).containsExactly("a:U(6,1)");

            // Another process knows what this one does.
            CompareCapture other = capture(m1, m2, watched);
            assertThat(LoggedShop.text(other.take(100))).containsExactly("a:U(6,1)");
            other.consumed(other.take(100));
            assertThat(capture.take(100)).isEmpty();
            assertThat(m1.structure()).isEqualTo(before);

            other.uninstall();
            assertThat(m2.rows("SHOW TABLES")).isEmpty();
        }
    }

    @Test
    void takesAsMuchAsIsAskedFor() {
        try (LoggedShop m2 = new LoggedShop(""); LoggedShop m1 = new LoggedShop("", "CREATE TABLE a (id INT PRIMARY KEY)")) {
            List<WatchedTable> watched = List.of(m1.watched("a"));
            CompareCapture capture = capture(m1, m2, watched);
            capture.install();
            m1.run("INSERT INTO a SELECT seq FROM seq_1_to_25");
            int polls = 0;
            for (List<Changes> some = capture.take(10); !some.isEmpty(); some = capture.take(10)) {
                assertThat(some.get(0).changes()).hasSizeLessThanOrEqualTo(10);
                capture.consumed(some);
                polls++;
            }
            assertThat(polls).isEqualTo(3);
        }
    }

    @Test
    void keysOfAllKinds() {
        try (LoggedShop m2 = new LoggedShop("");
                LoggedShop m1 = new LoggedShop("",
                        "CREATE TABLE latin (code VARCHAR(32) CHARACTER SET latin1 COLLATE latin1_swedish_ci, b VARCHAR(9) CHARACTER SET utf8, PRIMARY KEY (code, b))",
                        "CREATE TABLE bytes (hash BINARY(4) PRIMARY KEY, at TIMESTAMP NULL, f FLOAT, d DATE, m BIT(2), e ENUM('a','b'), y YEAR, x MEDIUMBLOB)",
                        "CREATE TABLE keyless (v VARCHAR(5), w VARCHAR(5))",
                        "INSERT INTO bytes VALUES (0x00FF, NULL, 1.5, '2020-01-01', 1, 'a', 2020, 'abc')", "INSERT INTO keyless VALUES ('a', 'b'), ('a', 'b'), ('', 'ab')")) {
            List<WatchedTable> watched = List.of(m1.watched("latin"), m1.watched("bytes"), m1.watched("keyless", "v"));
            CompareCapture capture = capture(m1, m2, watched);
            capture.install();
            assertThat(capture.take(10)).isEmpty();
            m1.run("INSERT INTO latin VALUES ('ä|1', '1'), ('ä', '1:1|1')", "INSERT INTO keyless VALUES ('a', 'b')", "UPDATE bytes SET m = 2");
            assertThat(LoggedShop.text(capture.take(10))).containsExactlyInAnyOrder("latin:I(ä|1,1)", "latin:I(ä,1:1|1)", "keyless:U(a)", "bytes:U(00ff0000)");
            capture.consumed(capture.take(10));
            assertThat(capture.take(10)).isEmpty();
            m1.run("UPDATE latin SET code = 'Ä' WHERE code = 'ä'", "DELETE FROM keyless WHERE v = 'a' LIMIT 1", "UPDATE keyless SET v = 'a', w = 'b' WHERE v = ''",
                    "UPDATE bytes SET hash = 0xFF");
            assertThat(LoggedShop.text(capture.take(10))).containsExactlyInAnyOrder(
                    "latin:D(ä,1:1|1)", "latin:I(Ä,1:1|1)", "keyless:D()", "bytes:D(00ff0000)", "bytes:I(ff000000)");
            capture.consumed(capture.take(10));
            assertThat(capture.backlog()).isEmpty();
        }
    }
}
