package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cuts a table into chunks along its key: first those that an earlier run planned but did not finish, then the rest.
 * Each boundary is the key of the n-th row after the last one, so that gaps in the numbering do no harm, and a table is
 * never held in memory. Where the numbering has few gaps, keys are counted instead of rows: see {@link DenseKeys}.
 *
 * <p>After a failure there is no next one. Camel goes on asking, to release the messages that it did not get to: the rows of a chunk
 * that could not be planned would be passed over, and a table that has failed would be planned to its end.
 */
final class ChunkSequence implements Iterator<Chunk> {

    private final CopyTable table;
    private final TablePlan plan;
    private final JdbcTemplate m1;
    private final Checkpoint checkpoint;
    private final boolean small;
    private final Deque<Checkpoint.ChunkState> unfinished = new ArrayDeque<>();
    private Optional<DenseKeys> dense;
    private List<String> last;
    private int number;
    private boolean ended;
    private boolean whole;
    private boolean unplanned;
    private volatile boolean stopped;

    /**
     * @param known what is known of the table
     * @param small whether the table was just seen to have fewer rows than a chunk
     */
    ChunkSequence(CopyTable table, JdbcTemplate m1, Checkpoint checkpoint, Checkpoint.Known known, boolean small) {
        this.table = table;
        this.plan = table.plan();
        this.m1 = m1;
        this.checkpoint = checkpoint;
        this.small = small;
        for (Checkpoint.ChunkState chunk : known.chunks()) {
            number = chunk.number();
            last = chunk.range().upTo();
            ended = last == null;
            if (!chunk.done()) {
                unfinished.add(chunk);
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !stopped && !unplanned && (!unfinished.isEmpty() || !ended);
    }

    /** A chunk could not be copied: the others are left to the next run. */
    void stop() {
        stopped = true;
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!unfinished.isEmpty()) {
            Checkpoint.ChunkState chunk = unfinished.remove();
            return chunk(chunk.number(), chunk.range(), table.isNextInside());
        }
        unplanned = true;
        boolean inside = table.isNextInside();
        List<String> upTo = boundary(inside ? plan.directRows() : plan.chunkRows());
        KeyRange range = new KeyRange(last, upTo);
        if (number == 0) {
            checkpoint.begin(plan, range);
        } else {
            checkpoint.planned(plan, number + 1, range);
        }
        unplanned = false;
        last = upTo;
        ended = upTo == null;
        number++;
        return chunk(number, range, inside);
    }

    private Chunk chunk(int of, KeyRange range, boolean inside) {
        Chunk chunk = inside ? Chunk.toStay(table, of, range) : new Chunk(table, of, range);
        whole |= chunk.isWholeTable();
        return chunk;
    }

    /** Whether the table was one chunk, which has noted that it is complete. */
    boolean isWhole() {
        return whole;
    }

    /** The key of the last of the next rows; null where fewer are left, so that the chunk takes them all. */
    private List<String> boundary(int rows) {
        if (plan.keys().isEmpty() || small) {
            return null;
        }
        if (dense == null) {
            dense = DenseKeys.of(table, m1);
        }
        return dense.isPresent() ? dense.get().boundary(last, rows) : ChunkEnd.of(table, new KeyRange(last, null), rows, m1).orElse(null);
    }
}
