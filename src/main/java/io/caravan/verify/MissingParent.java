package io.caravan.verify;

import io.caravan.schema.ForeignKey;
import java.util.List;

/**
 * Rows of M2 that break one of its foreign keys.
 *
 * @param table the child table, without prefix
 * @param key the foreign key
 * @param rows how many rows point to a parent that does not exist
 * @param examples up to {@value ForeignKeys#EXAMPLES} of them, by primary key: {@code item_id=5 (order_id=12)}
 */
public record MissingParent(String table, ForeignKey key, long rows, List<String> examples) {

    /** The key in words: {@code sales_order_item (order_id) -> sales_order (entity_id)}. */
    public String path() {
        return table + " (" + String.join(", ", key.columns()) + ") -> " + key.parent() + " ("
                + String.join(", ", key.parentColumns()) + ")";
    }
}
