package io.caravan.process;

import io.caravan.delta.capture.ChangeLogs;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaState;
import io.caravan.schema.Identifier;
import io.caravan.snapshot.Snapshot;
import io.caravan.snapshot.Snapshot.State;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes everything of Caravan's own away from both databases, once nobody needs it any more. */
public final class Cleanup {

    /** What a compare delta has seen of M1: as good as its change logs. */
    private static final String SEEN = "caravan_seen";

    private final Shops shops;
    private final JdbcTemplate m2;
    private final String prefix;
    private final boolean keepLogs;

    /**
     * What there is.
     *
     * @param tables Caravan's tables in M2, with prefix
     * @param bytes their size with indexes, by the server's estimate
     * @param triggers how many triggers Caravan has in M2
     * @param logs how many change logs Caravan has in M1
     * @param waiting how many changes they hold that nobody has applied
     * @param snapshot whether a rollback could still bring M2 back
     */
    public record Found(List<String> tables, long bytes, int triggers, int logs, long waiting, boolean snapshot) {

        /** Whether there is nothing to take away. */
        public boolean nothing() {
            return tables.isEmpty() && triggers == 0 && logs == 0;
        }
    }

    /**
     * @param shops both databases
     * @param keepLogs whether M1's change logs and triggers stay, and what a comparing delta has seen
     */
    public Cleanup(Shops shops, boolean keepLogs) {
        this.shops = shops;
        this.m2 = new JdbcTemplate(shops.m2());
        this.prefix = shops.configuration().m2().prefix();
        this.keepLogs = keepLogs;
    }

    /** Looks what there is; writes nothing. */
    public Found look() {
        List<String> tables = m2.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name",
                        String.class).stream()
                .filter(name -> name.startsWith(prefix + Snapshot.OWN_TABLES) && !(keepLogs && name.startsWith(prefix + SEEN)))
                .toList();
        long bytes = tables.isEmpty() ? 0 : m2.queryForObject(
                "SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name IN (?"
                        + ", ?".repeat(tables.size() - 1) + ")", Long.class, tables.toArray());
        ChangeLogs logs = new ChangeLogs(shops.m1(), shops.m1Schema());
        State state = new Snapshot(shops.m2(), prefix).state();
        return new Found(
                tables, bytes, new TouchedRows(shops.m2(), prefix).triggers(), keepLogs ? 0 : logs.tables(), keepLogs ? 0 : logs.waiting(),
                state != State.NONE && state != State.TAKING);
    }

    /**
     * Takes it away. Killed at any moment, the same command goes on.
     *
     * @param force even if changes wait in M1 that nobody has applied
     * @throws MigrationStopped if a migration or a process of Caravan runs, a rollback was not ended, or changes wait
     */
    public void run(boolean force) {
        Optional<DeltaState.Running> alive = alive();
        if (alive.isPresent()) {
            throw new MigrationStopped("nothing was removed: Caravan still runs, " + alive.get().name() + "; stop it first", null);
        }
        try (MigrationLock lock = MigrationLock.hold(shops.m2())) {
            Found found = look();
            if (new Snapshot(shops.m2(), prefix).state() == State.RESTORING) {
                throw new MigrationStopped("nothing was removed: a rollback was stopped before its end, and needs the snapshot: caravan rollback", null);
            }
            if (found.waiting() > 0 && !force) {
                throw new MigrationStopped("nothing was removed: " + found.waiting() + " changes wait in Magento 1 that nobody has applied. Apply them with"
                        + " caravan delta run --until-empty, or throw them away with caravan cleanup --force", null);
            }
            if (!keepLogs) {
                Captures.uninstall(shops);
            }
            new TouchedRows(shops.m2(), prefix).uninstall();
            // Looked up anew: what was taken away has its own tables, and may have needed others.
            look().tables().forEach(table -> m2.execute("DROP TABLE IF EXISTS " + Identifier.quoted(table)));
        }
    }

    private Optional<DeltaState.Running> alive() {
        boolean delta = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, prefix + "caravan_delta") > 0;
        return delta ? new DeltaState(shops.m2(), shops.tables()).running().stream().findFirst() : Optional.empty();
    }
}
