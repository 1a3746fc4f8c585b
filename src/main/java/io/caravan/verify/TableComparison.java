package io.caravan.verify;

import io.caravan.copy.ExpectedTable;
import io.caravan.copy.KeyRange;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Compares one M2 table with what the mappings that fill it expect. Where the key that the copy cut its chunks by
 * arrives in M2 as it is, both sides are read by the same key ranges. Elsewhere both sides are read once from end to
 * end and only checksums are kept, by a key of M2 or, where there is none, by the whole row; a table of more rows than
 * fit is read several times, a share of the keys each time.
 */
final class TableComparison {

    /** A table without an index on its key is not read by more ranges than these. */
    private static final int FEW_RANGES = 4;

    private final List<ExpectedTable> sources;
    private final List<TablePlan> plans;
    private final List<String> rangeKeys;
    private final RowShape shape;
    private final ActualRows actual;
    private final Tally tally;
    private final long heldRows;
    private final LongConsumer progress;

    /**
     * @param sources the mappings that fill the table, at least one
     * @param m2 the M2 database
     * @param heldRows of how many rows the checksums may be held at a time
     * @param progress is told of expected rows that were compared
     */
    TableComparison(List<ExpectedTable> sources, DataSource m2, long heldRows, LongConsumer progress) {
        this.sources = sources;
        this.plans = sources.stream().map(ExpectedTable::plan).toList();
        this.heldRows = heldRows;
        this.progress = progress;
        Table target = plans.get(0).target();
        this.rangeKeys = sources.size() == 1 ? images(sources.get(0)).orElse(List.of()) : List.of();
        this.shape = new RowShape(plans, rangeKeys.isEmpty() ? pairing(plans) : rangeKeys);
        this.actual = new ActualRows(m2, target, shape);
        this.tally = new Tally(shape);
    }

    /** The M2 columns that the chunk key arrives in; empty where M2 cannot be read by the same ranges. */
    private static Optional<List<String>> images(ExpectedTable source) {
        TablePlan plan = source.plan();
        if (plan.keys().isEmpty() || source.nullableKey()) {
            return Optional.empty();
        }
        List<String> images = new ArrayList<>();
        for (String key : plan.keys()) {
            Optional<ColumnPlan> image = plan.imageOf(key)
                    .filter(c -> c.conversion().isEmpty() && c.target().whole() && c.source().filter(Column::whole).isPresent());
            if (image.isEmpty()) {
                return Optional.empty();
            }
            images.add(image.get().target().name());
        }
        boolean indexed = plan.target().keys().stream().anyMatch(key -> key.columns().get(0).equals(images.get(0)));
        return indexed || source.parts().size() <= FEW_RANGES ? Optional.of(images) : Optional.empty();
    }

