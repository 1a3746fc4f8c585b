package io.caravan.convert;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Prints what {@link PhpSerialized} reads, byte for byte as PHP's {@code json_encode} without flags: {@code \/} for a
 * slash, {@code \}{@code u00fc} for what is not ASCII, an array with the keys 0 to n-1 in order as a list, 5.0 as 5.
 *
 * <p>M2 compares some of this text as text (quote item options, to find out whether two items are the same).
 */
final class Json {

    private final JsonFactory factory = ((JsonFactoryBuilder) JsonFactory.builder())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .characterEscapes(new EscapedSlash())
            .build();
    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

    /**
     * @param value maps, strings, numbers, booleans, null
     * @throws ConversionFault if it holds an infinite number or one that is none, for which JSON has no form
     */
    String print(Object value) throws ConversionFault {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    /** Whether this text is well-formed JSON from its beginning to its end. */
    boolean isJson(String text) {
        try {
            return !reader.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void write(Object value, JsonGenerator out) throws IOException, ConversionFault {
        if (value instanceof Map<?, ?> map) {
            if (isList(map)) {
                out.writeStartArray();
                for (Object element : map.values()) {
                    write(element, out);
                }
                out.writeEndArray();
            } else {
                out.writeStartObject();
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    out.writeFieldName(member.getKey().toString());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
        } else if (value instanceof Double number) {
            out.writeNumber(asPhp(number));
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }

    private static boolean isList(Map<?, ?> map) {
        if (map instanceof StdClass) {
            return false;
        }
        long index = 0;
        for (Object key : map.keySet()) {
            if (!Long.valueOf(index++).equals(key)) {
                return false;
            }
        }
        return true;
    }

    /** As PHP 7.1 and later with {@code serialize_precision = -1}: the fewest digits that give the same number back,
     * with an exponent below 0.0001 and from 1.0e+17. */
    private static String asPhp(double number) throws ConversionFault {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new ConversionFault("serialized text holds the number " + number + ", which JSON cannot");
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        if (exponent >= -4 && exponent <= 16) {
            return shortest.toPlainString();
        }
        return (number < 0 ? "-" : "") + digits.charAt(0) + "." + (digits.length() > 1 ? digits.substring(1) : "0")
                + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** JSON's own escapes and the slash, which PHP escapes too. */
    private static final class EscapedSlash extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['/'] = ESCAPE_CUSTOM;
            return escapes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return new SerializedString("\\/");
        }
    }
}
