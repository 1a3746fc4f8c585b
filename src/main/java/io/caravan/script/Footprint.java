package io.caravan.script;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The M2 tables that a script reads and writes, as its statements tell. Whatever stands in backquotes counts as a table; of a statement
 * of which it cannot be told what it writes, all that it names counts as written.
 *
 * @param named all tables, without prefix
 * @param written those that it writes, without prefix
 */
public record Footprint(Set<String> named, Set<String> written) {

    /**
     * The footprint of a script's whole run.
     *
     * @param prefix M2's table prefix
     */
    public static Footprint of(ReadyScript script, String prefix) {
        Set<String> named = new TreeSet<>(script.tables());
        Set<String> written = new TreeSet<>(script.writes());
        for (ReadyStatement statement : script.statements()) {
            StatementTables tables = new StatementTables(statement.sql());
            tables.named().forEach(table -> named.add(without(prefix, table)));
            tables.written().<Collection<String>>map(list -> list).orElseGet(tables::named)
                    .forEach(table -> written.add(without(prefix, table)));
        }
        return new Footprint(Set.copyOf(named), Set.copyOf(written));
    }

    private static String without(String prefix, String table) {
        return table.startsWith(prefix) ? table.substring(prefix.length()) : table;
    }
}
