package io.caravan.mapping;

import java.util.List;
import java.util.Optional;

/**
 * One {@code copy-table} step of a route: what the operator wrote.
 *
 * @param area the id of the route
 * @param table the mapping's name
 * @param where a further SQL condition over {@code t}; empty for none
 * @param chunkSize the most rows of a chunk; empty for {@code caravan.chunk-rows}
 * @param keys the M1 columns to cut chunks by; empty for the mapping's
 * @param process the route that each chunk's rows go through before they are written; empty for none
 * @param processed what that route does with them, as text that changes with it; empty for no such route
 */
public record CopyStep(
        String area,
        String table,
        Optional<String> where,
        Optional<Integer> chunkSize,
        List<String> keys,
        Optional<String> process,
        String processed) {

    /** A step whose route, if it has one, nobody asks about. */
    public CopyStep(String area, String table, Optional<String> where, Optional<Integer> chunkSize, List<String> keys, Optional<String> process) {
        this(area, table, where, chunkSize, keys, process, "");
    }

    /** A step without parameters. */
    public static CopyStep of(String area, String table) {
        return new CopyStep(area, table, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), "");
    }
}
