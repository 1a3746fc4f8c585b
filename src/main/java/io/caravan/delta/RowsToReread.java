package io.caravan.delta;

import io.caravan.copy.Plans;
import io.caravan.schema.Column;
import io.caravan.schema.StoredForm;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** Puts rows of M2 among those that the next poll of the delta reads anew from M1, although nobody has changed them there. */
public final class RowsToReread {

    private final Map<String, FollowedTable> tables = new LinkedHashMap<>();
    private final PendingScopes pending;

    /**
     * @param plans the plans of the routes
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    public RowsToReread(Plans plans, DataSource m2, String prefix) {
        FollowedTable.all(plans.all()).forEach(table -> tables.put(table.name(), table));
        this.pending = new PendingScopes(m2, prefix);
        pending.create();
    }

    /**
     * Adds rows. What belongs to the same rows of M1 as they do is read anew with them.
     *
     * @param m2Table the M2 table, without prefix; one that a mapping fills
     * @param columns its columns that the rows have
     * @param rows the values as M2 should hold them
     */
    public void add(String m2Table, List<Column> columns, Collection<Object[]> rows) {
        FollowedTable table = tables.get(m2Table);
        List<String> names = columns.stream().map(Column::name).toList();
        int[] places = table.scope().targets().stream().mapToInt(names::indexOf).toArray();
        Set<List<Object>> scopes = new LinkedHashSet<>();
        for (Object[] row : rows) {
            Object[] scope = new Object[places.length];
            for (int i = 0; i < places.length; i++) {
                scope[i] = places[i] < 0 ? null : StoredForm.of(row[places[i]], columns.get(places[i]));
            }
            if (scope.length == 0 || Arrays.stream(scope).anyMatch(Objects::isNull)) {
                all(m2Table);
                return;
            }
            scopes.add(List.of(scope));
        }
        pending.add(table, scopes);
    }

    /** Adds all rows of a table. */
    public void all(String m2Table) {
        pending.addWhole(tables.get(m2Table));
    }
}
