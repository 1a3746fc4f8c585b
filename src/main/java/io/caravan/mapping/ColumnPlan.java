package io.caravan.mapping;

import io.caravan.convert.Conversion;
import io.caravan.schema.Column;
import java.util.Optional;

/**
 * How one M2 column gets its value.
 *
 * @param target the M2 column
 * @param index the place of its source among the selected columns; -1 for a constant
 * @param source the M1 column it comes from; empty for constants and SQL expressions
 * @param constant its value where {@code index} is -1; may be null
 * @param conversion the conversion, if any
 * @param forNull what is written where the value is NULL and the column must not be; empty where there is nothing
 * @param secret whether its value must not be shown
 */
public record ColumnPlan(
        Column target,
        int index,
        Optional<Column> source,
        String constant,
        Optional<Conversion> conversion,
        Optional<String> forNull,
        boolean secret) {

    /** The same column with its source at another place. */
    public ColumnPlan at(int place) {
        return new ColumnPlan(target, place, source, constant, conversion, forNull, secret);
    }
}
