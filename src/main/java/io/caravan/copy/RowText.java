package io.caravan.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.SecretColumns;
import io.caravan.mapping.TablePlan;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** M1 rows as an operator reads them: keys, values, JSON. Secrets never appear. */
final class RowText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 2000;

    private final TablePlan plan;
    private final Map<String, Integer> places;
    private final Set<Integer> secrets = new HashSet<>();

    RowText(TablePlan plan) {
        this.plan = plan;
        this.places = plan.places();
        plan.columns().stream().filter(ColumnPlan::secret).forEach(column -> secrets.add(column.index()));
        for (int i = 0; i < plan.selected().size(); i++) {
            if (SecretColumns.contains(plan.source().name(), plan.selected().get(i).name())) {
                secrets.add(i);
            }
        }
    }

    /** The row's key, such as {@code entity_id=17}; the first columns where the table has no key. */
    String key(Object[] source) {
        StringJoiner key = new StringJoiner(", ");
        if (plan.keys().isEmpty()) {
            for (int i = 0; i < Math.min(3, source.length); i++) {
                key.add(plan.selected().get(i).name() + "=" + shown(source, i));
            }
        }
        for (String column : plan.keys()) {
            key.add(column + "=" + shown(source, places.get(column)));
        }
        return key.toString();
    }

    /** The M1 value that a column gets its value from. */
    String value(Object[] source, ColumnPlan column) {
        if (column.index() < 0) {
            return column.constant();
        }
        String value = text(source[column.index()]);
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }

    /** The row as a JSON object by M1 column. */
    String json(Object[] source) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < source.length; i++) {
            row.put(plan.selected().get(i).name(), shown(source, i));
        }
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shown(Object[] source, int place) {
        return source[place] != null && secrets.contains(place) ? "(secret)" : text(source[place]);
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.chars().allMatch(c -> c >= ' ' && c != '\uFFFD') ? text : "0x" + HexFormat.of().formatHex(bytes);
        }
        return value == null ? null : value.toString();
    }
}
