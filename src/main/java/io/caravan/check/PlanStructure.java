package io.caravan.check;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the structure of both sides says about a table that migrates. */
final class PlanStructure {

    private final TablePlan plan;
    private final Set<String> movedElsewhere;

    /** @param movedElsewhere columns of this M1 table that another mapping moves */
    PlanStructure(TablePlan plan, Set<String> movedElsewhere) {
        this.plan = plan;
        this.movedElsewhere = movedElsewhere;
    }

    /** What has to be asked of the rows to know how much it matters. */
    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        plan.unmapped().stream()
                .filter(column -> !movedElsewhere.contains(column.name()))
                .forEach(column -> probes.add(unmapped(column)));
        plan.unfed().forEach(column -> probes.add(unfed(column)));
        return probes;
    }

    /** Columns that are narrower in M2, as far as types tell. */
    List<Finding> narrower() {
        List<Finding> findings = new ArrayList<>();
        for (ColumnPlan column : plan.columns()) {
            narrowing(plan, column).ifPresent(narrowing -> findings.add(narrower(plan, column, narrowing)));
        }
        return findings;
    }

    static Finding narrower(TablePlan plan, ColumnPlan column, Narrowing narrowing) {
        return Finding.of(
                        Kind.NARROWER_TYPE,
                        Severity.NOTE,
                        plan.source().name(),
                        "M1's " + column.source().get().columnType() + " may hold more than M2's "
                                + plan.target().name() + "." + column.target().name() + ", " + narrowing.limit() + ".")
                .in(ValueProbes.m1Name(plan, column));
    }

    static Optional<Narrowing> narrowing(TablePlan plan, ColumnPlan column) {
        return column.conversion().isPresent() || column.index() < 0
                ? Optional.empty()
                : column.source().flatMap(from ->
                        Narrowing.between(from, column.target(), plan.selected().get(column.index()).sql()));
    }

    private Probe unmapped(Column column) {
        FilledColumn filled = FilledColumn.of(column, TablePlan.own(column.name()));
        return new Probe(filled.sql(), filled.parameters(), hits -> Optional.of(unmapped(column, hits)));
    }

    private Finding unmapped(Column column, Hits hits) {
        String nowhere = "M2's " + plan.target().name() + " has no such column and no rule says what becomes of it";
        Finding finding = Finding.of(
                        Kind.UNMAPPED_COLUMN,
                        hits.none() ? Severity.NOTE : Severity.BLOCKING,
                        plan.source().name(),
                        hits.none()
                                ? nowhere + "; no row holds a value in it, so nothing is lost."
                                : nowhere + ": the values of " + hits.counted() + " would stay behind. Drop it or give it a column.")
                .in(column.name())
                .hit(hits);
        return Proposals.dropColumn(plan, column).map(finding::settledBy).orElse(finding);
    }

    private Probe unfed(Column column) {
        return new Probe("TRUE", List.of(), hits -> Optional.of(Finding.of(
                        Kind.UNFED_COLUMN,
                        hits.none() ? Severity.NOTE : Severity.BLOCKING,
                        plan.source().name(),
                        "M2's " + plan.target().name() + "." + column.name() + " (" + column.columnType()
                                + ") must have a value, has no default, and nothing feeds it"
                                + (hits.none()
                                        ? "; M1's table is empty."
                                        : ": none of " + hits.counted() + " could be written. Say what it holds."))
                .in(column.name())
                .hit(hits)
                .settledBy(Proposals.add(plan, column))));
    }
}
