package io.caravan.process;

import io.caravan.delta.service.DeltaLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Keeps everything else of Caravan that writes into M2 away: the delta and another migration. The locks go with their connections, whatever
 * happens to the process.
 */
final class MigrationLock implements AutoCloseable {

    private final DeltaLock delta;
    private final Connection migration;

    private MigrationLock(DeltaLock delta, Connection migration) {
        this.delta = delta;
        this.migration = migration;
    }

    /**
     * Takes both locks; two connections of the pool are in use as long as they are held.
     *
     * @throws MigrationStopped if the delta or another migration holds one
     */
    static MigrationLock hold(DataSource m2) {
        try {
            DeltaLock delta = deltaLock(m2);
            try {
                return new MigrationLock(delta, lock(m2));
            } catch (SQLException | RuntimeException e) {
                delta.release();
                throw e;
            }
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be locked for this run: " + e.getMessage(), e);
        }
    }

    /** Two runs at a time would copy the same chunks. */
    private static Connection lock(DataSource m2) throws SQLException {
        Connection connection = m2.getConnection();
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(" + DeltaLock.MIGRATION + ", 0)");
                ResultSet got = lock.executeQuery()) {
            got.next();
            if (got.getInt(1) != 1) {
                throw migrating();
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static MigrationStopped migrating() {
        return new MigrationStopped("another Caravan is migrating into this M2 database; wait for it, or stop it", null);
    }

    /** The delta writes what the copy writes. */
    private static DeltaLock deltaLock(DataSource m2) throws SQLException {
        DeltaLock lock = new DeltaLock(m2);
        if (!lock.hold()) {
            if (lock.isMigrating()) {
                throw migrating();
            }
            throw new MigrationStopped("the delta of this M2 database is on; switch it off first: caravan delta off", null);
        }
        return lock;
    }

    /** Otherwise the lock stays in the pool, with its connection. */
    @Override
    public void close() {
        try (Connection held = migration; Statement statement = held.createStatement()) {
            statement.execute("DO RELEASE_LOCK(" + DeltaLock.MIGRATION + ")");
        } catch (SQLException e) {
            // The connection is gone, and the lock with it.
        }
        delta.release();
    }
}
