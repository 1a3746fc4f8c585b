package io.caravan.process;

import io.caravan.delta.service.DeltaLock;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Keeps everything else of Caravan that writes into M2 away: the delta and another migration. The locks go with their connections, whatever
 * happens to the process.
 */
final class MigrationLock implements AutoCloseable {

    private final DeltaLock delta;
    private final DeltaLock migration;

    private MigrationLock(DeltaLock delta, DeltaLock migration) {
        this.delta = delta;
        this.migration = migration;
    }

    /**
     * Takes both locks; two connections of the pool are in use as long as they are held.
     *
     * @throws MigrationStopped if the delta or another migration holds one
     */
    static MigrationLock hold(DataSource m2) {
        MigrationLock lock = new MigrationLock(new DeltaLock(m2), new DeltaLock(m2, DeltaLock.MIGRATION));
        try {
            lock.renew();
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Makes sure that both locks are still held, and takes them again where the server has lost their connections.
     *
     * @throws MigrationStopped if somebody else has got one, or M2 does not answer
     */
    void renew() {
        try {
            // Two runs at a time would copy the same chunks; the delta writes what the copy writes.
            if (!migration.hold()) {
                throw migrating();
            }
            if (!delta.hold()) {
                throw new MigrationStopped("the delta of this M2 database is on; switch it off first: caravan delta off", null);
            }
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be locked for this run: " + e.getMessage(), e);
        }
    }

    private static MigrationStopped migrating() {
        return new MigrationStopped("another Caravan is migrating into this M2 database; wait for it, or stop it", null);
    }

    /** Otherwise the locks stay in the pool, with their connections. */
    @Override
    public void close() {
        migration.release();
        delta.release();
    }
}
