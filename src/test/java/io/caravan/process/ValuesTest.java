package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values arrive as they are, or not at all: here on their way inside the server, where that is possible. */
class ValuesTest {

    Journey journey;

    @BeforeEach
    void open() {
        journey = Journey.ofNothing();
    }

    @AfterEach
    void drop() {
        journey.close();
    }

    private void both(String table) {
        journey.m1(table);
        journey.m2(table);
    }

    @Test
    void numbersAndBytesAreExact() {
        both("CREATE TABLE acme (id INT PRIMARY KEY, f FLOAT, d DOUBLE, n DECIMAL(20,6), b BIT(12), big BIGINT UNSIGNED, y YEAR,"
                + " raw VARBINARY(256), doc LONGBLOB, e ENUM('a','b'), t TIME, at DATETIME)");
        journey.m1("INSERT INTO acme VALUES (1, 0.1, 0.1, 12345678901234.123456, b'101010101010', 18446744073709551615, 1999, '', NULL, 'b', '-12:34:56', '2020-02-29 23:59:59'),"
                + " (2, 16777217, 1.7976931348623157e308, -0.000001, b'0', 0, 2155, UNHEX('00FF27225C0A0DC3280080'), REPEAT(UNHEX('FF00'), 5000), 'a', '838:59:59', '1000-01-01 00:00:00'),"
                + " (3, 3.4e38, 0.30000000000000004, 99999999999999.999999, NULL, 1, 1901, UNHEX('3F'), UNHEX('EFBFBD'), NULL, NULL, NULL),"
                + " (4, 1.17549e-38, 2.2250738585072014e-308, 0, b'1', 2, 0, NULL, '', NULL, '00:00:00', NULL)");
        journey.area("acme", "acme").migrate("acme");
        assertThat(journey.account("acme")).isEqualTo(new Account(4, 4, 0, 0, Map.of()));
        String exact = "SELECT id, f + 0E0, HEX(f), d, n, b + 0, big, y, HEX(raw), MD5(doc), LENGTH(doc), e, t, at FROM acme ORDER BY id";
        assertThat(journey.inM2(exact)).isEqualTo(journey.inM1(exact));
    }

    @Test
    void textOfEveryCharacterSetArrives() {
        journey.m1("CREATE TABLE acme (id INT PRIMARY KEY, latin VARCHAR(50) CHARACTER SET latin1, three VARCHAR(50) CHARACTER SET utf8mb3,"
                + " four VARCHAR(50) CHARACTER SET utf8mb4, plain VARCHAR(50) CHARACTER SET ascii, wide VARCHAR(50) CHARACTER SET utf16, cyr VARCHAR(50) CHARACTER SET cp1251)");
        journey.m2("CREATE TABLE acme (id INT PRIMARY KEY, latin VARCHAR(50), three VARCHAR(50), four VARCHAR(50), plain VARCHAR(50), wide VARCHAR(50), cyr VARCHAR(50)) CHARSET utf8mb4");
        journey.m1("INSERT INTO acme VALUES (1, 'Grüße – € ß', 'Für Зоя 中文', 'smile 😀 中文', 'plain', 'wide 😀 ü', 'Зоя')");
        journey.area("acme", "acme").migrate("acme");
        assertThat(journey.quarantine("acme")).isEmpty();
        assertThat(journey.inM2("SELECT * FROM acme")).containsExactly("1|Grüße – € ß|Für Зоя 中文|smile 😀 中文|plain|wide 😀 ü|Зоя");
    }

    @Test
    void textKeysOfAnotherCharacterSetCutAndArrive() {
        journey.m1("CREATE TABLE acme (code VARCHAR(20) CHARACTER SET latin1 PRIMARY KEY)");
        journey.m2("CREATE TABLE acme (code VARCHAR(20) PRIMARY KEY) CHARSET utf8mb4 COLLATE utf8mb4_bin");
        journey.m1("INSERT INTO acme SELECT CONCAT(CHAR(96 + seq USING latin1), 'ü') FROM seq_1_to_26");
        journey.area("acme", "acme&chunkSize=5").migrate("acme");
        assertThat(journey.inM2("SELECT code FROM acme ORDER BY code")).hasSize(26).contains("aü", "zü");
        assertThat(journey.account("acme").written()).isEqualTo(26);
    }

