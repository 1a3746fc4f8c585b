package io.caravan.convert;

import java.util.Locale;

/** {@code lowercase}: in lower case whatever the machine's language is; NULL stays NULL. */
record Lowercase() implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return value == null ? null : Text.of(value).toLowerCase(Locale.ROOT);
    }
}
