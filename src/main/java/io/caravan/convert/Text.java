package io.caravan.convert;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Values as text: what a conversion of text does with the binary columns and numbers it may meet. */
final class Text {

    private Text() {
    }

    /**
     * @param value as M1 holds it
     * @return its text, null for null
     * @throws ConversionFault if it is binary and not UTF-8
     */
    static String of(Object value) throws ConversionFault {
        return value == null ? null : value instanceof byte[] bytes ? ofUtf8(bytes, 0, bytes.length) : value.toString();
    }

    /** @throws ConversionFault if these bytes are not UTF-8; nothing is replaced by question marks */
    static String ofUtf8(byte[] bytes, int from, int to) throws ConversionFault {
        // A decoder that reports is made for each of thousands of short texts, and slower by itself.
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new ConversionFault("not UTF-8 text");
        }
    }

    static byte[] bytes(Object value) {
        return value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A scalar of a mapping file as MySQL would store it: booleans are 1 and 0. */
    static String ofYaml(Object scalar) {
        return scalar == null ? null : scalar instanceof Boolean yes ? (yes ? "1" : "0") : scalar.toString();
    }

    /** A column of the row as text, also where it is binary; null for NULL and for a column that M1 lacks. */
    static String column(Row row, String column) throws ConversionFault {
        return of(row.get(column));
    }
}
