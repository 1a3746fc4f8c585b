package io.caravan.delta;

import io.caravan.copy.Chunk;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.StoredForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what rows of an M2 table are told, whether they are there or expected. */
final class RowForms {

    private final FollowedTable table;
    private final M2Rows actual;
    private final Map<TablePlan, Map<String, Integer>> written = new IdentityHashMap<>();
    private final List<String> paired;

    RowForms(FollowedTable table, M2Rows actual) {
        this.table = table;
        this.actual = actual;
        this.paired = table.pairing().isEmpty() ? shared() : table.pairing();
    }

    /** What a unique key holds; null where it holds a NULL, which may be there any number of times. */
    String unique(Key key, Function<String, Object> values) {
        return key.columns().stream().anyMatch(name -> !actual.places().containsKey(name) || values.apply(name) == null)
                ? null
                : key(key.columns(), values).toLowerCase(Locale.ROOT);
    }

    /** The row's key in {@code caravan_touched}; null where it has none. */
    String touchedKey(Function<String, Object> values) {
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

    /** A value of an expected row; null where the mapping does not write it. */
    Object value(Chunk part, Object[] expected, String name) {
        Integer place = written(part.plan()).get(name);
        return place == null ? null : expected[place];
    }

    /** The places of the columns that a mapping writes. */
    Map<String, Integer> written(TablePlan plan) {
        return written.computeIfAbsent(plan, p -> {
            Map<String, Integer> byName = new HashMap<>();
            for (int i = 0; i < p.columns().size(); i++) {
                byName.put(p.columns().get(i).target().name(), i);
            }
            return byName;
        });
    }

    /** What a row of M2 is paired by. */
    String pairing(Object[] row) {
        return key(paired, name -> row[actual.place(name)]);
    }

    /** What an expected row is paired by. */
    String pairing(Chunk part, Object[] expected) {
        return key(paired, name -> value(part, expected, name));
    }

    /** The columns that all mappings fill, but for those that the server numbers. */
    private List<String> shared() {
        return table.plans().get(0).columns().stream()
                .filter(c -> !c.target().autoIncrement())
                .map(c -> c.target().name())
                .filter(name -> table.plans().stream().allMatch(plan -> plan.columns().stream().anyMatch(c -> c.target().name().equals(name))))
                .toList();
    }

    private String key(List<String> names, Function<String, Object> values) {
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

    /** The condition that finds one row of M2. */
    String where() {
        List<String> columns = table.identity().isEmpty() ? actual.columns().stream().map(Column::name).toList() : table.identity();
        return " WHERE " + columns.stream().map(name -> Identifier.quoted(name) + (table.identity().isEmpty() ? " <=> ?" : " = ?")).collect(Collectors.joining(" AND "))
                + (table.identity().isEmpty() ? " LIMIT 1" : "");
    }

    /** What is bound to it. */
    List<Object> identity(Object[] row) {
        List<Object> values = new ArrayList<>();
        if (table.identity().isEmpty()) {
            values.addAll(Arrays.asList(row));
        } else {
            table.identity().forEach(name -> values.add(row[actual.place(name)]));
        }
        return values;
    }

    /** A row of M2 as an operator reads it. */
    String shown(Object[] row) {
        List<String> names = table.identity().isEmpty() ? table.scope().targets() : table.identity();
        return names.stream().map(name -> name + "=" + row[actual.place(name)]).collect(Collectors.joining(", "));
    }

    /** The keys in {@code caravan_touched} that matter to some rows of M1 and M2. */
    Set<String> touchedKeys(List<Chunk> parts) {
        Set<String> all = new LinkedHashSet<>();
        actual.rows().forEach(row -> all.add(touchedKey(name -> row[actual.place(name)])));
        parts.forEach(part -> part.rows().forEach(row -> all.add(touchedKey(name -> value(part, row, name)))));
        all.remove(null);
        return all;
    }
}
