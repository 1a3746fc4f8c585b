package io.caravan.delta;

import java.time.Duration;
import java.util.List;

/** How changes in M1 are noticed; a queue for each watched table. */
public interface Capture {

    /**
     * What waits in one table's queue.
     *
     * @param table the M1 table
     * @param changes how many changes
     * @param age how long ago the oldest was made, by M1's clock
     */
    record Backlog(String table, long changes, Duration age) {}

    /**
     * The oldest changes of each table that has any. Taking again without {@link #consumed} gives them again.
     *
     * @param most the most changes of one table
     */
    List<Changes> take(int most);

    /** Forgets exactly these changes: they are committed in M2. */
    void consumed(List<Changes> changes);

    /** What waits, by table; tables without changes are left out. */
    List<Backlog> backlog();
}
