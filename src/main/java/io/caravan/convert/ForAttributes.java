package io.caravan.convert;

import io.caravan.schema.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code for-attributes: {entity-type: catalog_product, attributes: {page_layout: <conversion>, ...}}}: a conversion for
 * each of some attributes in a table of attribute values; the values of other attributes stay as they are.
 *
 * <p>The row's attribute is read from {@code attribute_id} (another column by the parameter {@code column}).
 * {@code entity-type} is {@code catalog_product} unless given. An attribute that this shop lacks does not apply.
 */
record ForAttributes(String column, Map<String, Conversion> byAttributeId) implements Conversion {

    static ForAttributes of(Parameters parameters, Shop shop, StandardConversions conversions) {
        String column = parameters.text("column", "attribute_id");
        String entityType = parameters.text("entity-type", "catalog_product");
        Map<String, Conversion> byCode = new HashMap<>();
        parameters.map("attributes").forEach((code, spec) -> byCode.put(code, conversions.fromSpec(spec, shop)));
        Map<String, Conversion> byId = new HashMap<>();
        for (String[] attribute : shop.query("SELECT a.attribute_id, a.attribute_code FROM {eav_attribute} a"
                + " JOIN {eav_entity_type} t ON t.entity_type_id = a.entity_type_id WHERE t.entity_type_code = ?",
                entityType)) {
            if (byCode.containsKey(attribute[1])) {
                byId.put(attribute[0], byCode.get(attribute[1]));
            }
        }
        return new ForAttributes(column, Map.copyOf(byId));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String attributeId = Text.column(row, column);
        Conversion conversion = attributeId == null ? null : byAttributeId.get(attributeId);
        return conversion == null ? value : conversion.convert(value, row);
    }

    /** Without the row it is not known which conversion made the value, so any may find the two the same. */
    @Override
    public boolean same(Object expected, Object actual) {
        return Conversion.super.same(expected, actual)
                || byAttributeId.values().stream().anyMatch(conversion -> conversion.same(expected, actual));
    }

    @Override
    public Set<String> otherColumns() {
        return Stream.concat(Stream.of(column), byAttributeId.values().stream().flatMap(conversion -> conversion.otherColumns().stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        String attribute = "t." + Identifier.quoted(column);
        List<String> ids = byAttributeId.keySet().stream().sorted().toList();
        Unchanged stays = Unchanged.unlessIn(attribute, ids);
        for (String id : ids) {
            stays = byAttributeId.get(id).unchanged(value).map(Unchanged.ifIn(attribute, List.of(id))::and).map(stays::or).orElse(stays);
        }
        return Optional.of(stays);
    }
}
