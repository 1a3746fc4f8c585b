package io.caravan.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.CopyStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table with one bad value of every kind beside good ones, and an M2 table that is stricter in every way. */
class ValuesTest {

    @TempDir
    private static Path folder;

    private static SampleCheck sample;
    private static Findings all;

    @BeforeAll
    static void fill() throws Exception {
        sample = new SampleCheck(folder);
        List.of(
                        """
                        CREATE TABLE acme_parent (id INT UNSIGNED PRIMARY KEY) ENGINE=InnoDB""",
                        """
                        CREATE TABLE acme_values (
                          a INT NOT NULL, b INT NOT NULL,
                          code VARCHAR(50) CHARACTER SET utf8 COLLATE utf8_bin NOT NULL,
                          title VARCHAR(50) CHARACTER SET utf8 NULL,
                          small INT NULL, money DECIMAL(12,4) NULL, number VARCHAR(9) CHARACTER SET utf8 NULL,
                          body MEDIUMTEXT CHARACTER SET utf8 NULL, born DATE NULL, seen DATETIME NULL,
                          options TEXT CHARACTER SET utf8 NULL, password_hash VARCHAR(50) CHARACTER SET utf8 NULL,
                          parent_id INT NULL, optional_id INT NULL, raw VARCHAR(20) CHARACTER SET utf8 NULL,
                          PRIMARY KEY (a, b), UNIQUE (code)) ENGINE=MyISAM""",
                        "INSERT INTO acme_parent VALUES (1)",
                        """
                        INSERT INTO acme_values (a, b, code, title, small, money, number, body, born, seen, options, password_hash, parent_id, optional_id, raw) VALUES
                         (1, 1, 'Red', 'fits', 1, 1.5, '7', 'x', '2014-01-01', '2014-01-01', 'a:0:{}', 'a:0:{}', 1, 1, 'fine'),
                         (1, 2, 'red', 'far too long', 40000, 99999, 'seven', REPEAT('\u00e4', 32768), '2014-00-00', '0000-00-00', 'a:1:{i:0', 'a:1:{topsecret', 2, 3, 'fine'),
                         (1, 3, 'blue', NULL, -1, 1.255, '-7', NULL, '0000-00-00', NULL, NULL, NULL, 1, NULL, '\u00c3\u00a4hnlich')""",
                        "CREATE TABLE acme_bytes LIKE acme_values",
                        "ALTER TABLE acme_bytes MODIFY raw VARBINARY(60) NULL",
                        "INSERT INTO acme_bytes SELECT * FROM acme_values",
                        "UPDATE acme_bytes SET raw = x'66FF66' WHERE b = 2")
                .forEach(sample.m1()::execute);
        swapFiles();
        List.of(
                        "CREATE TABLE acme_parent (id INT UNSIGNED PRIMARY KEY) ENGINE=InnoDB",
                        """
                        CREATE TABLE acme_values (
                          a INT NOT NULL, b INT NOT NULL,
                          code VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
                          title VARCHAR(10) CHARACTER SET utf8mb4 NOT NULL,
                          small SMALLINT UNSIGNED NULL, money DECIMAL(6,2) NULL, number SMALLINT NULL,
                          body TEXT CHARACTER SET utf8mb4 NULL, born DATE NULL, seen DATETIME NOT NULL,
                          options TEXT CHARACTER SET utf8mb4 NOT NULL, password_hash VARCHAR(1) CHARACTER SET utf8mb4 NULL,
                          parent_id INT UNSIGNED NULL, optional_id INT UNSIGNED NULL, raw VARCHAR(20) CHARACTER SET utf8mb4 NULL,
                          PRIMARY KEY (a, b), UNIQUE acme_code (code),
                          CONSTRAINT acme_fk FOREIGN KEY (parent_id) REFERENCES acme_parent (id) ON DELETE CASCADE,
                          CONSTRAINT acme_fk2 FOREIGN KEY (optional_id) REFERENCES acme_parent (id) ON DELETE SET NULL) ENGINE=InnoDB""")
                .forEach(sample.m2()::execute);
        sample.with(CopyStep.of("acme", "acme_parent"))
                .with(CopyStep.of("acme-values", "acme_values"))
                .overlay("""
                        tables:
                          acme_values:
                            columns: { options: { convert: serialized-to-json }, password_hash: { convert: serialized-to-json } }
                          acme_bytes: { drop: made for the test }
                        """);
        all = sample.all();
    }

    /** Bytes that the server would refuse get into a text column the way they do in life: around it. */
    private static void swapFiles() throws Exception {
        sample.m1().execute("FLUSH TABLES");
        String data = sample.m1().queryForObject("SELECT @@datadir", String.class);
        String database = sample.m1().queryForObject("SELECT DATABASE()", String.class);
        for (String ending : List.of(".MYD", ".MYI")) {
            Path bytes = Path.of(data, database, "acme_bytes" + ending);
            Files.copy(bytes, bytes.resolveSibling("acme_values" + ending), StandardCopyOption.REPLACE_EXISTING);
        }
        sample.m1().execute("FLUSH TABLES");
    }

    @AfterAll
    static void drop() {
        sample.close();
    }

