package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table being copied: its plan and what had to be found out about its rows before the first was read.
 *
 * @param plan the plan
 * @param rowsPerInsert how many rows one INSERT writes at the most
 * @param insert the INSERT of so many rows
 * @param nullableKey whether a column of the chunk key may be NULL
 * @param missingParents by M1 column, the values that point to a row that does not migrate
 * @param losers keys of rows that a unique key of M2 does not let in, each with the reason
 * @param database M2's database, where the session that writes may be in another; quoted and with a point, else empty
 * @param shortcut the way inside the server, where there is one
 */
public record CopyTable(
        TablePlan plan,
        int rowsPerInsert,
        String insert,
        boolean nullableKey,
        Map<String, Set<String>> missingParents,
        Map<String, String> losers,
        String database,
        Optional<Shortcut> shortcut) {

    /** Enough to make the round trip cheap, few enough for the driver to remember the statement. */
    static final int VALUES_PER_INSERT = 10_000;

    /** Half of the smallest max_allowed_packet that servers come with (MySQL 5.6): what is escaped needs room. */
    private static final long BYTES_PER_INSERT = 2 << 20;

    static CopyTable of(TablePlan plan, Map<String, Set<String>> missingParents, Map<String, String> losers) {
        return of(plan, missingParents, losers, "", Optional.empty());
    }

    static CopyTable of(
            TablePlan plan, Map<String, Set<String>> missingParents, Map<String, String> losers, String database, Optional<Shortcut> shortcut) {
        boolean nullable = plan.keys().stream().anyMatch(key -> plan.source().columns().get(key).nullable());
        int rows = Math.max(1, VALUES_PER_INSERT / plan.columns().size());
        return new CopyTable(plan, rows, plan.insert(database, rows), nullable, missingParents, losers, database, shortcut);
    }

    /** Whether something of each row would have to come to Caravan, and go back, on the way inside the server. */
    boolean isEachLooked() {
        return shortcut.filter(way -> way.statement().isEachLooked()).isPresent();
    }

    /** The same without the way inside the server. */
    CopyTable outside() {
        return by(Optional.empty());
    }

    /** The same where both ways may be the cheaper one. @param chunks about how many chunks there are */
    CopyTable compared(long chunks) {
        return by(shortcut.map(way -> way.compared(chunks)));
    }

    private CopyTable by(Optional<Shortcut> way) {
        return new CopyTable(plan, rowsPerInsert, insert, nullableKey, missingParents, losers, database, way);
    }

    /** Whether the next chunk is to stay inside the server. */
    boolean isNextInside() {
        return shortcut.filter(Shortcut::isForNext).isPresent();
    }

    /**
     * The end of the rows that one INSERT writes: no more than {@link #rowsPerInsert()}, and no more bytes than any server takes,
     * but for a row that is larger by itself.
     *
     * @param from the first of them
     * @return the first one after them
     */
    int insertEnd(List<Object[]> rows, int from) {
        int last = Math.min(rows.size(), from + rowsPerInsert);
        long bytes = 0;
        for (int to = from; to < last; to++) {
            bytes += bytes(rows.get(to));
            if (bytes > BYTES_PER_INSERT && to > from) {
                return to;
            }
        }
        return last;
    }

    /** About how many bytes of a statement the values of a row take. */
    static long bytes(Object[] row) {
        long bytes = 0;
        for (Object value : row) {
            bytes += value instanceof String text ? text.length() : value instanceof byte[] raw ? raw.length : 8;
        }
        return bytes;
    }

    /** The INSERT of that many rows. */
    String insert(int rows) {
        return rows == rowsPerInsert ? insert : plan.insert(database, rows);
    }
}
