package io.caravan.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What one verification came to, as it is kept in {@code caravan_verdict}.
 *
 * @param began when it began, by the clock of the machine that verified, in milliseconds: what either shop did after that it may not have seen
 * @param ended when it ended, by the same clock
 * @param whole whether it was about the whole shop: no area was left out, and nothing was passed over because it is not migrated as the
 *     mappings and routes have it now
 * @param clean whether every row is there as expected and points to rows that are there
 * @param rows how many rows were compared
 * @param differing how many of them are missing in M2, or differ there, for no known reason
 * @param summary the same in words, one line
 */
public record Verdict(Instant began, Instant ended, boolean whole, boolean clean, long rows, long differing, String summary) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** The verdict as an operator reads it, one line. */
    public String text() {
        return "Verdict of " + TIME.format(began.atOffset(ZoneOffset.UTC)) + " UTC" + (whole ? "" : ", on a part of the shop") + ": "
                + (clean ? "clean" : "not clean") + " (" + summary + ").";
    }

    /** The verdict for programs. */
    public ObjectNode json() {
        return new ObjectMapper().createObjectNode()
                .put("began", began.toString()).put("ended", ended.toString()).put("whole", whole).put("clean", clean)
                .put("rows", rows).put("differing", differing).put("summary", summary);
    }
}
