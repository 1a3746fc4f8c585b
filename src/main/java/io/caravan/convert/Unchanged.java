package io.caravan.convert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A condition in SQL under which a conversion leaves a value as it is, and says nothing of it. It may miss values that stay, never name
 * one that does not: where it holds, a value goes from server to server without being looked at.
 *
 * @param sql over the table {@code t}, with a question mark for each of the values; may be NULL, which counts as false
 * @param values what is bound to it
 */
public record Unchanged(String sql, List<Object> values) {

    /** The value is NULL. */
    public static Unchanged ifNull(String value) {
        return new Unchanged(value + " IS NULL", List.of());
    }

    /** The value is NULL or empty. */
    public static Unchanged ifEmpty(String value) {
        return new Unchanged("(" + value + " IS NULL OR LENGTH(" + value + ") = 0)", List.of());
    }

    /** The value is one of these; where there are none, nothing stays. */
    public static Unchanged ifIn(String value, List<?> values) {
        return values.isEmpty() ? new Unchanged("FALSE", List.of()) : new Unchanged(value + " IN (" + marks(values) + ")", List.copyOf(values));
    }

    /** The value is none of these, or NULL. */
    public static Unchanged unlessIn(String value, List<?> values) {
        return values.isEmpty()
                ? new Unchanged("TRUE", List.of())
                : new Unchanged("(" + value + " IS NULL OR " + value + " NOT IN (" + marks(values) + "))", List.copyOf(values));
    }

    /** This one holds, and the other. */
    public Unchanged and(Unchanged other) {
        return joined(" AND ", other);
    }

    /** This one holds, or the other. */
    public Unchanged or(Unchanged other) {
        return joined(" OR ", other);
    }

    private Unchanged joined(String word, Unchanged other) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new Unchanged("(" + sql + word + other.sql + ")", all);
    }

    private static String marks(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
