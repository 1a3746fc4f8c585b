package io.caravan.convert;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * {@code date}: the day of a date and time. What is no day of the calendar, such as {@code 1980-00-00}, becomes NULL and is
 * counted: nobody's row is left behind for a birthday that was never a date.
 */
final class CalendarDate implements Conversion {

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String text = Text.of(value);
        // A zero date is none: caravan.zero-dates has its say before.
        if (text == null || text.isBlank() || text.startsWith("0000-00-00")) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text).toString();
        } catch (DateTimeException e) {
            row.note("repaired: a date that is not in the calendar became NULL");
            return null;
        }
    }
}
