package io.caravan.convert;

/** The M1 row that a value belongs to, as a conversion sees it. */
@FunctionalInterface
public interface Row {

    /** A row without columns, for values that stand alone. */
    Row NONE = column -> null;

    /**
     * The value of another column of the same M1 row.
     *
     * @param column the M1 column's name
     * @return the value as M1 holds it ({@code String}, {@code byte[]} or {@code null}); null too where M1 has no such column
     */
    Object get(String column);

    /**
     * Counts something that the operator should know of how values of this column were converted, in the table's account.
     *
     * @param note what was done and why, the same text for all rows of its kind; never with a value that is secret
     */
    default void note(String note) {}
}
