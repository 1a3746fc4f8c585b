package io.caravan.delta;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An M2 table that follows M1, with all mappings that fill it.
 *
 * @param area the area of its first mapping
 * @param target the M2 table
 * @param plans its mappings, at least one
 * @param scope by which columns its rows are found
 * @param pairing the M2 columns that tell a row of M1 and its row of M2 as one within a scope; empty to compare whole rows
 * @param identity the M2 columns that tell a row from all others; empty where the table has no such key
 */
record FollowedTable(
        String area, Table target, List<TablePlan> plans, Scope scope, List<String> pairing, List<String> identity) {

    static FollowedTable of(List<TablePlan> plans) {
        Table target = plans.get(0).target();
        return new FollowedTable(
                plans.get(0).step().area(), target, List.copyOf(plans), Scope.of(plans), pairing(plans),
                target.identity().map(Key::columns).orElse(List.of()));
    }

    /** The M2 table's name. */
    String name() {
        return target.name();
    }

    /** The columns that mappings write and those that tell rows, by name, in order. */
    Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        identity.forEach(name -> columns.put(name, target.columns().get(name)));
        scope.targets().forEach(name -> columns.put(name, target.columns().get(name)));
        plans.forEach(plan -> plan.columns().forEach(column -> columns.put(column.target().name(), column.target())));
        return columns;
    }

    /** The first unique key of M2 that all mappings fill with values that are the same each time. */
    private static List<String> pairing(List<TablePlan> plans) {
        return plans.get(0).target().keys().stream()
                .filter(Key::unique)
                .map(Key::columns)
                .filter(columns -> plans.stream().allMatch(plan -> columns.stream().allMatch(column -> steady(plan, column))))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean steady(TablePlan plan, String column) {
        Optional<ColumnPlan> filled = plan.columns().stream().filter(c -> c.target().name().equals(column)).findFirst();
        return filled.filter(c -> !c.target().autoIncrement() || c.source().filter(source -> !source.nullable()).isPresent()).isPresent();
    }

    /** All M2 tables that some plans fill, in the order in which they are filled. */
    static List<FollowedTable> all(List<TablePlan> plans) {
        Map<String, List<TablePlan>> byTable = new LinkedHashMap<>();
        plans.forEach(plan -> byTable.computeIfAbsent(plan.target().name(), name -> new ArrayList<>()).add(plan));
        return byTable.values().stream().map(FollowedTable::of).toList();
    }
}
