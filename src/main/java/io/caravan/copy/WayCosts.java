package io.caravan.copy;

/**
 * What the rows of a table cost inside the server, and outside of it, by LOAD DATA: the first chunks go the one way and the other, the
 * next ones that which took less for a row. Which one it is depends on how wide the rows are, how many values have to be converted, and on the
 * server; measured, either takes up to twice as long as the other.
 */
final class WayCosts {

    /** So many chunks are enough to try each way twice. */
    private static final int MANY_CHUNKS = 8;

    private final int tries;
    private final Cost inside = new Cost();
    private final Cost outside = new Cost();

    /** Chunks that began, those of them that came to their end, and what these took. */
    private static final class Cost {
        private int begun;
        private int ended;
        private long nanos;
        private long rows;

        private double ofRow() {
            return (double) nanos / Math.max(1, rows);
        }
    }

    /** @param chunks about how many chunks there are */
    WayCosts(long chunks) {
        this.tries = chunks < MANY_CHUNKS ? 1 : 2;
    }

    /** Whether the next chunk is to stay inside the server. */
    synchronized boolean isNextInside() {
        boolean known = inside.ended >= tries && outside.ended >= tries;
        boolean stays = known ? inside.ofRow() <= outside.ofRow() : inside.begun <= outside.begun;
        (stays ? inside : outside).begun++;
        return stays;
    }

    /**
     * A chunk is done.
     *
     * @param stayed whether it was one that was to stay inside, even if some of its rows did not
     * @param rows those that it read
     */
    synchronized void took(boolean stayed, long nanos, long rows) {
        Cost cost = stayed ? inside : outside;
        cost.ended++;
        cost.nanos += nanos;
        cost.rows += rows;
    }
}
