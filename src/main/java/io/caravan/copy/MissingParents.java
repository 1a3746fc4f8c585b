package io.caravan.copy;

import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds, once per table, which parents its rows name that do not exist in M1, or that did not arrive in M2. One query
 * for each foreign key, over the distinct values of its index, instead of a join for each row.
 */
final class MissingParents {

    private final JdbcTemplate m1;
    private final JdbcTemplate m2;
    private final CaravanTables tables;
    private final Function<String, Table> m1Tables;
    private final Function<String, Optional<TablePlan>> plans;

    MissingParents(
            JdbcTemplate m1, JdbcTemplate m2, CaravanTables tables, Function<String, Table> m1Tables,
            Function<String, Optional<TablePlan>> plans) {
        this.m1 = m1;
        this.m2 = m2;
        this.tables = tables;
        this.m1Tables = m1Tables;
        this.plans = plans;
    }

    /** The missing values by M1 column; columns without any are left out. */
    Map<String, Set<String>> of(TablePlan plan) {
        return of(plan, KeyRange.ALL);
    }

    /** The same for some rows of the table. */
    Map<String, Set<String>> of(TablePlan plan, Selection rows) {
        boolean nullable = plan.keys().stream().anyMatch(key -> plan.source().columns().get(key).nullable());
        String condition = rows.condition(plan.keys(), nullable);
        Object[] parameters = rows.parameters().toArray();
        List<Set<String>> values = notInM1(plan, condition, parameters);
        List<Set<String>> left = leftBehind(plan.references());
        Map<String, Set<String>> missing = new HashMap<>();
        for (int i = 0; i < plan.references().size(); i++) {
            Reference reference = plan.references().get(i);
            Set<String> of = values.get(i);
            if (!m1Tables.apply(reference.table()).name().equals(plan.source().name())) {
                of.addAll(left.get(i));
                if (reference.orphan() == Reference.Orphan.NULL) {
                    plans.apply(reference.table()).ifPresent(parent -> of.addAll(filtered(plan, reference, parent, condition, parameters)));
                }
            }
            if (!of.isEmpty()) {
                missing.put(reference.column(), of);
            }
        }
        return missing;
    }

    /** Of each reference, the values that M1 has no row for; all of them in one round trip. */
    private List<Set<String>> notInM1(TablePlan plan, String condition, Object[] parameters) {
        List<Set<String>> values = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        for (Reference reference : plan.references()) {
            // Numbers and texts of several columns arrive in one.
            queries.add("SELECT " + values.size() + ", CONVERT(d.k USING utf8mb4) FROM (SELECT DISTINCT " + Identifier.quoted(reference.column()) + " AS k FROM "
                    + plan.source().sql() + " AS t WHERE " + condition + ") AS d WHERE d.k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                    + m1Tables.apply(reference.table()).sql() + " AS p WHERE p." + Identifier.quoted(reference.key()) + " = d.k)");
            bound.addAll(Arrays.asList(parameters));
            values.add(new HashSet<>());
        }
        if (!queries.isEmpty()) {
            m1.query(String.join(" UNION ALL ", queries), row -> {
                values.get(row.getInt(1)).add(row.getString(2));
            }, bound.toArray());
        }
        return values;
    }

    /** Parents that a condition leaves out. Of other references the condition holds for the child, see {@link Plans}. */
    private List<String> filtered(TablePlan plan, Reference reference, TablePlan parent, String condition, Object[] parameters) {
        return parent.where().map(where -> m1.queryForList(
                        "SELECT DISTINCT c.k FROM (SELECT " + TablePlan.own(reference.column()) + " AS k FROM " + plan.source().sql()
                                + " AS t WHERE " + condition + ") AS c WHERE c.k NOT IN (SELECT " + TablePlan.own(reference.key()) + " FROM "
                                + parent.from() + " WHERE " + where + " AND " + TablePlan.own(reference.key()) + " IS NOT NULL)",
                        String.class, parameters))
                .orElse(List.of());
    }

    /** Of each reference, the parents that a run skipped or quarantined; of one that is outdated M2 has an older version. */
    private List<Set<String>> leftBehind(List<Reference> references) {
        List<Set<String>> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        for (Reference reference : references) {
            conditions.add("mapping = ? AND row_key LIKE ?");
            bound.add(reference.table());
            bound.add((reference.key() + "=").replace("_", "\\_") + "%");
            values.add(new HashSet<>());
        }
        if (!references.isEmpty()) {
            m2.query(
                    "SELECT mapping, row_key FROM " + tables.quarantine() + " WHERE outcome <> 'outdated' AND (" + String.join(" OR ", conditions) + ")",
                    row -> {
                        for (int i = 0; i < references.size(); i++) {
                            String before = references.get(i).key() + "=";
                            String key = row.getString(2);
                            if (row.getString(1).equalsIgnoreCase(references.get(i).table()) && key.regionMatches(true, 0, before, 0, before.length())) {
                                values.get(i).add(key.substring(before.length()));
                            }
                        }
                    },
                    bound.toArray());
        }
        return values;
    }
}
