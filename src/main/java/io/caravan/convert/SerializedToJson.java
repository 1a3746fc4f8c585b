package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * {@code serialized-to-json}: PHP-serialized text becomes JSON, as M2 since 2.2 keeps it. Wrong string lengths are
 * repaired. NULL, empty text and what already is JSON stay; text beyond repair is a fault, never NULL.
 */
final class SerializedToJson implements Conversion {

    private final Json json = new Json();

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return convert(value, structure -> { });
    }

    /** @param change what else is to be changed before the structure is printed */
    String convert(Object value, Change change) throws ConversionFault {
        if (value == null) {
            return null;
        }
        byte[] bytes = Text.bytes(value);
        String text = startsLikeJson(bytes) ? new String(bytes, StandardCharsets.UTF_8) : "";
        if (bytes.length == 0 || !text.isEmpty() && json.isJson(text)) {
            return text;
        }
        Object structure = PhpSerialized.parse(bytes);
        change.apply(structure);
        return json.print(structure);
    }

    /** The JSON of a serialized text that stands inside the options of an item. */
    String nested(String serialized) throws ConversionFault {
        return convert(serialized, UploadedFile::rename);
    }

    /** No serialized text starts with a brace, quote, digit or the first letter of true, false, null. */
    private static boolean startsLikeJson(byte[] bytes) {
        return bytes.length > 0 && "{[\"-0123456789tfn \t\r\n".indexOf(bytes[0]) >= 0;
    }

    @FunctionalInterface
    interface Change {
        void apply(Object structure) throws ConversionFault;
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifEmpty(value));
    }

    /** What Magento 1 writes where there is nothing. */
    @Override
    public Map<String, String> known() {
        return Map.of("a:0:{}", "[]");
    }
}
