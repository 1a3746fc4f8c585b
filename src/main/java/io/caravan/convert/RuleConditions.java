package io.caravan.convert;

import java.util.Map;
import java.util.Optional;

/**
 * {@code rule}: the serialized conditions or actions of a catalog or cart price rule become JSON, and the M1 class alias
 * in each {@code type} the M2 class of {@code mappings/classes.yaml}.
 *
 * <p>An alias without an M2 class is a fault, so that the rule is quarantined with its reason. The other ways are worse:
 * to drop the condition would give the discount to carts that should not have it, and a class that M2 does not have
 * breaks the rule's admin page and the checkout.
 */
record RuleConditions(Map<String, String> classes, SerializedToJson toJson) implements Conversion {

    RuleConditions(Map<String, String> classes) {
        this(classes, new SerializedToJson());
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return toJson.convert(value, this::convertTypes);
    }

    private void convertTypes(Object structure) throws ConversionFault {
        if (!(structure instanceof Map<?, ?> map)) {
            return;
        }
        if (map.get("type") instanceof String alias && alias.indexOf('\\') < 0 && alias.indexOf('/') > 0) {
            put(map, classOf(alias));
        }
        for (Object member : map.values()) {
            convertTypes(member);
        }
    }

    private String classOf(String alias) throws ConversionFault {
        String name = ClassAlias.of(alias, classes);
        if (name == null || name.isEmpty()) {
            throw ClassAlias.unknown(alias, name != null);
        }
        return name;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> map, String type) {
        ((Map<Object, Object>) map).put("type", type);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return toJson.unchanged(value);
    }
}