    /** A unique key of M2 that all plans fill by themselves; empty where there is none. */
    private static List<String> pairing(List<TablePlan> plans) {
        List<String> filled = RowShape.shared(plans).stream()
                .filter(column -> plans.stream().allMatch(plan -> steady(RowShape.column(plan, column.name()).orElseThrow())))
                .map(Column::name)
                .toList();
        return plans.get(0).target().keys().stream()
                .filter(key -> key.unique() && filled.containsAll(key.columns()))
                .map(Key::columns)
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the server does not number the column, and no conversion makes it anew each time. */
    private static boolean steady(ColumnPlan column) {
        return column.conversion().isEmpty()
                && (!column.target().autoIncrement() || column.source().filter(c -> !c.nullable()).isPresent());
    }

    /** The pieces of the work, to be run in any order, by several threads. */
    List<Runnable> pieces() {
        if (rangeKeys.isEmpty()) {
            return List.of(this::compareByChecksums);
        }
        return parts(sources.get(0)).stream().<Runnable>map(part -> () -> compareRange(part)).toList();
    }

    private static List<ExpectedTable.Part> parts(ExpectedTable source) {
        return source.parts().isEmpty() ? List.of(new ExpectedTable.Part(0, KeyRange.ALL)) : source.parts();
    }

    /** What was found, once all pieces have run. */
    TableVerified result(long written, boolean adds, Map<Suspect, Difference.Kind> verdict) {
        return tally.result(plans, written, adds, verdict);
    }

    /** The rows that are not as expected, once all pieces have run. */
    List<Suspect> suspects() {
        return tally.suspects();
    }

    /** What rows are compared by. */
    RowShape shape() {
        return shape;
    }

    /** The plans that fill the table. */
    List<TablePlan> plans() {
        return plans;
    }

    /** Compares only these rows, and notes only them. */
    void compareAgain(Collection<Suspect> some) {
        Set<String> keys = some.stream().map(Suspect::key).collect(Collectors.toSet());
        if (rangeKeys.isEmpty()) {
            look(row -> keys.contains(shape.key(row)));
            return;
        }
        Set<Integer> numbers = some.stream().map(Suspect::part).collect(Collectors.toSet());
        for (ExpectedTable.Part part : parts(sources.get(0))) {
            if (numbers.contains(part.number())) {
                compareRange(part, row -> keys.contains(shape.key(row)));
            }
        }
    }

    private void compareRange(ExpectedTable.Part part) {
        compareRange(part, row -> true);
    }

    private void compareRange(ExpectedTable.Part part, Predicate<Object[]> asked) {
        long started = System.nanoTime();
        ExpectedTable.Rows expected = sources.get(0).rows(part);
        List<Object[]> found = actual.in(part.range(), rangeKeys);
        long sum = 0;
        for (Object[] row : expected.rows()) {
            sum += shape.checksum(row);
        }
        for (Object[] row : found) {
            sum -= shape.checksum(row);
        }
        if (sum != 0 || expected.rows().size() != found.size()) {
            ColumnPlan[] columns = columns(plans.get(0));
            tally.compare(
                    part.number(), expected.rows().stream().filter(asked).map(row -> new Suspect.Expected(columns, row)).toList(),
                    found.stream().filter(asked).toList());
        }
        tally.seen(expected.rows().size(), found.size(), expected.refused(), System.nanoTime() - started);
        progress.accept(expected.rows().size());
    }

    private void compareByChecksums() {
        long written = sources.stream().mapToLong(ExpectedTable::writtenRows).sum();
        long shares = Math.max(1, (written + heldRows - 1) / heldRows);
        for (long share = 0; share < shares; share++) {
            compareShare(share, shares, written / shares);
        }
    }

    private void compareShare(long share, long shares, long rows) {
        long started = System.nanoTime();
        KeyedSums sums = new KeyedSums((int) Math.min(heldRows, rows + rows / 8));
        long[] seen = new long[3];
        eachExpected(row -> {
            long key = shape.keyChecksum(row.values());
            if (Long.remainderUnsigned(key >>> 32, shares) == share) {
                sums.add(key, shape.checksum(row.values()), 1);
                seen[0]++;
            }
        }, refused -> seen[2] += share == 0 ? refused : 0);
        actual.each(row -> {
            long key = shape.keyChecksum(row);
            if (Long.remainderUnsigned(key >>> 32, shares) == share) {
                sums.add(key, shape.checksum(row), -1);
                seen[1]++;
            }
        });
        look(sums);
        tally.seen(seen[0], seen[1], seen[2], System.nanoTime() - started);
        progress.accept(seen[0]);
    }

    /** Reads the rows again whose checksums differ, and compares them by column. */
    private void look(KeyedSums sums) {
        Set<Long> suspects = new HashSet<>();
        sums.differing(key -> {
            if (suspects.size() < Tally.LOOKED_AT) {
                suspects.add(key);
            } else {
                int surplus = sums.surplus(key);
                tally.count(
                        surplus == 0 ? Difference.Kind.DIFFERING : surplus > 0 ? Difference.Kind.MISSING : Difference.Kind.UNEXPECTED,
                        Math.max(1, Math.abs(surplus)));
            }
        });
        if (!suspects.isEmpty()) {
            look(row -> suspects.contains(shape.keyChecksum(row)));
        }
    }

    private void look(Predicate<Object[]> asked) {
        List<Suspect.Expected> expected = new ArrayList<>();
        List<Object[]> found = new ArrayList<>();
        eachExpected(row -> {
            if (asked.test(row.values())) {
                expected.add(row);
            }
        }, refused -> {});
        actual.each(row -> {
            if (asked.test(row)) {
                found.add(row);
            }
        });
        tally.compare(0, expected, found);
    }

    private void eachExpected(java.util.function.Consumer<Suspect.Expected> consumer, LongConsumer refused) {
        for (ExpectedTable source : sources) {
            ColumnPlan[] columns = columns(source.plan());
            int[] places = new int[columns.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = source.plan().columns().indexOf(columns[i]);
            }
            for (ExpectedTable.Part part : parts(source)) {
                ExpectedTable.Rows rows = source.rows(part);
                refused.accept(rows.refused());
                for (Object[] row : rows.rows()) {
                    Object[] values = new Object[places.length];
                    for (int i = 0; i < places.length; i++) {
                        values[i] = row[places[i]];
                    }
                    consumer.accept(new Suspect.Expected(columns, values));
                }
            }
        }
    }

    /** The plan's columns in the order of the shape. */
    private ColumnPlan[] columns(TablePlan plan) {
        return shape.columns().stream()
                .map(column -> RowShape.column(plan, column.name()).orElseThrow())
                .toArray(ColumnPlan[]::new);
    }
}
