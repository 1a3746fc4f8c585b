package io.caravan.delta.capture;

import io.caravan.schema.Identifier;
import java.util.List;
import java.util.Locale;

/**
 * A trigger that Caravan wants in M1.
 *
 * @param slot where it hangs
 * @param statements what it does, in order; at least one
 */
record LogTrigger(Slot slot, List<String> statements) {

    /** What the names of Caravan's triggers begin with. */
    static final String PREFIX = "trg_m2_cl_";

    /** What happens to a row. */
    enum Event {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Whether a trigger comes before or after it. */
    enum Timing {
        BEFORE,
        AFTER
    }

    /**
     * What a trigger is called by.
     *
     * @param table the table's name in the database, with prefix
     */
    record Slot(String table, Timing timing, Event event) {

        String clause() {
            return timing + " " + event + " ON " + Identifier.quoted(table);
        }
    }

    /** The trigger's name. */
    String name() {
        return ChangeLog.fitted(PREFIX + slot.table() + "_" + (slot.timing() == Timing.BEFORE ? "before_" : "")
                + slot.event().name().toLowerCase(Locale.ROOT));
    }

    /** Its name while the one that it replaces is still there, so that no change slips through between the two. */
    String otherName() {
        return ChangeLog.fitted(name() + "_2");
    }

    /** What it does, as one statement. */
    String body() {
        return "BEGIN " + String.join("; ", statements) + "; END";
    }

    /** The same with what a merchant's trigger did in its place, where the server has room for one only. */
    String bodyAfter(String merchants) {
        // Theirs may end with a comment.
        return "BEGIN " + merchants + "\n; " + String.join("; ", statements) + "; END";
    }
}
