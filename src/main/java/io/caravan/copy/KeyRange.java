package io.caravan.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.mapping.TablePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a chunk: those with {@code after < key <= upTo}, key being the columns of {@link TablePlan#keys()}.
 *
 * @param after the key before the first row, as text; null for the start of the table
 * @param upTo the last row's key, as text; null for the end of the table
 */
public record KeyRange(List<String> after, List<String> upTo) implements Selection {

    /** The whole table. */
    public static final KeyRange ALL = new KeyRange(null, null);

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The condition on {@code t}, with a question mark for each of {@link #parameters()}.
     *
     * @param keys the key columns
     * @param nullable whether a key column may be NULL; such rows belong to the range that starts the table
     */
    @Override
    public String condition(List<String> keys, boolean nullable) {
        List<String> parts = new ArrayList<>();
        if (after != null) {
            parts.add(beyond(keys, ">", ">"));
        }
        if (upTo != null) {
            parts.add(beyond(keys, "<", "<="));
        }
        String condition = parts.isEmpty() ? "1 = 1" : String.join(" AND ", parts);
        if (!nullable || after == null && upTo == null) {
            return condition;
        }
        return after == null ? "(" + condition + " OR " + anyNull(keys) + ")" : condition + " AND NOT (" + anyNull(keys) + ")";
    }

    static String anyNull(List<String> keys) {
        return String.join(" OR ", keys.stream().map(key -> TablePlan.own(key) + " IS NULL").toList());
    }

    /**
     * Compares a composite key column by column. Neither MariaDB nor MySQL reads a range of an index for
     * {@code (a, b) > (?, ?)}; the leading comparison of the first column makes them do it for the long form.
     */
    private static String beyond(List<String> keys, String strict, String last) {
        if (keys.size() == 1) {
            return TablePlan.own(keys.get(0)) + " " + last + " ?";
        }
        StringBuilder condition = new StringBuilder(TablePlan.own(keys.get(0))).append(' ').append(strict).append("= ? AND (");
        for (int i = 0; i < keys.size(); i++) {
            condition.append(i == 0 ? "" : " OR (");
            for (int j = 0; j < i; j++) {
                condition.append(TablePlan.own(keys.get(j))).append(" = ? AND ");
            }
            condition.append(TablePlan.own(keys.get(i)))
                    .append(' ').append(i == keys.size() - 1 ? last : strict).append(" ?")
                    .append(i == 0 ? "" : ")");
        }
        return condition.append(')').toString();
    }

    /** What is bound to the condition's question marks, in order. */
    @Override
    public List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        bind(after, parameters);
        bind(upTo, parameters);
        return parameters;
    }

    private static void bind(List<String> key, List<Object> parameters) {
        if (key == null) {
            return;
        }
        if (key.size() == 1) {
            parameters.add(key.get(0));
            return;
        }
        parameters.add(key.get(0));
        for (int i = 0; i < key.size(); i++) {
            parameters.addAll(key.subList(0, i + 1));
        }
    }

    /** A key as the checkpoint keeps it; null for null. */
    static String written(List<String> key) {
        try {
            return key == null ? null : JSON.writeValueAsString(key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The reverse of {@link #written}. */
    static List<String> read(String key) {
        try {
            return key == null ? null : JSON.readValue(key, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_checkpoint holds a key that is no JSON list: " + key, e);
        }
    }

    @Override
    public String toString() {
        return "after " + (after == null ? "the start" : after) + " up to " + (upTo == null ? "the end" : upTo);
    }
}