    @Test
    void textThatIsTooLong() {
        Finding title = one(Kind.NARROWER_TYPE, "title");
        assertThat(title.severity()).isEqualTo(Severity.WARNING);
        assertThat(title.rows()).isEqualTo(1);
        assertThat(title.example()).contains("a=1, b=2");
        assertThat(title.yaml().orElseThrow()).contains("title: { convert: { truncate: { length: 10 } } }");
        assertThat(one(Kind.NARROWER_TYPE, "body").rows()).isEqualTo(1);
    }

    @Test
    void numbersThatDoNotFit() {
        assertThat(one(Kind.NARROWER_TYPE, "small").rows()).as("below zero; 40000 fits").isEqualTo(1);
        assertThat(one(Kind.NARROWER_TYPE, "money").rows()).as("too large, or with too many decimals").isEqualTo(2);
        assertThat(one(Kind.NARROWER_TYPE, "number").rows()).isEqualTo(1);
    }

    @Test
    void convertedValueThatIsTooLong() {
        Finding hash = one(Kind.NARROWER_TYPE, "password_hash");
        assertThat(hash.message()).contains("After its conversion");
        assertThat(hash.yaml().orElseThrow()).contains("convert: [ serialized-to-json, { truncate: { length: 1 } } ]");
    }

    @Test
    void nullWhereM2WantsAValue() {
        assertThat(one(Kind.NULL_NOT_ALLOWED, "title").example()).contains("a=1, b=3");
        assertThat(one(Kind.NULL_NOT_ALLOWED, "options").rows()).as("after its conversion").isEqualTo(1);
        assertThat(one(Kind.NULL_NOT_ALLOWED, "options").yaml().orElseThrow())
                .contains("convert: [ serialized-to-json, { default-if-null: { value: \"\" } } ]");
        assertThat(of(Kind.NULL_NOT_ALLOWED)).extracting(f -> f.column().orElse("")).doesNotContain("code", "small");
    }

    @Test
    void keysThatAreStricterInM2() {
        Finding code = one(Kind.STRICTER_KEY, "code");
        assertThat(code.rows()).isEqualTo(1);
        assertThat(code.message()).containsIgnoringCase("red (a=1, b=1 and a=1, b=2)").contains("quarantine");
        assertThat(code.yaml().orElseThrow()).contains("duplicates: keep-first");
        assertThat(of(Kind.STRICTER_KEY)).as("not the primary key, which both sides have").hasSize(1);
    }

    @Test
    void zeroAndPartialDates() {
        assertThat(one(Kind.ZERO_DATE, "born").example()).contains("a=1, b=3");
        assertThat(one(Kind.ZERO_DATE, "seen").message()).contains("becomes 1970-01-01 00:00:01");
        assertThat(one(Kind.PARTIAL_DATE, "born").example()).contains("a=1, b=2");
        assertThat(of(Kind.PARTIAL_DATE)).hasSize(1);
    }

    @Test
    void zeroDatesByTheConfiguredOutcome() throws Exception {
        assertThat(sample.zeroDates(ZeroDates.EPOCH).all().list())
                .filteredOn(f -> f.kind() == Kind.ZERO_DATE)
                .allMatch(f -> f.message().contains("1970"));
        assertThat(sample.zeroDates(ZeroDates.QUARANTINE).all().list())
                .filteredOn(f -> f.kind() == Kind.ZERO_DATE)
                .allMatch(f -> f.message().contains("quarantine"));
    }

    @Test
    void bytesThatAreNoText() {
        Finding raw = one(Kind.INVALID_UTF8, "raw");
        assertThat(raw.rows()).isEqualTo(1);
        assertThat(raw.example()).contains("a=1, b=2");
        assertThat(of(Kind.INVALID_UTF8)).hasSize(1);
    }

    @Test
    void textThatLooksAsIfEncodedTwice() {
        assertThat(one(Kind.DOUBLE_ENCODING, "raw").example()).contains("a=1, b=3");
        assertThat(of(Kind.DOUBLE_ENCODING)).as("real umlauts are no suspicion").hasSize(1);
    }

    @Test
    void orphans() {
        assertThat(one(Kind.ORPHAN, "parent_id").message()).contains("skipped");
        assertThat(one(Kind.ORPHAN, "optional_id").message()).contains("NULL");
        assertThat(one(Kind.ORPHAN, "optional_id").rows()).isEqualTo(1);
    }

    @Test
    void valuesThatAConversionRefuses() {
        assertThat(one(Kind.UNCONVERTIBLE, "options").example()).contains("a=1, b=2");
        assertThat(one(Kind.UNCONVERTIBLE, "options").message()).contains("mappings/local/own.yaml:");
        assertThat(all.text(120) + all.json()).doesNotContain("topsecret");
    }

    @Test
    void warningsAreProposedAsComments() throws Exception {
        String overlay = all.overlay().orElseThrow();
        assertThat(overlay).contains("# title: { convert: ").contains("# duplicates: keep-first");
        Path uncommented = Files.createDirectories(folder.resolve("overlay"));
        assertThat(all.writeOverlay(uncommented).orElseThrow()).content().isEqualTo(overlay);
        assertThat(all.blocking()).isEmpty();
    }

    private static List<Finding> of(Kind kind) {
        return all.list().stream().filter(f -> f.kind() == kind && f.table().equals("acme_values")).toList();
    }

    private static Finding one(Kind kind, String column) {
        List<Finding> found = of(kind).stream().filter(f -> f.column().orElse("").equals(column)).toList();
        assertThat(found).as(kind.label() + " in " + column).hasSize(1);
        return found.get(0);
    }
}
