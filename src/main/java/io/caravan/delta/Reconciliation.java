package io.caravan.delta;

import io.caravan.config.Configuration.Conflicts;
import io.caravan.copy.Chunk;
import io.caravan.delta.Write.Kind;
import io.caravan.delta.Write.RowToWrite;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.ColumnPlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.StoredForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what M1 gives for some scopes of an M2 table with what M2 holds there, and finds the writes that make them equal. */
final class Reconciliation {

    private static final int VALUES_PER_INSERT = 10_000;
    private static final int ROWS_PER_BATCH = 500;

    private final FollowedTable table;
    private final M2Rows actual;
    private final List<String> asked;
    private final Map<String, Character> touched;
    private final Conflicts conflicts;
    private final Map<Chunk, int[]> places = new java.util.IdentityHashMap<>();
    private final RowForms forms;
    private final List<RowToWrite> deletes = new ArrayList<>();
    private final Map<Change, List<RowToWrite>> updates = new LinkedHashMap<>();
    private final Map<Chunk, List<RowToWrite>> inserts = new LinkedHashMap<>();
    private final Map<RowToWrite, Object[]> partners = new java.util.IdentityHashMap<>();
    private final List<Conflict> found = new ArrayList<>();

    /** Rows of a chunk in which the same columns differ. */
    private record Change(Chunk part, List<Integer> columns) {}

    /**
     * A row that both sides changed.
     *
     * @param row the row that is not written
     * @param kind what it would have been
     * @param touched what happened to it in M2
     * @param dropped whether M2's row stays for good
     */
    record Conflict(RowToWrite row, Kind kind, char touched, boolean dropped) {}

    /**
     * @param table the M2 table
     * @param actual its rows in the scopes
     * @param asked the columns that scripts ask for
     * @param touched the rows among them that were touched in M2
     * @param conflicts what becomes of rows that both sides changed
     */
    Reconciliation(FollowedTable table, M2Rows actual, List<String> asked, Map<String, Character> touched, Conflicts conflicts) {
        this.table = table;
        this.actual = actual;
        this.asked = asked;
        this.touched = touched;
        this.conflicts = conflicts;
        this.forms = new RowForms(table, actual);
    }

    /** The rows that both sides changed and that are not written. */
    List<Conflict> conflicts() {
        return found;
    }

    /**
     * Pairs the rows.
     *
     * @param parts what M1 gives, by mapping
     * @param keepUnpaired whether rows of M2 without a partner stay, because M1's row could not be mapped
     * @return the writes, in order
     */
    List<Write> writes(List<Chunk> parts, java.util.function.Predicate<Object[]> keepUnpaired) {
        Map<String, Deque<Object[]>> there = new LinkedHashMap<>();
        for (Object[] row : actual.rows()) {
            there.computeIfAbsent(forms.pairing(row), key -> new ArrayDeque<>()).add(row);
        }
        for (Chunk part : parts) {
            for (int number = 0; number < part.rows().size(); number++) {
                Object[] expected = part.rows().get(number);
                Deque<Object[]> partners = there.get(forms.pairing(part, expected));
                Object[] partner = partners == null ? null : partners.poll();
                if (partner == null) {
                    insert(part, number, expected);
                } else {
                    List<Integer> differing = differing(part, expected, partner);
                    if (!differing.isEmpty()) {
                        update(part, number, expected, partner, differing);
                    }
                }
            }
        }
        there.values().forEach(left -> left.stream().filter(row -> !keepUnpaired.test(row)).forEach(this::delete));
        List<Write> writes = new ArrayList<>();
        if (!deletes.isEmpty()) {
            String sql = "DELETE FROM " + table.target().sql() + forms.where();
            writes.add(new Write(Kind.DELETE, rows -> sql, deletes, ROWS_PER_BATCH));
        }
        parked().forEach((columns, rows) -> {
            String sql = "UPDATE " + table.target().sql() + " SET "
                    + columns.stream().map(name -> Identifier.quoted(name) + " = ?").collect(Collectors.joining(", ")) + keptTimes(columns) + forms.where();
            writes.add(new Write(Kind.PARK, count -> sql, rows, ROWS_PER_BATCH));
        });
        updates.forEach((change, rows) -> {
            List<String> columns = change.columns().stream().map(place -> change.part().plan().columns().get(place).target().name()).toList();
            String sql = "UPDATE " + table.target().sql() + " SET "
                    + columns.stream().map(name -> Identifier.quoted(name) + " = ?").collect(Collectors.joining(", ")) + keptTimes(columns) + forms.where();
            writes.add(new Write(Kind.UPDATE, count -> sql, rows, ROWS_PER_BATCH));
        });
        inserts.forEach((part, rows) -> writes.add(
                new Write(Kind.INSERT, part.plan()::insert, rows, Math.max(1, Math.min(ROWS_PER_BATCH, VALUES_PER_INSERT / part.plan().columns().size())))));
        return writes;
    }

    /** Where M2's column says ON UPDATE CURRENT_TIMESTAMP, an update of other columns would bring the present time. */
    private String keptTimes(List<String> written) {
        return table.target().columns().values().stream()
                .filter(column -> column.temporal() && !column.generated() && !written.contains(column.name()))
                .map(column -> ", " + Identifier.quoted(column.name()) + " = " + Identifier.quoted(column.name()))
                .collect(Collectors.joining());
    }

