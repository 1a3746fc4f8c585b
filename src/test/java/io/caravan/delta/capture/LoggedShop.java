package io.caravan.delta.capture;

import io.caravan.delta.Changes;
import io.caravan.delta.WatchedTable;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SharedMariaDb;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import io.caravan.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A small M1 of its own on the shared server. */
final class LoggedShop implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedMariaDb db = SharedMariaDb.get();
    private final String name = "logged_" + COUNT.incrementAndGet();
    private final String prefix;

    LoggedShop(String prefix, String... statements) {
        this.prefix = prefix;
        db.createDatabase(name);
        run(statements);
    }

    LoggedShop run(String... statements) {
        for (String statement : statements) {
            db.execute(name, statement);
        }
        return this;
    }

    /** One statement that holds semicolons. */
    LoggedShop whole(String statement) {
        try (Connection connection = db.connect(name)) {
            connection.createStatement().execute(statement);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return dataSource(EmbeddedMariaDb.USERNAME, "");
    }

    DataSource dataSource(String user, String password) {
        return new DriverManagerDataSource(db.jdbcUrl(name), user, password);
    }

    String database() {
        return name;
    }

    Schema schema() {
        return new SchemaReader(dataSource(), prefix).read();
    }

    /** A table watched by its key and some more columns. */
    WatchedTable watched(String table, String... more) {
        Table found = schema().table(table).orElseThrow();
        List<String> names = new ArrayList<>(found.identity().map(key -> key.columns()).orElse(List.of()));
        names.addAll(List.of(more));
        return new WatchedTable(found, found.columns().values().stream().filter(column -> names.contains(column.name())).toList());
    }

    ChangeLogs logs() {
        return new ChangeLogs(dataSource(), schema());
    }

    /** The changes of all tables, {@code table:operation(values)}, each table's in order. */
    static List<String> text(List<Changes> changes) {
        return changes.stream()
                .flatMap(some -> some.changes().stream().map(change -> some.watched().name() + ":" + change.operation()
                        + java.util.Arrays.stream(change.values())
                                .map(value -> value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value))
                                .collect(Collectors.joining(",", "(", ")"))))
                .toList();
    }

    /** Rows as text joined by {@code |}. */
    List<String> rows(String sql) {
        try (Connection connection = db.connect(name); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                all.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that the server knows of the database's structure. */
    List<String> structure() {
        List<String> structure = new ArrayList<>(rows("SELECT table_name, engine, table_collation FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " ORDER BY 1"));
        structure.addAll(rows("SELECT trigger_name, event_object_table, action_timing, event_manipulation, action_statement, sql_mode, definer,"
                + " character_set_client, collation_connection FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1"));
        rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1")
                .forEach(table -> structure.addAll(rows("SHOW CREATE TABLE `" + table + "`")));
        return structure;
    }

    @Override
    public void close() {
        db.dropDatabase(name);
    }
}
