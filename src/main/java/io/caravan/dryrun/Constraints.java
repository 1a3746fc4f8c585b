package io.caravan.dryrun;

import io.caravan.schema.Key;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import io.caravan.verify.ForeignKeys;
import io.caravan.verify.MissingParent;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What M2's own constraints say of the migrated rows.
 *
 * @param foreignKeys how many foreign keys M2 has
 * @param broken those that rows break; empty where it was not looked for, because only a part of the shop was migrated
 * @param uniqueKeys how many unique keys M2 has, primary keys among them
 * @param columns how many columns M2 has
 * @param otherwise M2 tables whose columns or keys are not the same where the rows were written
 * @param made tables that the migration makes, such as sequences
 */
record Constraints(int foreignKeys, List<MissingParent> broken, int uniqueKeys, int columns, List<String> otherwise, List<String> made) {

    private static final String OWN_TABLES = "caravan_";

    /**
     * Reads each table with a foreign key once.
     *
     * @param m2 M2's structure
     * @param scratch the dry run's structure, after the migration
     * @param database the dry run's database
     * @param whole whether the whole shop was migrated
     */
    static Constraints of(Schema m2, Schema scratch, DataSource database, boolean whole) {
        List<String> otherwise = new ArrayList<>();
        List<Table> tables = tables(m2);
        tables.forEach(table -> {
            if (!scratch.table(table.name()).map(other -> same(table, other)).orElse(false)) {
                otherwise.add(table.name());
            }
        });
        List<String> made = scratch.tables().keySet().stream()
                .filter(name -> !name.startsWith(OWN_TABLES) && !name.equals(Scratch.MARK) && m2.table(name).isEmpty())
                .toList();
        return new Constraints(
                tables.stream().mapToInt(table -> table.foreignKeys().size()).sum(),
                whole ? new ForeignKeys(database, scratch).missing() : List.of(),
                tables.stream().mapToInt(table -> (int) table.keys().stream().filter(Key::unique).count()).sum(),
                tables.stream().mapToInt(table -> table.columns().size()).sum(), otherwise, made);
    }

    /** The tables of M2 without Caravan's own. */
    static List<Table> tables(Schema m2) {
        return m2.tables().values().stream().filter(table -> !table.name().startsWith(OWN_TABLES)).toList();
    }

    /** The order in which a server lists keys of one kind does not matter. */
    private static boolean same(Table table, Table other) {
        return table.columns().equals(other.columns()) && List.copyOf(table.columns().keySet()).equals(List.copyOf(other.columns().keySet()))
                && java.util.Set.copyOf(table.keys()).equals(java.util.Set.copyOf(other.keys()))
                && java.util.Set.copyOf(table.foreignKeys()).equals(java.util.Set.copyOf(other.foreignKeys()));
    }
}
