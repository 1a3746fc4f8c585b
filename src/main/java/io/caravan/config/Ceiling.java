package io.caravan.config;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of Magento 1 is taken at the most, {@code caravan.throttle}.
 *
 * @param rows rows read in a second, at least 1; empty for as many as there are
 * @param threads while M1's server has more {@code Threads_running} than this, nothing is read; at least 1; empty for any number
 */
public record Ceiling(OptionalInt rows, OptionalInt threads) {

    /** No ceiling. */
    public static final Ceiling NONE = new Ceiling(OptionalInt.empty(), OptionalInt.empty());

    /** What may be written. */
    public static final String FORM = "off, rows a second, threads=n, or both: 5000 threads=20";

    private static final Pattern TEXT = Pattern.compile("(?:off|(?:([1-9]\\d{0,8})\\b)?\\s*(?:threads=([1-9]\\d{0,5}))?)");

    /**
     * Reads what an operator writes.
     *
     * @throws IllegalArgumentException if it is not of this {@linkplain #FORM form}
     */
    public static Ceiling of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher parts = TEXT.matcher(plain);
        if (plain.isEmpty() || !parts.matches()) {
            throw new IllegalArgumentException("must be " + FORM + ", not '" + text + "'");
        }
        return new Ceiling(number(parts.group(1)), number(parts.group(2)));
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** Whether there is none. */
    public boolean isOff() {
        return rows.isEmpty() && threads.isEmpty();
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        rows.ifPresent(most -> text.add(Integer.toString(most)));
        threads.ifPresent(most -> text.add("threads=" + most));
        return isOff() ? "off" : text.toString();
    }

    /** In words. */
    public String said() {
        StringJoiner text = new StringJoiner(", and ");
        rows.ifPresent(most -> text.add(String.format(Locale.ROOT, "at most %,d rows a second", most)));
        threads.ifPresent(most -> text.add("none while its server has more than " + most + " threads running"));
        return isOff() ? "as many rows as there are" : text.toString();
    }
}
