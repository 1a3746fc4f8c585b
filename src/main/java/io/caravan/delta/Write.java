package io.caravan.delta;

import io.caravan.copy.Chunk;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Statements of one form that make rows of M2 equal to M1's.
 *
 * @param kind what they do
 * @param sql the SQL for so many rows: an INSERT takes all at once, the others one at a time
 * @param rows the rows, at least one
 * @param most how many rows go together
 */
record Write(Kind kind, IntFunction<String> sql, List<RowToWrite> rows, int most) {

    /** What a write does. They are done in this order, so that a value that must be unique is free before it is taken. */
    enum Kind {
        DELETE,
        /** Takes unique values from rows that get others, so that still others can take these. */
        PARK,
        UPDATE,
        INSERT
    }

    /**
     * A row to write.
     *
     * @param parameters what is bound
     * @param part the chunk of M1 rows that it comes from; null for a row to delete
     * @param number its number there
     * @param key the row as an operator reads it, such as {@code entity_id=17}
     * @param touched the row's key in {@code caravan_touched}; null where the table has no key
     * @param before the values that scripts ask for as they are in M2; null for a new row
     * @param after the same as they will be; null for a row to delete
     */
    record RowToWrite(Object[] parameters, Chunk part, int number, String key, String touched, Object[] before, Object[] after) {}
}
