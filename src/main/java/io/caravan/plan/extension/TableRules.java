package io.caravan.plan.extension;

import io.caravan.check.Proposal;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.TableMapping;
import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.ExtensionTable.Fate;
import io.caravan.schema.Column;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what becomes of the tables of extensions where nobody has decided yet. */
final class TableRules {

    private final PlanInput input;
    private final MagentoNames magento;
    private final Set<String> routed;

    TableRules(PlanInput input, MagentoNames magento) {
        this.input = input;
        this.magento = magento;
        this.routed = input.areas().stream().flatMap(area -> area.steps().stream()).map(CopyStep::table).collect(Collectors.toSet());
    }

    /**
     * What becomes of a table.
     *
     * @param m2Table the table of Magento 2 that fits, if there is one
     * @param proposal the rule; empty where one is there
     */
    record Rule(Fate fate, Optional<String> m2Table, String reason, Optional<Proposal> proposal) {}

    /** @param extension the extension's name, for the reason */
    Rule of(Table table, String extension) {
        Optional<TableMapping> written = input.mappings().written(table.name());
        boolean moves = routed.contains(table.name())
                || input.mappings().readingFrom(table.name()).stream().anyMatch(mapping -> routed.contains(mapping.name()));
        if (written.isPresent() || moves) {
            return decided(table, written, moves);
        }
        if (!input.hasM2()) {
            return leave(table, Optional.empty(), extension + ": no Magento 2 is configured to look for a table in");
        }
        Optional<Table> same = input.m2Schema().table(table.name());
        if (same.isPresent() && magento.isM2Table(table.name())) {
            return leave(table, Optional.empty(), extension + ": Magento 2 has a table of this name for something else");
        }
        if (same.isPresent()) {
            return alike(table, same.get())
                    ? move(table, same.get(), Fate.MOVE, "Magento 2 has a table of the same name")
                    : leave(table, same.map(Table::name), extension + ": Magento 2's table of this name has other columns");
        }
        return renamed(table)
                .map(other -> move(table, other, Fate.RENAME, "Magento 2's " + other.name() + " has a similar name and the same columns"))
                .orElseGet(() -> leave(table, Optional.empty(), extension + ": Magento 2 has no table for it"));
    }

    private Rule decided(Table table, Optional<TableMapping> written, boolean moves) {
        String by = written.map(mapping -> mapping.place() + ": "
                        + mapping.drop().map(reason -> "left (" + reason + ")").orElse("goes to " + mapping.to()
                                + (moves ? "" : ", but no route moves it: - to: kamelet:copy-table?table=" + mapping.name())))
                .orElse("a route moves it to the table of the same name");
        return new Rule(
                Fate.DECIDED, written.filter(mapping -> mapping.drop().isEmpty()).map(TableMapping::to)
                        .or(() -> written.isEmpty() ? Optional.of(table.name()) : Optional.empty()), by, Optional.empty());
    }

    private Rule leave(Table table, Optional<String> m2Table, String reason) {
        // The schema of mappings knows letters, digits and underscores; anything else is left to the wildcard.
        String name = table.name().replaceAll("[^A-Za-z0-9_]", "*");
        return new Rule(Fate.LEAVE, m2Table, reason, Optional.of(new Proposal(name, List.of("drop"), reason, List.of(
                "or, to move it: " + table.name() + ": { to: <table of M2> }",
                "and in routes/: - to: kamelet:copy-table?table=" + table.name(),
                "or no rule at all, and caravan migrate data --accept unmapped"))));
    }

    private Rule move(Table table, Table into, Fate fate, String reason) {
        if (!table.name().matches("[A-Za-z0-9_]+") || !into.name().matches("[A-Za-z0-9_]+")) {
            return leave(table, Optional.of(into.name()), "a table whose name has other characters than letters, digits and underscores");
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        if (fate == Fate.RENAME) {
            rule.put("to", into.name());
        }
        Map<String, Object> columns = columns(table, into);
        if (!columns.isEmpty()) {
            rule.put("columns", columns);
        }
        Map<String, Object> added = new LinkedHashMap<>();
        into.columns().values().stream()
                .filter(column -> !column.fillsItself() && !table.columns().containsKey(column.name()) && !columns.containsValue(Map.of("to", column.name())))
                .forEach(column -> added.put(column.name(), Map.of("value", column.neutral())));
        if (!added.isEmpty()) {
            rule.put("add", added);
        }
        List<String> comment = new ArrayList<>(List.of(
                reason + "; moved by a route: - to: kamelet:copy-table?table=" + table.name(),
                "or, to leave it: " + table.name() + ": { drop: \"<why>\" } and no such route"));
        if (!added.isEmpty()) {
            comment.add("the values under add are guesses: Magento 2 wants some");
        }
        return new Rule(fate, Optional.of(into.name()), reason, Optional.of(new Proposal(table.name(), List.of(), rule, comment)));
    }

    /** Rules for the columns that the other table does not have under the same name. */
    private static Map<String, Object> columns(Table table, Table into) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Column column : table.columns().values()) {
            if (into.columns().containsKey(column.name()) || !column.name().matches("[A-Za-z0-9_]+")) {
                continue;
            }
            columns.put(column.name(), into.columns().keySet().stream()
                    .filter(other -> !table.columns().containsKey(other) && Traces.squeezed(other).equals(Traces.squeezed(column.name())))
                    .findFirst()
                    .map(other -> Map.of("to", other))
                    .orElse(Map.of("drop", "Magento 2's " + into.name() + " has no such column")));
        }
        return columns;
    }

    /** The only table of an extension of Magento 2 that has this one's name but for underscores or the vendor, and its columns. */
    private Optional<Table> renamed(Table table) {
        List<Table> fitting = input.m2Schema().tables().values().stream()
                .filter(other -> !magento.isM2Table(other.name()) && input.m1Schema().table(other.name()).isEmpty() && !isTaken(other.name()))
                .filter(other -> sameName(table.name(), other.name()) && alike(table, other))
                .toList();
        List<Table> exact = fitting.stream().filter(other -> Traces.squeezed(other.name()).equals(Traces.squeezed(table.name()))).toList();
        List<Table> best = exact.isEmpty() ? fitting : exact;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private boolean isTaken(String m2Table) {
        return input.mappings().tables().values().stream().anyMatch(mapping -> mapping.drop().isEmpty() && mapping.to().equals(m2Table))
                || input.mappings().ownerOf(m2Table).isPresent();
    }

    private static boolean sameName(String name, String other) {
        String rest = withoutVendor(name);
        String otherRest = withoutVendor(other);
        return Traces.squeezed(name).equals(Traces.squeezed(other))
                || !rest.isEmpty() && rest.equals(Traces.squeezed(other))
                || !otherRest.isEmpty() && (otherRest.equals(rest) || otherRest.equals(Traces.squeezed(name)));
    }

    private static String withoutVendor(String name) {
        List<String> words = Traces.words(name);
        return String.join("", words.subList(1, words.size()));
    }

    /** Whether it has the columns that tell rows apart and at least half of all. */
    private static boolean alike(Table table, Table other) {
        Set<String> there = other.columns().keySet().stream().map(Traces::squeezed).collect(Collectors.toSet());
        long shared = table.columns().keySet().stream().filter(column -> there.contains(Traces.squeezed(column))).count();
        boolean identity = table.identity().stream().flatMap(key -> key.columns().stream()).allMatch(key -> there.contains(Traces.squeezed(key)));
        return identity && shared * 2 >= table.columns().size();
    }
}
