package io.caravan.copy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way of a table inside the server. Where many rows of a chunk have to go the long way, the next ones are looked at more closely first;
 * where most of them have to as well, in one chunk after the other, it is closed. Where there was no value to convert, it is not looked for
 * in the next rows before the server has refused them. Where the way outside may be the cheaper one, both are tried: see {@link WayCosts}.
 */
final class Shortcut {

    private static final int DETOURS = 4;
    private static final int MANY = 10;

    private final InsertSelect plain;
    private final Optional<InsertSelect> repairing;
    private final Optional<WayCosts> costs;
    private final AtomicInteger detours = new AtomicInteger();
    private volatile boolean closer;
    private volatile boolean inVain;

    /**
     * @param plain the statement of sound rows
     * @param repairing the one that repairs values; empty where there is none
     */
    Shortcut(InsertSelect plain, Optional<InsertSelect> repairing) {
        this(plain, repairing, Optional.empty());
    }

    private Shortcut(InsertSelect plain, Optional<InsertSelect> repairing, Optional<WayCosts> costs) {
        this.plain = plain;
        this.repairing = repairing;
        this.costs = costs;
    }

    /** The same for a table whose rows may go outside as well. @param chunks about how many chunks it has */
    Shortcut compared(long chunks) {
        return new Shortcut(plain, repairing, Optional.of(new WayCosts(chunks)));
    }

    InsertSelect statement() {
        return closer ? repairing.orElse(plain) : plain;
    }

    boolean isOpen() {
        return detours.get() < DETOURS;
    }

    /** Whether the next chunk is to take it. */
    boolean isForNext() {
        return isOpen() && costs.map(WayCosts::isNextInside).orElse(true);
    }

    /**
     * A chunk is done.
     *
     * @param stayed whether it took this way
     * @param nanos the time spent on it
     * @param rows how many it read
     */
    void took(boolean stayed, long nanos, long rows) {
        costs.ifPresent(known -> known.took(stayed, nanos, rows));
    }

    /** Whether values to convert are looked for before the server is asked. */
    boolean isLookedFirst() {
        return !inVain;
    }

    /** What can be repaired is repaired inside from now on. */
    void lookCloser() {
        closer = true;
        inVain = false;
    }

    /** Rows were looked at, and had values to convert, or none. */
    void looked(boolean found) {
        inVain = !found;
    }

    /**
     * A chunk has come to its end.
     *
     * @param inside how many rows the server has written
     * @param outside how many went the long way
     */
    void taken(long inside, long outside) {
        if (outside * MANY > inside + outside) {
            lookCloser();
        }
        if (outside > inside) {
            detours.incrementAndGet();
        } else {
            detours.updateAndGet(count -> count < DETOURS ? 0 : count);
        }
    }
}
