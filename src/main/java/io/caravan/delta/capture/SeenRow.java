package io.caravan.delta.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.delta.WatchedTable;
import io.caravan.schema.Column;
import java.util.Arrays;
import java.util.Base64;

/**
 * An M1 row as it was when it was last looked at.
 *
 * @param place the number by which rows are dealt out
 * @param key tells it from the table's other rows
 * @param digest changes when the row does
 * @param copies how many equal rows there are; more than one only in a table without a key
 * @param noted the noted columns' values, as {@link io.caravan.delta.Changes.Change#values}
 */
record SeenRow(long place, String key, String digest, int copies, Object[] noted) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether another look shows the same. */
    boolean sameAs(SeenRow other) {
        return digest.equals(other.digest) && copies == other.copies;
    }

    boolean notesTheSameAs(SeenRow other) {
        return Arrays.deepEquals(noted, other.noted);
    }

    /** One more of the same. */
    SeenRow plusOne() {
        return new SeenRow(place, key, digest, copies + 1, noted);
    }

    /** What the row adds to the sum of its range. */
    long addend() {
        return Long.parseLong(digest.substring(0, 15), 16);
    }

    /** The noted values as JSON, by column. */
    String json(WatchedTable watched) {
        ObjectNode node = JSON.createObjectNode();
        for (int i = 0; i < noted.length; i++) {
            Object value = noted[i];
            String text = value == null ? null : value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
            node.put(watched.columns().get(i).name(), text);
        }
        return node.toString();
    }

    /** Noted values from JSON; null for a column that was not noted then. */
    static Object[] noted(String json, WatchedTable watched) {
        try {
            JsonNode node = JSON.readTree(json);
            Object[] values = new Object[watched.columns().size()];
            for (int i = 0; i < values.length; i++) {
                Column column = watched.columns().get(i);
                JsonNode value = node.path(column.name());
                values[i] = value.isMissingNode() || value.isNull() ? null : NotedValue.of(value.asText(), column);
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_seen holds values that are no JSON: " + json, e);
        }
    }
}
