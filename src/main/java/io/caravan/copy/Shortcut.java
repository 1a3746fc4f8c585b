package io.caravan.copy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way of a table inside the server. Where a chunk has to go the long way, the next ones are looked at more closely first; where they
 * have to as well, one after the other, it is closed. Where a chunk had no value to convert, it is not looked for in the next ones before
 * the server has refused them.
 */
final class Shortcut {

    private static final int DETOURS = 4;

    private final InsertSelect plain;
    private final Optional<InsertSelect> repairing;
    private final AtomicInteger detours = new AtomicInteger();
    private volatile boolean closer;
    private volatile boolean inVain;

    /**
     * @param plain the statement of sound rows
     * @param repairing the one that repairs values; empty where there is none
     */
    Shortcut(InsertSelect plain, Optional<InsertSelect> repairing) {
        this.plain = plain;
        this.repairing = repairing;
    }

    InsertSelect statement() {
        return closer ? repairing.orElse(plain) : plain;
    }

    boolean isOpen() {
        return detours.get() < DETOURS;
    }

    /** Whether values to convert are looked for before the server is asked. */
    boolean isLookedFirst() {
        return !inVain;
    }

    /** A chunk was looked at, and had values to convert, or none. */
    void looked(boolean found) {
        inVain = !found;
    }

    /** A chunk went this way to its end. */
    void taken() {
        detours.updateAndGet(count -> count < DETOURS ? 0 : count);
    }

    /** A chunk has to go the long way. */
    void detour() {
        detours.incrementAndGet();
        closer = true;
        inVain = false;
    }
}
