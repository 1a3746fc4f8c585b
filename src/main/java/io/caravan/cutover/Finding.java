package io.caravan.cutover;

/**
 * What looking at a line of the go-live list, or seeing to it, came to.
 *
 * @param fulfilled whether it holds
 * @param detail what was found or done, in words, without a full stop
 * @param next what to do, in words, where it does not hold; null where it does
 * @param confirmable whether a person's word makes it hold
 * @param memory what Caravan needs to know of it later; null for nothing
 */
public record Finding(boolean fulfilled, String detail, String next, boolean confirmable, String memory) {

    /** It holds. */
    static Finding holds(String detail) {
        return new Finding(true, detail, null, false, null);
    }

    /** It does not hold, and no word changes that. */
    static Finding fails(String detail, String next) {
        return new Finding(false, detail, next, false, null);
    }

    /** Caravan cannot tell, or what it found may be all right: a person decides. */
    static Finding asks(String detail, String next) {
        return new Finding(false, detail, next, true, null);
    }

    /** The same, with something to be kept. */
    Finding remembering(String kept) {
        return new Finding(fulfilled, detail, next, confirmable, kept);
    }
}
