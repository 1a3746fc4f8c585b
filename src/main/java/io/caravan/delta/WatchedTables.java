package io.caravan.delta;

import io.caravan.copy.Plans;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Key;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which M1 tables have to be watched so that M2 can follow: all that a plan reads, joins, looks into or hangs on. */
public final class WatchedTables {

    private WatchedTables() {}

    /**
     * The tables to watch, by name, with what has to be noted of a changed row.
     *
     * @param plans the plans of all routes
     * @param m1 M1's structure
     */
    public static List<WatchedTable> of(Plans plans, Schema m1) {
        List<FollowedTable> followed = FollowedTable.all(plans.all());
        return of(followed, Dependencies.of(followed, m1), m1);
    }

    static List<WatchedTable> of(Collection<FollowedTable> followed, Collection<Dependency> dependencies, Schema m1) {
        Map<String, Set<String>> noted = new TreeMap<>();
        for (Dependency dependency : dependencies) {
            m1.table(dependency.source()).ifPresent(table -> noted
                    .computeIfAbsent(table.name(), name -> new LinkedHashSet<>(table.identity().map(Key::columns).orElse(List.of())))
                    .addAll(dependency.columns()));
        }
        for (FollowedTable table : followed) {
            for (TablePlan plan : table.plans()) {
                noted.get(plan.source().name()).addAll(plan.keys());
            }
        }
        List<WatchedTable> watched = new ArrayList<>();
        noted.forEach((name, columns) -> {
            Table table = m1.table(name).orElseThrow();
            List<Column> inOrder = table.columns().values().stream().filter(column -> columns.contains(column.name())).toList();
            // A table without a key has rows that nothing tells apart: any column says that something changed.
            watched.add(new WatchedTable(table, inOrder.isEmpty() ? List.of(table.columns().values().iterator().next()) : inOrder));
        });
        return watched;
    }
}
