package io.caravan.delta;

import io.caravan.copy.Chunk;
import io.caravan.copy.Rejection;
import io.caravan.delta.Write.Kind;
import io.caravan.delta.Write.RowToWrite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** One message of the delta: some scopes of one M2 table, on their way from M1 to M2. Only one thread works on it at a time. */
public final class DeltaChunk {

    /** Rows of one write that go together, {@code from} inclusive, {@code to} exclusive. */
    record Slice(Write write, int from, int to) {
        List<RowToWrite> rows() {
            return write.rows().subList(from, to);
        }
    }

    /**
     * A row that is not applied.
     *
     * @param mapping the mapping's name
     * @param m1Table the M1 table
     * @param rejection why
     * @param outcome as {@code caravan_quarantine} has it
     */
    record NotApplied(String mapping, String m1Table, Rejection rejection, String outcome) {}

    private final AffectedRows affected;
    private final List<List<Object>> scopes;
    private final Supplier<List<Chunk>> read;
    private List<Chunk> parts;
    private final Deque<Slice> pending = new ArrayDeque<>();
    private final List<NotApplied> notApplied = new ArrayList<>();
    private final List<RowToWrite> done = new ArrayList<>();
    private List<String> asked = List.of();
    private List<Object[]> seen = List.of();
    private final Set<String> parked = new HashSet<>();

    /**
     * @param affected the table
     * @param scopes which rows of it; empty for a table that can only be taken as a whole
     * @param read makes the chunks of M1 rows, by mapping; none where M1 has none. Asked for when the chunk's turn has come, since the
     *     chunks before it decide which parents are there
     */
    DeltaChunk(AffectedRows affected, List<List<Object>> scopes, Supplier<List<Chunk>> read) {
        this.affected = affected;
        this.scopes = scopes;
        this.read = read;
    }

    AffectedRows affected() {
        return affected;
    }

    FollowedTable table() {
        return affected.table();
    }

    List<List<Object>> scopes() {
        return scopes;
    }

    /** The chunks to read from M1, for the route's split. */
    public List<Chunk> getParts() {
        if (parts == null) {
            parts = read.get();
        }
        return parts;
    }

    /** Starts writing, or starts it over after a lost transaction. */
    void start(List<Write> writes, List<String> askedColumns) {
        pending.clear();
        notApplied.clear();
        done.clear();
        parked.clear();
        asked = askedColumns;
        for (Write write : writes) {
            for (int from = 0; from < write.rows().size(); from += write.most()) {
                pending.add(new Slice(write, from, Math.min(write.rows().size(), from + write.most())));
            }
        }
    }

    /** Whether there are rows that have been neither written nor refused. */
    public boolean isPending() {
        return !pending.isEmpty();
    }

    /** Whether the next rows go into one INSERT, rather than one statement for each. */
    public boolean isInsert() {
        return pending.element().write().kind() == Kind.INSERT;
    }

    Slice next() {
        return pending.element();
    }

    /** The rows last handed out are written. */
    void written() {
        Slice slice = pending.remove();
        if (slice.write().kind() == Kind.PARK) {
            slice.rows().forEach(row -> parked.add(row.key()));
        } else {
            done.addAll(slice.rows());
        }
    }

    /** The rows last handed out hold what M2 refuses: halves them, or gives up the one that is left. */
    void refused(BiConsumer<Write, RowToWrite> alone) {
        Slice slice = pending.remove();
        if (slice.rows().size() == 1) {
            if (parked.contains(slice.rows().get(0).key())) {
                throw new IllegalStateException("row " + slice.rows().get(0).key() + " does not fit, and its unique value was given to another row");
            }
            alone.accept(slice.write(), slice.rows().get(0));
        } else {
            int middle = slice.from() + (slice.to() - slice.from()) / 2;
            pending.addFirst(new Slice(slice.write(), middle, slice.to()));
            pending.addFirst(new Slice(slice.write(), slice.from(), middle));
        }
    }

    void notApplied(NotApplied row) {
        notApplied.add(row);
    }

    List<NotApplied> notApplied() {
        return notApplied;
    }

    /** The rows that are written. */
    List<RowToWrite> done() {
        return done;
    }

    /** @param rows the values that scripts ask for of all rows that M2 held */
    void seen(List<Object[]> rows) {
        seen = rows;
    }

    List<Object[]> seen() {
        return seen;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public String toString() {
        return "delta of " + table().name() + " (" + (scopes.isEmpty() ? "all rows" : scopes.size() + " of " + table().scope().targets()) + ")";
    }
}