    private void insert(Chunk part, int number, Object[] expected) {
        String key = forms.touchedKey(name -> forms.value(part, expected, name));
        RowToWrite row = new RowToWrite(
                expected, part, number, part.key(number), key, null, images(name -> forms.value(part, expected, name)));
        if (!conflict(row, Kind.INSERT)) {
            inserts.computeIfAbsent(part, p -> new ArrayList<>()).add(row);
        }
    }

    private void update(Chunk part, int number, Object[] expected, Object[] partner, List<Integer> differing) {
        List<Object> parameters = new ArrayList<>();
        differing.forEach(place -> parameters.add(expected[place]));
        parameters.addAll(forms.identity(partner));
        RowToWrite row = new RowToWrite(
                parameters.toArray(), part, number, part.key(number), forms.touchedKey(name -> partner[actual.place(name)]),
                images(name -> partner[actual.place(name)]),
                images(name -> forms.written(part.plan()).containsKey(name)
                        ? forms.value(part, expected, name)
                        : partner[actual.place(name)]));
        if (!conflict(row, Kind.UPDATE)) {
            partners.put(row, partner);
            updates.computeIfAbsent(new Change(part, differing), c -> new ArrayList<>()).add(row);
        }
    }

    private void delete(Object[] row) {
        RowToWrite gone = new RowToWrite(
                forms.identity(row).toArray(), null, 0, forms.shown(row), forms.touchedKey(name -> row[actual.place(name)]),
                images(name -> row[actual.place(name)]), null);
        // What was born or kept in M2 was never M1's to take away.
        Character how = gone.touched() == null ? null : touched.get(gone.touched());
        if (how != null && (how == TouchedRows.BORN || how == TouchedRows.KEPT)) {
            return;
        }
        if (!conflict(gone, Kind.DELETE)) {
            deletes.add(gone);
        }
    }

    private boolean conflict(RowToWrite row, Kind kind) {
        Character how = row.touched() == null ? null : touched.get(row.touched());
        // A row that M2 no longer has is no conflict with one that M1 no longer has.
        if (how == null || conflicts == Conflicts.SOURCE && how != TouchedRows.KEPT || kind == Kind.DELETE && how == TouchedRows.DELETED) {
            return false;
        }
        found.add(new Conflict(row, kind, how, conflicts == Conflicts.TARGET));
        return true;
    }

    /** Rows whose unique value another row is about to take, by the column that is emptied first. */
    private Map<List<String>, List<RowToWrite>> parked() {
        Map<List<String>, List<RowToWrite>> parked = new LinkedHashMap<>();
        for (Key key : table.target().keys()) {
            if (!key.unique() || key.columns().equals(table.identity())) {
                continue;
            }
            Set<String> wanted = new HashSet<>();
            updates.values().forEach(rows -> rows.forEach(row -> wanted.add(forms.unique(key, name -> forms.value(row.part(), row.part().rows().get(row.number()), name)))));
            inserts.forEach((part, rows) -> rows.forEach(row -> wanted.add(forms.unique(key, name -> forms.value(part, part.rows().get(row.number()), name)))));
            wanted.remove(null);
            updates.values().forEach(rows -> rows.forEach(row -> {
                Chunk part = row.part();
                Object[] partner = partners.get(row);
                String old = forms.unique(key, name -> partner[actual.place(name)]);
                boolean stays = java.util.Objects.equals(old, forms.unique(key, name -> forms.value(part, part.rows().get(row.number()), name)));
                Optional<Column> column = emptied(key);
                if (old != null && !stays && wanted.contains(old) && column.isPresent()) {
                    List<Object> parameters = new ArrayList<>();
                    parameters.add(column.get().nullable() ? null : "~" + row.key().hashCode());
                    parameters.addAll(forms.identity(partner));
                    parked.computeIfAbsent(List.of(column.get().name()), name -> new ArrayList<>()).add(
                            new RowToWrite(parameters.toArray(), part, row.number(), row.key(), null, null, null));
                }
            }));
        }
        return parked;
    }

    private Optional<Column> emptied(Key key) {
        List<Column> columns = key.columns().stream().filter(name -> !table.identity().contains(name)).map(table.target().columns()::get).toList();
        return columns.stream().filter(Column::nullable).findFirst().or(() -> columns.stream().filter(Column::text).findFirst());
    }

    private Object[] images(java.util.function.Function<String, Object> values) {
        return asked.stream().map(values).toArray();
    }

    private int[] places(Chunk part) {
        return places.computeIfAbsent(part, p -> p.plan().columns().stream().mapToInt(c -> actual.place(c.target().name())).toArray());
    }

    private List<Integer> differing(Chunk part, Object[] expected, Object[] partner) {
        int[] at = places(part);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            ColumnPlan column = part.plan().columns().get(i);
            if (expected[i] == null && column.target().autoIncrement()) {
                // A number that the server gives stays as it was given.
                continue;
            }
            String here = StoredForm.of(expected[i], column.target());
            String there = StoredForm.of(partner[at[i]], column.target());
            boolean same = java.util.Objects.equals(here, there)
                    || column.conversion().isPresent() && column.conversion().get().same(expected[i], partner[at[i]]);
            if (!same) {
                differing.add(i);
            }
        }
        return differing;
    }
}
