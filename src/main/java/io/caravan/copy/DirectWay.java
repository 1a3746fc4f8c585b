package io.caravan.copy;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far one chunk has come on its way inside the server; see {@link InsertSelect}. Where the server refuses its rows, it is halved until
 * those that need a closer look are among few others, and only these are written row by row.
 */
final class DirectWay {

    /** So many rows go row by row because of one of them: fewer are not worth another statement. */
    private static final int FEW_ROWS = 500;

    /** Where so many had to, and most of them, it is not one or the other that is bad. */
    private static final int MANY_ROWS = 2_000;

    /** What is to be done next with the part that is in hand. */
    private enum Step { LOOK, INSERT, HALVE, READ }

    /** A part of the chunk. @param rows how many it holds at the most; less than 0 where nobody has counted them */
    private record Part(KeyRange range, long rows) {}

    private final Shortcut shortcut;
    private final Deque<Part> parts = new ArrayDeque<>();
    private InsertSelect statement;
    private Step step;
    private boolean looked;
    private long inside;
    private long outside;

    /**
     * @param shortcut the way of the chunk's table, which is open
     * @param range the chunk's rows
     */
    DirectWay(Shortcut shortcut, KeyRange range) {
        this.shortcut = shortcut;
        startOver(range);
    }

    /** The INSERT..SELECT of the rows in hand. */
    InsertSelect statement() {
        return statement;
    }

    /** Writing begins anew after a lost transaction. */
    void startOver(KeyRange range) {
        parts.clear();
        parts.add(new Part(range, -1));
        inside = 0;
        outside = 0;
        begin();
    }

    private void begin() {
        if (outside > MANY_ROWS && outside > inside) {
            shortcut.lookCloser();
        }
        statement = shortcut.statement();
        looked = false;
        step = hasValuesToConvert() && shortcut.isLookedFirst() ? Step.LOOK : Step.INSERT;
    }

    /** The rows that are in hand; none where all have been dealt with. */
    KeyRange range() {
        return parts.element().range();
    }

    /** Whether there are rows that have not been dealt with. */
    boolean isUndecided() {
        return !parts.isEmpty();
    }

    /** Whether the values to convert of the rows in hand are to be read. */
    boolean isToLookAt() {
        return isUndecided() && step == Step.LOOK;
    }

    /** Whether the server is to write the rows in hand. */
    boolean isToInsert() {
        return isUndecided() && step == Step.INSERT;
    }

    /** Whether the rows in hand are to be halved. */
    boolean isToHalve() {
        return isUndecided() && step == Step.HALVE;
    }

    /** Whether the rows in hand are to be read, and written one by one. */
    boolean isToRead() {
        return isUndecided() && step == Step.READ;
    }

    /** How many rows are in hand at the most; less than 0 where nobody has counted them. */
    long rows() {
        return parts.element().rows();
    }

    /** The values to convert are read. @param found whether there are any */
    void looked(boolean found) {
        looked = true;
        step = Step.INSERT;
        shortcut.looked(found);
    }

    /** The server has written the rows in hand. */
    void written(long rows) {
        inside += rows;
        next();
    }

    /** The rows in hand were written one by one. */
    void read(long rows) {
        outside += rows;
        next();
    }

    private void next() {
        parts.remove();
        if (parts.isEmpty()) {
            shortcut.taken(inside, outside);
        } else {
            begin();
        }
    }

    /** The server refuses the rows in hand. Where nobody has looked at them yet, there may be values to convert. */
    void refused() {
        if (hasValuesToConvert() && !looked) {
            step = Step.LOOK;
        } else {
            unfit();
        }
    }

    /** Among the rows in hand are some that the server cannot write. */
    void unfit() {
        looked = true;
        // More at a time, the more of them were in vain.
        step = rows() < 0 || rows() > Math.max(FEW_ROWS, outside - inside) ? Step.HALVE : Step.READ;
    }

    /** How many rows there are in hand. */
    void counted(long rows) {
        parts.addFirst(new Part(parts.remove().range(), rows));
        unfit();
    }

    /** The rows in hand become two parts. @param first the first of them @param rows how many rows that has */
    void halved(KeyRange first, long rows) {
        Part whole = parts.remove();
        parts.addFirst(new Part(new KeyRange(first.upTo(), whole.range().upTo()), whole.rows() - rows));
        parts.addFirst(new Part(first, rows));
        begin();
    }

    private boolean hasValuesToConvert() {
        return statement.looked().isPresent();
    }
}
