package io.caravan.verify;

import io.caravan.mapping.TablePlan;
import io.caravan.verify.Difference.Kind;
import io.caravan.verify.Suspect.Expected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is found out about one M2 table, by several threads. */
final class Tally {

    /** More rows than these are counted, but not looked at again. */
    static final int LOOKED_AT = 50_000;

    private static final int SHOWN = 20;

    private final RowShape shape;
    private final Map<Kind, Long> counted = new EnumMap<>(Kind.class);
    private final List<Suspect> suspects = new ArrayList<>();
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
        counted.merge(kind, number, Long::sum);
    }

    private synchronized void found(Suspect suspect) {
        if (suspects.size() < LOOKED_AT) {
            suspects.add(suspect);
        } else {
            count(suspect.kind(), 1);
        }
    }

    /** The rows that are not as expected, but for those that are only counted. */
    synchronized List<Suspect> suspects() {
        return List.copyOf(suspects);
    }

    /** Pairs rows and notes which are missing, differ or were not expected. */
    void compare(int part, List<Expected> expectedRows, List<Object[]> actualRows) {
        Map<String, List<Object[]>> byKey = new LinkedHashMap<>(actualRows.size() * 2);
        for (Object[] row : actualRows) {
            byKey.computeIfAbsent(shape.key(row), k -> new ArrayList<>(1)).add(row);
        }
        Map<String, List<Expected>> left = new LinkedHashMap<>();
        for (Expected row : expectedRows) {
            // Where several rows share a key, equal ones belong together.
            List<Object[]> candidates = byKey.getOrDefault(shape.key(row.values()), List.of());
            Object[] equal = candidates.stream().filter(c -> shape.holds(row, c)).findFirst().orElse(null);
            if (equal == null) {
                left.computeIfAbsent(shape.key(row.values()), k -> new ArrayList<>(1)).add(row);
            } else {
                candidates.remove(equal);
            }
        }
        left.forEach((key, unpaired) -> {
            List<Object[]> candidates = byKey.getOrDefault(key, List.of());
            for (Expected row : unpaired) {
                found(new Suspect(part, key, row, candidates.isEmpty() ? null : candidates.remove(0)));
            }
        });
        byKey.forEach((key, rest) -> rest.forEach(row -> found(new Suspect(part, key, null, row))));
    }

    /**
     * All that was found.
     *
     * @param verdict what is known of the rows that are not as expected; a row it does not name is as expected by now
     */
    TableVerified result(List<TablePlan> plans, long written, boolean adds, Map<Suspect, Kind> verdict) {
        return result(
                plans.get(0).target().name(), plans.stream().map(TablePlan::name).toList(), plans.stream().map(plan -> plan.step().area()).distinct().toList(),
                plans.stream().flatMap(plan -> plan.columns().stream().map(column -> column.target().name())).distinct().toList(), written, adds, verdict);
    }

    /** The same for the rows that scripts make of a table; {@code columns} are all that it has. */
    TableVerified result(String table, List<String> scripts, List<String> areas, List<String> columns, Map<Suspect, Kind> verdict) {
        return result(table, scripts, areas, columns, expected, true, verdict);
    }

    private synchronized TableVerified result(
            String table, List<String> mappings, List<String> areas, List<String> filled, long written, boolean adds, Map<Suspect, Kind> verdict) {
        Map<Kind, Long> rows = new EnumMap<>(counted);
        Map<Kind, List<Difference>> shown = new EnumMap<>(Kind.class);
        Map<String, Long> columns = new TreeMap<>();
        verdict.forEach((suspect, kind) -> {
            rows.merge(kind, 1L, Long::sum);
            List<Difference.Value> values = suspect.kind() == Kind.DIFFERING ? shape.differing(suspect.expected(), suspect.actual()) : List.of();
            if (kind.unexplained()) {
                values.forEach(value -> columns.merge(value.column(), 1L, Long::sum));
            }
            List<Difference> some = shown.computeIfAbsent(kind, k -> new ArrayList<>());
            if (some.size() < SHOWN) {
                Object[] row = suspect.expected() == null ? suspect.actual() : suspect.expected().values();
                some.add(new Difference(kind, shape.shownKey(row), values));
            }
        });
        List<Difference> differences = new ArrayList<>();
        shown.values().forEach(differences::addAll);
        List<String> compared = shape.columns().stream().map(column -> column.name()).toList();
        return new TableVerified(
                table, mappings, areas, expected, actual, rows, refused, written, adds, columns, List.copyOf(differences),
                filled.stream().filter(column -> !compared.contains(column)).toList(),
                nanos / 1_000_000);
    }
}
