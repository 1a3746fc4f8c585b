package io.caravan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.Changes;
import io.caravan.delta.WatchedTable;
import io.caravan.delta.capture.ChangeLogs;
import io.caravan.delta.capture.CompareCapture;
import io.caravan.delta.capture.TriggerCapture;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Both ways of noticing changes on a real MySQL 8: {@code ./mvnw verify -Pmysql8}. */
@Tag("mysql8")
class MySql8CaptureTest {

    @Test
    void triggersAndComparison() throws Exception {
        try (MySqlServer server = MySqlServer.start()) {
            server.createDatabase("m1");
            server.createDatabase("m2");
            DataSource m1 = new DriverManagerDataSource(server.jdbcUrl("m1") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC", "root", "");
            DataSource m2 = new DriverManagerDataSource(server.jdbcUrl("m2") + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC", "root", "");
            run(m1, "CREATE TABLE parent (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20) NOT NULL UNIQUE, n DECIMAL(12,4), b BIT(2), d DATETIME)",
                    "CREATE TABLE child (a VARBINARY(8), b VARCHAR(20), parent INT UNSIGNED, PRIMARY KEY (a, b),"
                            + " FOREIGN KEY (parent) REFERENCES parent (id) ON DELETE CASCADE)",
                    "CREATE TABLE hanging (id INT PRIMARY KEY, code VARCHAR(20), FOREIGN KEY (code) REFERENCES parent (code) ON DELETE SET NULL ON UPDATE CASCADE)");
            Schema schema = new SchemaReader(m1, "").read();
            List<WatchedTable> watched = List.of(watched(schema, "parent", "id", "b"), watched(schema, "child", "a", "b"), watched(schema, "hanging", "id", "code"));
            CompareCapture compare = new CompareCapture(m1, m2, "", watched);
            compare.install();
            ChangeLogs logs = new ChangeLogs(m1, schema);
            assertThat(logs.install(watched).begun()).hasSize(3);
            assertThat(logs.missing(watched)).isEmpty();
            assertThat(logs.install(watched).triggers()).isZero();
            TriggerCapture triggers = new TriggerCapture(m1, watched);

            run(m1, "INSERT INTO parent VALUES (1, 'x', 1.5, 2, NOW()), (2, 'y', NULL, NULL, NULL)", "INSERT INTO child VALUES (0x00FF, 'ä', 1), (0x01, 'b', 2)",
                    "INSERT INTO hanging VALUES (5, 'x')");
            assertThat(text(triggers.take(10))).containsExactly("parent:I(1,2)", "parent:I(2,null)", "child:I([0, -1],ä)", "child:I([1],b)", "hanging:I(5,x)");
            assertThat(text(compare.take(10))).containsExactlyInAnyOrderElementsOf(text(triggers.take(10)));
            triggers.consumed(triggers.take(10));
            compare.consumed(compare.take(10));

            run(m1, "UPDATE parent SET code = 'X2' WHERE id = 1");
            assertThat(text(triggers.take(10))).containsExactlyInAnyOrder("parent:U(1,2)", "hanging:D(5,x)", "hanging:U(5,X2)");
            triggers.consumed(triggers.take(10));
            run(m1, "DELETE c, p FROM child c JOIN parent p ON p.id = c.parent WHERE p.id = 2", "DELETE FROM parent WHERE id = 1");
            assertThat(text(triggers.take(10))).contains("parent:D(1,2)", "parent:D(2,null)", "child:D([0, -1],ä)", "child:D([1],b)", "hanging:D(5,X2)", "hanging:U(5,null)");
            assertThat(text(compare.take(10))).containsExactlyInAnyOrder(
                    "parent:D(1,2)", "parent:D(2,null)", "child:D([0, -1],ä)", "child:D([1],b)", "hanging:D(5,x)", "hanging:U(5,null)");
            assertThat(triggers.backlog()).hasSize(3);

            assertThat(logs.uninstall()).isEqualTo(3);
            assertThat(new SchemaReader(m1, "").read()).isEqualTo(schema);
            assertThat(logs.any()).isFalse();
        }
    }

    private static WatchedTable watched(Schema schema, String table, String... columns) {
        return new WatchedTable(schema.table(table).orElseThrow(), Arrays.stream(columns).map(schema.table(table).orElseThrow().columns()::get).toList());
    }

    private static List<String> text(List<Changes> changes) {
        return changes.stream()
                .flatMap(some -> some.changes().stream().map(change -> some.watched().name() + ":" + change.operation() + Arrays.stream(change.values())
                        .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                        .collect(Collectors.joining(",", "(", ")"))))
                .toList();
    }

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }
}
