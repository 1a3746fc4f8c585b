package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The sessions that chunks are written by. Where both databases are on one server and M2's user may read M1's, they are in M1's
 * database, so that every condition and join of a mapping means there what it means when M1 is read; they name M2's tables in full.
 *
 * @param source the pool
 * @param m2Database M2's database, where the sessions are in M1's; empty where they are in M2's, and M1 is out of their reach
 */
public record WritingPool(DataSource source, Optional<String> m2Database) {

    /** Sessions in M2's database. */
    public static WritingPool apart(DataSource m2) {
        return new WritingPool(m2, Optional.empty());
    }

    /** A table to be written. */
    CopyTable table(TablePlan plan, Map<String, Set<String>> missingParents, Map<String, String> losers) {
        return CopyTable.of(
                plan, missingParents, losers, m2Database.map(WritingPool::before).orElse(""),
                m2Database.flatMap(database -> InsertSelect.of(plan, missingParents, losers.keySet(), database, false).map(plain -> new Shortcut(
                        plain, InsertSelect.of(plan, missingParents, losers.keySet(), database, true)))));
    }

    /** Caravan's tables as these sessions name them. */
    CaravanTables tables(CaravanTables tables) {
        return m2Database.map(tables::in).orElse(tables);
    }

    private static String before(String database) {
        return Identifier.quoted(database) + ".";
    }
}
