package io.caravan.script;

import io.caravan.schema.Identifier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What M2 brought along, kept once in {@code caravan_m2_<table>} before the first row of M1 arrives, bean
 * {@code keptTables}. A step that merges both shops starts from these rows each time, so that a run after a stop, or
 * after a reset, does not take what the last one wrote for M2's own.
 */
public final class KeptTables {

    /** What the names of these tables begin with. */
    public static final String PREFIX = "caravan_m2_";

    private final JdbcTemplate m2;
    private final String prefix;

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    public KeptTables(DataSource m2, String prefix) {
        this.m2 = new JdbcTemplate(m2);
        this.prefix = prefix;
    }

    /** Keeps the rows of a table, unless they are kept already. */
    public void keep(String table) {
        if (exists(PREFIX + table)) {
            return;
        }
        String unfinished = Identifier.quoted(prefix + "caravan_part_" + table);
        m2.execute("DROP TABLE IF EXISTS " + unfinished);
        m2.execute("CREATE TABLE " + unfinished + " LIKE " + Identifier.quoted(prefix + table));
        m2.execute("INSERT INTO " + unfinished + " SELECT * FROM " + Identifier.quoted(prefix + table));
        // The name is there only when all rows are.
        m2.execute("RENAME TABLE " + unfinished + " TO " + Identifier.quoted(prefix + PREFIX + table));
    }

    private boolean exists(String table) {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
                Integer.class, prefix + table) > 0;
    }
}
