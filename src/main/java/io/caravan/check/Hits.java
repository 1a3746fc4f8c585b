package io.caravan.check;

import java.util.Optional;

/**
 * What a probe met.
 *
 * @param rows how many rows
 * @param example the key of one of them
 */
record Hits(long rows, Optional<String> example) {

    boolean none() {
        return rows == 0;
    }

    /** {@code 1 row} or {@code 12,345 rows}. */
    String counted() {
        return counted(rows);
    }

    static String counted(long rows) {
        return rows == 1 ? "1 row" : String.format(java.util.Locale.ROOT, "%,d rows", rows);
    }
}
