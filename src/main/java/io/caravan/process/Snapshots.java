package io.caravan.process;

import io.caravan.copy.Checkpoint;
import io.caravan.copy.SqlFaults;
import io.caravan.schema.KeylessTables;
import io.caravan.snapshot.Snapshot;
import io.caravan.snapshot.Snapshot.State;
import io.caravan.snapshot.Snapshot.Taken;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code migrate --snapshot} does before it writes its first row. */
public final class Snapshots {

    private Snapshots() {}

    /**
     * The snapshot that a rollback would go back to.
     *
     * @param taken what it holds
     * @param anew whether it was taken by this call; otherwise an earlier one stays, because it is that of M2 before any migration
     */
    public record Kept(Taken taken, boolean anew) {}

    /**
     * Takes a snapshot of M2, unless there is one of M2 as it was before the migration that M2 holds.
     *
     * @throws MigrationStopped if M2 holds rows of a migration and no snapshot, if a rollback was not ended, or M2 is in use
     */
    public static Kept take(Shops shops) {
        String prefix = shops.configuration().m2().prefix();
        Snapshot snapshot = new Snapshot(shops.m2(), prefix);
        try (MigrationLock lock = MigrationLock.hold(shops.m2())) {
            State state = snapshot.state();
            boolean written = shops.tables().exist() && !new Checkpoint(shops.m2(), shops.tables()).tables().isEmpty();
            if (state == State.RESTORING) {
                throw new MigrationStopped("a rollback of this M2 database was stopped before its end; go on with it first: caravan rollback", null);
            }
            if (state == State.TAKEN || state == State.RESTORED && written) {
                return new Kept(snapshot.taken(), false);
            }
            if (written) {
                throw new MigrationStopped("M2 holds rows of a migration already, so that a snapshot would not be of M2 as it was before. Go on without"
                        + " --snapshot, or restore M2 from a backup and start anew", null);
            }
            return new Kept(snapshot.take(shops.m2Schema()), true);
        } catch (DataAccessException e) {
            throw new MigrationStopped("the snapshot of M2 could not be taken: " + SqlFaults.reason(e) + "." + KeylessTables.remedy(e, new JdbcTemplate(shops.m2()))
                    + " Nothing was migrated; the same command starts it over", e);
        }
    }
}
