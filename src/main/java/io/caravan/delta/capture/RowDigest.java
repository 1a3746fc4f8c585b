package io.caravan.delta.capture;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checksums of a table's rows, as SQL that M1's server computes: it has them without sending the rows. Any MySQL from 5.6 and any
 * MariaDB gives the same for the same row.
 *
 * @param table the M1 table
 */
record RowDigest(Table table) {

    /** Too long to be joined: a text longer than max_allowed_packet would make the whole checksum NULL. */
    private static final Set<String> LONG = Set.of("text", "mediumtext", "longtext", "blob", "mediumblob", "longblob", "json", "geometry");

    /** 32 hexadecimal digits that change when any value of the row does. */
    String row() {
        return "MD5(" + joined(table.columns().values()) + ")";
    }

    /** 32 hexadecimal digits that tell a row from the others; those of the whole row where the table has no key. */
    String key() {
        return "MD5(" + keyText() + ")";
    }

    /** A number from 0 to 2^32 - 1, by which rows are dealt out evenly. */
    String place() {
        return "CRC32(" + keyText() + ")";
    }

    /** The number that a row adds to the sum of its range; below 2^60, so that sums do not overflow. */
    static String addend(String row) {
        return "CAST(CONV(LEFT(" + row + ", 15), 16, 10) AS UNSIGNED)";
    }

    private String keyText() {
        List<String> names = table.identity().map(Key::columns).orElse(List.copyOf(table.columns().keySet()));
        return joined(names.stream().map(table.columns()::get).toList());
    }

    /** Bytes of all columns: NULL differs from any text, and no text runs into the next. */
    private static String joined(Collection<Column> columns) {
        return columns.stream().map(RowDigest::bytes).collect(Collectors.joining(", ", "CONCAT_WS('|', ", ")"));
    }

    private static String bytes(Column column) {
        String value = Identifier.quoted(column.name());
        if (LONG.contains(column.dataType())) {
            return "IFNULL(MD5(" + (column.dataType().equals("json") ? "CAST(" + value + " AS CHAR)" : value) + "), '~')";
        }
        String bytes = "CAST(" + value + " AS BINARY)";
        return "IFNULL(CONCAT(LENGTH(" + bytes + "), ':', " + bytes + "), '~')";
    }
}
