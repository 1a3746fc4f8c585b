package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.JdbcStatement;
import io.caravan.config.Configuration;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is loaded equals what is inserted; what cannot be loaded as it is, is not loaded. */
class RowLoadTest {

    private static final String COLUMNS = "(id INT PRIMARY KEY, name VARCHAR(50) CHARACTER SET utf8mb4, old VARCHAR(50) CHARACTER SET latin1,"
            + " small TINYINT, price DECIMAL(12,4), ratio DOUBLE, single FLOAT, size ENUM('s', 'm', ''), days SET('mo', 'tu'), day DATE, at DATETIME(3) NULL,"
            + " stamp TIMESTAMP NULL, picture LONGBLOB, code VARBINARY(20), flags BIT(12), spot POINT NULL, note LONGTEXT CHARACTER SET utf8mb4,"
            + " must INT NOT NULL DEFAULT 3, CHECK (must < 100))";

    private static Journey journey;
    private static Shops shops;
    private static TablePlan plan;

    @BeforeAll
    static void tables() {
        journey = Journey.ofNothing().m1("CREATE TABLE thing " + COLUMNS).m2("CREATE TABLE thing " + COLUMNS)
                .m2("CREATE TABLE inserted LIKE thing").area("things", "thing");
        shops = journey.open();
        plan = shops.plans().plan("thing").orElseThrow();
    }

    @AfterAll
    static void drop() {
        shops.close();
        journey.close();
    }

    private static Object[] row(Object... values) {
        Object[] row = new Object[18];
        System.arraycopy(values, 0, row, 0, values.length);
        if (row[17] == null) {
            row[17] = "1";
        }
        return row;
    }

