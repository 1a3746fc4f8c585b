package io.caravan.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * Attributes that M1 keeps in tables of values and M2 in columns of the entity's own table.
 *
 * @param entityType the code of their entity type in M1, such as {@code customer}
 * @param attributes rules by attribute code
 */
public record Promotion(String entityType, Map<String, Attribute> attributes) {

    /**
     * What becomes of one attribute.
     *
     * @param drop the reason why its values do not migrate; empty where they do
     * @param to the M2 column
     * @param sql what goes there in place of the value, over {@code t} and {@code attribute_<code>}; empty for the value
     * @param convert the conversion as written in YAML; empty for none
     * @param place where the rule stands
     */
    public record Attribute(
            Optional<String> drop, String to, Optional<String> sql, Optional<Object> convert, Place place) {}
}
