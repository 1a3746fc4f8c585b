package io.caravan.script;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a script, as written.
 *
 * @param line the line of the file where it begins, from 1
 * @param sql the SQL with its placeholders
 * @param note what the report counts its rows under; empty where they are not counted
 * @param needs tables and columns ({@code table}, {@code table.column}, {@code m1.table}, {@code m1.table.column}) without
 *     which it is left out
 * @param repeat what it is repeated for; empty for once
 * @param when which runs have it
 * @param tail what is added to it in the delta's runs, so that it touches changed rows only; empty for nothing
 * @param keysAfterwards when the table that it fills gets its keys afterwards; empty for never
 */
record Statement(
        int line, String sql, Optional<String> note, List<String> needs, Optional<Repeat> repeat, When when, Optional<String> tail,
        Optional<KeysAfterwards> keysAfterwards) {

    /** Which runs have a statement. */
    enum When {
        /** All. */
        ALWAYS,
        /** Those that make everything anew. */
        NOT_IN_DELTA,
        /** Those of the delta, for changed rows. */
        ONLY_IN_DELTA
    }

    /** What a statement can be repeated for. */
    enum Over {
        /** The columns of a mapping's {@code merchant} list that both sides have. */
        COLUMN,
        /** M2's foreign keys that refer to a column, written {@code table.column}. */
        REFERENCE,
        /** M2's store views, the admin's 0 among them. */
        STORE
    }

    /**
     * A repetition.
     *
     * @param over the kind
     * @param of the mapping or the column; empty for store views
     */
    record Repeat(Over over, String of) {}

    /**
     * From when on it is worth to make the keys of a table after its rows.
     *
     * @param rows so many rows
     * @param table of this M2 table, without prefix
     */
    record KeysAfterwards(long rows, String table) {}
}
