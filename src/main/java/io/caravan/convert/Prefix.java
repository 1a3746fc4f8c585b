package io.caravan.convert;

/** {@code prefix: {text}}: puts text before the value; NULL stays NULL. */
record Prefix(String text) implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return value == null ? null : text + Text.of(value);
    }
}
