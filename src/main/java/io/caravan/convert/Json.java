package io.caravan.convert;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Prints what {@link PhpSerialized} reads, byte for byte as {@code json_encode} does within Magento 2: {@code \/} for a
 * slash, {@code \}{@code u00fc} for what is not ASCII, an array with the keys 0 to n-1 in order as a list, 5.0 as 5.
 *
 * <p>M2 compares some of this text as text (quote item options, to find out whether two items are the same).
 */
final class Json {

    private static final MathContext DIGITS = new MathContext(14, RoundingMode.HALF_EVEN);
    private static final double EXACT_WHOLE = 1L << 53;

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

    /**
     * With 14 significant digits: Magento 2's bootstrap sets {@code serialize_precision} so, and thus 15.160000000000002
     * is 15.16 in all that it prints itself. An exponent only below 0.0001 and above what the digits can show. Whole
     * numbers that a double holds exactly are printed in full, where PHP would cut a long transaction number.
     */
    private static String asPhp(double number) throws ConversionFault {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new ConversionFault("serialized text holds the number " + number + ", which JSON cannot");
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        if (number == Math.rint(number) && Math.abs(number) <= EXACT_WHOLE) {
            return Long.toString((long) number);
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        String digits = rounded.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - rounded.scale();
        if (exponent >= -4 && exponent < DIGITS.getPrecision()) {
            return rounded.toPlainString();
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
