package io.caravan.convert;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final char LAST_ASCII = 0x7F;
    /** What PHP escapes by a letter, and the letters. */
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final String LETTERS = "\"\\/bfnrt";

    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

    /**
     * @param value maps, strings, numbers, booleans, null
     * @throws ConversionFault if it holds an infinite number or one that is none, for which JSON has no form
     */
    String print(Object value) throws ConversionFault {
        StringBuilder text = new StringBuilder(128);
        write(value, text);
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

    private static void write(Object value, StringBuilder out) throws ConversionFault {
        if (value instanceof String text) {
            quoted(text, out);
        } else if (value instanceof Map<?, ?> map) {
            boolean list = isList(map);
            out.append(list ? '[' : '{');
            boolean first = true;
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                if (!list) {
                    quoted(member.getKey().toString(), out);
                    out.append(':');
                }
                write(member.getValue(), out);
            }
            out.append(list ? ']' : '}');
        } else if (value instanceof Double number) {
            out.append(asPhp(number));
        } else if (value == null || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else {
            quoted(value.toString(), out);
        }
    }

    /** Most text of a shop has nothing to escape and is taken over in one piece, or in a few. */
    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= LAST_ASCII && c != '"' && c != '\\' && c != '/') {
                continue;
            }
            out.append(text, taken, i);
            taken = i + 1;
            int letter = c <= '\\' ? ESCAPED.indexOf(c) : -1;
            if (letter >= 0) {
                out.append('\\').append(LETTERS.charAt(letter));
            } else {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
        out.append(text, taken, text.length()).append('"');
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
}
