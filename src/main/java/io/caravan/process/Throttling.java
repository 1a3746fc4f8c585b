package io.caravan.process;

import io.caravan.config.Ceiling;
import io.caravan.delta.service.DeltaState;
import java.util.Optional;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * The ceiling on what is read from M1, as {@code caravan throttle} last set it: a row of {@code caravan_delta} in M2, so that a running
 * process on any machine finds it; else as it is configured.
 */
public final class Throttling {

    private static final String NAME = "throttle";

    private Throttling() {}

    /** The ceiling now. */
    public static Ceiling now(Shops shops) {
        return set(shops).orElseGet(() -> shops.configuration().throttle());
    }

    /** The ceiling that {@code caravan throttle} set; empty where it set none. */
    public static Optional<Ceiling> set(Shops shops) {
        try {
            return state(shops).get(NAME).map(Ceiling::of);
        } catch (BadSqlGrammarException e) {
            // No process has needed the table yet.
            return Optional.empty();
        }
    }

    /** Sets the ceiling for all processes of this M2, until it is set anew. */
    public static void set(Shops shops, Ceiling ceiling) {
        state(shops).create().put(NAME, ceiling.toString());
    }

    /** Goes back to the ceiling that is configured. */
    public static void forget(Shops shops) {
        state(shops).create().remove(NAME);
    }

    private static DeltaState state(Shops shops) {
        return new DeltaState(shops.m2(), shops.tables());
    }
}
