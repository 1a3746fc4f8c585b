package io.caravan.copy;

import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
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
        Map<String, Set<String>> missing = new HashMap<>();
        for (Reference reference : plan.references()) {
            Table parent = m1Tables.apply(reference.table());
            Set<String> values = new HashSet<>(m1.queryForList(
                    "SELECT d.k FROM (SELECT DISTINCT " + Identifier.quoted(reference.column()) + " AS k FROM " + plan.source().sql()
                            + " AS t WHERE " + condition + ") AS d WHERE d.k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + parent.sql() + " AS p WHERE p."
                            + Identifier.quoted(reference.key()) + " = d.k)",
                    String.class, parameters));
            if (!parent.name().equals(plan.source().name())) {
                values.addAll(leftBehind(reference));
                if (reference.orphan() == Reference.Orphan.NULL) {
                    plans.apply(reference.table()).ifPresent(of -> values.addAll(filtered(plan, reference, of, condition, parameters)));
                }
            }
            if (!values.isEmpty()) {
                missing.put(reference.column(), values);
            }
        }
        return missing;
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

    /** Parents that a run skipped or quarantined; of one that is outdated M2 has an older version. */
    private List<String> leftBehind(Reference reference) {
        String before = reference.key() + "=";
        return m2.queryForList(
                        "SELECT row_key FROM " + tables.quarantine() + " WHERE mapping = ? AND outcome <> 'outdated' AND row_key LIKE ?",
                        String.class, reference.table(), before.replace("_", "\\_") + "%")
                .stream()
                .map(key -> key.substring(before.length()))
                .toList();
    }
}
