package io.caravan.cutover;

/** The last pass over the media, which copies what has changed since the one before. */
public interface MediaPass {

    /**
     * What a pass did.
     *
     * @param copied files that were copied
     * @param unchanged files that were there already
     * @param failed files that could not be copied
     * @param missing files that the database names but that are not there
     */
    record Outcome(long copied, long unchanged, long failed, long missing) {}

    /** Copies what has changed. */
    Outcome run();
}
