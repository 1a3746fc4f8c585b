package io.caravan.verify;

import io.caravan.verify.Difference.Kind;
import java.util.List;
import java.util.Map;

/**
 * What verification found in one M2 table.
 *
 * @param table the M2 table, without prefix
 * @param mappings the mappings that fill it
 * @param areas their areas
 * @param expected rows that M2 should hold
 * @param actual rows that M2 holds
 * @param rows how many rows are not as expected, by what is wrong with them, or why they are not
 * @param refused rows of M1 that could not be written now, though the copy does not list them: M1 has changed
 * @param written rows that the copy wrote, by its own account
 * @param adds whether the copy's account adds up: read = written + skipped + quarantined
 * @param columns how many rows differ for no known reason, by column
 * @param differences the first 20 rows of each kind
 * @param uncompared columns that only some of the mappings fill, so that they were not compared
 * @param millis how long it took, counting each worker
 */
public record TableVerified(
        String table,
        List<String> mappings,
        List<String> areas,
        long expected,
        long actual,
        Map<Kind, Long> rows,
        long refused,
        long written,
        boolean adds,
        Map<String, Long> columns,
        List<Difference> differences,
        List<String> uncompared,
        long millis) {

    /** How many rows are not as expected in this way, or for this reason. */
    public long count(Kind kind) {
        return rows.getOrDefault(kind, 0L);
    }

    /** Expected rows that M2 does not hold, for no known reason. */
    public long missing() {
        return count(Kind.MISSING);
    }

    /** Rows that M2 holds with other values, for no known reason. */
    public long differing() {
        return count(Kind.DIFFERING);
    }

    /** Rows of M2 that no mapping put there, for no known reason. */
    public long unexpected() {
        return count(Kind.UNEXPECTED);
    }

    /** Rows that are not as expected because of what was done in M2, or because a change of M1 is still underway. */
    public long explained() {
        return rows.values().stream().mapToLong(Long::longValue).sum() - missing() - differing() - unexpected();
    }

    /**
     * Whether every expected row is in M2 with the expected values; rows that are there besides, and those that are not
     * as expected for a known reason, do not count.
     */
    public boolean clean() {
        return missing() == 0 && differing() == 0 && adds;
    }

    /** Whether M1 would give other rows now than it gave to the copy. */
    public boolean sourceChanged() {
        return expected != written;
    }
}
