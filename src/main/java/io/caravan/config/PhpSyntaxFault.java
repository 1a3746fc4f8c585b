package io.caravan.config;

/** A PHP file does not read as one that returns an array. */
final class PhpSyntaxFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    PhpSyntaxFault(int line, String what) {
        super(what);
        this.line = line;
    }

    /** @return the line, counted from 1 */
    int line() {
        return line;
    }
}
