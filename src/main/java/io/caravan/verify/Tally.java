package io.caravan.verify;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.verify.Difference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is found out about one M2 table, by several threads. */
final class Tally {

    private static final int SHOWN = 20;

    /** A row that M2 should hold, and the columns of the plan that says so, in the order of the shape. */
    record Expected(ColumnPlan[] columns, Object[] values) {}

    private final RowShape shape;
    private final Map<String, Long> columns = new TreeMap<>();
    private final Map<Kind, Long> rows = new HashMap<>();
    private final Map<Kind, List<Difference>> shown = new HashMap<>();
    private long expected;
    private long actual;
    private long refused;
    private long nanos;

    Tally(RowShape shape) {
        this.shape = shape;
    }

    synchronized void seen(long expectedRows, long actualRows, long refusedRows, long tookNanos) {
        expected += expectedRows;
        actual += actualRows;
        refused += refusedRows;
        nanos += tookNanos;
    }

    /** Notes rows whose columns are not looked at. */
    synchronized void count(Kind kind, long number) {
        rows.merge(kind, number, Long::sum);
    }

    private synchronized void found(Kind kind, String key, List<Difference.Value> values) {
        rows.merge(kind, 1L, Long::sum);
        values.forEach(value -> columns.merge(value.column(), 1L, Long::sum));
        List<Difference> some = shown.computeIfAbsent(kind, k -> new ArrayList<>());
        if (some.size() < SHOWN) {
            some.add(new Difference(kind, key, List.copyOf(values)));
        }
    }

    /** Pairs rows and notes which are missing, differ or were not expected. */
    void compare(List<Expected> expectedRows, List<Object[]> actualRows) {
        Map<String, List<Object[]>> byKey = new LinkedHashMap<>(actualRows.size() * 2);
        for (Object[] row : actualRows) {
            byKey.computeIfAbsent(shape.key(row), k -> new ArrayList<>(1)).add(row);
        }
        Map<String, List<Expected>> left = new LinkedHashMap<>();
        for (Expected row : expectedRows) {
            // Where several rows share a key, equal ones belong together.
            List<Object[]> candidates = byKey.getOrDefault(shape.key(row.values()), List.of());
            Object[] equal = candidates.stream().filter(c -> differing(row, c).isEmpty()).findFirst().orElse(null);
            if (equal == null) {
                left.computeIfAbsent(shape.key(row.values()), k -> new ArrayList<>(1)).add(row);
            } else {
                candidates.remove(equal);
            }
        }
        left.forEach((key, unpaired) -> {
            List<Object[]> candidates = byKey.getOrDefault(key, List.of());
            for (Expected row : unpaired) {
                if (candidates.isEmpty()) {
                    found(Kind.MISSING, shape.shownKey(row.values()), List.of());
                } else {
                    found(Kind.DIFFERING, shape.shownKey(row.values()), differing(row, candidates.remove(0)));
                }
            }
        });
        byKey.values().forEach(rest -> rest.forEach(row -> found(Kind.UNEXPECTED, shape.shownKey(row), List.of())));
    }

    private List<Difference.Value> differing(Expected expectedRow, Object[] actualRow) {
        List<Difference.Value> values = new ArrayList<>(0);
        for (int i = 0; i < actualRow.length; i++) {
            if (!shape.same(expectedRow.columns()[i], expectedRow.values(), actualRow, i)) {
                values.add(new Difference.Value(
                        shape.columns().get(i).name(), shape.shown(expectedRow.values(), i), shape.shown(actualRow, i)));
            }
        }
        return values;
    }

    /** All that was found. */
    synchronized TableVerified result(List<TablePlan> plans, long written, boolean adds) {
        List<Difference> differences = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            differences.addAll(shown.getOrDefault(kind, List.of()));
        }
        List<String> compared = shape.columns().stream().map(column -> column.name()).toList();
        return new TableVerified(
                plans.get(0).target().name(),
                plans.stream().map(TablePlan::name).toList(),
                plans.stream().map(plan -> plan.step().area()).distinct().toList(),
                expected, actual, rows.getOrDefault(Kind.MISSING, 0L), rows.getOrDefault(Kind.DIFFERING, 0L),
                rows.getOrDefault(Kind.UNEXPECTED, 0L), refused, written, adds, new TreeMap<>(columns), List.copyOf(differences),
                plans.stream()
                        .flatMap(plan -> plan.columns().stream().map(column -> column.target().name()))
                        .distinct()
                        .filter(column -> !compared.contains(column))
                        .toList(),
                nanos / 1_000_000);
    }
}
