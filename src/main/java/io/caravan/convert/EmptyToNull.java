package io.caravan.convert;

/** {@code empty-to-null}: SQL NULL in place of text or bytes of length 0; blanks are not empty. */
record EmptyToNull() implements Conversion {

    @Override
    public Object convert(Object value, Row row) {
        boolean empty = value instanceof byte[] bytes ? bytes.length == 0 : "".equals(value);
        return empty ? null : value;
    }
}
