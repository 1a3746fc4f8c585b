package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SharedMariaDb;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsertValuesTest {

    private final EmbeddedMariaDb db = SharedMariaDb.get();

    @BeforeEach
    void table() {
        db.createDatabase("insert_values");
        db.execute("insert_values", "CREATE TABLE v (id INT, text LONGTEXT, bytes LONGBLOB, number DECIMAL(12,4), at DATETIME)");
    }

    @AfterEach
    void drop() {
        db.dropDatabase("insert_values");
    }

    @Test
    void everyByteArrives() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x300; c++) {
            all.appendCodePoint(c);
        }
        String text = all.append("日本 😀 ?,(?) '' \\' \\\\ \\0 {ts '1'} -- /* */ ;").toString();
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        insert(List.of(
                new Object[] {1, text, bytes, "12.5000", "2024-01-02 03:04:05"},
                new Object[] {2L, "", new byte[0], 7.25, null},
                new Object[] {"3", "\\", null, true, new java.util.Date(0)}));

        try (Connection connection = db.connect("insert_values");
                ResultSet row = connection.createStatement().executeQuery("SELECT text, bytes, number, CAST(at AS CHAR) FROM v ORDER BY id")) {
            row.next();
            assertThat(row.getBytes(1)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(row.getBytes(2)).isEqualTo(bytes);
            assertThat(row.getString(3)).isEqualTo("12.5000");
            assertThat(row.getString(4)).isEqualTo("2024-01-02 03:04:05");
            row.next();
            assertThat(row.getString(1)).isEmpty();
            assertThat(row.getBytes(2)).isEmpty();
            assertThat(row.getString(3)).isEqualTo("7.2500");
            assertThat(row.getString(4)).isNull();
            row.next();
            assertThat(row.getString(1)).isEqualTo("\\");
            assertThat(row.getBytes(2)).isNull();
            assertThat(row.getString(3)).isEqualTo("1.0000");
            assertThat(row.getString(4)).isEqualTo("1970-01-01 00:00:00");
        }
    }

    @Test
    void moreThanOnePacketIsADataFaultSoThatTheRowsAreHalved() {
        String large = "x".repeat(20 << 20);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(new Object[] {i, large, null, null, null});
        }
        assertThatThrownBy(() -> insert(rows))
                .hasMessageContaining("max_allowed_packet")
                .matches(SqlFaults::isOfData);
    }

    private void insert(List<Object[]> rows) throws SQLException {
        InsertValues values = new InsertValues();
        try (Connection connection = db.connect("insert_values");
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO v (id, text, bytes, number, at) VALUES " + "(?,?,?,?,?),".repeat(rows.size() - 1) + "(?,?,?,?,?)")) {
            int expected = 5 * rows.size();
            values.populateStatement(statement, values.createPopulateIterator(null, null, expected, null, rows), expected);
            statement.execute();
        }
    }
}
