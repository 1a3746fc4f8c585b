package io.caravan.process;

import io.caravan.copy.Plans;
import io.caravan.copy.SqlFaults;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.route.Area;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import io.caravan.script.ReadyScript;
import io.caravan.snapshot.Restoration;
import io.caravan.snapshot.Snapshot;
import io.caravan.snapshot.Snapshot.State;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings M2 back to the snapshot that {@code migrate --snapshot} took, so that a migration starts from nothing. */
public final class Rollback {

    /** What is of use after a rollback: the history of runs, the snapshot, which media files were copied, and what the delta's process tells. */
    private static final List<String> KEPT = List.of("caravan_run", Snapshot.LIST, "caravan_media", "caravan_delta");

    private final Shops shops;
    private final JdbcTemplate m2;
    private final Snapshot snapshot;
    private final String prefix;

    /**
     * What a rollback would do.
     *
     * @param snapshot what it goes back to
     * @param drops tables that the migration made in M2, which go
     * @param stays tables that somebody else made since the snapshot, which stay
     */
    public record Prospect(Snapshot.Taken snapshot, List<String> drops, List<String> stays) {}

    /** @param shops both databases; M1 is not touched */
    public Rollback(Shops shops) {
        this.shops = shops;
        this.m2 = new JdbcTemplate(shops.m2());
        this.prefix = shops.configuration().m2().prefix();
        this.snapshot = new Snapshot(shops.m2(), prefix);
    }

    /**
     * Looks what there is to do; writes nothing.
     *
     * @throws MigrationStopped if there is no whole snapshot, or M2 can no longer be made equal to it
     */
    public Prospect look() {
        State state = snapshot.state();
        if (state == State.NONE || state == State.TAKING) {
            throw new MigrationStopped("there is no " + (state == State.NONE ? "" : "whole ") + "snapshot of this M2 database, so that nothing can be brought back:"
                    + " caravan migrate --snapshot takes one before its first row. Restore M2 from your own backup, then caravan cleanup", null);
        }
        Restoration restoration = new Restoration(shops.m2(), schema());
        List<String> obstacles = restoration.obstacles();
        if (!obstacles.isEmpty()) {
            throw new MigrationStopped("M2 cannot be brought back to its snapshot: " + String.join("; ", obstacles.stream().limit(5).toList())
                    + ". Somebody changed M2's structure since; undo that, or restore M2 from your own backup. Nothing was changed", null);
        }
        Set<String> made = made();
        List<String> since = restoration.since();
        return new Prospect(
                snapshot.taken(), since.stream().filter(made::contains).toList(), since.stream().filter(table -> !made.contains(table)).toList());
    }

    /**
     * Rolls back. Killed at any moment, the same command goes on; until it has ended neither migration nor delta start.
     *
     * @param command what the operator typed, for {@code caravan_run}
     * @param progress is told the name of each table that is about to be restored
     * @throws MigrationStopped if a migration or the delta runs, or a table is not what it was in the end
     */
    public Restoration.Restored run(String command, Consumer<String> progress) {
        try (MigrationLock lock = MigrationLock.hold(shops.m2())) {
            Prospect prospect = look();
            Restoration restoration = new Restoration(shops.m2(), schema());
            restoration.begin();
            shops.tables().create();
            m2.update("INSERT INTO " + shops.tables().run() + " (command, started_at) VALUES (?, UTC_TIMESTAMP())",
                    command.substring(0, Math.min(255, command.length())));
            // Before the first table is touched: what would go on where the migration stopped must find nothing to go on with.
            forget();
            // Which tables scripts make depends on M2's store views, which are those of the migration until they are restored.
            restoration.drop(prospect.drops());
            Restoration.Restored restored = restoration.run(progress);
            restoration.end();
            m2.update("UPDATE " + shops.tables().run() + " SET finished_at = UTC_TIMESTAMP(), outcome = 'done' ORDER BY run_id DESC LIMIT 1");
            return restored;
        } catch (Restoration.Impossible e) {
            throw new MigrationStopped("M2 is not what it was: " + e.getMessage() + ". Stop what writes into M2 (its cron, its visitors),"
                    + " and run caravan rollback again", e);
        } catch (DataAccessException e) {
            throw new MigrationStopped("the rollback stopped: " + SqlFaults.reason(e) + ". When the cause is mended, the same command goes on", e);
        }
    }

    private void forget() {
        new TouchedRows(shops.m2(), prefix).uninstall();
        List<String> own = m2.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'", String.class).stream()
                .filter(name -> name.startsWith(prefix + Snapshot.OWN_TABLES) && !name.startsWith(prefix + Snapshot.COPIES)
                        && !KEPT.contains(name.substring(prefix.length())))
                .toList();
        own.forEach(name -> m2.execute("DROP TABLE IF EXISTS " + Identifier.quoted(name)));
        boolean delta = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, prefix + "caravan_delta") > 0;
        if (delta) {
            // A process that stands by goes on telling that it lives, and a wish is the operator's.
            m2.update("DELETE FROM " + shops.tables().delta() + " WHERE name <> 'wish' AND name NOT LIKE 'process:%'");
        }
    }

    private Schema schema() {
        return new SchemaReader(shops.m2(), prefix).read();
    }

    /** The tables that scripts name, those that they make among them. */
    private Set<String> made() {
        Plans plans = shops.plans();
        List<Long> stores = shops.m2Schema().table("store")
                .map(store -> m2.queryForList("SELECT store_id FROM " + store.sql(), Long.class)).orElse(List.of());
        Set<String> named = new TreeSet<>();
        for (Area area : shops.areas()) {
            for (String script : area.scripts()) {
                ReadyScript ready = shops.scripts().ready(area, script, plans, () -> stores);
                named.addAll(ready.tables());
            }
        }
        return named;
    }
}
