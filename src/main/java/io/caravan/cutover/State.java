package io.caravan.cutover;

import java.util.Locale;

/** How a line of the go-live list stands. */
public enum State {

    /** Caravan did it, or saw that it holds. */
    DONE,
    /** A person said so: where Caravan cannot see it, or to accept what it saw. */
    CONFIRMED,
    /** Left out on a person's word. */
    SKIPPED,
    /** Not fulfilled. */
    OPEN;

    /** Whether the list goes on behind such a line. */
    public boolean fulfilled() {
        return this != OPEN;
    }

    /** As it is written in {@code caravan_cutover}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
