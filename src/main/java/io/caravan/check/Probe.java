package io.caravan.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question to every row of a table.
 *
 * @param condition SQL that is true for the rows sought, over {@code t} and the joins of the plan
 * @param parameters bound to its question marks
 * @param finding what the answer means
 */
record Probe(String condition, List<Object> parameters, Function<Hits, Optional<Finding>> finding) {

    /** A probe that finds something only if there are such rows. */
    static Probe of(String condition, Function<Hits, Finding> finding) {
        return new Probe(condition, List.of(), hits -> hits.none() ? Optional.empty() : Optional.of(finding.apply(hits)));
    }
}
