package io.caravan.convert;

import java.util.Map;
import java.util.Optional;

/**
 * {@code order-item-options}: {@code sales_flat_order_item.product_options} becomes JSON, and so does the serialized
 * text inside it: the value of an option of type {@code file}, and {@code bundle_selection_attributes}. Both become a
 * JSON text within the JSON, as M2 reads them. Uploaded files are named as in M2, see {@link UploadedFile}.
 */
final class OrderItemOptions implements Conversion {

    private final SerializedToJson toJson = new SerializedToJson();

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return toJson.convert(value, this::convertNested);
    }

    private void convertNested(Object structure) throws ConversionFault {
        if (!(structure instanceof Map<?, ?> options)) {
            return;
        }
        UploadedFile.rename(options);
        convertMember(options, "bundle_selection_attributes");
        if (options.get("options") instanceof Map<?, ?> custom) {
            for (Object each : custom.values()) {
                if (each instanceof Map<?, ?> option && "file".equals(option.get("option_type"))) {
                    convertMember(option, "option_value");
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void convertMember(Map<?, ?> map, String key) throws ConversionFault {
        if (map.get(key) instanceof String serialized) {
            ((Map<Object, Object>) map).put(key, toJson.nested(serialized));
        }
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifEmpty(value));
    }

    @Override
    public Map<String, String> known() {
        return toJson.known();
    }
}