    @Test
    void brokenUtf8IsQuarantinedAndNeverChanged() {
        // The server checks what it is given: bad bytes come in by the data file of a table of the same shape.
        for (String charset : new String[] {"utf8mb3", "utf8mb4"}) {
            String table = "acme_" + charset;
            int bytes = charset.equals("utf8mb3") ? 60 : 80;
            journey.m1("CREATE TABLE raw_" + charset + " (id INT PRIMARY KEY, name VARBINARY(" + bytes + ")) ENGINE=MyISAM;"
                    + "INSERT INTO raw_" + charset + " VALUES (1, 'good ü'), (2, UNHEX('476AFC6E')), (3, UNHEX('C3')), (4, UNHEX('EFBFBD'));"
                    + "CREATE TABLE " + table + " (id INT PRIMARY KEY, name VARCHAR(20) CHARACTER SET " + charset + ") ENGINE=MyISAM;"
                    + "FLUSH TABLES raw_" + charset + ", " + table);
            journey.m2("CREATE TABLE " + table + " (id INT PRIMARY KEY, name VARCHAR(50)) CHARSET utf8mb4");
            copyData("raw_" + charset, table);
            journey.m1("FLUSH TABLES " + table);
        }
        journey.area("acme", "acme_utf8mb3", "acme_utf8mb4").migrate("acme");
        for (String charset : new String[] {"utf8mb3", "utf8mb4"}) {
            String table = "acme_" + charset;
            assertThat(journey.inM1("SELECT HEX(name) FROM " + table + " WHERE id = 2")).as("the fixture is broken text").containsExactly("476AFC6E");
            assertThat(journey.inM2("SELECT id, HEX(name) FROM " + table + " ORDER BY id")).as(charset)
                    .containsExactly("1|676F6F6420C3BC", "4|EFBFBD");
            assertThat(journey.quarantine(table)).extracting(r -> r.get("row_key")).containsExactly("id=2", "id=3");
            assertThat(journey.quarantine(table).get(0).get("reason")).contains("'name'").contains("UTF-8");
            assertThat(journey.quarantine(table).get(0).get("row_json")).contains("0x476afc6e");
        }
    }

