package io.caravan.convert;

import io.caravan.schema.Identifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code multiselect}: the option ids of a product's multiselect attribute without the empty ones that M1's admin left
 * behind: {@code ,12,,14} becomes {@code 12,14}. Values of other attributes stay as they are.
 *
 * <p>The row's attribute is read from {@code attribute_id} (another column by the parameter {@code column}).
 */
record Multiselect(String column, Set<String> attributeIds) implements Conversion {

    static Multiselect of(Parameters parameters, Shop shop) {
        return new Multiselect(parameters.text("column", "attribute_id"),
                shop.query("SELECT a.attribute_id FROM {eav_attribute} a"
                        + " JOIN {eav_entity_type} t ON t.entity_type_id = a.entity_type_id"
                        + " WHERE t.entity_type_code = ? AND a.frontend_input = ?", "catalog_product", "multiselect")
                        .stream().map(attribute -> attribute[0]).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String attributeId = Text.column(row, column);
        if (value == null || attributeId == null || !attributeIds.contains(attributeId)) {
            return value;
        }
        return Arrays.stream(Text.of(value).split(",")).map(String::strip).filter(id -> !id.isEmpty())
                .collect(Collectors.joining(","));
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of(column);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifNull(value).or(Unchanged.unlessIn("t." + Identifier.quoted(column), attributeIds.stream().sorted().toList())));
    }
}
