package io.caravan.delta.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Quartz with its job store in M2, so that several processes share one clock: at a time one of them polls, and when it is
 * gone another one does. Quartz uses the pool of M2 and has no connections, and no password, of its own.
 */
final class QuartzCluster {

    private static final String POOL = "caravan-m2";
    private static final String TABLES = "org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (QRTZ_\\w+)\\s*\\((.*)\\)\\s*ENGINE=InnoDB", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) ON (QRTZ_\\w+)\\s*(\\(.*\\))", Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY = Pattern.compile(",\\s*FOREIGN KEY \\([^)]*\\)\\s*REFERENCES \\w+\\([^)]*\\)");
    /** A process that has not reported for about two of these is gone. Quartz' own is 7.5 s. */
    private static final int CHECK_IN_MILLIS = 5000;

    private final DataSource m2;
    private final String prefix;

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    QuartzCluster(DataSource m2, String prefix) {
        this.m2 = m2;
        this.prefix = prefix + "caravan_QRTZ_";
    }

    /** The component {@code quartz}, on tables that are made if they are missing. */
    QuartzComponent component() {
        JdbcTemplate sql = new JdbcTemplate(m2);
        tables().forEach(sql::execute);
        DBConnectionManager.getInstance().addConnectionProvider(POOL, new Pooled(m2));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("org.quartz.scheduler.instanceName", "caravan");
        properties.put("org.quartz.scheduler.instanceId", "AUTO");
        properties.put("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.put("org.quartz.threadPool.threadCount", "4");
        properties.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.put("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.put("org.quartz.jobStore.dataSource", POOL);
        properties.put("org.quartz.jobStore.tablePrefix", prefix);
        properties.put("org.quartz.jobStore.isClustered", "true");
        properties.put("org.quartz.jobStore.clusterCheckinInterval", String.valueOf(CHECK_IN_MILLIS));
        QuartzComponent component = new QuartzComponent();
        component.setProperties(properties);
        // Processes of one cluster have one name.
        component.setPrefixInstanceName(false);
        return component;
    }

    /**
     * Quartz' own script without its DROPs, with another prefix, and so that CREATE is the only privilege it needs: indexes
     * come with their table, and foreign keys, which Quartz does not rely on, are left out.
     */
    private List<String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        String script = script().replaceAll("(?m)^#.*$", "");
        for (String statement : script.split(";")) {
            Matcher table = TABLE.matcher(statement);
            Matcher index = INDEX.matcher(statement);
            if (table.find()) {
                tables.put(table.group(1), FOREIGN_KEY.matcher(table.group(2)).replaceAll(""));
            } else if (index.find()) {
                tables.computeIfPresent(index.group(2), (name, columns) -> columns + ", KEY " + index.group(1) + " " + index.group(3));
            }
        }
        List<String> statements = new ArrayList<>();
        tables.forEach((name, columns) -> statements.add("CREATE TABLE IF NOT EXISTS `" + prefix + name.substring("QRTZ_".length()) + "` ("
                + columns + ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"));
        return statements;
    }

    private static String script() {
        try (InputStream script = QuartzComponent.class.getClassLoader().getResourceAsStream(TABLES)) {
            if (script == null) {
                throw new IllegalStateException("Quartz has no " + TABLES + " any more");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out M2's pool. */
    private record Pooled(DataSource m2) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return m2.getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {
            // The pool is closed by whoever opened it.
        }
    }
}
