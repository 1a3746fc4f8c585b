package io.caravan.mapping;

import java.util.Optional;

/**
 * What becomes of one M1 column.
 *
 * @param drop the reason why it does not migrate; empty where it does
 * @param to the M2 column; empty for the one of the same name
 * @param convert the conversion as written in YAML (name, map or list); empty for none
 * @param place where the rule stands
 */
public record ColumnRule(Optional<String> drop, Optional<String> to, Optional<Object> convert, Place place) {}
