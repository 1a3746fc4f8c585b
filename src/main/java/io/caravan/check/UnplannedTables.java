package io.caravan.check;

import io.caravan.mapping.Mappings;
import io.caravan.mapping.TableMapping;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What becomes of the tables that no route step copies. */
final class UnplannedTables {

    private final Source source;
    private final Schema m1;
    private final Schema m2;
    private final Mappings mappings;
    private final Set<String> routed;
    private final Set<String> magento = MagentoTables.read();

    /** @param routed the mappings that route steps name */
    UnplannedTables(Source source, Schema m1, Schema m2, Mappings mappings, Set<String> routed) {
        this.source = source;
        this.m1 = m1;
        this.m2 = m2;
        this.mappings = mappings;
        this.routed = routed;
    }

    /** M1 tables that stay behind. */
    List<Finding> left() {
        List<Finding> findings = new ArrayList<>();
        for (Table table : m1.tables().values()) {
            // Caravan's own change logs.
            if (!table.name().startsWith("m2_cl_")) {
                findings.addAll(left(table));
            }
        }
        return findings;
    }

    private List<Finding> left(Table table) {
        Optional<TableMapping> own = mappings.written(table.name());
        Collection<TableMapping> reading = mappings.readingFrom(table.name());
        if (own.isPresent() || !reading.isEmpty()) {
            return reading.stream()
                    .filter(mapping -> mapping.drop().isEmpty()
                            && !routed.contains(mapping.name())
                            && table.columns().keySet().containsAll(mapping.requires()))
                    .flatMap(mapping -> notRouted(table, mapping.name(), mapping.to(), true).stream())
                    .toList();
        }
        if (routed.contains(table.name())) {
            return List.of();
        }
        return m2.table(table.name()).isPresent()
                ? notRouted(table, table.name(), table.name(), magento.contains(table.name())).stream().toList()
                : List.of(unmapped(table));
    }

    private Finding unmapped(Table table) {
        long rows = source.count(table);
        Finding finding = Finding.of(
                        Kind.UNMAPPED_TABLE,
                        rows > 0 ? Severity.BLOCKING : Severity.NOTE,
                        table.name(),
                        "No rule names this table and M2 has none of this name"
                                + (rows > 0
                                        ? ": its " + Hits.counted(rows) + " would stay behind. Drop it, or map it and add it to a route."
                                        : "; it is empty, so nothing is lost."))
                .rows(rows);
        return finding.settledBy(Proposals.dropTable(
                table.name(),
                "or, to move it: " + table.name() + ": { to: <table of M2> }",
                "and in routes/: - to: kamelet:copy-table?table=" + table.name()));
    }

    private Optional<Finding> notRouted(Table table, String mapping, String to, boolean decided) {
        long rows = source.count(table);
        if (rows == 0) {
            return Optional.empty();
        }
        String step = "- to: kamelet:copy-table?table=" + mapping;
        String message = decided
                ? "Left behind: " + Hits.counted(rows) + ". A rule says how it goes to M2's " + to
                        + ", but no route moves it. To move it, add to a file in routes/: " + step
                : "M2 has a table of this name too, but no rule names it and no route moves it: its " + Hits.counted(rows)
                        + " would stay behind. Drop it, or add to a file in routes/: " + step;
        return Optional.of(Finding.of(
                        Kind.NOT_ROUTED, decided ? Severity.WARNING : Severity.BLOCKING, table.name(), message)
                .rows(rows)
                .settledBy(Proposals.dropTable(mapping, "or, to move it, in routes/: " + step)));
    }

    /** M2 tables that nothing fills and that M2 does not fill by itself. */
    List<Finding> unfed(Collection<TablePlan> plans) {
        List<Finding> findings = new ArrayList<>();
        for (Table table : m2.tables().values()) {
            boolean fed = table.name().startsWith("caravan_")
                    || plans.stream().anyMatch(plan -> plan.target().name().equals(table.name()))
                    || mappings.tables().values().stream()
                            .anyMatch(mapping -> mapping.drop().isEmpty() && mapping.to().equals(table.name()))
                    || mappings.ownerOf(table.name()).isPresent()
                    || mappings.written(table.name()).isPresent()
                    || m1.table(table.name()).isPresent()
                    || magento.contains(table.name());
            if (!fed) {
                findings.add(Finding.of(
                        Kind.UNFED_TABLE,
                        Severity.NOTE,
                        table.name(),
                        "A table of M2 that nothing in M1 goes to; it stays as it is."));
            }
        }
        return findings;
    }
}
