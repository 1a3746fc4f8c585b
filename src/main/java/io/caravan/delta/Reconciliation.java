package io.caravan.delta;

import io.caravan.config.Configuration.Conflicts;
import io.caravan.copy.Chunk;
import io.caravan.delta.Write.Kind;
import io.caravan.delta.Write.RowToWrite;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.ColumnPlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.StoredForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<Chunk, int[]> places = new HashMap<>();
    private final List<RowToWrite> deletes = new ArrayList<>();
    private final Map<Chunk, List<RowToWrite>> updates = new LinkedHashMap<>();
    private final Map<Chunk, List<RowToWrite>> inserts = new LinkedHashMap<>();
    private final List<Conflict> found = new ArrayList<>();

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
            there.computeIfAbsent(pairing(row), key -> new ArrayDeque<>()).add(row);
        }
        for (Chunk part : parts) {
            for (int number = 0; number < part.rows().size(); number++) {
                Object[] expected = part.rows().get(number);
                Deque<Object[]> partners = there.get(pairing(part, expected));
                Object[] partner = partners == null ? null : partners.poll();
                if (partner == null) {
                    insert(part, number, expected);
                } else if (differs(part, expected, partner)) {
                    update(part, number, expected, partner);
                }
            }
        }
        there.values().forEach(left -> left.stream().filter(row -> !keepUnpaired.test(row)).forEach(this::delete));
        List<Write> writes = new ArrayList<>();
        if (!deletes.isEmpty()) {
            String sql = "DELETE FROM " + table.target().sql() + where();
            writes.add(new Write(Kind.DELETE, rows -> sql, deletes, ROWS_PER_BATCH));
        }
        updates.forEach((part, rows) -> {
            String sql = "UPDATE " + table.target().sql() + " SET "
                    + part.plan().columns().stream().map(c -> Identifier.quoted(c.target().name()) + " = ?").collect(Collectors.joining(", ")) + where();
            writes.add(new Write(Kind.UPDATE, count -> sql, rows, ROWS_PER_BATCH));
        });
        inserts.forEach((part, rows) -> writes.add(
                new Write(Kind.INSERT, part.plan()::insert, rows, Math.max(1, Math.min(ROWS_PER_BATCH, VALUES_PER_INSERT / part.plan().columns().size())))));
        return writes;
    }

    private void insert(Chunk part, int number, Object[] expected) {
        String key = touchedKey(name -> value(part, expected, name));
        RowToWrite row = new RowToWrite(
                expected, part, number, part.key(number), key, null, images(name -> value(part, expected, name)));
        if (!conflict(row, Kind.INSERT)) {
            inserts.computeIfAbsent(part, p -> new ArrayList<>()).add(row);
        }
    }

    private void update(Chunk part, int number, Object[] expected, Object[] partner) {
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            ColumnPlan column = part.plan().columns().get(i);
            // A number that the server gives stays as it was given.
            boolean given = expected[i] == null && column.target().autoIncrement();
            parameters.add(given ? partner[places(part)[i]] : expected[i]);
        }
        parameters.addAll(identity(partner));
        RowToWrite row = new RowToWrite(
                parameters.toArray(), part, number, part.key(number), touchedKey(name -> partner[actual.place(name)]),
                images(name -> partner[actual.place(name)]),
                images(name -> part.plan().columns().stream().anyMatch(c -> c.target().name().equals(name))
                        ? value(part, expected, name)
                        : partner[actual.place(name)]));
        if (!conflict(row, Kind.UPDATE)) {
            updates.computeIfAbsent(part, p -> new ArrayList<>()).add(row);
        }
    }

    private void delete(Object[] row) {
        RowToWrite gone = new RowToWrite(
                identity(row).toArray(), null, 0, shown(row), touchedKey(name -> row[actual.place(name)]),
                images(name -> row[actual.place(name)]), null);
        // What was born in M2 was never M1's to take away.
        if (gone.touched() != null && Character.valueOf(TouchedRows.BORN).equals(touched.get(gone.touched()))) {
            return;
        }
        if (!conflict(gone, Kind.DELETE)) {
            deletes.add(gone);
        }
    }

    private boolean conflict(RowToWrite row, Kind kind) {
        Character how = row.touched() == null ? null : touched.get(row.touched());
        // A row that M2 no longer has is no conflict with one that M1 no longer has.
        if (how == null || conflicts == Conflicts.SOURCE || kind == Kind.DELETE && how == TouchedRows.DELETED) {
            return false;
        }
        found.add(new Conflict(row, kind, how, conflicts == Conflicts.TARGET));
        return true;
    }

    private Object[] images(java.util.function.Function<String, Object> values) {
        return asked.stream().map(values).toArray();
    }

    private String touchedKey(java.util.function.Function<String, Object> values) {
        List<Object> key = new ArrayList<>();
        for (String name : table.identity()) {
            Object value = values.apply(name);
            if (value == null) {
                return null;
            }
            Column column = table.target().columns().get(name);
            key.add(column.binary() ? value : StoredForm.of(value, column));
        }
        return key.isEmpty() ? null : TouchedRows.key(table.target(), key.toArray());
    }

    private static Object value(Chunk part, Object[] expected, String name) {
        List<ColumnPlan> columns = part.plan().columns();
        for (int i = 0; i < expected.length; i++) {
            if (columns.get(i).target().name().equals(name)) {
                return expected[i];
            }
        }
        return null;
    }

    private int[] places(Chunk part) {
        return places.computeIfAbsent(part, p -> p.plan().columns().stream().mapToInt(c -> actual.place(c.target().name())).toArray());
    }

    private boolean differs(Chunk part, Object[] expected, Object[] partner) {
        int[] at = places(part);
        for (int i = 0; i < expected.length; i++) {
            ColumnPlan column = part.plan().columns().get(i);
            if (expected[i] == null && column.target().autoIncrement()) {
                continue;
            }
            String here = StoredForm.of(expected[i], column.target());
            String there = StoredForm.of(partner[at[i]], column.target());
            boolean same = java.util.Objects.equals(here, there)
                    || column.conversion().isPresent() && column.conversion().get().same(expected[i], partner[at[i]]);
            if (!same) {
                return true;
            }
        }
        return false;
    }

    private String pairing(Object[] row) {
        if (!table.pairing().isEmpty()) {
            return key(table.pairing(), name -> row[actual.place(name)]);
        }
        return key(shared(), name -> row[actual.place(name)]);
    }

    private String pairing(Chunk part, Object[] expected) {
        return key(table.pairing().isEmpty() ? shared() : table.pairing(), name -> value(part, expected, name));
    }

    /** The columns that all mappings fill, but for those that the server numbers. */
    private List<String> shared() {
        return table.plans().get(0).columns().stream()
                .filter(c -> !c.target().autoIncrement())
                .map(c -> c.target().name())
                .filter(name -> table.plans().stream().allMatch(plan -> plan.columns().stream().anyMatch(c -> c.target().name().equals(name))))
                .toList();
    }

    private String key(List<String> names, java.util.function.Function<String, Object> values) {
        StringBuilder key = new StringBuilder();
        for (String name : names) {
            Column column = table.target().columns().get(name);
            String form = StoredForm.of(values.apply(name), column);
            // M2 compares texts without regard to case; that a change of case is one is seen when the columns are compared.
            key.append(form == null ? "N" : "=").append(form == null || !column.text() || table.pairing().isEmpty() ? form : form.toLowerCase(Locale.ROOT))
                    .append('\u0000');
        }
        return key.toString();
    }

    private String where() {
        List<String> columns = table.identity().isEmpty() ? actual.columns().stream().map(Column::name).toList() : table.identity();
        return " WHERE " + columns.stream().map(name -> Identifier.quoted(name) + (table.identity().isEmpty() ? " <=> ?" : " = ?")).collect(Collectors.joining(" AND "))
                + (table.identity().isEmpty() ? " LIMIT 1" : "");
    }

    private List<Object> identity(Object[] row) {
        List<Object> values = new ArrayList<>();
        if (table.identity().isEmpty()) {
            values.addAll(java.util.Arrays.asList(row));
        } else {
            table.identity().forEach(name -> values.add(row[actual.place(name)]));
        }
        return values;
    }

    private String shown(Object[] row) {
        List<String> names = table.identity().isEmpty() ? table.scope().targets() : table.identity();
        return names.stream().map(name -> name + "=" + row[actual.place(name)]).collect(Collectors.joining(", "));
    }

    /** The keys in {@code caravan_touched} that matter to some rows of M1 and M2. */
    static Set<String> keys(FollowedTable table, M2Rows actual, List<Chunk> parts) {
        Reconciliation keys = new Reconciliation(table, actual, List.of(), Map.of(), Conflicts.SOURCE);
        Set<String> all = new java.util.LinkedHashSet<>();
        actual.rows().forEach(row -> all.add(keys.touchedKey(name -> row[actual.place(name)])));
        parts.forEach(part -> part.rows().forEach(row -> all.add(keys.touchedKey(name -> value(part, row, name)))));
        all.remove(null);
        return all;
    }
}
