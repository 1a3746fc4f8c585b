package io.caravan.totals;

import io.caravan.schema.Schema;
import java.util.List;

/**
 * One side of a total.
 *
 * @param name the total's name
 * @param keys the names of the key columns, which come first; the other columns are numbers
 * @param sql a SELECT in which <code>{table}</code> stands for a table
 */
record TotalQuery(String name, List<String> keys, String sql) {

    /** Whether the shop has all tables that the query reads. */
    boolean appliesTo(Schema schema) {
        return schema.hasAllNamed(sql);
    }

    /** The query with the real names of the tables. */
    String sql(Schema schema) {
        return schema.named(sql);
    }
}
