package io.caravan.delta;

import io.caravan.copy.Plans;
import io.caravan.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How M2 follows M1 by the plans of the routes: tables, what they depend on, what has to be watched. */
final class Following {

    private final Plans plans;
    private final DataSource m1;
    private final List<FollowedTable> tables;
    private final List<Dependency> dependencies;
    private final Map<String, WatchedTable> watched;

    Following(Plans plans, DataSource m1, Schema schema) {
        this.plans = plans;
        this.m1 = m1;
        this.tables = FollowedTable.all(plans.all());
        this.dependencies = Dependencies.of(tables, schema);
        this.watched = WatchedTables.of(tables, dependencies, schema).stream().collect(Collectors.toMap(WatchedTable::name, Function.identity()));
    }

    Plans plans() {
        return plans;
    }

    List<FollowedTable> tables() {
        return tables;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    /** What has to be watched. */
    List<WatchedTable> watched() {
        return watched.values().stream().sorted(java.util.Comparator.comparing(WatchedTable::name)).toList();
    }

    Optional<WatchedTable> watched(String m1Table) {
        return Optional.ofNullable(watched.get(m1Table));
    }

    /** Nothing affected yet. */
    Impact impact() {
        return new Impact(m1, tables, dependencies);
    }
}
