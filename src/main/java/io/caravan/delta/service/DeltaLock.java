package io.caravan.delta.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Keeps the delta to one process, and away from {@code migrate}: a lock of M2's server. It goes with its connection,
 * whatever happens to the process.
 */
public final class DeltaLock implements AutoCloseable {

    /** The lock's name, as SQL. */
    public static final String NAME = "CONCAT('caravan-delta:', LEFT(MD5(DATABASE()), 16))";
    /** The name of the lock that a migration holds, as SQL. */
    public static final String MIGRATION = "CONCAT('caravan:', LEFT(MD5(DATABASE()), 16))";

    /** The name of the lock that a pass over the media files holds, as SQL. */
    public static final String MEDIA = "CONCAT('caravan-media:', LEFT(MD5(DATABASE()), 16))";

    /** Seconds: the most that every server takes. */
    private static final int LONGEST_IDLE = 2_147_483;

    private final DataSource m2;
    private final String name;
    private Connection holder;

    /** @param m2 the M2 database */
    public DeltaLock(DataSource m2) {
        this(m2, NAME);
    }

    /**
     * The same for something else that only one process may do.
     *
     * @param m2 the M2 database
     * @param name the lock's name, as SQL: one of this class
     */
    public DeltaLock(DataSource m2, String name) {
        this.m2 = m2;
        this.name = name;
    }

    /**
     * Takes the lock, or makes sure that it is still held. One connection of the pool is in use as long as it is.
     *
     * @return false if another process has it
     * @throws SQLException if M2 does not answer
     */
    public synchronized boolean hold() throws SQLException {
        if (holder != null) {
            try {
                if (one(holder, "SELECT IS_USED_LOCK(" + name + ") = CONNECTION_ID()")) {
                    return true;
                }
            } catch (SQLException e) {
                // The connection is gone, and the lock with it; another one may get it.
            }
            drop();
        }
        Connection connection = m2.getConnection();
        try {
            patient(connection);
            if (one(connection, "SELECT GET_LOCK(" + name + ", 0)")) {
                holder = connection;
                return true;
            }
        } finally {
            if (holder == null) {
                connection.close();
            }
        }
        return false;
    }

    /** A copy takes hours, in which nobody asks this connection anything: a server that ends idle ones early would end the lock. */
    private static void patient(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION wait_timeout = " + LONGEST_IDLE);
        }
    }

    /** Whether a migration runs. */
    public boolean isMigrating() throws SQLException {
        try (Connection connection = m2.getConnection()) {
            return one(connection, "SELECT IS_FREE_LOCK(" + MIGRATION + ") = 0");
        }
    }

    /** Gives the lock back, if it is held. */
    public synchronized void release() {
        if (holder == null) {
            return;
        }
        try {
            one(holder, "SELECT RELEASE_LOCK(" + name + ")");
        } catch (SQLException e) {
            // The connection is gone, and the lock with it.
        }
        drop();
    }

    private void drop() {
        try {
            holder.close();
        } catch (SQLException e) {
            // As good as closed.
        }
        holder = null;
    }

    private static boolean one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet result = statement.executeQuery()) {
            return result.next() && result.getInt(1) == 1;
        }
    }

    @Override
    public void close() {
        release();
    }
}