    private void copyData(String from, String to) {
        String folder = journey.inM1("SELECT @@datadir").get(0);
        java.nio.file.Path data = java.nio.file.Path.of(folder, journey.m1Database());
        for (String extension : new String[] {".MYD", ".MYI"}) {
            try {
                java.nio.file.Files.copy(
                        data.resolve(from + extension), data.resolve(to + extension), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void dates(String policy) {
        journey.m1("CREATE TABLE acme (id INT PRIMARY KEY, free DATETIME NULL, must DATETIME NOT NULL, day DATE NOT NULL, preset DATE NOT NULL, ts TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00')");
        journey.m2("CREATE TABLE acme (id INT PRIMARY KEY, free DATETIME NULL, must DATETIME NOT NULL, day DATE NOT NULL, preset DATE NOT NULL DEFAULT '2001-02-03', ts TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)");
        journey.m1("SET sql_mode = ''; INSERT INTO acme VALUES (1, '0000-00-00', '0000-00-00', '0000-00-00', '0000-00-00', 0),"
                + " (2, NULL, '2020-01-02 03:04:05', '2020-01-02', '2020-01-03', '2020-01-02 03:04:05'), (3, '2020-00-00', '2020-01-01', '2020-01-01', '2020-01-01', '2020-01-01')");
        journey.with("CARAVAN_ZERO_DATES", policy).area("acme", "acme").migrate("acme");
    }

    @Test
    void zeroDatesBecomeNullOrTheDefault() {
        dates("null");
        assertThat(journey.inM2("SELECT id, free, must, day, preset, CONVERT_TZ(ts, @@time_zone, '+00:00') FROM acme ORDER BY id").get(0))
                .startsWith("1|null|1970-01-01 00:00:01|1970-01-01|2001-02-03|");
        assertThat(journey.inM2("SELECT id, free, must, day, preset FROM acme WHERE id = 2").get(0)).isEqualTo("2|null|2020-01-02 03:04:05|2020-01-02|2020-01-03");
        assertThat(journey.account("acme").notes().keySet()).anyMatch(n -> n.contains("zero date in must became 1970"));
        // half a date is none that could be repaired by rule
        assertThat(journey.quarantine("acme")).singleElement().satisfies(row ->
                assertThat(row).containsEntry("row_key", "id=3").containsEntry("column_name", "free").containsEntry("value", "2020-00-00 00:00:00"));
    }

    @Test
    void zeroDatesBecomeTheEpoch() {
        dates("epoch");
        assertThat(journey.inM2("SELECT free, must, day, preset FROM acme WHERE id = 1"))
                .containsExactly("1970-01-01 00:00:01|1970-01-01 00:00:01|1970-01-01|1970-01-01");
    }

    @Test
    void zeroDatesAreQuarantined() {
        dates("quarantine");
        assertThat(journey.inM2("SELECT id FROM acme")).containsExactly("2");
        assertThat(journey.quarantine("acme").get(0)).containsEntry("row_key", "id=1").containsEntry("column_name", "free");
    }

    @Test
    void nullBecomesTheDefaultOrIsQuarantined() {
        journey.m1("CREATE TABLE acme (id INT PRIMARY KEY, a VARCHAR(9) NULL, b VARCHAR(9) NULL)");
        journey.m2("CREATE TABLE acme (id INT PRIMARY KEY, a VARCHAR(9) NOT NULL DEFAULT 'it''s', b VARCHAR(9) NOT NULL)");
        journey.m1("INSERT INTO acme VALUES (1, NULL, 'x'), (2, 'y', NULL)");
        journey.area("acme", "acme").migrate("acme");
        assertThat(journey.inM2("SELECT * FROM acme")).containsExactly("1|it's|x");
        assertThat(journey.quarantine("acme")).singleElement().satisfies(row ->
                assertThat(row).containsEntry("row_key", "id=2").containsEntry("column_name", "b"));
    }

    @Test
    void duplicatesUnderM2sKeyLoseTheSameWayEveryTime() {
        for (String table : new String[] {"acme_q", "acme_first", "acme_last"}) {
            journey.m1("CREATE TABLE " + table + " (id INT PRIMARY KEY, code VARCHAR(20) CHARACTER SET utf8mb3 COLLATE utf8mb3_bin, UNIQUE (code));"
                    + "INSERT INTO " + table + " VALUES (5, 'Straße'), (7, 'strasse'), (9, 'ÄPFEL'), (2, 'apfel'), (1, 'solo'), (3, NULL), (4, NULL)");
            journey.m2("CREATE TABLE " + table + " (id INT PRIMARY KEY, code VARCHAR(20), UNIQUE (code)) CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
        }
        journey.overlay("tables: { acme_first: { duplicates: keep-first }, acme_last: { duplicates: keep-last } }");
        journey.area("acme", "acme_q&chunkSize=2", "acme_first", "acme_last").migrate("acme");
        // general_ci: ä is a, but ß is s, so that Straße and strasse differ
        assertThat(journey.inM2("SELECT id FROM acme_q ORDER BY id")).containsExactly("1", "2", "3", "4", "5", "7");
        assertThat(journey.account("acme_q")).extracting(Account::skipped, Account::quarantined).containsExactly(0L, 1L);
        assertThat(journey.quarantine("acme_q").get(0)).containsEntry("row_key", "id=9");
        assertThat(journey.quarantine("acme_q").get(0).get("reason")).contains("duplicate of id=2").contains("(code)");
        assertThat(journey.inM2("SELECT id FROM acme_first ORDER BY id")).containsExactly("1", "2", "3", "4", "5", "7");
        assertThat(journey.account("acme_first")).extracting(Account::skipped, Account::quarantined).containsExactly(1L, 0L);
        assertThat(journey.inM2("SELECT id FROM acme_last ORDER BY id")).containsExactly("1", "3", "4", "5", "7", "9");
    }

    @Test
    void orphansOfThreeLevels() {
        both("CREATE TABLE acme_a (id INT PRIMARY KEY, name VARCHAR(20))");
        both("CREATE TABLE acme_b (id INT PRIMARY KEY, a_id INT, KEY (a_id))");
        both("CREATE TABLE acme_c (id INT PRIMARY KEY, b_id INT, a_id INT NULL, x_id INT, KEY (b_id))");
        both("CREATE TABLE acme_x (id INT PRIMARY KEY)");
        journey.m1("INSERT INTO acme_x VALUES (1)");
        journey.m2("ALTER TABLE acme_a MODIFY name VARCHAR(4)");
        journey.m2("SET foreign_key_checks = 0; ALTER TABLE acme_b ADD FOREIGN KEY (a_id) REFERENCES acme_a (id) ON DELETE CASCADE;"
                + "ALTER TABLE acme_c ADD FOREIGN KEY (b_id) REFERENCES acme_b (id) ON DELETE CASCADE, ADD FOREIGN KEY (a_id) REFERENCES acme_a (id) ON DELETE SET NULL");
        journey.m1("INSERT INTO acme_a VALUES (1, 'ok'), (2, 'too long'), (3, 'out')");
        journey.m1("INSERT INTO acme_b VALUES (10, 1), (20, 2), (30, 3), (40, 99), (50, NULL)");
        journey.m1("INSERT INTO acme_c VALUES (100, 10, 1, 1), (200, 20, 1, 1), (300, 30, 1, 1), (400, 40, 1, 1), (500, 50, 2, 1), (600, 50, 98, 1), (700, 50, 3, 1), (800, 10, 1, 77)");
        journey.overlay("tables: { acme_c: { references: [ { column: x_id, table: acme_x, key: id, orphan: quarantine } ] } }");
        journey.area("acme", "acme_a&where=t.name <> 'out'", "acme_x", "acme_b", "acme_c").migrate("acme");
        assertThat(journey.inM2("SELECT id FROM acme_a")).containsExactly("1");
        assertThat(journey.inM2("SELECT id FROM acme_b ORDER BY id")).containsExactly("10", "50");
        assertThat(journey.inM2("SELECT id, a_id FROM acme_c ORDER BY id")).containsExactly("100|1", "500|null", "600|null", "700|null");
        assertThat(journey.account("acme_b")).extracting(Account::read, Account::written, Account::skipped).containsExactly(5L, 2L, 3L);
        assertThat(journey.quarantine("acme_b")).extracting(r -> r.get("row_key") + " " + r.get("outcome"))
                // 30 and 40 do not meet the condition of their parent
                .containsExactly("id=20 skipped");
        assertThat(journey.quarantine("acme_c")).extracting(r -> r.get("row_key") + " " + r.get("outcome"))
                .containsExactly("id=200 skipped", "id=800 quarantined");
        assertThat(journey.tables().values()).allMatch(t -> t.account().adds());
    }

    /** The ranges of a table hold all of its rows, each once, whatever the key. */
    @Test
    void everyKindOfKeyCutsATableIntoAllOfItsRows() {
        both("CREATE TABLE acme_pair (a INT, b VARCHAR(9), c INT, PRIMARY KEY (a, b, c))");
        both("CREATE TABLE acme_text (k VARCHAR(20) PRIMARY KEY)");
        both("CREATE TABLE acme_none (n INT)");
        both("CREATE TABLE acme_null (n INT NULL, m INT NULL, seq INT, KEY (n, m))");
        both("CREATE TABLE acme_enum (e ENUM('z','b','a'), n INT, PRIMARY KEY (e, n))");
        both("CREATE TABLE acme_exact (id INT PRIMARY KEY)");
        both("CREATE TABLE acme_empty (id INT PRIMARY KEY)");
        both("CREATE TABLE acme_gaps (id BIGINT UNSIGNED PRIMARY KEY)");
        journey.m1("INSERT INTO acme_pair SELECT seq % 7, CHAR(97 + seq % 5), seq FROM seq_1_to_300");
        journey.m1("INSERT INTO acme_text SELECT CONCAT(IF(seq % 2, 'Key ', 'kéy'), seq, IF(seq % 3, '', '\\'\\\\ %')) FROM seq_1_to_200");
        journey.m1("INSERT INTO acme_none SELECT seq % 3 FROM seq_1_to_100");
        journey.m1("INSERT INTO acme_null SELECT IF(seq % 4 = 0, NULL, seq % 11), IF(seq % 5 = 0, NULL, seq), seq FROM seq_1_to_200");
        journey.m1("INSERT INTO acme_enum SELECT ELT(1 + seq % 3, 'a', 'b', 'z'), seq FROM seq_1_to_200");
        journey.m1("INSERT INTO acme_exact SELECT seq FROM seq_1_to_20");
        journey.m1("INSERT INTO acme_gaps SELECT seq * seq * seq FROM seq_1_to_100; INSERT INTO acme_gaps VALUES (0), (18446744073709551615)");
        journey.area("acme", "acme_pair&chunkSize=13", "acme_text&chunkSize=7", "acme_none&chunkSize=7", "acme_null&keys=n,m&chunkSize=9",
                "acme_enum&chunkSize=11", "acme_exact&chunkSize=10", "acme_empty", "acme_gaps&chunkSize=9").migrate("acme");
        for (String table : new String[] {"pair", "text", "none", "null", "enum", "exact", "empty", "gaps"}) {
            assertThat(journey.account("acme_" + table).quarantined()).as(table).isZero();
            assertThat(journey.account("acme_" + table).adds()).as(table).isTrue();
            assertThat(journey.tables().get("acme_" + table).complete()).as(table).isTrue();
            assertThat(journey.inM2("SELECT * FROM acme_" + table)).as(table).containsExactlyInAnyOrderElementsOf(journey.inM1("SELECT * FROM acme_" + table));
        }
        assertThat(journey.inM2("SELECT MAX(chunk) FROM caravan_checkpoint WHERE mapping = 'acme_pair'")).containsExactly("24");
        assertThat(journey.inM2("SELECT MAX(chunk) FROM caravan_checkpoint WHERE mapping = 'acme_null'")).as("rows without a key do not make one piece of the table")
                .allMatch(n -> Integer.parseInt(n) > 5);
        assertThat(journey.inM2("SELECT MAX(rows_read) FROM caravan_checkpoint WHERE mapping = 'acme_gaps'")).containsExactly("9");
    }
}
