package io.caravan.convert;

/** {@code constant: {value}}: the same text for every row, or SQL NULL where the mapping says {@code null}. */
record Constant(String value) implements Conversion {

    @Override
    public Object convert(Object ignored, Row row) {
        return value;
    }
}
