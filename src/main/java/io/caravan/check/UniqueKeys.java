package io.caravan.check;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Finds rows that M1 tells apart and a unique key of M2 does not. */
final class UniqueKeys {

    private static final int LISTED = 20;

    private final Source m1;
    private final Collations collations;

    UniqueKeys(Source m1, Collations collations) {
        this.m1 = m1;
        this.collations = collations;
    }

    List<Finding> of(TablePlan plan) {
        List<Finding> findings = new ArrayList<>();
        for (Key key : plan.target().keys()) {
            if (key.unique()) {
                fed(plan, key)
                        .filter(columns -> !columns.isEmpty() && !keptApart(plan, columns))
                        .flatMap(columns -> conflicts(plan, key, columns))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The columns of the key that may differ from row to row; empty where SQL cannot tell what they will hold. */
    private static Optional<List<ColumnPlan>> fed(TablePlan plan, Key key) {
        Map<String, ColumnPlan> byName =
                plan.columns().stream().collect(Collectors.toMap(c -> c.target().name(), c -> c));
        List<ColumnPlan> fed = new ArrayList<>();
        for (String name : key.columns()) {
            ColumnPlan column = byName.get(name);
            if (column == null && plan.target().column(name).map(c -> c.autoIncrement() || c.computedDefault()).orElse(true)
                    || column != null && column.conversion().isPresent()) {
                return Optional.empty();
            }
            if (column != null && column.index() >= 0) {
                fed.add(column);
            }
        }
        return Optional.of(fed);
    }

    /** Whether a unique key of M1 already forbids what the key of M2 forbids. */
    private static boolean keptApart(TablePlan plan, List<ColumnPlan> columns) {
        Map<String, ColumnPlan> images = columns.stream()
                .filter(c -> plan.source().columns().containsKey(plan.selected().get(c.index()).name()))
                .collect(Collectors.toMap(c -> plan.selected().get(c.index()).name(), c -> c, (a, b) -> a));
        return plan.source().keys().stream().anyMatch(key -> key.unique()
                && key.columns().stream().allMatch(name -> {
                    Column from = plan.source().columns().get(name);
                    ColumnPlan image = images.get(name);
                    return image != null
                            && Collations.asStrict(from, image.target())
                            && (!from.nullable() || image.target().nullable());
                }));
    }

    private Optional<Finding> conflicts(TablePlan plan, Key key, List<ColumnPlan> columns) {
        List<Object> parameters = new ArrayList<>();
        StringJoiner rows = new StringJoiner(", ", "SELECT ", Source.from(plan, Optional.empty())).add(Source.key(plan) + " AS k");
        StringJoiner found = new StringJoiner(", ").add("COUNT(*), MIN(k), MAX(k)");
        StringJoiner filled = new StringJoiner(" AND ");
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < columns.size(); i++) {
            ColumnPlan column = columns.get(i);
            String value = collations.asIn(column.target(), plan.selected().get(column.index()).sql());
            rows.add(column.forNull().map(standard -> "COALESCE(" + value + ", ?)").orElse(value) + " AS v" + i);
            column.forNull().ifPresent(parameters::add);
            found.add("MIN(v" + i + ")");
            filled.add("v" + i + " IS NOT NULL");
            values.add("v" + i);
        }
        String sql = "SELECT " + found + " FROM (" + rows + ") AS image WHERE " + filled + " GROUP BY " + values
                + " HAVING COUNT(*) > 1";
        long[] counts = new long[2];
        List<String> listed = new ArrayList<>();
        List<String> examples = new ArrayList<>();
        m1.each(sql, parameters, row -> {
            counts[0]++;
            counts[1] += row.getLong(1) - 1;
            if (listed.size() < LISTED) {
                StringBuilder conflict = new StringBuilder();
                for (int i = 0; i < columns.size(); i++) {
                    byte[] value = row.getBytes(4 + i);
                    conflict.append(i == 0 ? "" : "/").append(columns.get(i).secret()
                            ? "(secret)"
                            : value == null ? "NULL" : shortened(new String(value, StandardCharsets.UTF_8)));
                }
                Optional<String> last = Source.example(plan, row.getBytes(3));
                long others = row.getLong(1) - 1;
                Source.example(plan, row.getBytes(2)).ifPresent(first -> conflict.append(" (").append(first).append(" and ")
                        .append(others > 1 ? others + " more, the last " : "").append(last.orElse("")).append(")"));
                listed.add(conflict.toString());
                last.ifPresent(examples::add);
            }
        });
        return counts[0] == 0
                ? Optional.empty()
                : Optional.of(conflict(plan, key, columns, counts, listed.stream().sorted().toList(), examples));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 39) + "\u2026";
    }

    private static Finding conflict(
            TablePlan plan, Key key, List<ColumnPlan> columns, long[] counts, List<String> listed, List<String> examples) {
        String outcome = switch (plan.mapping().duplicates()) {
            case QUARANTINE -> "Of each, the row with the lowest key migrates; the others go to the quarantine.";
            case KEEP_FIRST -> "Of each, the row with the lowest key migrates; the others are skipped by rule.";
            case KEEP_LAST -> "Of each, the row with the highest key migrates; the others are skipped by rule.";
        };
        Finding finding = new Finding(
                Kind.STRICTER_KEY,
                Severity.WARNING,
                plan.source().name(),
                Optional.of(columns.stream().map(c -> ValueProbes.m1Name(plan, c)).collect(Collectors.joining(", "))),
                counts[1],
                examples.stream().findFirst(),
                "M2's unique key " + key.name() + " of " + plan.target().name() + " (" + String.join(", ", key.columns())
                        + ") takes these for the same, M1 does not: " + String.join("; ", listed)
                        + (counts[0] > listed.size() ? "; and " + (counts[0] - listed.size()) + " more" : "")
                        + ". " + outcome + " Change them in M1, or decide which one wins.",
                Optional.empty());
        return plan.mapping().duplicates() == io.caravan.mapping.Duplicates.QUARANTINE
                ? finding.settledBy(Proposals.keepFirst(plan))
                : finding;
    }
}
