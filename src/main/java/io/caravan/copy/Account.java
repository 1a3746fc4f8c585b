package io.caravan.copy;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows of a chunk or a table: read = written + skipped + quarantined.
 *
 * @param read rows that M1 holds
 * @param written rows that M2 took
 * @param skipped rows that a rule leaves behind
 * @param quarantined rows that could not be written
 * @param notes reasons and repairs, each with the number of rows
 */
public record Account(long read, long written, long skipped, long quarantined, Map<String, Long> notes) {

    /** No rows. */
    public static final Account NOTHING = new Account(0, 0, 0, 0, Map.of());

    /** Both together. */
    public Account plus(Account other) {
        Map<String, Long> both = new TreeMap<>(notes);
        other.notes.forEach((note, count) -> both.merge(note, count, Long::sum));
        return new Account(
                read + other.read, written + other.written, skipped + other.skipped, quarantined + other.quarantined, both);
    }

    /** Whether no row is unaccounted for. */
    public boolean adds() {
        return read == written + skipped + quarantined;
    }
}
