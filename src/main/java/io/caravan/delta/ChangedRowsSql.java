package io.caravan.delta;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Changed rows as a derived table of bound values, to be joined to M1's tables. */
final class ChangedRowsSql {

    /** Enough to make a query cheap for each row, few enough for the servers' parsers. */
    private static final int ROWS = 500;

    private ChangedRowsSql() {}

    /**
     * A query over some of the rows.
     *
     * @param sql the SELECT
     * @param parameters what is bound to it
     */
    record Piece(String sql, Object[] parameters) {}

    /**
     * The queries of a dependency for some changes, each over some hundred rows.
     *
     * @param updates whether updates count
     */
    static List<Piece> of(Dependency dependency, Changes changes) {
        List<Column> columns = dependency.columns().stream()
                .map(name -> changes.watched().columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow())
                .toList();
        int[] places = columns.stream().mapToInt(changes.watched().columns()::indexOf).toArray();
        Set<List<Object>> rows = new LinkedHashSet<>();
        for (Changes.Change change : changes.changes()) {
            if (dependency.updates() || change.operation() != 'U') {
                List<Object> row = new ArrayList<>();
                for (int place : places) {
                    row.add(change.values()[place]);
                }
                rows.add(row);
            }
        }
        List<List<Object>> all = List.copyOf(rows);
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS) {
            List<List<Object>> some = all.subList(from, Math.min(all.size(), from + ROWS));
            String first = columns.stream().map(c -> typed(c) + " AS " + Identifier.quoted(c.name())).collect(Collectors.joining(", "));
            String next = columns.stream().map(ChangedRowsSql::typed).collect(Collectors.joining(", "));
            String table = "(SELECT " + first + (" UNION ALL SELECT " + next).repeat(some.size() - 1) + ")";
            List<Object> parameters = new ArrayList<>();
            some.forEach(parameters::addAll);
            pieces.add(new Piece(dependency.sql().replace(Dependency.CHANGED_ROWS, table), parameters.toArray()));
        }
        return pieces;
    }

    /** A text compares by the collation of its column, else the server would not use an index, or refuse to compare at all. */
    private static String typed(Column column) {
        return column.text() ? "CONVERT(? USING " + column.charset() + ") COLLATE " + column.collation() : "?";
    }
}
