package io.caravan.mapping;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mapping resolved against both live schemas: everything that copying the table needs to know, so that nothing is
 * decided per row.
 *
 * @param step the route step that asked for it
 * @param mapping the mapping it follows
 * @param source the M1 table
 * @param target the M2 table
 * @param selected the columns of the SELECT, in order
 * @param columns the columns of the INSERT, in order
 * @param keys the M1 columns that chunks are cut by; empty where the table has no key and is read in one piece
 * @param from the FROM clause with its joins, as SQL
 * @param where the condition of mapping and route together, as SQL; empty for all rows
 * @param references foreign keys whose orphans must not arrive
 * @param unmapped M1 columns that go nowhere, without a rule that says so
 * @param unfed M2 columns that must have a value and get none
 * @param chunkRows the most rows of a chunk that is read
 * @param directRows the most rows of a chunk that stays inside a server
 * @param fingerprint changes when mapping or route step change
 * @param lookups what was looked up in M1 to make it
 */
public record TablePlan(
        CopyStep step,
        TableMapping mapping,
        Table source,
        Table target,
        List<SelectedColumn> selected,
        List<ColumnPlan> columns,
        List<String> keys,
        String from,
        Optional<String> where,
        List<Reference> references,
        List<Column> unmapped,
        List<Column> unfed,
        int chunkRows,
        int directRows,
        String fingerprint,
        Lookups lookups) {

    /** The mapping's name. */
    public String name() {
        return mapping.name();
    }

    /** The SELECT without its WHERE. */
    public String select() {
        return "SELECT " + selected.stream().map(SelectedColumn::sql).collect(Collectors.joining(", ")) + " FROM " + from;
    }

    /**
     * The INSERT of several rows, a question mark for each value.
     *
     * @param database the target's database, quoted and with a point; empty for the session's own
     * @param rows how many rows, at least 1
     */
    public String insert(String database, int rows) {
        String row = "(" + "?,".repeat(columns.size() - 1) + "?)";
        return "INSERT INTO " + database + target.sql() + " ("
                + columns.stream().map(c -> Identifier.quoted(c.target().name())).collect(Collectors.joining(", "))
                + ") VALUES " + (row + ",").repeat(rows - 1) + row;
    }

    /** The INSERT of several rows into the table of the session's own database. */
    public String insert(int rows) {
        return insert("", rows);
    }

    /** The ORDER BY clause of the chunk key, with a leading blank; empty where the table has no key. */
    public String orderBy() {
        return keys.isEmpty()
                ? ""
                : " ORDER BY " + keys.stream().map(TablePlan::own).collect(Collectors.joining(", "));
    }

    /** The place of each selected column by name. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < selected.size(); i++) {
            places.putIfAbsent(selected.get(i).name(), i);
        }
        return places;
    }

    /** A column of the M1 table as SQL. */
    public static String own(String column) {
        return "t." + Identifier.quoted(column);
    }

    /**
     * The same rows with fewer columns, and without a look at other tables.
     *
     * @param fewer the columns of the SELECT
     * @param into the columns that are made of them; their places are those among {@code fewer}
     */
    public TablePlan narrowed(List<SelectedColumn> fewer, List<ColumnPlan> into) {
        return new TablePlan(
                step, mapping, source, target, fewer, into, keys, from, where, List.of(), List.of(), List.of(), chunkRows, directRows, fingerprint, lookups);
    }

    /**
     * The same rows told otherwise.
     *
     * @param otherFrom the FROM clause
     * @param otherWhere the condition
     */
    public TablePlan joined(String otherFrom, String otherWhere) {
        return new TablePlan(
                step, mapping, source, target, selected, columns, keys, otherFrom, Optional.of(otherWhere), references, unmapped, unfed, chunkRows, directRows,
                fingerprint, lookups);
    }

    /** The INSERT column that an M1 column goes to unchanged, if there is one. */
    public Optional<ColumnPlan> imageOf(String m1Column) {
        return columns.stream()
                .filter(c -> c.index() >= 0 && c.source().isPresent() && selected.get(c.index()).name().equals(m1Column))
                .findFirst();
    }
}
