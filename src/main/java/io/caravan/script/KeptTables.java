package io.caravan.script;

import io.caravan.copy.CaravanTables;
import io.caravan.copy.Checkpoint;
import io.caravan.schema.Identifier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What M2 brought along, kept once in {@code caravan_m2_<table>} before the first row of M1 arrives, bean
 * {@code keptTables}. A step that merges both shops starts from these rows each time, so that a run after a stop, or
 * after a reset, does not take what the last one wrote for M2's own.
 */
public final class KeptTables {

    /** What the names of these tables begin with. */
    public static final String PREFIX = "caravan_m2_";

    private final JdbcTemplate m2;
    private final TransactionTemplate transaction;
    private final String prefix;
    private final Checkpoint checkpoint;

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     * @param tables Caravan's tables in M2
     */
    public KeptTables(DataSource m2, String prefix, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(m2));
        this.prefix = prefix;
        this.checkpoint = new Checkpoint(m2, tables);
    }

    /** Keeps the rows of a table, unless they are kept already. */
    public void keep(String table) {
        if (checkpoint.isKept(table)) {
            return;
        }
        String own = Identifier.quoted(prefix + table);
        String kept = Identifier.quoted(prefix + PREFIX + table);
        m2.execute("DROP TABLE IF EXISTS " + kept);
        m2.execute("CREATE TABLE " + kept + " LIKE " + own);
        transaction.executeWithoutResult(status -> {
            m2.execute("INSERT INTO " + kept + " SELECT * FROM " + own);
            checkpoint.kept(table);
        });
    }
}
