package io.caravan.plan.extension;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A table of an extension in Magento 1.
 *
 * @param name its name without prefix
 * @param rows how many rows it has
 * @param counted whether {@code rows} was counted; false where it is the server's estimate, because the table is large
 * @param lastWrite the latest date that its own columns of times hold, else what the server remembers; without time zone, as
 *     Magento stores it (UTC); empty where neither is known
 * @param m2Table the table of Magento 2 that fits it, empty where none does or no Magento 2 is configured
 * @param fate what the overlay of {@code plan --write-overlay} does with it
 * @param reason why, in words
 * @param yaml the rule for {@code mappings/local/}, what to write instead in comments; several lines, each ended
 */
public record ExtensionTable(
        String name,
        long rows,
        boolean counted,
        Optional<LocalDateTime> lastWrite,
        Optional<String> m2Table,
        Fate fate,
        String reason,
        String yaml) {

    /** What becomes of a table or column. */
    public enum Fate {
        /** It goes to the one of the same name. */
        MOVE,
        /** It goes to one of another name. */
        RENAME,
        /** It stays behind. */
        LEAVE,
        /** A rule or route of the operator, or a shipped one, decides already. */
        DECIDED
    }
}
