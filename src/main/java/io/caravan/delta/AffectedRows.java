package io.caravan.delta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What has to be read anew of one M2 table. */
final class AffectedRows {

    private final FollowedTable table;
    private final Set<List<Object>> scopes = new LinkedHashSet<>();
    private final Set<List<Object>> deleted = new LinkedHashSet<>();
    private final Set<List<Object>> removed = new LinkedHashSet<>();
    private final Set<RowOf> changed = new LinkedHashSet<>();
    private boolean whole;

    /**
     * A changed row of a mapping's own M1 table.
     *
     * @param mapping the mapping
     * @param key the row's key as the quarantine has it
     * @param scope where it belongs
     */
    record RowOf(String mapping, String key, List<Object> scope) {}

    AffectedRows(FollowedTable table) {
        this.table = table;
    }

    FollowedTable table() {
        return table;
    }

    void add(List<Object> scope) {
        // A scope column of M2 is never NULL, so that nothing can be found by it.
        if (scope.stream().noneMatch(Objects::isNull)) {
            scopes.add(scope);
        }
    }

    void changed(RowOf row) {
        changed.add(row);
    }

    /** M1 has deleted a row there; another one may be there again. */
    void deleted(List<Object> scope) {
        deleted.add(scope);
    }

    void all() {
        whole = true;
    }

    boolean isWhole() {
        return whole;
    }

    boolean isEmpty() {
        return scopes.isEmpty() && !whole;
    }

    /** Where M1 has deleted a row. */
    List<List<Object>> deleted() {
        return List.copyOf(deleted);
    }

    /** M1 has nothing left there, and M2 neither. */
    void removed(List<List<Object>> gone) {
        removed.addAll(gone);
    }

    /** What is to be read anew, apart from what is removed already. */
    List<List<Object>> scopes() {
        List<List<Object>> left = new ArrayList<>(scopes);
        left.removeAll(removed);
        return left;
    }

    /** The keys of a mapping's changed rows in some scopes. */
    List<String> keys(String mapping, Set<List<Object>> among) {
        return changed.stream().filter(row -> row.mapping().equals(mapping) && among.contains(row.scope())).map(RowOf::key).distinct().toList();
    }
}
