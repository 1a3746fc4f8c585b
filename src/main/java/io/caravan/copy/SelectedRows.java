package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Schema;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes chunks of any rows of a table, to go the same way through reading and mapping as those of the copy. */
public final class SelectedRows {

    private final JdbcTemplate m1;
    private final MissingParents parents;

    /**
     * @param m1 the M1 database
     * @param m2 the M2 database
     * @param schema M1's structure
     * @param tables Caravan's tables in M2
     * @param plans the plans of the routes as they are now
     */
    public SelectedRows(DataSource m1, DataSource m2, Schema schema, CaravanTables tables, Supplier<Plans> plans) {
        this.m1 = new JdbcTemplate(m1);
        this.parents = new MissingParents(
                this.m1, new JdbcTemplate(m2), tables, name -> schema.table(name).orElseThrow(), name -> plans.get().routed(name));
    }

    /**
     * A chunk, number 0, to be read.
     *
     * @param losers what {@link #losers} says of the table
     */
    public Chunk chunk(TablePlan plan, Selection selection, Map<String, String> losers) {
        return new Chunk(CopyTable.of(plan, parents.of(plan, selection), losers), 0, selection);
    }

    /** Whether M2 has a unique key for the mapping that M1 does not have, so that some rows may lose to others. */
    public boolean mayLose(TablePlan plan) {
        return UniqueKeyLosers.mayLose(plan);
    }

    /** The keys of all rows of a table that a unique key of M2 does not let in, each with the reason. */
    public Map<String, String> losers(TablePlan plan) {
        return new UniqueKeyLosers(m1).of(plan);
    }
}
