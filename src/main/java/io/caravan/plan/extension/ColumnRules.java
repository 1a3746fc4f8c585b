package io.caravan.plan.extension;

import io.caravan.check.Proposal;
import io.caravan.mapping.ColumnRule;
import io.caravan.mapping.TableMapping;
import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.ExtensionTable.Fate;
import io.caravan.schema.Column;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the columns that extensions added to Magento 1's own tables, and decides what becomes of them. */
final class ColumnRules {

    private final PlanInput input;
    private final MagentoNames magento;

    ColumnRules(PlanInput input, MagentoNames magento) {
        this.input = input;
        this.magento = magento;
    }

    /**
     * What becomes of a column.
     *
     * @param proposal the rule; empty where none is needed
     */
    record Rule(Fate fate, String reason, Optional<Proposal> proposal) {}

    /** The columns that are not Magento's; none where the table stays behind as a whole, as indexes and logs do. */
    List<Column> added(Table table) {
        TableMapping mapping = mapping(table);
        return mapping.drop().isPresent()
                ? List.of()
                : table.columns().values().stream()
                        .filter(column -> !magento.isColumn(table.name(), column.name()) && !isShipped(table, column.name()))
                        .toList();
    }

    private boolean isShipped(Table table, String column) {
        return input.mappings().readingFrom(table.name()).stream()
                .map(mapping -> mapping.columns().get(column))
                .anyMatch(rule -> rule != null && (rule.place() == null || !rule.place().local()));
    }

    /** The mapping that answers for the rows of the table. */
    private TableMapping mapping(Table table) {
        return input.mappings().written(table.name())
                .or(() -> input.mappings().readingFrom(table.name()).stream()
                        .filter(mapping -> !mapping.answersForItsRowsOnly())
                        .min(Comparator.comparing(TableMapping::name)))
                .orElseGet(() -> input.mappings().of(table.name()));
    }

    Rule of(Table table, Column column, String extension) {
        TableMapping mapping = mapping(table);
        ColumnRule rule = mapping.columns().get(column.name());
        if (rule != null) {
            return new Rule(Fate.DECIDED, rule.place() + ": " + rule.drop().map(reason -> "left (" + reason + ")")
                    .orElse("goes to " + rule.to().orElse(column.name())), Optional.empty());
        }
        if (mapping.stage()) {
            return new Rule(Fate.LEAVE, "Caravan's scripts fill Magento 2's table, with the columns that both have", Optional.empty());
        }
        Optional<Table> target = input.m2Schema().table(mapping.to());
        if (target.isPresent() && target.get().columns().containsKey(column.name())) {
            return new Rule(Fate.MOVE, "Magento 2's " + mapping.to() + " has it too", Optional.empty());
        }
        Optional<Column> other = target.flatMap(t -> renamed(table, t, mapping, column));
        if (other.isPresent()) {
            return new Rule(Fate.RENAME, "Magento 2's " + mapping.to() + " has " + other.get().name(), proposal(
                    mapping, column, "to", other.get().name(), "or, to leave it: " + column.name() + ": { drop: \"<why>\" }"));
        }
        String reason = extension + ": " + (input.hasM2()
                ? "Magento 2's " + mapping.to() + " has no such column"
                : "no Magento 2 is configured to look for a column in");
        return new Rule(Fate.LEAVE, reason, proposal(
                mapping, column, "drop", reason, "or, to move it: " + column.name() + ": { to: <column of M2's " + mapping.to() + "> }"));
    }

    private static Optional<Proposal> proposal(TableMapping mapping, Column column, String word, String value, String comment) {
        return column.name().matches("[A-Za-z0-9_]+") && mapping.name().matches("[A-Za-z0-9_]+")
                ? Optional.of(new Proposal(mapping.name(), List.of("columns", column.name(), word), value, List.of(comment)))
                : Optional.empty();
    }

    /** The only column of Magento 2's table that is an extension's, is still free, and has this one's name but for underscores or the vendor. */
    private Optional<Column> renamed(Table table, Table target, TableMapping mapping, Column column) {
        Set<String> own = magento.m2Columns(target.name()).orElse(Set.of());
        List<Column> fitting = new ArrayList<>();
        for (Column other : target.columns().values()) {
            boolean free = !own.contains(other.name()) && !table.columns().containsKey(other.name()) && !mapping.add().containsKey(other.name())
                    && mapping.columns().values().stream().noneMatch(rule -> rule.to().filter(other.name()::equals).isPresent());
            if (free && sameKind(column, other) && sameName(column.name(), other.name())) {
                fitting.add(other);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean sameKind(Column column, Column other) {
        return column.numeric() == other.numeric() && column.temporal() == other.temporal() && column.binary() == other.binary();
    }

    private static boolean sameName(String name, String other) {
        List<String> words = Traces.words(name);
        String rest = String.join("", words.subList(1, words.size()));
        List<String> otherWords = Traces.words(other);
        String otherRest = String.join("", otherWords.subList(1, otherWords.size()));
        return Traces.squeezed(name).equals(Traces.squeezed(other))
                // A single short word after the vendor, such as acme_flag, is no name to go by.
                || words.size() > 2 && (rest.equals(Traces.squeezed(other)) || rest.equals(otherRest));
    }
}
