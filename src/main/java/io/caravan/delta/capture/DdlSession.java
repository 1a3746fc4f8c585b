package io.caravan.delta.capture;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One connection to M1 that changes its structure while the shop works. It waits for a table that is in use for moments only,
 * over and over: all the while that it waits, every other user of the table would have to wait behind it.
 */
final class DdlSession implements AutoCloseable {

    private static final int LOCKED = 1205;
    private static final int LONGEST_WAIT_SECONDS = 2;
    private static final int ATTEMPTS = 30;
    private static final long PAUSE_MILLIS = 1000;

    private final Connection connection;
    private final JdbcTemplate m1;
    private final String modeBefore;
    private final String waitBefore;

    /** @throws SQLException if M1 cannot be reached */
    DdlSession(DataSource dataSource) throws SQLException {
        this.connection = dataSource.getConnection();
        this.m1 = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.modeBefore = value("@@SESSION.sql_mode");
        this.waitBefore = value("@@SESSION.lock_wait_timeout");
        // A trigger runs in the mode in which it was made. Whatever the shop writes, logging it must not fail.
        mode("NO_ENGINE_SUBSTITUTION");
        run("SET SESSION lock_wait_timeout = " + LONGEST_WAIT_SECONDS);
    }

    /** Asks. */
    JdbcTemplate ask() {
        return m1;
    }

    /**
     * Runs a statement as it stands, and again while the table it is about is in use.
     *
     * @throws DataAccessException if the server refuses it
     */
    void run(String sql) {
        for (int attempt = 1; ; attempt++) {
            try {
                m1.execute((StatementCallback<Void>) statement -> execute(statement, sql));
                return;
            } catch (DataAccessException refused) {
                if (CaptureRefused.code(refused) != LOCKED || attempt == ATTEMPTS) {
                    throw refused;
                }
                pause();
            }
        }
    }

    private static Void execute(Statement statement, String sql) throws SQLException {
        // Braces in a merchant's trigger are none of JDBC's.
        statement.setEscapeProcessing(false);
        statement.execute(sql);
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureRefused("interrupted while waiting for a table of M1 that is in use");
        }
    }

    /** Does something in another SQL mode. */
    <T> T inMode(String mode, Supplier<T> what) {
        String before = value("@@SESSION.sql_mode");
        mode(mode);
        try {
            return what.get();
        } finally {
            mode(before);
        }
    }

    private void mode(String mode) {
        m1.update("SET SESSION sql_mode = ?", mode);
    }

    private String value(String expression) {
        return m1.queryForObject("SELECT " + expression, String.class);
    }

    @Override
    public void close() throws SQLException {
        try {
            mode(modeBefore);
            run("SET SESSION lock_wait_timeout = " + waitBefore);
        } finally {
            connection.close();
        }
    }
}
