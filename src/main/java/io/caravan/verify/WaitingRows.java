package io.caravan.verify;

import io.caravan.schema.StoredForm;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of an M2 table that waiting changes may be about.
 *
 * @param keys one for each change log that says something of them
 */
record WaitingRows(List<Keys> keys) {

    /** More keys than these are not told apart: any row may be meant. */
    private static final int MOST = 200_000;

    /**
     * The keys in one change log.
     *
     * @param places where the shape of the M2 table has the key's columns; empty where any row may be meant
     * @param values their values
     * @param shape the shape
     */
    record Keys(List<Integer> places, Set<List<String>> values, RowShape shape) {

        boolean contain(Object[] row) {
            return places.isEmpty() || values.contains(places.stream().map(place -> StoredForm.of(row[place], shape.columns().get(place))).toList());
        }
    }

    /**
     * Reads the keys of a log, by those columns of the source's key that the log holds and that arrive in M2 as they are.
     *
     * @param logged what the log calls the columns of the source's key, in their order; empty where it does not have them
     */
    static Keys keys(JdbcTemplate m1, Table log, List<String> logged, TablePlan plan, RowShape shape) {
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> key = plan.source().identity().map(Key::columns).orElse(List.of());
        for (int i = 0; i < logged.size(); i++) {
            String name = logged.get(i);
            Optional<Column> image = plan.imageOf(key.get(i)).filter(column -> column.conversion().isEmpty()).map(ColumnPlan::target);
            image.map(shape.columns()::indexOf).filter(place -> place >= 0 && log.columns().containsKey(name)).ifPresent(place -> {
                names.add(name);
                places.add(place);
            });
        }
        Set<List<String>> values = new HashSet<>();
        if (!names.isEmpty()) {
            m1.query(
                    "SELECT DISTINCT " + names.stream().map(Identifier::quoted).collect(Collectors.joining(", ")) + " FROM " + log.sql()
                            + " LIMIT " + (MOST + 1),
                    row -> {
                        List<String> value = new ArrayList<>();
                        for (int i = 0; i < places.size(); i++) {
                            value.add(StoredForm.of(row.getString(i + 1), shape.columns().get(places.get(i))));
                        }
                        values.add(value);
                    });
        }
        return new Keys(values.size() > MOST ? List.of() : List.copyOf(places), values, shape);
    }

    /** Whether a change may be about this row. */
    boolean contain(Suspect suspect) {
        return keys.stream().anyMatch(key -> suspect.expected() != null && key.contain(suspect.expected().values())
                || suspect.actual() != null && key.contain(suspect.actual()));
    }
}
