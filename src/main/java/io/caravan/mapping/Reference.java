package io.caravan.mapping;

/**
 * A foreign key, declared or known.
 *
 * @param column the child's M1 column
 * @param table the M1 table of the parent, without prefix
 * @param key the parent's M1 column
 * @param orphan what becomes of a row whose parent does not exist
 */
public record Reference(String column, String table, String key, Orphan orphan) {

    /** What becomes of an orphan. */
    public enum Orphan {
        /** The row does not migrate; it is listed. */
        SKIP,
        /** The row migrates with NULL in the column. */
        NULL,
        /** The row goes to the quarantine. */
        QUARANTINE
    }
}
