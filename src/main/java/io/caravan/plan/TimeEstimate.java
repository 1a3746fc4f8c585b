package io.caravan.plan;

import java.util.List;

/**
 * How long the migration will take.
 *
 * @param areas each area, in the order in which they run
 * @param lowMillis all of it if all goes well, in ms
 * @param highMillis all of it on busy servers, in ms
 * @param samples what was measured; empty where nothing was
 * @param sampledShare the part of the rows that move which the measured tables hold, 0 to 1
 * @param workers how many chunks are copied at a time
 * @param compareMillis how long one comparison of all rows takes, which {@code caravan.delta.capture=compare} would do for each
 *     poll, in ms; 0 where nothing was measured
 * @param basis what the figures come from, in words
 */
public record TimeEstimate(
        List<AreaTime> areas, long lowMillis, long highMillis, List<Sample> samples, double sampledShare, int workers, long compareMillis,
        String basis) {

    /**
     * An area.
     *
     * @param area its id
     * @param lowMillis at best, in ms
     * @param highMillis on busy servers, in ms
     */
    public record AreaTime(String area, long lowMillis, long highMillis) {}

    /**
     * A table that was tried.
     *
     * @param table its name in M1
     * @param rows how many rows were tried
     * @param readMillis to read and convert them, in ms
     * @param writeMillis to write them, in ms; 0 where they were not written
     * @param rowsPerSecond with one worker
     */
    public record Sample(String table, long rows, double readMillis, double writeMillis, long rowsPerSecond) {}
}
