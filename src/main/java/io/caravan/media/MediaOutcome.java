package io.caravan.media;

/**
 * What a pass over the media files did. Of the files, each is one of copied, unchanged, unused (where only named ones are
 * copied), kept, failed and refused.
 *
 * @param from where they were read
 * @param to where they went
 * @param files how many were looked at, without those that {@code routes/media.camel.yaml} leaves out
 * @param copied how many were copied
 * @param bytes how many bytes these have
 * @param unchanged how many were in M2 already
 * @param leftOut how many files and folders the route leaves out
 * @param named how many files the database names; 0 if it was not asked
 * @param missing how many of these are not there
 * @param otherCase how many of these were found under a name in other letters, and copied under theirs
 * @param unused how many files nothing names, of the folders where something should
 * @param onlyNamed whether these were left where they are
 * @param kept how many were changed in M2 and stay as they are there
 * @param failed how many could not be copied
 * @param refused how many are not copied for safety: links out of the folder, devices, names that lead elsewhere
 * @param whole whether the pass came to its end
 * @param millis how long it took
 */
public record MediaOutcome(
        String from, String to, long files, long copied, long bytes, long unchanged, long leftOut, long named, long missing,
        long otherCase, long unused, boolean onlyNamed, long kept, long failed, long refused, boolean whole, long millis) {

    /** How many files are not in M2 as they are in M1, and somebody should look why. */
    public long open() {
        return failed + refused + kept;
    }
}
