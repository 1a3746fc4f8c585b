package io.caravan.copy;

import io.caravan.schema.Identifier;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that Caravan keeps in M2, so that anyone can read what it did: {@code caravan_*}. */
public final class CaravanTables {

    private final String prefix;
    private final String database;
    private final JdbcTemplate m2;

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    public CaravanTables(DataSource m2, String prefix) {
        this(new JdbcTemplate(m2), prefix, "");
    }

    private CaravanTables(JdbcTemplate m2, String prefix, String database) {
        this.m2 = m2;
        this.prefix = prefix;
        this.database = database;
    }

    /**
     * The same tables for a session that is in another database: their names begin with that of M2's.
     *
     * @param m2Database M2's database
     */
    public CaravanTables in(String m2Database) {
        return new CaravanTables(m2, prefix, Identifier.quoted(m2Database) + ".");
    }

    /** {@code caravan_checkpoint}, quoted: a row for each table (chunk 0) and each of its chunks. */
    public String checkpoint() {
        return database + Identifier.quoted(prefix + "caravan_checkpoint");
    }

    /** {@code caravan_quarantine}, quoted: a row for each M1 row that is not written. */
    public String quarantine() {
        return database + Identifier.quoted(prefix + "caravan_quarantine");
    }

    /** {@code caravan_report}, quoted: what scripts found and did, a row for each thing that an operator should know. */
    public String report() {
        return database + Identifier.quoted(prefix + "caravan_report");
    }

    /** {@code caravan_changed}, quoted: what scripts have to make anew after changes, a row for each changed row. */
    public String changed() {
        return database + Identifier.quoted(prefix + "caravan_changed");
    }

    /** {@code caravan_run}, quoted: a row for each run of a command that writes. */
    public String run() {
        return database + Identifier.quoted(prefix + "caravan_run");
    }

    /** {@code caravan_delta}, quoted: what is known of the delta, a name and a value a row. */
    public String delta() {
        return database + Identifier.quoted(prefix + "caravan_delta");
    }

    /** {@code caravan_kept}, quoted: a row for each row of M2 that {@code migrate --keep} keeps, see {@link KeptRows}. */
    public String kept() {
        return database + Identifier.quoted(prefix + "caravan_kept");
    }

    /** {@code caravan_media}, quoted: a row for each pass over the media files. */
    public String media() {
        return database + Identifier.quoted(prefix + "caravan_media");
    }

    /** Whether an earlier run made the tables. */
    public boolean exist() {
        return exists("caravan_checkpoint");
    }

    /** Whether media files were ever copied. */
    public boolean mediaExists() {
        return exists("caravan_media");
    }

    private boolean exists(String name) {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, prefix + name) > 0;
    }

    /** Makes the tables that are missing. */
    public void create() {
        for (String table : List.of(
                "CREATE TABLE IF NOT EXISTS " + run() + " (run_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                        + " command VARCHAR(255) NOT NULL, started_at DATETIME NOT NULL, finished_at DATETIME NULL,"
                        + " outcome VARCHAR(255) NULL)",
                "CREATE TABLE IF NOT EXISTS " + checkpoint() + " (mapping VARCHAR(128) NOT NULL, chunk INT UNSIGNED NOT NULL,"
                        + " area VARCHAR(64) NOT NULL, m2_table VARCHAR(128) NOT NULL, state VARCHAR(16) NOT NULL,"
                        + " after_key TEXT NULL, up_to_key TEXT NULL, fingerprint VARCHAR(16) NULL, rows_estimated BIGINT NULL,"
                        + " rows_read BIGINT NOT NULL DEFAULT 0, rows_written BIGINT NOT NULL DEFAULT 0,"
                        + " rows_skipped BIGINT NOT NULL DEFAULT 0, rows_quarantined BIGINT NOT NULL DEFAULT 0,"
                        + " notes MEDIUMTEXT NULL, millis BIGINT NOT NULL DEFAULT 0, updated_at DATETIME NOT NULL,"
                        + " PRIMARY KEY (mapping, chunk))",
                "CREATE TABLE IF NOT EXISTS " + quarantine() + " (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                        + " mapping VARCHAR(128) NOT NULL, chunk INT UNSIGNED NOT NULL, m1_table VARCHAR(128) NOT NULL,"
                        + " m2_table VARCHAR(128) NOT NULL, outcome VARCHAR(16) NOT NULL, row_key VARCHAR(700) NOT NULL,"
                        + " column_name VARCHAR(128) NULL, value MEDIUMTEXT NULL, reason VARCHAR(2000) NOT NULL,"
                        + " row_json LONGTEXT NULL, created_at DATETIME NOT NULL, KEY (mapping, chunk))",
                "CREATE TABLE IF NOT EXISTS " + report() + " (report_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                        + " script VARCHAR(64) NOT NULL, topic VARCHAR(255) NOT NULL, subject VARCHAR(700) NOT NULL,"
                        + " detail TEXT NULL, KEY (script))",
                // An empty column, row 0: the table as a whole.
                "CREATE TABLE IF NOT EXISTS " + changed() + " (script VARCHAR(64) NOT NULL, m2_table VARCHAR(64) NOT NULL,"
                        + " m2_column VARCHAR(64) NOT NULL, row_id BIGINT NOT NULL, PRIMARY KEY (script, m2_table, m2_column, row_id))",
                KeptRows.create(kept()))) {
            m2.execute(table + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci");
        }
    }
}
