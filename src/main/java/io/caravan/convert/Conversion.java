package io.caravan.convert;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns one Magento 1 value into the value that Magento 2 expects in its place.
 *
 * <p>Implementations are immutable and used by several threads at once. They never query a database: what they
 * need to know of the shop is read once, when a plan is made, from the {@link Shop}.
 */
@FunctionalInterface
public interface Conversion {

    /**
     * Converts a value.
     *
     * @param value the value as M1 holds it: a {@code String} for text, numbers and dates (in MySQL's own notation),
     *     {@code byte[]} for binary columns, or {@code null} for SQL NULL
     * @param row the M1 row that the value is from, for conversions that depend on another column
     * @return a {@code String}, {@code Number}, {@code byte[]}, or {@code null} for SQL NULL
     * @throws ConversionFault if the value has no faithful counterpart; the row is then quarantined
     */
    Object convert(Object value, Row row) throws ConversionFault;

    /**
     * The other columns of the row that {@link #convert} may ask for.
     *
     * @return M1 columns, by name; none for most
     */
    default Set<String> otherColumns() {
        return Set.of();
    }

    /**
     * In which case a value stays as it is, so that it need not be converted.
     *
     * @param value the value as SQL, over the table {@code t}
     * @return empty where that cannot be said in SQL
     */
    default Optional<Unchanged> unchanged(String value) {
        return Optional.empty();
    }

    /**
     * Frequent values whose result does not depend on anything else, so that the server can replace them itself where
     * {@link #unchanged} says in SQL which others stay.
     *
     * @return the result by the value, each compared byte by byte; none for most
     */
    default Map<String, String> known() {
        return Map.of();
    }

    /**
     * Whether two converted values mean the same. Verification asks this, because some conversions (encryption with a
     * random nonce) give other bytes each time.
     *
     * @param expected what this conversion returns now, may be null
     * @param actual what M2 holds, may be null
     */
    default boolean same(Object expected, Object actual) {
        return java.util.Objects.equals(expected, actual);
    }
}
