package io.caravan.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.caravan.config.Configuration.Database;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection pools of both databases. Making them does not connect: {@link DatabaseProbe} says in clear words
 * whether that works.
 */
public final class Databases implements AutoCloseable {

    /** The pool is as large as the workers need, so that waiting longer than this for a connection is a leak. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final HikariDataSource m1;
    private final Optional<HikariDataSource> m2;
    private final Optional<HikariDataSource> delta;
    private final Configuration configuration;
    private HikariDataSource across;

    /** @throws ConfigurationFault where a PEM file cannot be used */
    public Databases(Configuration configuration) {
        this.configuration = configuration;
        HikariConfig first = pool(configuration.m1());
        Optional<HikariConfig> second = configuration.hasM2() ? Optional.of(pool(configuration.m2())) : Optional.empty();
        if (configuration.loadData()) {
            second.ifPresent(Databases::allowStreams);
        }
        this.m1 = new HikariDataSource(first);
        this.m2 = second.map(HikariDataSource::new);
        this.delta = second.map(pool -> new HikariDataSource(following(configuration.m2())));
    }

    /** @return the pool caravan-m1, to be closed by this only */
    public HikariDataSource m1() {
        return m1;
    }

    /**
     * @return the pool caravan-m2, to be closed by this only
     * @throws IllegalStateException where no Magento 2 is configured
     */
    public HikariDataSource m2() {
        return m2.orElseThrow(() -> new IllegalStateException(NoDatabase.MESSAGE));
    }

    /**
     * @return the pool caravan-m2-delta, whose sessions have foreign keys checked; to be closed by this only
     * @throws IllegalStateException where no Magento 2 is configured
     */
    public HikariDataSource delta() {
        return delta.orElseThrow(() -> new IllegalStateException(NoDatabase.MESSAGE));
    }

    /**
     * M2's user in M1's database, where both are on one server: what is written there names M2's tables in full.
     *
     * @param m1Database M1's database
     * @return the pool caravan-m2-across, to be closed by this only; made when it is asked for first
     */
    public synchronized HikariDataSource across(String m1Database) {
        if (across == null) {
            HikariConfig pool = pool(configuration.m2());
            pool.setPoolName("caravan-m2-across");
            pool.setCatalog(m1Database);
            // M1's rows are read as they were committed, without locks that its visitors would have to wait for.
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            if (configuration.loadData()) {
                allowStreams(pool);
            }
            across = new HikariDataSource(pool);
        }
        return across;
    }

    /** A single row arrives in a shop that others may be working on: M2's foreign keys say whether it can. */
    private static HikariConfig following(Database m2) {
        HikariConfig pool = pool(m2);
        pool.setPoolName("caravan-m2-delta");
        pool.setConnectionInitSql("SET foreign_key_checks = 1");
        // Locks only rows, not the gaps between them, where somebody may place an order.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    /**
     * Lets the copy send rows as if they were a file. The driver tells the server that it might, but has no folder that a file could be
     * taken from, whatever a server asks for: no path holds a NUL. {@code RowLoad} lifts this while it has a stream in its place.
     */
    private static void allowStreams(HikariConfig m2) {
        m2.addDataSourceProperty("allowLoadLocalInfileInPath", "\0");
    }

    @Override
    public synchronized void close() {
        if (across != null) {
            across.close();
        }
        delta.ifPresent(HikariDataSource::close);
        m1.close();
        m2.ifPresent(HikariDataSource::close);
    }

    private static HikariConfig pool(Database database) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("caravan-" + database.side());
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.pool());
        // Connections come as workers ask for them: a report needs one, a migration needs all.
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(LONGEST_WAIT.plus(database.connectTimeout()).toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setDataSourceProperties(DriverProperties.of(database));
        return pool;
    }
}
