package io.caravan.schema;

import java.util.List;

/**
 * An index of a table.
 *
 * @param name its name; {@code PRIMARY} for the primary key
 * @param unique whether it forbids duplicates
 * @param columns its columns, in order
 */
public record Key(String name, boolean unique, List<String> columns) {

    /** Whether this is the primary key. */
    public boolean primary() {
        return "PRIMARY".equals(name);
    }
}
