package io.caravan.snapshot;

import io.caravan.schema.Identifier;
import io.caravan.schema.KeylessTables;
import io.caravan.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection to M2 that copies tables as they are, with whatever M2 put into them: zero dates and id 0 among it. It waits for a table
 * that is in use for a minute, not for ever.
 */
final class RawSession implements AutoCloseable {

    private static final int LOCK_WAIT_SECONDS = 60;
    /** It stands behind the last bracket, on a line of its own; comments may hold anything. */
    private static final Pattern NEXT_ID = Pattern.compile("(\n\\) ENGINE=\\w+) AUTO_INCREMENT=(\\d+)");

    private final Connection connection;
    private final SingleConnectionDataSource single;
    private final JdbcTemplate jdbc;
    private final String modeBefore;

    /** @throws DataAccessException if M2 cannot be reached */
    RawSession(DataSource m2) {
        try {
            this.connection = m2.getConnection();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M2 cannot be reached", e);
        }
        this.single = new SingleConnectionDataSource(connection, true);
        this.jdbc = new JdbcTemplate(single);
        this.modeBefore = jdbc.queryForObject("SELECT @@SESSION.sql_mode", String.class);
        jdbc.execute("SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'");
        jdbc.execute("SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
        KeylessTables.allow(jdbc);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** All or nothing; DDL commits by itself and does not belong in here. */
    void inTransaction(Runnable what) {
        new TransactionTemplate(new DataSourceTransactionManager(single)).executeWithoutResult(status -> what.run());
    }

    /** Whether a table holds a row. */
    boolean filled(String sqlName) {
        return jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM " + sqlName + ")", Integer.class) == 1;
    }

    /** How many rows a table has. */
    long rows(String sqlName) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + sqlName, Long.class);
    }

    /** The number that the server gives to the table's next row; empty where it numbers none, or has not yet. */
    Optional<Long> nextId(String sqlName) {
        Matcher definition = NEXT_ID.matcher(shown(sqlName));
        return definition.find() ? Optional.of(Long.valueOf(definition.group(2))) : Optional.empty();
    }

    /** The statement that makes a table as it is, without the number of its next row. */
    String definition(String sqlName) {
        return NEXT_ID.matcher(shown(sqlName)).replaceFirst("$1");
    }

    private String shown(String sqlName) {
        return jdbc.queryForObject("SHOW CREATE TABLE " + sqlName, (row, number) -> row.getString(2));
    }

    /** Runs a statement as it stands: braces in the comments of columns are none of JDBC's. */
    void run(String sql) {
        jdbc.execute((StatementCallback<Void>) statement -> {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return null;
        });
    }

    /** Whether a table is there, given by its name without quotes. */
    boolean exists(String physicalName) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, physicalName) > 0;
    }

    /** Whether triggers hang on a table, given by its name without quotes. */
    boolean hasTriggers(String physicalName) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND event_object_table = ?", Integer.class, physicalName) > 0;
    }

    /** The checksum of all rows, whatever their order. */
    long checksum(String sqlName) {
        return jdbc.queryForObject("CHECKSUM TABLE " + sqlName, (row, number) -> row.getLong(2));
    }

    /** Copies all rows of a table into another of the same structure. */
    int copy(Table structure, String from, String to) {
        String columns = structure.columns().values().stream().filter(column -> !column.generated()).map(column -> Identifier.quoted(column.name()))
                .collect(Collectors.joining(", "));
        return jdbc.update("INSERT INTO " + to + " (" + columns + ") SELECT " + columns + " FROM " + from);
    }

    @Override
    public void close() {
        try {
            jdbc.update("SET SESSION sql_mode = ?", modeBefore);
            jdbc.execute("SET SESSION lock_wait_timeout = DEFAULT");
            KeylessTables.restore(jdbc);
            connection.close();
        } catch (DataAccessException | SQLException e) {
            throw new CannotGetJdbcConnectionException("M2's connection was lost", new SQLException(e));
        }
    }
}
