package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import java.util.Map;
import java.util.Set;

/**
 * A table being copied: its plan and what had to be found out about its rows before the first was read.
 *
 * @param plan the plan
 * @param insert the INSERT statement
 * @param nullableKey whether a column of the chunk key may be NULL
 * @param missingParents by M1 column, the values that point to a row that does not migrate
 * @param losers keys of rows that a unique key of M2 does not let in, each with the reason
 */
public record CopyTable(
        TablePlan plan,
        String insert,
        boolean nullableKey,
        Map<String, Set<String>> missingParents,
        Map<String, String> losers) {

    static CopyTable of(TablePlan plan, Map<String, Set<String>> missingParents, Map<String, String> losers) {
        boolean nullable = plan.keys().stream().anyMatch(key -> plan.source().columns().get(key).nullable());
        return new CopyTable(plan, plan.insert(), nullable, missingParents, losers);
    }
}
