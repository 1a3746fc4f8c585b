package io.caravan.convert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * {@code timestamp-to-date}: seconds since 1970 become {@code YYYY-MM-DD HH:MM:SS} in UTC, as M2 wants the default value
 * of a date attribute. NULL, empty text and what already is such a date stay; anything else is a fault.
 */
final class TimestampToDate implements Conversion {

    private final Pattern seconds = Pattern.compile("-?\\d{1,12}");
    private final Pattern date = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2})?");
    private final DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String text = Text.of(value);
        if (text == null || text.isEmpty() || date.matcher(text).matches()) {
            return value;
        }
        if (!seconds.matcher(text).matches()) {
            throw new ConversionFault("neither seconds since 1970 nor a date");
        }
        try {
            String converted = format.format(Instant.ofEpochSecond(Long.parseLong(text)));
            if (!date.matcher(converted).matches()) {
                throw new ConversionFault("the time " + text + " is beyond the years that MySQL knows");
            }
            return converted;
        } catch (DateTimeException e) {
            throw new ConversionFault("the time " + text + " is beyond the years that MySQL knows");
        }
    }
}
