package io.caravan.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What the tables of M2 that scripts make were found to be.
 *
 * @param found the tables, with the scripts in the place of mappings; what was not verified is scripts, too
 */
public record Remade(Verified found) {

    /** Whether every row that scripts make is there as they make it. */
    public boolean clean() {
        return found.clean();
    }

    /** The result as an operator reads it: one line where all is well. */
    String text(int width) {
        return String.format(Locale.ROOT, "%,d rows of %,d tables that routes/sql makes, made once more and compared in %.1f s: ", found.expected(),
                found.tables().size(), found.millis() / 1000.0) + found.body(width);
    }

    /** What it comes to, as a part of a sentence. */
    String summary() {
        return String.format(Locale.ROOT, "%,d rows of %,d tables that scripts make: ", found.expected(), found.tables().size()) + found.result();
    }

    /** The result for programs. */
    ObjectNode json() {
        return found.json();
    }
}
