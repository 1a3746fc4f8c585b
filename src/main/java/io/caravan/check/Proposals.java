package io.caravan.check;

import io.caravan.mapping.ColumnRule;
import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules that the check proposes. */
final class Proposals {

    private static final String UNDECIDED = "not needed in Magento 2";

    private Proposals() {}

    /** Leaves a table; what to write instead to move it stands in the comment. */
    static Proposal dropTable(String table, String... comment) {
        // The schema knows letters, digits and underscores; anything else is left to the wildcard.
        return new Proposal(table.replaceAll("[^A-Za-z0-9_]", "*"), List.of("drop"), UNDECIDED, List.of(comment));
    }

    /** Leaves a column. */
    static Optional<Proposal> dropColumn(TablePlan plan, Column column) {
        return column.name().matches("[A-Za-z0-9_]+")
                ? Optional.of(new Proposal(
                        plan.name(),
                        List.of("columns", column.name(), "drop"),
                        UNDECIDED,
                        List.of("or, to move it: " + column.name() + ": { to: <column of M2's " + plan.target().name() + "> }")))
                : Optional.empty();
    }

    /** Gives an M2 column a value. */
    static Proposal add(TablePlan plan, Column column) {
        return new Proposal(
                plan.name(),
                List.of("add", column.name(), "value"),
                column.neutral(),
                List.of("the value is a guess; it may also come from M1: { from: <column> } or { sql: <expression> }"));
    }

    /** Adds a conversion to those that a column has; empty where it is neither one of M1's own nor a promoted attribute. */
    static Optional<Proposal> convert(TablePlan plan, String m1Column, String name, Map<String, Object> parameters) {
        Object conversion = parameters.isEmpty() ? name : Map.of(name, parameters);
        if (plan.source().columns().containsKey(m1Column)) {
            Optional<Object> there = Optional.ofNullable(plan.mapping().columns().get(m1Column)).flatMap(ColumnRule::convert);
            return Optional.of(new Proposal(plan.name(), List.of("columns", m1Column, "convert"), after(there, conversion), List.of()));
        }
        return plan.mapping().promote().flatMap(promotion -> promotion.attributes().entrySet().stream()
                .filter(attribute -> attribute.getValue().to().equals(m1Column))
                .findFirst()
                .map(attribute -> new Proposal(
                        plan.name(), List.of("promote", "attributes", attribute.getKey(), "convert"),
                        after(attribute.getValue().convert(), conversion), List.of())));
    }

    private static Object after(Optional<Object> there, Object conversion) {
        List<Object> all = new ArrayList<>();
        there.ifPresent(spec -> all.addAll(spec instanceof List<?> list ? list : List.of(spec)));
        all.add(conversion);
        return all.size() == 1 ? conversion : all;
    }

    /** A value in place of NULL. */
    static Optional<Proposal> defaultIfNull(TablePlan plan, String m1Column, Column into) {
        return convert(plan, m1Column, "default-if-null", Map.of("value", into.neutral()));
    }

    /** Cuts what is too long. */
    static Optional<Proposal> truncate(TablePlan plan, String m1Column, long length) {
        return convert(plan, m1Column, "truncate", Map.of("length", length));
    }

    /** Which of several rows wins. */
    static Proposal keepFirst(TablePlan plan) {
        return new Proposal(plan.name(), List.of("duplicates"), "keep-first", List.of("or: keep-last"));
    }

    /** Another outcome for orphans; the list of references is replaced as a whole, so that the others are repeated. */
    static Proposal orphans(TablePlan plan, Reference reference, Reference.Orphan outcome) {
        List<Object> references = new ArrayList<>();
        plan.mapping().references().stream()
                .filter(other -> !other.column().equals(reference.column()))
                .forEach(other -> references.add(reference(other, other.orphan())));
        references.add(reference(reference, outcome));
        return new Proposal(plan.name(), List.of("references"), references, List.of());
    }

    private static Map<String, Object> reference(Reference reference, Reference.Orphan outcome) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("column", reference.column());
        written.put("table", reference.table());
        written.put("key", reference.key());
        // A word that YAML takes for nothing must be in quotes; Flow sees to it.
        written.put("orphan", outcome.name().toLowerCase(Locale.ROOT));
        return written;
    }
}
