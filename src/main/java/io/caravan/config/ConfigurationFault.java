package io.caravan.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration cannot be used as it is written. All its problems come at once, one line each, so that the
 * operator edits the file once. A command that meets it ends with {@link #EXIT_CODE}.
 */
public final class ConfigurationFault extends RuntimeException {

    /** How a command ends that met this fault: bad usage. */
    public static final int EXIT_CODE = 64;

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ConfigurationFault(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ConfigurationFault(String where, String what) {
        this(List.of(new Problem(where, what)));
    }

    /** @return what is wrong, in the order of the file, then of the environment; never empty */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param where {@code file:line}, a file, or "environment variable X"
     * @param what the key, what is wrong with it and what to do; never holds a password or an encryption key
     */
    public record Problem(String where, String what) {

        @Override
        public String toString() {
            return where + ": " + what;
        }
    }
}
