package io.caravan.convert;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code date-format}: names of date formats inside XML ({@code <date_format>short</date_format>}, gift registry types)
 * become the constants of PHP's IntlDateFormatter that M2 expects. A name that is none of the four is a fault.
 */
final class DateFormat implements Conversion {

    private final Pattern element = Pattern.compile("(<date_format>)\\s*([^<\\s]*)\\s*(</date_format>)");
    private final Map<String, String> constants = Map.of("full", "0", "long", "1", "medium", "2", "short", "3");

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        if (value == null) {
            return null;
        }
        Matcher matcher = element.matcher(Text.of(value));
        StringBuilder converted = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(converted, "$1" + constant(matcher.group(2)) + "$3");
        }
        return matcher.appendTail(converted).toString();
    }

    private String constant(String name) throws ConversionFault {
        String constant = constants.containsValue(name) || name.isEmpty() ? name : constants.get(name);
        if (constant == null) {
            throw new ConversionFault("unknown date format '" + name + "': M2 knows full, long, medium and short");
        }
        return constant;
    }
}
