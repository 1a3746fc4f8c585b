package io.caravan.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.LongSupplier;

/**
 * Rows for the quarantine that fit into one statement: a row that M2 refuses because it is too large would be as large in the quarantine,
 * and the chunk could never be ended.
 */
final class FittingText {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Characters that fit whatever the server is set to. */
    private static final int SMALL = 4_000;
    /** Bytes that a character may need, with the backslash that the driver may put before it and the one that JSON has. */
    private static final int BYTES = 4;

    private final LongSupplier largestStatement;

    /** @param largestStatement how many bytes M2 takes at once; asked for only where a row is large */
    FittingText(LongSupplier largestStatement) {
        this.largestStatement = largestStatement;
    }

    /** The row, its long values cut where it is too large; they say how long they were. */
    String json(String row) {
        if (row == null || row.length() <= SMALL) {
            return row;
        }
        long room = (largestStatement.getAsLong() - 4L * SMALL) / BYTES;
        return row.length() <= room ? row : shortened(row);
    }

    private static String shortened(String row) {
        try {
            ObjectNode values = (ObjectNode) JSON.readTree(row);
            int each = Math.max(40, SMALL / Math.max(1, values.size()) - 40);
            for (var value : values.properties()) {
                JsonNode node = value.getValue();
                String text = node.asText();
                if (!node.isNull() && text.length() > each) {
                    value.setValue(values.textNode(text.substring(0, each) + "... (" + text.length() + " characters)"));
                }
            }
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of the quarantine is no JSON", e);
        }
    }
}
