package io.caravan.delta;

import io.caravan.schema.Column;
import io.caravan.schema.Table;
import java.util.List;

/**
 * An M1 table whose changes are noticed, and what is noted of a changed row: enough to find it, and whatever depends on
 * it, on both sides, also when it is gone.
 *
 * @param table the M1 table
 * @param columns the columns that are noted, in order; at least one
 */
public record WatchedTable(Table table, List<Column> columns) {

    /** The table's name, without prefix. */
    public String name() {
        return table.name();
    }
}
