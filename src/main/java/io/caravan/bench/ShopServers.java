package io.caravan.bench;

import io.caravan.config.Configuration;
import io.caravan.config.ConfigurationReader;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.LargeShop;
import io.caravan.sample.SampleShop;
import io.caravan.schema.Identifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A large shop in Magento 1 and an empty Magento 2, on one embedded MariaDB or on one each, set up as the server ships. */
final class ShopServers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;
    private static final int DIRTY_PAGES = 100;

    private final EmbeddedMariaDb m1;
    private final EmbeddedMariaDb m2;

    /** @param two whether Magento 2 has a server of its own */
    ShopServers(boolean two) {
        m1 = start();
        m2 = two ? start() : m1;
    }

    /** What the embedded server otherwise leaves out for speed is part of what is measured here. */
    private static EmbeddedMariaDb start() {
        return EmbeddedMariaDb.options()
                .arguments("--skip-debug-no-sync", "--innodb-doublewrite=1", "--innodb-flush-log-at-trx-commit=1", "--max-allowed-packet=16M")
                .start();
    }

    EmbeddedMariaDb m1() {
        return m1;
    }

    EmbeddedMariaDb m2() {
        return m2;
    }

    /** Makes the shop; a crash now would lose nothing that matters. */
    void fill(LargeShop shop, Consumer<String> out) {
        m1.execute("", "SET GLOBAL innodb_flush_log_at_trx_commit = 0");
        m1.createDatabase(BenchShop.M1);
        try (Connection connection = m1.connect(BenchShop.M1); Statement statement = connection.createStatement()) {
            shop.load(connection, out);
            for (String table : sizes(statement).keySet()) {
                statement.execute("ANALYZE TABLE " + Identifier.quoted(table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        m1.execute("", "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    }

    /** Bytes of the tables of Magento 1 by name, without secondary indexes. */
    Map<String, Long> sizes() {
        try (Connection connection = m1.connect(BenchShop.M1); Statement statement = connection.createStatement()) {
            return sizes(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Map<String, Long> sizes(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT table_name, data_length FROM information_schema.tables WHERE table_schema = '"
                + BenchShop.M1 + "' AND table_type = 'BASE TABLE'")) {
            Map<String, Long> sizes = new HashMap<>();
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
            return sizes;
        }
    }

    /** Magento 2 as its installer leaves it. */
    void emptyM2() {
        m2.createDatabase(BenchShop.M2);
        try (Connection connection = m2.connect(BenchShop.M2); Statement statement = connection.createStatement()) {
            SampleShop.loadM2(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Waits until the pages that were written before are on disk, at most a minute: what is timed next is not to pay for them. */
    void settle() {
        settle(m1);
        if (m2 != m1) {
            settle(m2);
        }
    }

    private static void settle(EmbeddedMariaDb db) {
        try (Connection connection = db.connect(""); Statement statement = connection.createStatement()) {
            statement.execute("SET @pages = @@GLOBAL.innodb_max_dirty_pages_pct; SET GLOBAL innodb_max_dirty_pages_pct = 0");
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && dirty(statement) > DIRTY_PAGES) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            statement.execute("SET GLOBAL innodb_max_dirty_pages_pct = @pages");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long dirty(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** What Caravan is told. */
    Configuration configuration(Path home, int workers) {
        Map<String, String> environment = new HashMap<>(BenchHome.environment(m1, workers));
        environment.put("CARAVAN_M2_URL", m2.jdbcUrl(BenchShop.M2));
        return new ConfigurationReader(home, environment).read();
    }

    @Override
    public void close() {
        m1.close();
        if (m2 != m1) {
            m2.close();
        }
    }
}
