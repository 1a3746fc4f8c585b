package io.caravan.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A base table of one of the two databases.
 *
 * @param name its name without the table prefix
 * @param physicalName its name in the database, with the prefix
 * @param columns its columns by name, in order
 * @param keys its indexes, the primary key first
 * @param foreignKeys its declared foreign keys
 * @param estimatedRows the server's estimate of the number of rows
 * @param averageRowBytes the server's estimate of a row's size in bytes
 */
public record Table(
        String name,
        String physicalName,
        Map<String, Column> columns,
        List<Key> keys,
        List<ForeignKey> foreignKeys,
        long estimatedRows,
        long averageRowBytes) {

    /** The column of that name, if there is one. */
    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** The primary key, if the table has one. */
    public Optional<Key> primaryKey() {
        return keys.stream().filter(Key::primary).findFirst();
    }

    /** The primary key, else the first unique key whose columns are all NOT NULL: what tells one row from another. */
    public Optional<Key> identity() {
        return primaryKey().or(() -> keys.stream()
                .filter(key -> key.unique() && key.columns().stream().noneMatch(c -> columns.get(c).nullable()))
                .findFirst());
    }

    /** The table's name as SQL, quoted. */
    public String sql() {
        return Identifier.quoted(physicalName);
    }
}
