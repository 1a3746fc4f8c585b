package io.caravan.copy;

import java.util.stream.LongStream;

/** What a chunk's time was spent on, over all attempts. Only one thread works on a chunk at a time. */
public final class WorkTimes {

    /** What is done with a chunk at a time. */
    public enum Work {
        /** M1 is asked for its rows. */
        READING,
        /** Its rows become those of M2, by the mapping and by an operator's route. */
        CONVERTING,
        /** Its rows and its checkpoint are sent to M2, and committed. */
        WRITING
    }

    private final long[] nanos = new long[Work.values().length];
    private Work current;
    private long since;

    /** From now on it is this that is done. */
    void begin(Work work) {
        end();
        current = work;
        since = System.nanoTime();
    }

    /** Nothing is done any more. */
    void end() {
        if (current != null) {
            nanos[current.ordinal()] += System.nanoTime() - since;
            current = null;
        }
    }

    /** Nanoseconds spent on all of it. */
    long nanos() {
        return LongStream.of(nanos).sum();
    }

    /** Nanoseconds spent on a kind of work. */
    public long nanos(Work work) {
        return nanos[work.ordinal()];
    }
}
