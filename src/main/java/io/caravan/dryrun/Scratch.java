package io.caravan.dryrun;

import io.caravan.config.Configuration;
import io.caravan.config.Databases;
import io.caravan.copy.SqlFaults;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.schema.Identifier;
import io.caravan.schema.KeylessTables;
import io.caravan.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database that a dry run works in, on M2's server: M2's tables with their keys, foreign keys, views and rows, without triggers. A
 * table in it, {@value #MARK}, says that it was made here, so that nobody else's database is ever dropped.
 */
final class Scratch implements AutoCloseable {

    /** What a scratch database is known by. */
    static final String MARK = "caravan_dryrun";
    private static final String ENDING = "_caravan_dryrun";
    private static final int LONGEST_NAME = 64;
    private static final int NO_DATABASE_ACCESS = 1044;
    private static final int NO_TABLE_ACCESS = 1142;
    private static final int UNKNOWN_DATABASE = 1049;

    /** What M2 holds is taken as it is, zero dates and id 0 among it. */
    private static final String SESSION = "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'";

    private final DataSource server;
    private final JdbcTemplate m2;
    private final Configuration configuration;
    private final String origin;
    private final String name;
    private Connection lock;

    /**
     * @param tables how many tables were copied
     * @param viewsLeftOut views of M2 that could not be made, by name
     * @param leftover when the scratch database was made that an earlier dry run had left, in UTC; empty where there was none
     */
    record Made(int tables, List<String> viewsLeftOut, Optional<String> leftover) {}

    /** @param shops the real shops; stay open longer than this */
    Scratch(Shops shops) {
        this.server = shops.m2();
        this.m2 = new JdbcTemplate(server);
        this.origin = shops.m2Schema().database();
        this.name = shops.configuration().dryRunDatabase().orElse(origin + ENDING);
        if (name.length() > LONGEST_NAME) {
            throw new MigrationStopped("the dry run's database would be called " + name + ", which is longer than the " + LONGEST_NAME
                    + " characters that servers let in; set caravan.dry-run.database", null);
        }
        if (name.equalsIgnoreCase(origin) || name.equalsIgnoreCase(shops.m1Schema().database())) {
            throw new MigrationStopped("caravan.dry-run.database is " + name + ", which is a shop's own database; give the dry run another name", null);
        }
        this.configuration = shops.configuration().beside(name);
    }

    /** Its name on the server. */
    String name() {
        return name;
    }

    /** What to open the shops with to migrate into it. */
    Configuration configuration() {
        return configuration;
    }

    /**
     * Makes it, with all tables of M2. One that an earlier dry run has left is dropped first.
     *
     * @throws MigrationStopped if it may not be made, is somebody else's, or in use by another dry run
     */
    Made make(Shops shops) {
        hold();
        Optional<String> leftover = leftover();
        try {
            leftover.ifPresent(made -> m2.execute("DROP DATABASE " + Identifier.quoted(name)));
            m2.execute("CREATE DATABASE " + Identifier.quoted(name) + charset());
        } catch (DataAccessException e) {
            throw denied(e);
        }
        try (Databases databases = new Databases(configuration); Connection connection = databases.m2().getConnection()) {
            JdbcTemplate scratch = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            scratch.execute("CREATE TABLE " + MARK + " (m2_database VARCHAR(64) NOT NULL PRIMARY KEY, made_at DATETIME NOT NULL) ENGINE=InnoDB");
            scratch.update("INSERT INTO " + MARK + " VALUES (?, UTC_TIMESTAMP())", origin);
            scratch.execute(SESSION);
            lockLittle(scratch);
            likeOldTables(scratch);
            KeylessTables.allow(scratch);
            List<Table> tables = Constraints.tables(shops.m2Schema());
            tables.forEach(table -> copy(scratch, table));
            return new Made(tables.size(), views(scratch, shops.m2Schema().prefix()), leftover);
        } catch (SQLException e) {
            throw denied(e);
        } catch (DataAccessException e) {
            throw code(e) == NO_DATABASE_ACCESS || code(e) == NO_TABLE_ACCESS
                    ? denied(e)
                    : new MigrationStopped("M2's tables cannot be copied into " + name + ": " + SqlFaults.reason(e) + KeylessTables.remedy(e, m2), e);
        }
    }

    /** What a shop writes meanwhile is not locked, unless the server has to log statements: then it refuses to write without these locks. */
    private static void lockLittle(JdbcTemplate scratch) {
        if (!scratch.query("SHOW SESSION VARIABLES LIKE 'binlog_format'", (row, number) -> row.getString(2)).contains("STATEMENT")) {
            scratch.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
    }

    /** A table that came from an old server may have a row format that a strict InnoDB does not let in again. */
    private static void likeOldTables(JdbcTemplate scratch) {
        try {
            scratch.execute("SET SESSION innodb_strict_mode = OFF");
        } catch (DataAccessException e) {
            // Not everybody may; then such a table says so itself.
        }
    }

    private String charset() {
        return m2.queryForObject(
                "SELECT CONCAT(' CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name) FROM information_schema.schemata"
                        + " WHERE schema_name = DATABASE()", String.class);
    }

    private void copy(JdbcTemplate scratch, Table table) {
        String there = Identifier.quoted(origin) + "." + table.sql();
        String definition = scratch.queryForObject("SHOW CREATE TABLE " + there, (row, number) -> row.getString(2));
        run(scratch, definition);
        String columns = table.columns().values().stream().filter(column -> !column.generated()).map(column -> Identifier.quoted(column.name()))
                .collect(Collectors.joining(", "));
        run(scratch, "INSERT INTO " + table.sql() + " (" + columns + ") SELECT " + columns + " FROM " + there);
    }

    /** @return the views that could not be made; the migration itself does not read them */
    private List<String> views(JdbcTemplate scratch, String prefix) {
        List<String> leftOut = new ArrayList<>();
        m2.query("SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY table_name", row -> {
            String view = row.getString(1);
            if (view.startsWith(prefix)) {
                String here = row.getString(2).replace(Identifier.quoted(origin) + ".", Identifier.quoted(name) + ".");
                try {
                    run(scratch, "CREATE SQL SECURITY INVOKER VIEW " + Identifier.quoted(view) + " AS " + here);
                } catch (DataAccessException e) {
                    leftOut.add(view);
                }
            }
        });
        return leftOut;
    }

    /** Comments of columns may hold braces, which are none of JDBC's. */
    private static void run(JdbcTemplate jdbc, String sql) {
        jdbc.execute((StatementCallback<Void>) statement -> {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return null;
        });
    }

    /** How large a database of M2's server is, in bytes, by the server's estimate. */
    long bytes(String database) {
        return m2.execute((ConnectionCallback<Long>) connection -> {
            try (Statement statement = connection.createStatement()) {
                // MySQL 8 would give the size that it was asked for yesterday; other servers do not know the variable.
                statement.execute("SET SESSION information_schema_stats_expiry = 0");
            } catch (SQLException e) {
                // They always look.
            }
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true)).queryForObject(
                    "SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables WHERE table_schema = ?", Long.class, database);
        });
    }

    /**
     * When the database was made, in UTC, where an earlier dry run has left it.
     *
     * @throws MigrationStopped if it is somebody else's
     */
    private Optional<String> leftover() {
        if (m2.queryForObject("SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = ?", Integer.class, name) == 0) {
            return Optional.empty();
        }
        return Optional.of(mark().or(this::empty).orElseThrow(() -> new MigrationStopped("there is a database " + name
                + " on M2's server that no dry run of " + origin + " has made; nothing was changed. Name another one with caravan.dry-run.database", null)));
    }

    private Optional<String> mark() {
        try {
            return m2.queryForList("SELECT CAST(made_at AS CHAR) FROM " + Identifier.quoted(name) + "." + MARK + " WHERE m2_database = ?", String.class, origin)
                    .stream().findFirst();
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    /** One without a table holds nothing that could be lost: an administrator has made it for us, or a dry run was killed on its first step. */
    private Optional<String> empty() {
        int tables = m2.queryForObject("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ?", Integer.class, name);
        return tables == 0 ? Optional.of("without a table") : Optional.empty();
    }

    /** Drops it, if it is there and was made by a dry run of this M2. */
    void drop() {
        if (mark().isPresent()) {
            m2.execute("DROP DATABASE IF EXISTS " + Identifier.quoted(name));
        }
    }

    /**
     * The same while this process is being stopped and its own connections still work in the database: they are ended, so that the
     * server need not wait for them.
     */
    void dropAtOnce() {
        m2.queryForList("SELECT id FROM information_schema.processlist WHERE db = ? AND id <> CONNECTION_ID()", Long.class, name).forEach(id -> {
            try {
                m2.execute("KILL " + id);
            } catch (DataAccessException e) {
                // It has ended by itself.
            }
        });
        drop();
    }

    private void hold() {
        try {
            Connection connection = server.getConnection();
            try (PreparedStatement ask = connection.prepareStatement("SELECT GET_LOCK(CONCAT('caravan-dry:', LEFT(MD5(?), 16)), 0)")) {
                ask.setString(1, name);
                try (ResultSet answer = ask.executeQuery()) {
                    answer.next();
                    if (answer.getInt(1) == 1) {
                        lock = connection;
                        return;
                    }
                }
            } finally {
                if (lock == null) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be locked for the dry run: " + e.getMessage(), e);
        }
        throw new MigrationStopped("another dry run works in " + name + "; wait for it, or stop it", null);
    }

    private MigrationStopped denied(Exception e) {
        if (code(e) != NO_DATABASE_ACCESS && code(e) != NO_TABLE_ACCESS && code(e) != UNKNOWN_DATABASE) {
            return new MigrationStopped("the dry run's database " + name + " cannot be made on M2's server: " + SqlFaults.reason(e), e);
        }
        String account = m2.queryForObject("SELECT CURRENT_USER()", String.class);
        int at = account.lastIndexOf('@');
        return new MigrationStopped("M2's user may not make the dry run's database " + name + "; run GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP,"
                + " REFERENCES, CREATE VIEW ON " + Identifier.quoted(name) + ".* TO '" + account.substring(0, at).replace("'", "''") + "'@'"
                + account.substring(at + 1) + "'; or name a database that it may make with caravan.dry-run.database", e);
    }

    private static int code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    /** Gives the lock back; the database stays unless it was dropped. */
    @Override
    public void close() {
        if (lock != null) {
            try (PreparedStatement release = lock.prepareStatement("DO RELEASE_LOCK(CONCAT('caravan-dry:', LEFT(MD5(?), 16)))"); Connection held = lock) {
                release.setString(1, name);
                release.execute();
            } catch (SQLException e) {
                // The connection is gone, and the lock with it.
            }
            lock = null;
        }
    }
}
