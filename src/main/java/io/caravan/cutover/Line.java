package io.caravan.cutover;

import java.util.function.Consumer;

/** A line of the go-live list: what Caravan does or looks at so that it holds. */
interface Line {

    /** Which one it is. */
    Item item();

    /**
     * Sees to it that the line holds: does what is to be done, or looks whether it is.
     *
     * @param before what an earlier run recorded; null where none did
     * @param out takes lines to show while it goes on
     */
    Finding fulfil(Entry before, Consumer<String> out);

    /**
     * Tells what {@link #fulfil} would do, and what would keep it from it, without a change to either shop.
     *
     * @param out takes lines to show while it goes on
     * @return fulfilled where nothing would stop it
     */
    Finding rehearse(Consumer<String> out);

    /**
     * Looks again at a line that was fulfilled by an earlier run: it may have come undone.
     *
     * @param before what that run recorded; its state is {@link State#DONE} or {@link State#CONFIRMED}
     * @return whether it still holds, with what was found; one that does not is fulfilled anew
     */
    boolean stillHolds(Entry before);
}
