package io.caravan.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.SecretColumns;
import io.caravan.mapping.TablePlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M1 rows as an operator reads them: keys, values, JSON. Secrets never appear. */
final class RowText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_VALUE = 2000;
    private static final String SECRET = "(secret)";
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'(?=[^\\w']|$)", Pattern.DOTALL);

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
                key.add(plan.selected().get(i).name() + "=" + keyed(i, text(source[i])));
            }
        }
        for (String column : plan.keys()) {
            int place = places.get(column);
            key.add(column + "=" + keyed(place, text(source[place])));
        }
        return key.toString();
    }

    /** A value of {@link TablePlan#keys()} as {@link #key} has it. */
    String keyed(String column, String value) {
        return keyed(places.get(column), value);
    }

    /** A secret that tells rows apart has to be told apart itself. */
    private String keyed(int place, String value) {
        return isSecret(place, value) ? "(secret " + digest(value) + ")" : value;
    }

    private static String digest(String value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The M1 value that a column gets its value from; null where it is secret. */
    String value(Object[] source, ColumnPlan column) {
        if (column.index() < 0) {
            return column.constant();
        }
        String value = text(source[column.index()]);
        if (isSecret(column.index(), value)) {
            return null;
        }
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }

    /** The row as a JSON object by M1 column. */
    String json(Object[] source) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < source.length; i++) {
            String value = text(source[i]);
            row.put(plan.selected().get(i).name(), isSecret(i, value) ? SECRET : value);
        }
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A server's words about a row, which may quote its values, or as much of them as it likes, without those that are secret.
     *
     * @param target the row as it was to be written
     */
    String masked(String words, Object[] source, Object[] target) {
        Set<String> hidden = new HashSet<>();
        for (int i = 0; i < source.length; i++) {
            String value = text(source[i]);
            if (isSecret(i, value)) {
                hidden.add(value);
            }
        }
        for (int i = 0; i < target.length; i++) {
            String value = text(target[i]);
            if (value != null && (plan.columns().get(i).secret() || SecretColumns.looksSecret(plan.columns().get(i).target().name(), value))) {
                hidden.add(value);
            }
        }
        hidden.removeIf(value -> value.length() < 4);
        return hidden.isEmpty() ? words : QUOTED.matcher(words).replaceAll(found -> Matcher.quoteReplacement(
                hidden.stream().anyMatch(value -> found.group(1).contains(value) || found.group(1).length() > 3 && value.startsWith(found.group(1)))
                        ? "'" + SECRET + "'"
                        : found.group()));
    }

    private boolean isSecret(int place, String value) {
        return value != null && (secrets.contains(place) || SecretColumns.looksSecret(plan.selected().get(place).name(), value));
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.chars().allMatch(c -> c >= ' ' && c != '\uFFFD') ? text : "0x" + HexFormat.of().formatHex(bytes);
        }
        return value == null ? null : value.toString();
    }
}
