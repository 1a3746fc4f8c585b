package io.caravan.convert;

/**
 * {@code truncate: {length}}: at most that many characters, counted as MySQL counts them (an emoji is one). Caravan
 * never cuts a value by itself; naming this conversion is the operator's decision to lose the rest.
 */
record Truncate(int length) implements Conversion {

    static Truncate of(Parameters parameters) {
        int length = parameters.wholeNumber("length");
        if (length < 0) {
            throw parameters.wrong("length", "0 or more");
        }
        return new Truncate(length);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String text = Text.of(value);
        if (text == null || text.codePointCount(0, text.length()) <= length) {
            return value;
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }
}
