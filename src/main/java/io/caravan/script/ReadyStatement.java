package io.caravan.script;

import java.util.Optional;

/**
 * A statement as M2 gets it.
 *
 * @param script the script's name
 * @param line the line of the file where it begins
 * @param sql the SQL
 * @param note what the report counts its rows under; empty where they are not counted
 * @param reference whether it is repeated for each of M2's foreign keys, so that it writes tables that the script does not name
 * @param refill how a whole run may fill its table instead; empty for not at all
 */
public record ReadyStatement(String script, int line, String sql, Optional<String> note, boolean reference, Optional<Refill> refill) {

    /**
     * A statement that may fill a new table, which gets its keys afterwards and takes the place of the old one.
     *
     * @param table the table that it fills, with prefix
     * @param prefix M2's table prefix
     * @param rows from so many rows on
     * @param source of this table, with prefix
     */
    record Refill(String table, String prefix, long rows, String source) {}

    /** A statement of the same place with other SQL. @param counted whether the report counts its rows */
    ReadyStatement instead(String other, boolean counted) {
        return new ReadyStatement(script, line, other, counted ? note : Optional.empty(), reference, Optional.empty());
    }

    /** Where it stands, such as {@code routes/sql/order-grids.sql:12}. */
    public String place() {
        return "routes/sql/" + script + ".sql:" + line;
    }
}
