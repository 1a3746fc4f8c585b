package io.caravan.check;

import io.caravan.mapping.Reference;
import io.caravan.mapping.Reference.Orphan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows that point to a row that does not exist. */
final class Orphans {

    private final Source m1;
    private final Schema schema;

    Orphans(Source m1, Schema schema) {
        this.m1 = m1;
        this.schema = schema;
    }

    List<Finding> of(TablePlan plan) {
        List<Finding> findings = new ArrayList<>();
        for (Reference reference : plan.references()) {
            Optional<Table> parent = schema.table(reference.table());
            if (parent.isPresent() && any(plan, reference, parent.get())) {
                String child = TablePlan.own(reference.column());
                String lonely = child + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + parent.get().sql()
                        + " AS caravan_parent WHERE caravan_parent." + Identifier.quoted(reference.key()) + " = " + child + ")";
                findings.addAll(m1.scan(plan, List.of(Probe.of(lonely, hits -> orphan(plan, reference, hits)))));
            }
        }
        return findings;
    }

    /** Asks by distinct values, which an index answers without reading the table. */
    private boolean any(TablePlan plan, Reference reference, Table parent) {
        String column = Identifier.quoted(reference.column());
        String key = Identifier.quoted(reference.key());
        return !m1.jdbc().queryForList("SELECT 1 FROM (SELECT DISTINCT " + column + " AS value FROM " + plan.source().sql()
                        + " WHERE " + column + " IS NOT NULL) AS child LEFT JOIN " + parent.sql() + " AS parent ON parent."
                        + key + " = child.value WHERE parent." + key + " IS NULL LIMIT 1")
                .isEmpty();
    }

    private static Finding orphan(TablePlan plan, Reference reference, Hits hits) {
        Orphan outcome = reference.orphan();
        return Finding.of(
                        Kind.ORPHAN,
                        Severity.WARNING,
                        plan.source().name(),
                        "Points to a row of " + reference.table() + " (" + reference.key() + ") that does not exist. "
                                + switch (outcome) {
                                    case SKIP -> "These rows are skipped and listed; to look at them after the migration, quarantine them.";
                                    case NULL -> "These rows migrate with NULL in the column.";
                                    case QUARANTINE -> "These rows go to the quarantine; to leave them for good, skip them.";
                                })
                .in(reference.column())
                .hit(hits)
                .settledBy(Proposals.orphans(plan, reference, outcome == Orphan.SKIP ? Orphan.QUARANTINE : Orphan.SKIP));
    }
}
