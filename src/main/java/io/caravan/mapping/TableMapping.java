package io.caravan.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an M1 table becomes an M2 table, as written in {@code mappings/}.
 *
 * @param name the mapping's name, which {@code copy-table} steps use
 * @param from the M1 table, without prefix
 * @param to the M2 table, without prefix
 * @param drop the reason why the table does not migrate; empty where it does
 * @param stage whether it goes to a working table of its own structure, {@code caravan_m1_<name>}, for scripts to work on
 * @param merchant columns that scripts take from M1 where M2 has the row too: what the merchant set up
 * @param requires M1 columns without which the mapping does not apply
 * @param where the SQL condition that a row must meet, over {@code t} and the joins; empty for all rows
 * @param leaveOut rows that do not migrate although they meet it, with the reason
 * @param keys the M1 columns to cut chunks by; empty for the primary key
 * @param joins tables to look values up in
 * @param columns rules by M1 column
 * @param add rules by M2 column
 * @param promote attributes that are columns in M2; empty for none
 * @param withoutPromoted the mapping whose promoted attributes leave no rows in this table of values; empty for none
 * @param only whether only the columns named here are copied
 * @param duplicates which row wins where a unique key of M2 lets in only one
 * @param references foreign keys that the databases do not declare
 * @param follows by the M1 table that a sub-select looks into: the SQL condition by which the delta finds the rows to read anew from
 *     a row of it, {@code changed}
 * @param place where the mapping stands; null for a table that no file names
 */
public record TableMapping(
        String name,
        String from,
        String to,
        Optional<String> drop,
        boolean stage,
        List<String> merchant,
        List<String> requires,
        Optional<String> where,
        List<LeftOut> leaveOut,
        List<String> keys,
        List<Join> joins,
        Map<String, ColumnRule> columns,
        Map<String, AddedColumn> add,
        Optional<Promotion> promote,
        Optional<String> withoutPromoted,
        boolean only,
        Duplicates duplicates,
        List<Reference> references,
        Map<String, String> follows,
        Place place) {

    /** What the names of working tables in M2 begin with that hold M1's rows. */
    public static final String STAGED = "caravan_m1_";

    /**
     * Whether it takes only some rows of a table whose others are another mapping's, or nobody's, to answer for. Such rows are
     * not counted as skipped here.
     */
    public boolean answersForItsRowsOnly() {
        return only || stage && !name.equals(from);
    }

    /** The mapping of a table that no file names: every column goes to the one of the same name. */
    static TableMapping plain(String table) {
        return new TableMapping(
                table, table, table, Optional.empty(), false, List.of(), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), false, Duplicates.QUARANTINE, List.of(), Map.of(), null);
    }

    /** The same with further joins before its own, further rules and a further condition. */
    TableMapping with(List<Join> first, Map<String, ColumnRule> ruled, Map<String, AddedColumn> added, Optional<String> condition) {
        List<Join> allJoins = new ArrayList<>(first);
        allJoins.addAll(joins);
        Map<String, ColumnRule> allColumns = new LinkedHashMap<>(ruled);
        allColumns.putAll(columns);
        Map<String, AddedColumn> allAdded = new LinkedHashMap<>(added);
        allAdded.putAll(add);
        Optional<String> both = where.isPresent() && condition.isPresent()
                ? Optional.of("(" + where.get() + ") AND (" + condition.get() + ")")
                : where.or(() -> condition);
        return new TableMapping(
                name, from, to, drop, stage, merchant, requires, both, leaveOut, keys, List.copyOf(allJoins), allColumns, allAdded, promote,
                withoutPromoted, only, duplicates, references, follows, place);
    }
}
