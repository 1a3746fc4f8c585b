package io.caravan.convert;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code item-option-value: {code-column: code}}: the value of a quote or wishlist item option, whose form depends on the
 * option's code.
 *
 * <ul>
 * <li>{@code info_buyRequest}, {@code attributes}, {@code parameters}, {@code additional_options}, {@code
 * bundle_option_ids}, {@code bundle_selection_ids} and {@code bundle_selection_attributes} are serialized and become
 * JSON; broken text is a fault.
 * <li>{@code option_12}, and codes that contain one of these names, become JSON if they are a serialized array (options
 * of type file are) and stay as they are if not: a customer may have typed them.
 * <li>All others stay.
 * </ul>
 *
 * <p>Uploaded files are named as in M2, see {@link UploadedFile}.
 */
record ItemOptionValue(String codeColumn, Set<String> serialized, Pattern perhaps, SerializedToJson toJson)
        implements Conversion {

    static ItemOptionValue of(Parameters parameters) {
        Set<String> serialized = Set.of("info_buyRequest", "attributes", "parameters", "additional_options",
                "bundle_option_ids", "bundle_selection_ids", "bundle_selection_attributes");
        Pattern perhaps = Pattern.compile("option_\\d+|.*(" + String.join("|", serialized) + ").*");
        return new ItemOptionValue(parameters.text("code-column", "code"), serialized, perhaps, new SerializedToJson());
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String code = Text.column(row, codeColumn);
        if (value == null || code == null) {
            return value;
        }
        boolean convert = serialized.contains(code)
                || perhaps.matcher(code).matches() && PhpSerialized.isArray(Text.bytes(value));
        return convert ? toJson.convert(value, UploadedFile::rename) : value;
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of(codeColumn);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifNull(value));
    }
}
