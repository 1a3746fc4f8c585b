package io.caravan.delta;

import java.util.List;

/**
 * Changes of one M1 table, the oldest first.
 *
 * @param watched the table
 * @param changes its changes
 */
public record Changes(WatchedTable watched, List<Change> changes) {

    /**
     * A change of one row. A row whose noted columns change makes two: D with the old values, then U with the new.
     *
     * @param id tells it from the table's other changes
     * @param operation {@code I}, {@code U} or {@code D}
     * @param values the noted columns' values, in order: a {@link Long} or {@link java.math.BigInteger} for whole numbers,
     *     {@code byte[]} for bytes, else text; null for NULL
     */
    public record Change(long id, char operation, Object[] values) {}
}
