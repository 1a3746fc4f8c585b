package io.caravan.copy;

/** How far one chunk has come on its way inside the server; see {@link InsertSelect}. */
final class DirectWay {

    private final Shortcut shortcut;
    private final InsertSelect statement;
    private boolean toLookAt;
    private boolean looked;
    private boolean undecided;
    private long written;

    /** @param shortcut the way of its table, which is open */
    DirectWay(Shortcut shortcut) {
        this.shortcut = shortcut;
        this.statement = shortcut.statement();
        this.toLookAt = hasValuesToConvert() && shortcut.isLookedFirst();
    }

    /** The chunk's INSERT..SELECT. */
    InsertSelect statement() {
        return statement;
    }

    /** Whether values to convert are to be read before the server is asked. */
    boolean isToLookAt() {
        return toLookAt;
    }

    /** Whether the server has not written the rows yet. */
    boolean isUndecided() {
        return undecided;
    }

    /** How many rows the server has written. */
    long written() {
        return written;
    }

    /** Writing begins, or begins anew after a lost transaction. */
    void startOver() {
        undecided = true;
        written = 0;
    }

    /** The values to convert are read. @param found whether there are any */
    void looked(boolean found) {
        toLookAt = false;
        looked = true;
        shortcut.looked(found);
    }

    /** The server has written the rows. */
    void written(long rows) {
        undecided = false;
        written = rows;
        shortcut.taken();
    }

    /**
     * The server refuses the rows. Where nobody has looked at them yet, there may be values to convert.
     *
     * @return whether a look is still to be tried; if not, this way is at its end
     */
    boolean refused() {
        toLookAt = hasValuesToConvert() && !looked;
        return toLookAt;
    }

    /** The chunk goes row by row instead. */
    void left() {
        shortcut.detour();
    }

    private boolean hasValuesToConvert() {
        return statement.looked().isPresent();
    }
}
