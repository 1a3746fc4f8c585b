package io.caravan.mapping;

import io.caravan.convert.Conversion;
import io.caravan.convert.Row;
import java.math.BigDecimal;

/**
 * A FLOAT of M1 for a DECIMAL of M2, as whoever wrote it meant it: 19.99 is kept as 19.989999771118164, and the shortest number
 * that stands for the same FLOAT is 19.99. Text that is no number stays as it is.
 */
record FloatAsWritten() implements Conversion {

    @Override
    public Object convert(Object value, Row row) {
        if (value == null) {
            return null;
        }
        try {
            float number = Float.parseFloat(value.toString());
            return Float.isFinite(number) ? new BigDecimal(Float.toString(number)).toPlainString() : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
