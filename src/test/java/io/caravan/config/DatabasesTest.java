package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.sample.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private static EmbeddedMariaDb server;
    private static Databases databases;

    @BeforeAll
    static void start() {
        server = EmbeddedMariaDb.start();
        server.createDatabase("a");
        server.createDatabase("b");
        databases = new Databases(Sides.configuration(
                Sides.side("m1", server.jdbcUrl("a"), "root", "", "", Sides.NO_TLS),
                Sides.side("m2", server.jdbcUrl("b"), "root", "", "", Sides.NO_TLS)));
    }

    @AfterAll
    static void stop() {
        databases.close();
        server.close();
    }

    @Test
    void pools() {
        assertThat(databases.m1().getPoolName()).isEqualTo("caravan-m1");
        assertThat(databases.m2().getPoolName()).isEqualTo("caravan-m2");
        assertThat(databases.m2().getMaximumPoolSize()).isEqualTo(4);
    }

    @Test
    void sessions() throws SQLException {
        assertThat(row(databases.m2(), "SELECT @@foreign_key_checks, @@time_zone, @@character_set_client, "
                + "@@collation_connection")).containsExactly("0", "+00:00", "utf8mb4", "utf8mb4_general_ci");
        assertThat(row(databases.m2(), "SELECT @@sql_mode").get(0).split(",")).containsExactlyInAnyOrder(
                "STRICT_ALL_TABLES", "NO_ZERO_DATE", "NO_ZERO_IN_DATE", "ERROR_FOR_DIVISION_BY_ZERO",
                "NO_AUTO_VALUE_ON_ZERO", "NO_ENGINE_SUBSTITUTION");
        assertThat(row(databases.m2(), "SELECT @caravan_session")).containsExactly("1");
        assertThat(row(databases.m1(), "SELECT @@sql_mode, @@time_zone, DATABASE()"))
                .containsExactly("NO_ENGINE_SUBSTITUTION", "+00:00", "a");
    }

    @Test
    void valuesArriveAsTheyAreStored() throws SQLException {
        execute(databases.m1(), "CREATE TABLE v (z DATETIME, d DATE, t TIMESTAMP NULL, "
                + "f TINYINT(1), y YEAR, s VARCHAR(9) CHARACTER SET utf8mb4)");
        execute(databases.m1(), "INSERT INTO v VALUES "
                + "('0000-00-00', '2012-00-00', '2012-03-04 05:06:07', 2, 2012, '\uD83D\uDC2A')");

        try (Connection connection = databases.m1().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM v")) {
            row.next();
            assertThat(row.getTimestamp("z")).isNull();
            assertThat(row.getString("z")).startsWith("0000-00-00 00:00:00");
            assertThat(row.getString("d")).isEqualTo("2012-00-00");
            assertThat(row.getTimestamp("t")).isEqualTo(Timestamp.from(Instant.parse("2012-03-04T05:06:07Z")));
            assertThat(row.getObject("f")).isEqualTo(2);
            assertThat(row.getObject("y")).isEqualTo((short) 2012);
            assertThat(row.getString("s")).isEqualTo("\uD83D\uDC2A");
        }
    }

    @Test
    void whatDoesNotFitIsAnError() throws SQLException {
        execute(databases.m2(), "CREATE TABLE n (id INT AUTO_INCREMENT PRIMARY KEY, s VARCHAR(3), d DATE)");

        assertThatThrownBy(() -> execute(databases.m2(), "INSERT INTO n VALUES (1, 'four', NULL)"))
                .hasMessageContaining("Data too long");
        assertThatThrownBy(() -> execute(databases.m2(), "INSERT INTO n VALUES (1, 'x', '0000-00-00')"))
                .hasMessageContaining("Incorrect date value");
        execute(databases.m2(), "INSERT INTO n VALUES (0, 'x', NULL)");
        assertThat(row(databases.m2(), "SELECT id FROM n")).containsExactly("0");
    }

    @Test
    void makingThemDoesNotConnect() {
        try (Databases unreachable = new Databases(Sides.configuration(
                Sides.side("m1", "jdbc:mysql://127.0.0.1:1/a", "root", "", "", Sides.NO_TLS),
                Sides.side("m2", "jdbc:mysql://127.0.0.1:1/b", "root", "", "", Sides.NO_TLS)))) {
            assertThat(unreachable.m1().isClosed()).isFalse();
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> row(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getString(i));
            }
            return columns;
        }
    }
}
