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
 */
public record ReadyStatement(String script, int line, String sql, Optional<String> note, boolean reference) {

    /** Where it stands, such as {@code routes/sql/order-grids.sql:12}. */
    public String place() {
        return "routes/sql/" + script + ".sql:" + line;
    }
}
