package io.caravan.cli;

import java.util.Optional;

/** What Caravan's output goes to. */
final class Terminal {

    private Terminal() {}

    /** Whether a person watches. */
    static boolean present() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    /** How many characters fit in a line; 120 where nobody says. */
    static int width() {
        return Optional.ofNullable(System.getenv("COLUMNS")).filter(c -> c.matches("\\d{2,4}")).map(Integer::valueOf).orElse(120);
    }
}