    @Test
    void everyValueArrivesAsByAnInsert() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x300; c++) {
            all.appendCodePoint(c);
        }
        String text = all.append("日本 😀 \\N \\ \\\\ \t\n\r\0 '\" \u001a").toString();
        byte[] bytes = new byte[70_000];
        new Random(7).nextBytes(bytes);
        // SRID and the well-known binary form, as the server keeps it.
        byte[] point = new byte[25];
        point[4] = 1;
        point[5] = 1;
        List<Object[]> rows = new ArrayList<>();
        rows.add(row(1, "a\tb\nc\\d\0e", "Größe", "-5", "12.5000", "1.5e300", "0.1", "s", "mo,tu", "2024-02-29", "2024-01-02 03:04:05.678",
                "2024-01-02 03:04:05", bytes, "text", 4095L, point, text));
        rows.add(row("2", "Größe".getBytes(StandardCharsets.UTF_8), "", 7, new BigDecimal("1E+2"), "0", "-0", "", "", null, null, null, new byte[0],
                new byte[] {0, 9, 10, 92, -1}, 0L, null, ""));
        rows.add(row(3L, "\\N", "\\N", true, 1L));
        rows.add(row(4, "N", "x", "5".getBytes(StandardCharsets.US_ASCII), "1".getBytes(StandardCharsets.US_ASCII)));
        for (int i = 5; i < 60; i++) {
            rows.add(row(i, "row " + i, null, i, null, null, null, null, null, null, null, null, null, null, null, null, "x".repeat(i * 997)));
        }
        try (Connection connection = shops.m2().getConnection(); Statement statement = connection.createStatement()) {
            LoadStatement load = LoadStatement.of(plan);
            assertThat(load.takes(rows)).isTrue();
            RowLoad.write(connection, load, rows);
            insert(connection, rows);
            for (var column : plan.columns()) {
                String name = "`" + column.target().name() + "`";
                String spot = column.target().dataType().equals("point") ? "AsText(%s." + name + ")" : "HEX(%s." + name + ")";
                try (var different = statement.executeQuery("SELECT t.id FROM thing AS t JOIN inserted AS i ON i.id = t.id WHERE NOT "
                        + spot.formatted("t") + " <=> " + spot.formatted("i"))) {
                    assertThat(different.next()).as(name).isFalse();
                }
            }
            try (var count = statement.executeQuery("SELECT (SELECT COUNT(*) FROM thing), (SELECT COUNT(*) FROM inserted)")) {
                count.next();
                assertThat(count.getInt(1)).isEqualTo(59);
                assertThat(count.getInt(2)).isEqualTo(59);
            }
            statement.execute("DELETE FROM thing");
        }
    }

    private static void insert(Connection connection, List<Object[]> rows) throws SQLException {
        Reading.texts(plan, rows);
        String sql = plan.insert(rows.size()).replaceFirst("INTO `thing`", "INTO inserted");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new InsertValues().populateStatement(statement, rows.iterator(), rows.size() * plan.columns().size());
            statement.executeUpdate();
        }
    }

    /** Where all text is UTF-8, the server need not look for characters to take a line apart; it must look before it stores them. */
    @Test
    void textInUtf8IsLoadedAsBytes() throws SQLException {
        String columns = "(id INT PRIMARY KEY, name VARCHAR(60) CHARACTER SET utf8mb4, narrow VARCHAR(20) CHARACTER SET utf8mb3, price DECIMAL(12,4),"
                + " ratio DOUBLE, day DATE, at DATETIME, size ENUM('s', 'ü') CHARACTER SET utf8mb4, picture BLOB, flags BIT(12))";
        try (Journey words = Journey.ofNothing().m1("CREATE TABLE word " + columns).m2("CREATE TABLE word " + columns).area("words", "word");
                Shops open = words.open(); Connection connection = open.m2().getConnection()) {
            LoadStatement load = LoadStatement.of(open.plans().plan("word").orElseThrow());
            assertThat(load.sql()).contains("CHARACTER SET binary");
            assertThat(LoadStatement.of(plan).sql()).contains("CHARACTER SET utf8mb4");
            RowLoad.write(connection, load, List.of(
                    new Object[] {1, "日本 😀 \\N \\ \t\n\r\0 '\" é".getBytes(StandardCharsets.UTF_8), "é日", "-12.5000", "1.5e300", "2024-02-29",
                        "2024-01-02 03:04:05", "ü", new byte[] {0, 9, 10, 92, -1}, 4095L},
                    new Object[] {2, "x".getBytes(StandardCharsets.UTF_8), "", "1".getBytes(StandardCharsets.US_ASCII), null, null, null, null, new byte[0], 0L}));
            assertThat(words.inM2("SELECT id, HEX(name), HEX(narrow), price, ratio, day, at, size, HEX(picture), flags + 0 FROM word ORDER BY id")).containsExactly(
                    "1|" + java.util.HexFormat.of().withUpperCase().formatHex("日本 😀 \\N \\ \t\n\r\0 '\" é".getBytes(StandardCharsets.UTF_8))
                            + "|C3A9E697A5|-12.5000|1.5E300|2024-02-29|2024-01-02 03:04:05|ü|00090A5CFF|4095",
                    "2|78||1.0000|null|null|null|null||0");
            connection.setAutoCommit(false);
            for (Object[] bad : List.of(
                    new Object[] {3, new byte[] {'a', -4, 'b'}, "", "1", null, null, null, null, null, null},
                    new Object[] {3, "a", "😀", "1", null, null, null, null, null, null},
                    new Object[] {3, "é".repeat(61), "", "1", null, null, null, null, null, null},
                    new Object[] {3, "a", "", "1", null, null, null, "x", null, null})) {
                assertThatThrownBy(() -> RowLoad.write(connection, load, List.<Object[]>of(bad))).isInstanceOf(SQLException.class).matches(SqlFaults::isOfData);
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    /** A single one of them: nothing that an INSERT refuses is cut, made zero or left out in silence. */
    @Test
    void whatAnInsertRefusesIsRefused() throws SQLException {
        List<Object[]> bad = List.of(
                row(1, "x".repeat(51)), row(1, "a", "日本"), row(1, "a", "a", "128"), row(1, "a", "a", ""), row(1, "a", "a", "x"),
                row(1, "a", "a", 1, "123456789.0"), row(1, "a", "a", 1, "1", "1", "1", "xl"), row(1, "a", "a", 1, "1", "1", "1", "s", "we"),
                row(1, "a", "a", 1, "1", "1", "1", "s", "mo", "0000-00-00"), row(1, "a", "a", 1, "1", "1", "1", "s", "mo", "2024-02-30"),
                row(1, "a", "a", 1, "1", "1", "1", "s", "mo", ""),
                row(1, "a", "a", 1, "1", "1", "1", "s", "mo", null, null, null, null, new byte[21]),
                row(1, "a", "a", 1, "1", "1", "1", "s", "mo", null, null, null, null, null, 5000L),
                row(1, "a", "a", 1, "1", "1", "1", "s", "mo", null, null, null, null, null, null, null, null, "100"),
                row(0, "the row that is there already"));
        LoadStatement load = LoadStatement.of(plan);
        try (Connection connection = shops.m2().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO thing (id) VALUES (0)");
            connection.setAutoCommit(false);
            for (Object[] row : bad) {
                assertThat(load.takes(List.<Object[]>of(row))).isTrue();
                assertThatThrownBy(() -> RowLoad.write(connection, load, List.of(row(50, "good"), row, row(51, "good"))))
                        .as(String.valueOf(row[1])).isInstanceOf(SQLException.class).matches(SqlFaults::isOfData);
                connection.rollback();
            }
            // With messages switched off, the server still counts.
            statement.execute("SET max_error_count = 0");
            assertThatThrownBy(() -> RowLoad.write(connection, load, List.<Object[]>of(bad.get(0)))).hasMessageContaining("1 warnings");
            connection.rollback();
            connection.setAutoCommit(true);
            statement.execute("SET max_error_count = DEFAULT");
            statement.execute("DELETE FROM thing");
        }
        assertThat(load.takes(List.<Object[]>of(row(null, "NULL in the key")))).isFalse();
        assertThat(load.takes(List.<Object[]>of(row(1, new java.util.Date(0))))).isFalse();
    }

    /** The driver sends nothing but the stream, whatever the server asks for: it cannot tell a server's wish from a statement's. */
    @Test
    void noFileIsEverSent() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("caravan-secret", ".txt"), "1\tsecret\n");
        String load = "LOAD DATA LOCAL INFILE '" + secret + "' INTO TABLE thing (id, name)";
        try (Connection connection = shops.m2().getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(load)).hasMessageNotContaining("secret\n");
            RowLoad.write(connection, LoadStatement.of(plan), List.of(row(1, "a"), row(2, "b")));
            assertThatThrownBy(() -> statement.execute(load)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> RowLoad.write(connection, LoadStatement.of(plan, "no_such_table"), List.<Object[]>of(row(1, "a"))))
                    .hasMessageContaining("no_such_table");
            assertThatThrownBy(() -> statement.execute(load)).isInstanceOf(SQLException.class);
            assertThat(statement.unwrap(JdbcStatement.class).getLocalInfileInputStream()).isNull();
            assertThat(journey.inM2("SELECT COUNT(*) FROM thing WHERE name = 'secret'")).containsExactly("0");
            statement.execute("DELETE FROM thing");
        } finally {
            Files.delete(secret);
        }
        // The other connections, and all where it is switched off, do not even offer it.
        for (var source : List.of(shops.m1(), shops.m2Delta())) {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(new ByteArrayInputStream(new byte[0]));
                assertThatThrownBy(() -> statement.execute(load)).isInstanceOf(SQLException.class);
                statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(null);
            }
        }
    }

    @Test
    void streamIsTheSameForPacketsOfAnySize() throws Exception {
        LoadStatement load = LoadStatement.of(plan);
        List<Object[]> rows = List.of(
                row(1, "\\\t\n\0", null, 5, "1.5", null, null, null, null, null, null, null, new byte[] {1, -1, 127}), row(2, "x".repeat(1000)), row(3, ""));
        byte[] whole = read(new LoadStream(load, rows), 1 << 20);
        assertThat(new String(whole, StandardCharsets.UTF_8)).startsWith("1\t\\\\\\t\\n\\0\t\\N\t5\t1.5\t\\N").contains("\t01FF7F\t");
        for (int size : new int[] {4, 5, 7, 64, 1000}) {
            assertThat(read(new LoadStream(load, rows), size)).isEqualTo(whole);
        }
    }

    private static byte[] read(LoadStream stream, int size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] packet = new byte[size];
        for (int read = stream.read(packet, 0, size); read >= 0; read = stream.read(packet, 0, size)) {
            assertThat(read).isPositive();
            out.write(packet, 0, read);
        }
        return out.toByteArray();
    }

    /** As many rows as the driver's memory of statements likes, but no more bytes than the smallest server takes. */
    @Test
    void anInsertIsCutByBytesToo() {
        CopyTable table = CopyTable.of(plan, Map.of(), Map.of());
        List<Object[]> small = Collections.nCopies(2000, row(1, "small"));
        assertThat(table.insertEnd(small, 0)).isEqualTo(10_000 / 18);
        assertThat(table.insertEnd(small, 1999)).isEqualTo(2000);
        List<Object[]> large = Collections.nCopies(50, row(1, "x".repeat(300_000)));
        assertThat(table.insertEnd(large, 0)).isEqualTo(6);
        List<Object[]> huge = Collections.nCopies(5, row(1, new byte[16 << 20]));
        assertThat(table.insertEnd(huge, 3)).isEqualTo(4);
    }

    @Test
    void aConfigurationMayForbidIt() {
        Configuration configuration = shops.configuration();
        assertThat(configuration.loadData()).isTrue();
        assertThat(new RowLoad(shops.m2(), true).suits(plan, 1000)).isTrue();
        assertThat(new RowLoad(shops.m2(), true).suits(plan, 100)).isFalse();
        assertThat(new RowLoad(shops.m2(), false).suits(plan, 1000)).isFalse();
    }
}
