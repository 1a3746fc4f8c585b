package io.caravan.convert;

/** {@code default-if-null: {value}}: this text in place of SQL NULL. */
record DefaultIfNull(String value) implements Conversion {

    @Override
    public Object convert(Object given, Row row) {
        return given == null ? value : given;
    }
}
