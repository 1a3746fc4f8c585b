package io.caravan.delta;

import io.caravan.delta.Dependency.Likeness;
import io.caravan.delta.Dependency.Way;
import io.caravan.mapping.Join;
import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which M1 tables the rows of M2 depend on, and how: by the table itself, its joins, sub-selects, parents and look-ups. */
final class Dependencies {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final Schema m1;
    private final Map<String, TablePlan> routed = new LinkedHashMap<>();
    private final Map<Likeness, Dependency> found = new LinkedHashMap<>();

    private Dependencies(Collection<FollowedTable> tables, Schema m1) {
        this.m1 = m1;
        tables.forEach(table -> table.plans().forEach(plan -> routed.put(plan.name(), plan)));
    }

    /** The dependencies of some tables. */
    static List<Dependency> of(Collection<FollowedTable> tables, Schema m1) {
        Dependencies dependencies = new Dependencies(tables, m1);
        for (FollowedTable table : tables) {
            for (TablePlan plan : table.plans()) {
                dependencies.own(table, plan);
                plan.mapping().joins().forEach(join -> dependencies.joined(table, plan, join));
                dependencies.subSelects(table, plan);
                plan.references().forEach(reference -> dependencies.parent(table, plan, reference));
                plan.lookups().tables().forEach(name -> dependencies.add(new Dependency(table, plan, name, Way.LOOKUP, List.of(), "", true)));
            }
        }
        return List.copyOf(dependencies.found.values());
    }

    private void add(Dependency dependency) {
        found.merge(dependency.likeness(), dependency, (a, b) -> a.updates() ? a : b);
    }

    private void whole(FollowedTable table, TablePlan plan, String source) {
        add(new Dependency(table, plan, source, Way.WHOLE, List.of(), "", true));
    }

    private void own(FollowedTable table, TablePlan plan) {
        if (table.scope().isWhole()) {
            whole(table, plan, plan.source().name());
        } else {
            add(new Dependency(table, plan, plan.source().name(), Way.DIRECT, table.scope().sources(plan), "", true));
        }
    }

    private void joined(FollowedTable table, TablePlan plan, Join join) {
        List<String> parts = OnCondition.withoutSelects(join.on());
        if (table.scope().isWhole() || parts.stream().noneMatch(part -> OnCondition.names(part, join.alias()))) {
            // A join on nothing at all brings no rows, whatever changes.
            if (!join.on().strip().equalsIgnoreCase("FALSE")) {
                whole(table, plan, join.table());
            }
            return;
        }
        List<String> direct = new ArrayList<>();
        for (String column : table.scope().sources(plan)) {
            parts.stream().map(part -> OnCondition.equated(part, join.alias(), column)).flatMap(Optional::stream).findFirst().ifPresent(direct::add);
        }
        if (direct.size() == table.scope().targets().size()) {
            add(new Dependency(table, plan, join.table(), Way.DIRECT, direct, "", true));
            return;
        }
        query(table, plan, join.table(), others(plan, join.alias(), parts), parts.stream()
                .map(part -> OnCondition.renamed(part, join.alias(), Dependency.CHANGED))
                .collect(Collectors.joining(" AND ")), true);
    }

    /** The joins that a condition needs besides its own. Their sub-selects are left out: they see what is, not what was. */
    private String others(TablePlan plan, String changed, List<String> parts) {
        Set<Join> needed = new LinkedHashSet<>();
        List<String> asked = new ArrayList<>(parts);
        for (int i = 0; i < asked.size(); i++) {
            String part = asked.get(i);
            for (Join other : plan.mapping().joins()) {
                if (!other.alias().equals(changed) && OnCondition.names(part, other.alias()) && needed.add(other)) {
                    asked.addAll(OnCondition.withoutSelects(other.on()));
                }
            }
        }
        StringBuilder from = new StringBuilder(plan.source().sql()).append(" AS t");
        plan.mapping().joins().stream().filter(needed::contains).forEach(other -> {
            List<String> on = OnCondition.withoutSelects(other.on()).stream()
                    // The changed row itself comes last, so that nothing before may name it.
                    .filter(part -> !OnCondition.names(part, changed))
                    .toList();
            from.append(" LEFT JOIN ").append(m1.table(other.table()).orElseThrow().sql()).append(" AS ").append(Identifier.quoted(other.alias()))
                    .append(" ON ").append(on.isEmpty() ? "TRUE" : m1.named(String.join(" AND ", on)));
        });
        return from.toString();
    }

    private void query(FollowedTable table, TablePlan plan, String source, String from, String condition, boolean updates) {
        Set<String> columns = OnCondition.columns(condition, Dependency.CHANGED);
        if (columns.isEmpty()) {
            whole(table, plan, source);
            return;
        }
        String sql = "SELECT DISTINCT " + table.scope().sources(plan).stream().map(TablePlan::own).collect(Collectors.joining(", "))
                + " FROM " + from + " JOIN " + Dependency.CHANGED_ROWS + " AS " + Dependency.CHANGED + " ON " + m1.named(condition);
        add(new Dependency(table, plan, source, Way.QUERY, List.copyOf(columns), sql, updates));
    }

    private void subSelects(FollowedTable table, TablePlan plan) {
        Set<String> named = new LinkedHashSet<>();
        Stream.of(
                        plan.mapping().where().stream(),
                        plan.step().where().stream(),
                        plan.mapping().leaveOut().stream().map(rule -> rule.rows()),
                        plan.mapping().joins().stream().map(Join::on),
                        plan.mapping().add().values().stream().flatMap(added -> added.sql().stream()))
                .flatMap(sql -> sql)
                .forEach(sql -> {
                    Matcher names = NAMED.matcher(sql);
                    while (names.find()) {
                        m1.table(names.group(1)).map(Table::name).ifPresent(named::add);
                    }
                });
        for (String name : named) {
            String follows = plan.mapping().follows().get(name);
            if (follows == null || table.scope().isWhole()) {
                whole(table, plan, name);
            } else {
                follow(table, plan, name, follows);
            }
        }
    }

    private void follow(FollowedTable table, TablePlan plan, String source, String condition) {
        List<String> parts = OnCondition.parts(condition);
        List<String> direct = new ArrayList<>();
        for (String column : table.scope().sources(plan)) {
            parts.stream().map(part -> OnCondition.equated(part, Dependency.CHANGED, column)).flatMap(Optional::stream).findFirst().ifPresent(direct::add);
        }
        if (direct.size() == table.scope().targets().size()) {
            add(new Dependency(table, plan, source, Way.DIRECT, direct, "", true));
        } else {
            query(table, plan, source, others(plan, Dependency.CHANGED, OnCondition.withoutSelects(condition)), condition, true);
        }
    }

    /** Rows whose parent comes or goes arrive or do not; one whose mapping has a condition may do so when it is changed. */
    private void parent(FollowedTable table, TablePlan plan, Reference reference) {
        if (table.scope().isWhole()) {
            whole(table, plan, reference.table());
            return;
        }
        boolean filtered = Optional.ofNullable(routed.get(reference.table())).filter(parent -> parent.where().isPresent()).isPresent();
        List<String> scope = table.scope().sources(plan);
        if (scope.equals(List.of(reference.column()))) {
            add(new Dependency(table, plan, reference.table(), Way.DIRECT, List.of(reference.key()), "", filtered));
        } else {
            query(table, plan, reference.table(), plan.source().sql() + " AS t",
                    TablePlan.own(reference.column()) + " = " + Dependency.CHANGED + "." + Identifier.quoted(reference.key()), filtered);
        }
    }
}
