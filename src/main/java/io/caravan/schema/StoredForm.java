package io.caravan.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one form of a value, by the M2 column that holds it: two values have the same form exactly where M2 would store
 * the same, had it not been asked to round or to cut.
 */
public final class StoredForm {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private StoredForm() {}

    /**
     * The form of a value.
     *
     * @param value text, a number, bytes, or null
     * @param column the M2 column
     * @return its form; null for NULL
     */
    public static String of(Object value, Column column) {
        if (value == null) {
            return null;
        }
        if (column.binary()) {
            return binary(value, column);
        }
        String text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
        if (column.text()) {
            return switch (column.dataType()) {
                // A CHAR comes back without the blanks at its end, whatever was put in.
                case "char" -> withoutBlanks(text);
                case "json" -> json(text);
                default -> text;
            };
        }
        return switch (column.dataType()) {
            case "float" -> floating(text, true);
            case "double" -> floating(text, false);
            case "date", "datetime", "timestamp", "time" -> moment(text, column.dataType());
            case "json" -> json(text);
            default -> column.numeric() ? number(text) : text;
        };
    }

    private static String withoutBlanks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String binary(Object value, Column column) {
        byte[] bytes = value instanceof byte[] b ? b : value.toString().getBytes(StandardCharsets.UTF_8);
        if (column.dataType().equals("binary") && column.length() != null && bytes.length < column.length()) {
            bytes = Arrays.copyOf(bytes, column.length().intValue());
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A number without what does not change its value. */
    static String number(String text) {
        int length = text.length();
        boolean plain = length > 0 && (text.charAt(0) != '0' || length == 1);
        for (int i = 0; i < length && plain; i++) {
            char c = text.charAt(i);
            plain = c >= '0' && c <= '9';
        }
        if (plain) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String floating(String text, boolean single) {
        try {
            return single ? Float.toString(Float.parseFloat(text) + 0f) : Double.toString(Double.parseDouble(text) + 0d);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static String moment(String text, String type) {
        String moment = text.strip();
        int point = moment.indexOf('.');
        if (point > 0) {
            int end = moment.length();
            while (end > point + 1 && moment.charAt(end - 1) == '0') {
                end--;
            }
            moment = moment.substring(0, end == point + 1 ? point : end);
        }
        boolean dateOnly = moment.length() == 10;
        if (type.equals("date")) {
            return moment.endsWith(" 00:00:00") ? moment.substring(0, 10) : moment;
        }
        return dateOnly && !type.equals("time") ? moment + " 00:00:00" : moment;
    }

    /** MySQL orders the members of an object in its own way. */
    private static String json(String text) {
        try {
            return JSON.writeValueAsString(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
