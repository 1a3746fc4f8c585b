package io.caravan.convert;

import java.math.BigDecimal;

/**
 * {@code add: {number}}: exact decimal addition ({@code +100}, {@code -1}, {@code 0.5}); NULL stays NULL, anything else
 * that is not a number is a fault.
 */
record Add(BigDecimal number) implements Conversion {

    static Add of(Parameters parameters) {
        try {
            return new Add(new BigDecimal(parameters.text("number").strip()));
        } catch (NumberFormatException e) {
            throw parameters.wrong("number", "a number");
        }
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(Text.of(value).strip()).add(number).toPlainString();
        } catch (NumberFormatException e) {
            throw new ConversionFault("not a number, so " + number + " cannot be added to it");
        }
    }
}
