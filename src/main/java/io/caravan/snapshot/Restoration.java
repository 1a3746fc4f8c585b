package io.caravan.snapshot;

import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import io.caravan.snapshot.Snapshot.Copied;
import io.caravan.snapshot.Snapshot.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;

/**
 * Makes M2's tables what they were when the snapshot was taken. Killed on its way it leaves tables that are restored, empty, or not begun;
 * the next call restores what is not equal yet.
 */
public final class Restoration {

    /** A table's triggers may write into a table that was restored before. */
    private static final int ROUNDS = 3;

    private final DataSource m2;
    private final Snapshot snapshot;
    private final Schema schema;

    /**
     * What a restoration did.
     *
     * @param tables how many tables are equal to the snapshot, by checksum; all of them
     * @param restored how many of them had to be restored
     * @param rows how many rows all of them hold
     * @param otherNextIds statements that would give tables the next id that they had; refused for want of the privilege ALTER
     */
    public record Restored(int tables, int restored, long rows, List<String> otherNextIds) {}

    /** M2 cannot be made what it was; the message says why and what to do. */
    public static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String message) {
            super(message);
        }
    }

    /**
     * @param m2 the M2 database
     * @param schema its structure now
     */
    public Restoration(DataSource m2, Schema schema) {
        this.m2 = m2;
        this.schema = schema;
        this.snapshot = new Snapshot(m2, schema.prefix());
    }

    /**
     * What stands in the way: tables that have other columns than they had, and copies that are gone.
     *
     * @return a sentence each; empty where nothing does
     */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        for (Copied copied : snapshot.copied()) {
            Optional<Table> copy = copied.copy().flatMap(name -> schema.table(name.substring(schema.prefix().length())));
            if (copied.copy().isPresent() && copy.isEmpty()) {
                obstacles.add("the copy " + copied.copy().get() + " of " + copied.table() + " is not there any more");
            } else if (copy.isPresent() && !schema.table(copied.table()).map(now -> now.columns().equals(copy.get().columns())).orElse(true)) {
                obstacles.add("the table " + schema.prefix() + copied.table() + " has other columns than it had");
            }
        }
        return obstacles;
    }

    /** Tables of M2 that are not in the snapshot, without prefix: they were made since. */
    public List<String> since() {
        List<String> known = snapshot.copied().stream().map(Copied::table).toList();
        return Snapshot.tables(schema).stream().map(Table::name).filter(name -> !known.contains(name)).toList();
    }

    /** From now on M2 is neither what it was nor what it is to be. */
    public void begin() {
        snapshot.state(State.RESTORING);
    }

    /**
     * Restores all tables, and proves it.
     *
     * @param progress is told the name of each table that is about to be restored
     * @throws Impossible if a table is not equal in the end
     * @throws DataAccessException if M2 refuses; what is restored stays so, and the next call goes on
     */
    public Restored run(Consumer<String> progress) {
        List<String> obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            throw new Impossible(String.join("; ", obstacles));
        }
        List<Copied> all = snapshot.copied();
        List<String> otherNextIds = new ArrayList<>();
        int restored = 0;
        try (RawSession session = new RawSession(m2)) {
            all.forEach(copied -> make(session, copied));
            List<Copied> left = all;
            for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
                List<Copied> due = left.stream().filter(copied -> !equal(session, copied)).toList();
                due.forEach(copied -> {
                    progress.accept(copied.table());
                    restore(session, copied);
                });
                restored = Math.max(restored, due.size());
                left = due.isEmpty() ? List.of() : all;
            }
            List<String> other = left.stream().filter(copied -> !equal(session, copied)).map(Copied::table).toList();
            if (!other.isEmpty()) {
                throw new Impossible("these tables are not what they were, although they were restored; somebody else writes into them: "
                        + String.join(", ", other));
            }
            all.forEach(copied -> nextId(session, copied).ifPresent(otherNextIds::add));
        }
        return new Restored(all.size(), restored, all.stream().mapToLong(Copied::rows).sum(), otherNextIds);
    }

    /** All is as it was. */
    public void end() {
        snapshot.state(State.RESTORED);
    }

    private String sql(Copied copied) {
        return Identifier.quoted(schema.prefix() + copied.table());
    }

    /** A table that the migration made anew, such as a sequence, or was about to when it was stopped, gets the definition that it had. */
    private void make(RawSession session, Copied copied) {
        boolean there = session.exists(schema.prefix() + copied.table());
        if (there && (session.definition(sql(copied)).equals(copied.definition()) || session.hasTriggers(schema.prefix() + copied.table()))) {
            return;
        }
        if (there) {
            session.run("DROP TABLE " + sql(copied));
        }
        session.run(copied.definition());
    }

    private boolean equal(RawSession session, Copied copied) {
        String now = sql(copied);
        if (copied.copy().isEmpty()) {
            return !session.filled(now) && (copied.nextId().isPresent() || session.nextId(now).isEmpty());
        }
        return session.rows(now) == copied.rows() && session.checksum(now) == session.checksum(Identifier.quoted(copied.copy().get()));
    }

    private void restore(RawSession session, Copied copied) {
        // To delete row by row would take as long as the migration took.
        session.run("TRUNCATE TABLE " + sql(copied));
        copied.copy().ifPresent(copy -> session.inTransaction(() -> session.copy(
                schema.table(copy.substring(schema.prefix().length())).orElseThrow(), Identifier.quoted(copy), sql(copied))));
    }

    /** @return the statement that would set the number, where the server does not let Caravan */
    private Optional<String> nextId(RawSession session, Copied copied) {
        Optional<Long> wanted = copied.nextId();
        if (wanted.isEmpty() || session.nextId(sql(copied)).equals(wanted)) {
            return Optional.empty();
        }
        String set = "ALTER TABLE " + sql(copied) + " AUTO_INCREMENT = " + wanted.get();
        try {
            session.jdbc().execute(set);
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(set + ";");
        }
    }

    /** Drops tables that were made since. */
    public void drop(List<String> tables) {
        try (RawSession session = new RawSession(m2)) {
            tables.forEach(table -> session.jdbc().execute("DROP TABLE IF EXISTS " + Identifier.quoted(schema.prefix() + table)));
        }
    }
}
