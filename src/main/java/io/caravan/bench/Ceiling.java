package io.caravan.bench;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.schema.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a migrated Magento 2 can at best be filled by: the rows of its tables once more, into empty tables of the same structure,
 * within the server and by a dump. Caravan's own tables are left out.
 */
final class Ceiling {

    private static final String COPY = "bench_copy";
    private static final String DUMP = "bench_dump";

    private final EmbeddedMariaDb from;
    private final EmbeddedMariaDb dumpInto;

    /**
     * @param from the server of the migrated database {@link BenchShop#M2}
     * @param dumpInto the server that the dump is played into; may be the same
     */
    Ceiling(EmbeddedMariaDb from, EmbeddedMariaDb dumpInto) {
        this.from = from;
        this.dumpInto = dumpInto;
    }

    /**
     * Seconds of one INSERT..SELECT for each table, one after the other; foreign keys are not looked up.
     *
     * @param uniqueChecks whether unique keys are. Without it MariaDB sorts the rows of an empty table into its indexes, which for narrow rows
     *     takes half of the work; but in a transaction a duplicate then loses all rows of the statement and nobody is told (seen with 11.4.5), so
     *     that Caravan never does this
     */
    double insertSelect(boolean uniqueChecks) {
        from.createDatabase(COPY);
        try (Connection connection = from.connect(BenchShop.M2); Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0, unique_checks = " + (uniqueChecks ? 1 : 0) + ", sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
            List<String> tables = tables(statement);
            for (String table : tables) {
                statement.execute("CREATE TABLE " + COPY + "." + Identifier.quoted(table) + " LIKE " + Identifier.quoted(table));
            }
            long start = System.nanoTime();
            for (String table : tables) {
                statement.execute("INSERT INTO " + COPY + "." + Identifier.quoted(table) + " SELECT * FROM " + Identifier.quoted(table));
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            from.dropDatabase(COPY);
        }
    }

    /** Seconds of a dump of the tables piped into the client. */
    double dump() {
        dumpInto.createDatabase(DUMP);
        try {
            List<String> dump = new ArrayList<>(program(from.dump().toString(), from));
            dump.add("--single-transaction");
            dump.add(BenchShop.M2);
            try (Connection connection = from.connect(BenchShop.M2); Statement statement = connection.createStatement()) {
                dump.addAll(tables(statement));
            }
            List<String> client = new ArrayList<>(program(dumpInto.client().toString(), dumpInto));
            client.add(DUMP);
            long start = System.nanoTime();
            Bench.pipe(dump, client);
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            dumpInto.dropDatabase(DUMP);
        }
    }

    private static List<String> program(String path, EmbeddedMariaDb db) {
        return List.of(path, "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + db.port(),
                "--user=" + EmbeddedMariaDb.USERNAME, "--skip-ssl");
    }

    private static List<String> tables(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + BenchShop.M2
                + "' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'caravan\\_%' ORDER BY table_name")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
