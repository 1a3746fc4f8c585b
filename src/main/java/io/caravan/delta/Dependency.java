package io.caravan.delta;

import io.caravan.mapping.TablePlan;
import java.util.List;

/**
 * How a change in an M1 table leads to rows of an M2 table.
 *
 * @param table the M2 table
 * @param plan the mapping that reads the M1 table
 * @param source the M1 table that changes, without prefix
 * @param way how it leads there
 * @param columns the changed row's columns that {@code way} takes
 * @param sql for {@link Way#QUERY}: the SELECT of scope values, with {@value #CHANGED_ROWS} where the changed rows go
 * @param updates whether an update leads there too, or only a row that appears or goes
 */
record Dependency(FollowedTable table, TablePlan plan, String source, Way way, List<String> columns, String sql, boolean updates) {

    /** Stands in the SQL for the changed rows. */
    static final String CHANGED_ROWS = "<changed rows>";
    /** What the changed row is called in SQL. */
    static final String CHANGED = "changed";

    /** How a change leads to rows. */
    enum Way {
        /** The changed row's own values are the scope. */
        DIRECT,
        /** A query over M1 finds the scopes. */
        QUERY,
        /** Nothing says which rows: all of them. */
        WHOLE,
        /** All rows, but only where the plan looks up something else now. */
        LOOKUP
    }

    /** What tells dependencies that find the same rows. */
    record Likeness(String table, String source, Way way, List<String> columns, String sql) {}

    Likeness likeness() {
        return new Likeness(table.name(), source, way, columns, sql);
    }
}
