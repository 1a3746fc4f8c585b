package io.caravan.config;

import java.util.List;

/**
 * A database cannot be used: it is not reached, is not what it should be, or lacks privileges. All that is known of
 * both sides comes at once, one line each. A command that meets it ends with {@link #EXIT_CODE}.
 */
public final class UnusableDatabase extends RuntimeException {

    /** How a command ends that met this fault: failed. */
    public static final int EXIT_CODE = 1;

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** @param faults at least one; each says which side, what is wrong, and which key or GRANT to change */
    UnusableDatabase(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** @return one line each, without passwords; never empty */
    public List<String> faults() {
        return faults;
    }
}
