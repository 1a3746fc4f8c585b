package io.caravan.delta.guard;

import io.caravan.schema.Identifier;
import io.caravan.schema.Literal;
import io.caravan.schema.RowKey;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Queries of M2 as if no row had been born or kept there. */
public final class BornRows {

    private final List<String> noted;
    private final Schema m2;
    private final List<Table> tables;

    /**
     * @param touched the rows that were touched
     * @param m2 M2's structure
     */
    public BornRows(TouchedRows touched, Schema m2) {
        this.noted = touched.bornRows();
        this.m2 = m2;
        this.tables = touched.withBorn().stream()
                .flatMap(table -> m2.table(table).stream())
                .filter(table -> table.identity().isPresent())
                .toList();
    }

    /**
     * Leaves these rows out of a query.
     *
     * @param select a SELECT with the real, quoted names of tables
     * @return the same query without them; empty where it reads no table with such rows
     */
    public Optional<String> leftOutOf(String select) {
        List<Table> read = tables.stream().filter(table -> select.contains(table.sql())).toList();
        if (read.isEmpty() || !select.strip().regionMatches(true, 0, "SELECT", 0, 6)) {
            return Optional.empty();
        }
        // A name of this clause comes before the name of a table, but for one that says its database.
        return Optional.of(read.stream()
                .map(table -> table.sql() + " AS (" + without(table) + ")")
                .collect(Collectors.joining(", ", "WITH ", " ")) + select);
    }

    /** The tables that have such rows. */
    public List<Table> tables() {
        return tables;
    }

    /** A SELECT of all columns of such a table, without these rows. */
    public String without(Table table) {
        return "SELECT t.* FROM " + Identifier.quoted(m2.database()) + "." + table.sql()
                + " AS t WHERE " + noted.stream()
                        .map(rows -> "NOT EXISTS (SELECT 1 FROM " + rows + " AND x.m2_table = " + Literal.of(table.name())
                                + " AND x.row_key = " + RowKey.sql(table, "t").orElseThrow() + ")")
                        .collect(Collectors.joining(" AND "));
    }
}
