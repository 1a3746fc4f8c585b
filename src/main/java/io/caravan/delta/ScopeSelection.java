package io.caravan.delta;

import io.caravan.copy.Selection;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows with some values in some columns.
 *
 * @param columns the columns of {@code t}
 * @param values the values, each a list as long as {@code columns}, at least one
 */
record ScopeSelection(List<String> columns, List<List<Object>> values) implements Selection {

    @Override
    public String condition(List<String> keys, boolean nullable) {
        return condition();
    }

    /** Spelled out, since not every server uses an index for {@code (a, b) IN ((?, ?), ...)}. */
    String condition() {
        if (columns.size() == 1) {
            return TablePlan.own(columns.get(0)) + " IN (" + "?, ".repeat(values.size() - 1) + "?)";
        }
        String one = columns.stream().map(column -> "t." + Identifier.quoted(column) + " = ?").collect(Collectors.joining(" AND ", "(", ")"));
        return "(" + (one + " OR ").repeat(values.size() - 1) + one + ")";
    }

    @Override
    public List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        values.forEach(parameters::addAll);
        return parameters;
    }

    @Override
    public String toString() {
        return values.size() + " changed";
    }
}
