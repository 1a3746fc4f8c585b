package io.caravan.cutover;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.cutover.Cutover.Settled;
import java.util.List;
import java.util.Optional;

/**
 * How the go-live list stands.
 *
 * @param rehearsed whether it was only rehearsed
 * @param lines all lines, in order
 */
public record GoLive(boolean rehearsed, List<Settled> lines) {

    /** Whether every line holds; of a rehearsal, whether nothing would stop it. */
    public boolean complete() {
        return lines.stream().allMatch(line -> line.state().fulfilled());
    }

    /** The first line that does not hold. */
    public Optional<Settled> open() {
        return lines.stream().filter(line -> !line.state().fulfilled()).findFirst();
    }

    /** The list for programs. */
    public ObjectNode json() {
        ObjectNode node = new ObjectMapper().createObjectNode().put("rehearsed", rehearsed).put("complete", complete());
        ArrayNode all = node.putArray("lines");
        for (Settled line : lines) {
            all.addObject().put("item", line.item().id()).put("title", line.item().title()).put("state", line.state().id()).put("by", line.by())
                    .put("at", line.at() == null ? null : line.at().toString()).put("detail", line.detail()).put("next", line.next())
                    .put("millis", line.millis());
        }
        return node;
    }
}
