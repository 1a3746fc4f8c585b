package io.caravan.mapping;

import java.util.Optional;

/**
 * An M2 column that M1 has no column for. Exactly one of {@code constant}, {@code from} and {@code sql} says what it holds.
 *
 * @param constant whether it holds {@code value}, which may be null
 * @param value the constant, as text
 * @param from a column of the table ({@code column}) or of a join ({@code alias.column})
 * @param sql an SQL expression over the table, alias {@code t}, and its joins
 * @param convert the conversion as written in YAML
 * @param place where the rule stands
 */
public record AddedColumn(
        boolean constant,
        String value,
        Optional<String> from,
        Optional<String> sql,
        Optional<Object> convert,
        Place place) {}
