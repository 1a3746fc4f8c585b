package io.caravan.verify;

import java.util.List;

/**
 * One row that is not as expected.
 *
 * @param kind what is wrong with it
 * @param key the row's key in M2, such as {@code entity_id=17}
 * @param values the columns that differ; empty for a row that is missing or unexpected
 */
public record Difference(Kind kind, String key, List<Value> values) {

    /** What is wrong with a row. */
    public enum Kind {
        /** M2 should have it and does not. */
        MISSING,
        /** M2 has it with other values. */
        DIFFERING,
        /** M2 has it and no mapping put it there. */
        UNEXPECTED,
        /** M2 has it because it was made in M2. No loss. */
        BORN,
        /** M2 has it with other values because it was changed in M2. No loss. */
        CHANGED,
        /** M2 does not have it because it was deleted in M2. No loss. */
        DELETED,
        /** M1 has changed, and the delta has yet to bring the change. No loss. */
        UNDERWAY;

        /** Whether the row is not as expected for no known reason. */
        boolean unexplained() {
            return ordinal() <= UNEXPECTED.ordinal();
        }
    }

    /**
     * A column that differs.
     *
     * @param column the M2 column
     * @param expected what M1 and the mapping give, cut at 200 characters; null for NULL, {@code (secret)} for secrets
     * @param actual what M2 holds, in the same form
     */
    public record Value(String column, String expected, String actual) {

        @Override
        public String toString() {
            return column + " is " + quoted(actual) + ", expected " + quoted(expected);
        }

        private static String quoted(String value) {
            return value == null || value.equals("(secret)") ? String.valueOf(value).replace("null", "NULL") : "'" + value + "'";
        }
    }
}
