package io.caravan.schema;

import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live structure of a database.
 *
 * @param database the database's name
 * @param prefix the table prefix, empty for none
 * @param tables its base tables by name, without the prefix
 */
public record Schema(String database, String prefix, SortedMap<String, Table> tables) {

    private static final Pattern TABLE_NAME = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    /**
     * Replaces each {@code {table}} in SQL by the table's quoted, prefixed name. A name that is no table stays as it is, for
     * the server to complain of.
     */
    public String named(String sql) {
        return TABLE_NAME.matcher(sql).replaceAll(name -> Matcher.quoteReplacement(
                table(name.group(1)).map(Table::sql).orElse(name.group())));
    }

    /** Whether there is a table for each {@code {table}} in SQL. */
    public boolean hasAllNamed(String sql) {
        return TABLE_NAME.matcher(sql).results().allMatch(name -> tables.containsKey(name.group(1)));
    }

    /** The table of that name (without prefix), if there is one. */
    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
