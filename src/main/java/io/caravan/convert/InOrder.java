package io.caravan.convert;

import java.util.List;

/** Several conversions, each given what the one before it made. */
record InOrder(List<Conversion> conversions) implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        Object converted = value;
        for (Conversion conversion : conversions) {
            converted = conversion.convert(converted, row);
        }
        return converted;
    }

    /** The last one made the value, so it judges. */
    @Override
    public boolean same(Object expected, Object actual) {
        return conversions.get(conversions.size() - 1).same(expected, actual);
    }
}
