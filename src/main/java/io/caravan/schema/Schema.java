package io.caravan.schema;

import java.util.Optional;
import java.util.SortedMap;

/**
 * The live structure of a database.
 *
 * @param database the database's name
 * @param prefix the table prefix, empty for none
 * @param tables its base tables by name, without the prefix
 */
public record Schema(String database, String prefix, SortedMap<String, Table> tables) {

    /** The table of that name (without prefix), if there is one. */
    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
