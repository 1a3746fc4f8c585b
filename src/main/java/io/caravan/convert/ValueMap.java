package io.caravan.convert;

import java.util.HashMap;
import java.util.Map;

/**
 * {@code map: {values: {from: to, ...}, default}}: one value for another, compared byte by byte. A value that is not
 * listed stays as it is, or becomes {@code default} where that is given (also {@code null}); the same holds for NULL.
 */
record ValueMap(Map<String, String> values, boolean hasDefault, String otherwise) implements Conversion {

    static ValueMap of(Parameters parameters) {
        Map<String, String> values = new HashMap<>();
        parameters.map("values").forEach((from, to) -> values.put(from, Text.ofYaml(to)));
        boolean hasDefault = parameters.has("default");
        return new ValueMap(values, hasDefault, hasDefault ? parameters.textOrNull("default") : null);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String text = Text.of(value);
        if (values.containsKey(text)) {
            return values.get(text);
        }
        return hasDefault ? otherwise : value;
    }
}
