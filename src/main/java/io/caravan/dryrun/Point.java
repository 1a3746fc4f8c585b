package io.caravan.dryrun;

/**
 * One line of the list that a dry run ends with.
 *
 * @param call whether it speaks for or against the migration
 * @param what what was looked at
 * @param found what was found, in words
 */
public record Point(Call call, String what, String found) {

    /** Whether to go. */
    public enum Call {
        /** As it should be. */
        GO,
        /** No obstacle; somebody should have looked at it. */
        LOOK,
        /** The migration would fail, or leave something wrong. */
        NO_GO;

        /** As a list shows it. */
        String shown() {
            return this == NO_GO ? "NO-GO" : name();
        }
    }

    static Point of(boolean good, Call otherwise, String what, String found) {
        return new Point(good ? Call.GO : otherwise, what, found);
    }
}
