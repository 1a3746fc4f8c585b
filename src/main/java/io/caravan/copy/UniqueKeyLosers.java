package io.caravan.copy;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.Duplicates;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the rows that a unique key of M2 would refuse because another row has the same values: where M2 has a unique key
 * that M1 lacks, or compares text more loosely. Deciding before the copy makes the winner the same in every run.
 */
final class UniqueKeyLosers {

    private final JdbcTemplate m1;

    UniqueKeyLosers(JdbcTemplate m1) {
        this.m1 = m1;
    }

    /** Whether there is a key that M2 has and M1 does not. */
    static boolean mayLose(TablePlan plan) {
        return !plan.keys().isEmpty() && plan.target().keys().stream().filter(Key::unique).anyMatch(key -> stricter(plan, key).isPresent());
    }

    /** Reasons by row key ({@code entity_id=17}) of the rows that do not win. */
    Map<String, String> of(TablePlan plan) {
        Map<String, String> losers = new HashMap<>();
        if (!plan.keys().isEmpty()) {
            plan.target().keys().stream().filter(Key::unique).forEach(key -> stricter(plan, key).ifPresent(columns ->
                    collide(plan, key, columns, losers)));
        }
        return losers;
    }

    /** The columns of a key that M1 does not already keep unique; empty where it does, or where values are converted. */
    private static Optional<List<ColumnPlan>> stricter(TablePlan plan, Key key) {
        List<ColumnPlan> columns = new ArrayList<>();
        for (String name : key.columns()) {
            Optional<ColumnPlan> column = plan.columns().stream().filter(c -> c.target().name().equals(name)).findFirst();
            if (column.isEmpty() || column.get().source().isEmpty() || column.get().conversion().isPresent()
                    || !plan.source().columns().containsKey(plan.selected().get(column.get().index()).name())) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        List<String> sources = columns.stream().map(c -> plan.selected().get(c.index()).name()).toList();
        boolean kept = plan.source().keys().stream()
                .anyMatch(k -> k.unique() && sources.containsAll(k.columns())
                        && k.columns().stream().allMatch(c -> comparesAlike(plan.source().columns().get(c))));
        return kept ? Optional.empty() : Optional.of(columns);
    }

    private static boolean comparesAlike(Column column) {
        return column.collation() == null || column.collation().endsWith("_general_ci");
    }

    private void collide(TablePlan plan, Key key, List<ColumnPlan> columns, Map<String, String> losers) {
        List<String> values = columns.stream().map(c -> compared(plan, c)).toList();
        String present = values.stream().map(v -> v + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String where = " WHERE " + present + plan.where().map(w -> " AND " + w).orElse("");
        String aliased = named(values);
        String groups = "SELECT " + aliased + " FROM " + plan.from() + where + " GROUP BY " + String.join(", ", values) + " HAVING COUNT(*) > 1";
        List<String> same = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            same.add("g.v" + i + " = " + values.get(i));
        }
        RowText text = new RowText(plan);
        Map<List<String>, List<String>> byGroup = new LinkedHashMap<>();
        m1.query(
                "SELECT " + plan.keys().stream().map(TablePlan::own).collect(Collectors.joining(", ")) + ", "
                        + values.stream().map(v -> "g.v" + values.indexOf(v)).collect(Collectors.joining(", "))
                        + " FROM " + plan.from() + " JOIN (" + groups.replace(" AS t", " AS t") + ") AS g ON " + String.join(" AND ", same)
                        + where + plan.orderBy(),
                row -> {
                    StringBuilder rowKey = new StringBuilder();
                    for (int i = 0; i < plan.keys().size(); i++) {
                        rowKey.append(i == 0 ? "" : ", ").append(plan.keys().get(i)).append('=').append(text.keyed(plan.keys().get(i), row.getString(i + 1)));
                    }
                    List<String> group = new ArrayList<>();
                    for (int i = 0; i < values.size(); i++) {
                        group.add(row.getString(plan.keys().size() + 1 + i));
                    }
                    byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(rowKey.toString());
                });
        byGroup.values().forEach(rows -> {
            String winner = plan.mapping().duplicates() == Duplicates.KEEP_LAST ? rows.get(rows.size() - 1) : rows.get(0);
            rows.stream().filter(row -> !row.equals(winner)).forEach(row -> losers.put(
                    row,
                    "duplicate of " + winner + " under M2's unique key (" + String.join(", ", key.columns()) + ")"));
        });
    }

    private static String named(List<String> values) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            named.add(values.get(i) + " AS v" + i);
        }
        return String.join(", ", named);
    }

    /** A value as M2 compares it. */
    private static String compared(TablePlan plan, ColumnPlan column) {
        String own = TablePlan.own(plan.selected().get(column.index()).name());
        return column.target().text()
                ? "CONVERT(" + own + " USING utf8mb4) COLLATE " + Identifier.quoted(
                        column.target().collation().startsWith("utf8mb4") ? column.target().collation() : "utf8mb4_general_ci")
                : own;
    }
}
