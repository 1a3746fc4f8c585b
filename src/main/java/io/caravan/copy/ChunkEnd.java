package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds where so many rows of a table end, along the key that its chunks are cut by. */
final class ChunkEnd {

    private ChunkEnd() {}

    /**
     * The key of the last of so many rows.
     *
     * @param range where they begin, and must end
     * @param rows how many, at least 1
     * @param m1 the table's database
     * @return empty where there are fewer
     */
    static Optional<List<String>> of(CopyTable table, KeyRange range, long rows, JdbcTemplate m1) {
        TablePlan plan = table.plan();
        List<Object> parameters = new ArrayList<>(range.parameters());
        parameters.add(rows - 1);
        List<List<String>> found = m1.query(
                "SELECT " + String.join(", ", plan.keys().stream().map(TablePlan::own).toList()) + " FROM " + plan.source().sql()
                        + " AS t WHERE " + range.condition(plan.keys(), false)
                        + (table.nullableKey() ? " AND NOT (" + KeyRange.anyNull(plan.keys()) + ")" : "") + plan.orderBy() + " LIMIT 1 OFFSET ?",
                (row, n) -> {
                    List<String> key = new ArrayList<>();
                    for (int i = 1; i <= plan.keys().size(); i++) {
                        key.add(row.getString(i));
                    }
                    return key;
                },
                parameters.toArray());
        return found.stream().findFirst();
    }
}
