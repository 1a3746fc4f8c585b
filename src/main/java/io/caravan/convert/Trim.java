package io.caravan.convert;

/** {@code trim}: without white space at either end; NULL stays NULL. */
record Trim() implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return value == null ? null : Text.of(value).strip();
    }
}
