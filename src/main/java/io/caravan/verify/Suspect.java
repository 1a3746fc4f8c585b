package io.caravan.verify;

import io.caravan.mapping.ColumnPlan;
import io.caravan.verify.Difference.Kind;

/**
 * A row that is not as expected, and may be when it is looked at again.
 *
 * @param part the number of the chunk it was found in; 0 where the table was read from end to end
 * @param key what it is paired by, see {@link RowShape#key}
 * @param expected what M2 should hold; null where it should hold no such row
 * @param actual what M2 holds; null where it holds no such row
 */
record Suspect(int part, String key, Expected expected, Object[] actual) {

    /**
     * A row that M2 should hold.
     *
     * @param columns the columns of the plan that says so, in the order of the shape; null each where a script does
     * @param values their values
     */
    record Expected(ColumnPlan[] columns, Object[] values) {}

    Kind kind() {
        return expected == null ? Kind.UNEXPECTED : actual == null ? Kind.MISSING : Kind.DIFFERING;
    }

    /** Whether neither side has changed since an earlier look. */
    boolean unchangedSince(Suspect earlier, RowShape shape) {
        boolean expectedSame = expected == null
                ? earlier.expected == null
                : earlier.expected != null && shape.holds(expected, earlier.expected.values());
        boolean actualSame = actual == null ? earlier.actual == null : earlier.actual != null && shape.checksum(actual) == shape.checksum(earlier.actual);
        return expectedSame && actualSame;
    }

    /** Whether M2 holds now what it should have held at an earlier look. */
    boolean holdsWhatWasExpected(Suspect earlier, RowShape shape) {
        return earlier.expected == null ? actual == null : actual != null && shape.holds(earlier.expected, actual);
    }
}
