package io.caravan.delta;

import io.caravan.route.Area;
import java.util.List;
import java.util.Set;

/** What scripts make of the rows of M2, and has to be made again when these change. */
public interface DerivedData {

    /** The columns of an M2 table whose values have to be told of changed rows. */
    Set<String> asked(String m2Table);

    /**
     * Rows of an M2 table have changed; belongs into the transaction that changes them.
     *
     * @param columns the columns that were asked for, in order
     * @param rows their values before and after, a row each
     */
    void changed(String m2Table, List<String> columns, List<Object[]> rows);

    /**
     * The scripts of an area that have to run now, in order.
     *
     * @param all whether those have to run that may wait
     */
    List<String> due(Area area, boolean all);

    /** Whether scripts are left that have to run. */
    boolean waiting();
}
