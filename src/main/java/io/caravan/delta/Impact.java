package io.caravan.delta;

import io.caravan.delta.Changes.Change;
import io.caravan.delta.Dependency.Way;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows of M2 some changes of M1 can affect. */
final class Impact {

    private final JdbcTemplate m1;
    private final Map<String, AffectedRows> affected = new LinkedHashMap<>();
    private final Map<String, List<Dependency>> dependencies;

    /**
     * @param m1 the M1 database
     * @param tables all M2 tables that follow, in order
     * @param dependencies what their rows depend on
     */
    Impact(DataSource m1, Collection<FollowedTable> tables, Collection<Dependency> dependencies) {
        this.m1 = new JdbcTemplate(m1);
        tables.forEach(table -> affected.put(table.name(), new AffectedRows(table)));
        this.dependencies = dependencies.stream().collect(Collectors.groupingBy(Dependency::source));
    }

    /** The rows of one M2 table that are affected so far. */
    AffectedRows of(String table) {
        return affected.get(table);
    }

    /** The affected rows of all tables, in order. */
    List<AffectedRows> all() {
        return List.copyOf(affected.values());
    }

    /** Adds what some changes affect. */
    void add(Changes changes) {
        for (Dependency dependency : dependencies.getOrDefault(changes.watched().name(), List.of())) {
            AffectedRows rows = of(dependency.table().name());
            if (rows.isWhole()) {
                continue;
            }
            switch (dependency.way()) {
                case DIRECT -> direct(dependency, changes, rows);
                case QUERY -> query(dependency, changes, rows);
                case WHOLE -> rows.all();
                // Asked for before, since it takes other plans.
                case LOOKUP -> { }
            }
        }
    }

    private static void direct(Dependency dependency, Changes changes, AffectedRows rows) {
        List<String> noted = changes.watched().columns().stream().map(Column::name).toList();
        int[] places = dependency.columns().stream().mapToInt(noted::indexOf).toArray();
        List<TablePlan> own = dependency.table().plans().stream().filter(plan -> plan.source().name().equals(changes.watched().name())
                && dependency.columns().equals(dependency.table().scope().sources(plan))).toList();
        for (Change change : changes.changes()) {
            if (!dependency.updates() && change.operation() == 'U') {
                continue;
            }
            List<Object> scope = values(change, places);
            rows.add(scope);
            for (TablePlan plan : own) {
                rows.changed(new AffectedRows.RowOf(plan.name(), key(plan, noted, change), scope));
                if (change.operation() == 'D') {
                    rows.deleted(scope);
                }
            }
        }
    }

    private static List<Object> values(Change change, int[] places) {
        List<Object> values = new ArrayList<>(places.length);
        for (int place : places) {
            values.add(change.values()[place]);
        }
        return values;
    }

    /** The row's key as the copy's quarantine has it. */
    private static String key(TablePlan plan, List<String> noted, Change change) {
        return plan.keys().stream()
                .map(column -> column + "=" + change.values()[noted.indexOf(column)])
                .collect(Collectors.joining(", "));
    }

    private void query(Dependency dependency, Changes changes, AffectedRows rows) {
        List<String> sources = dependency.table().scope().sources(dependency.plan());
        for (ChangedRowsSql.Piece piece : ChangedRowsSql.of(dependency, changes)) {
            scopes(dependency.plan(), sources, piece.sql(), piece.parameters()).forEach(rows::add);
        }
    }

    /** The scopes that a query over M1 gives. */
    private List<List<Object>> scopes(TablePlan plan, List<String> sources, String sql, Object... parameters) {
        return m1.query(sql, (row, number) -> {
            List<Object> scope = new ArrayList<>(sources.size());
            for (int i = 0; i < sources.size(); i++) {
                scope.add(value(plan.source().columns().get(sources.get(i)), row.getString(i + 1)));
            }
            return scope;
        }, parameters);
    }

    /** A value as captures give it. */
    static Object value(Column column, String text) {
        if (text == null || !column.whole()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.precision() < 19 ? (Object) number.longValueExact() : number.toBigIntegerExact();
    }

    /** Which of some scopes have a row in the M1 table of a mapping, whether it migrates or not. */
    List<List<Object>> present(FollowedTable table, TablePlan plan, List<List<Object>> scopes) {
        List<String> sources = table.scope().sources(plan);
        ScopeSelection selection = new ScopeSelection(sources, scopes);
        return scopes(plan, sources, "SELECT DISTINCT " + sources.stream().map(TablePlan::own).collect(Collectors.joining(", ")) + " FROM "
                + plan.source().sql() + " AS t WHERE " + selection.condition(), selection.parameters().toArray());
    }

    /** The rows that hang on some rows of a mapping's M1 table, which have come or gone for M2. */
    void addChildren(TablePlan parent, WatchedTable watched, Set<List<Object>> keys) {
        List<String> noted = watched.columns().stream().map(Column::name).toList();
        List<Change> changes = new ArrayList<>();
        for (List<Object> key : keys) {
            Object[] values = new Object[noted.size()];
            for (int i = 0; i < parent.keys().size(); i++) {
                values[noted.indexOf(parent.keys().get(i))] = key.get(i);
            }
            changes.add(new Change(0, 'I', values));
        }
        Changes appeared = new Changes(watched, changes);
        for (Dependency dependency : dependencies.getOrDefault(watched.name(), List.of())) {
            boolean hangs = dependency.plan().references().stream()
                    .anyMatch(reference -> reference.table().equals(watched.name()) && dependency.columns().equals(List.of(reference.key())));
            if (hangs && parent.keys().containsAll(dependency.columns())) {
                if (dependency.way() == Way.DIRECT) {
                    direct(dependency, appeared, of(dependency.table().name()));
                } else if (dependency.way() == Way.QUERY) {
                    query(dependency, appeared, of(dependency.table().name()));
                }
            }
        }
    }
}
