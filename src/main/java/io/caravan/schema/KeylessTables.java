package io.caravan.schema;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tables without a primary key, of which Magento 2 has some itself ({@code queue_poison_pill}), on servers that take none:
 * {@code sql_require_primary_key}, MySQL 8.0.13 and later. Such a table can be there all the same, but no copy of it can be made.
 */
public final class KeylessTables {

    private static final int REFUSED = 3750;

    private KeylessTables() {}

    /** Lets a session make them, where the server knows the variable and the user may set it; else nothing happens. */
    public static void allow(JdbcTemplate session) {
        set(session, "OFF");
    }

    /** Takes {@link #allow} back. */
    public static void restore(JdbcTemplate session) {
        set(session, "DEFAULT");
    }

    private static void set(JdbcTemplate session, String value) {
        try {
            session.execute("SET SESSION sql_require_primary_key = " + value);
        } catch (DataAccessException e) {
            // Another server, or a privilege that is missing: the table that is refused says so.
        }
    }

    /** Whether even a session that tried {@link #allow} is refused them. */
    public static boolean refused(DataSource server) {
        return new JdbcTemplate(server).execute((ConnectionCallback<Boolean>) connection -> {
            JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            allow(session);
            try {
                return session.query("SHOW SESSION VARIABLES LIKE 'sql_require_primary_key'", (row, number) -> row.getString(2)).contains("ON");
            } finally {
                restore(session);
            }
        });
    }

    /** The tables of a shop that have no primary key, Caravan's own aside, by name. */
    public static List<Table> of(Schema schema) {
        return schema.tables().values().stream().filter(table -> table.primaryKey().isEmpty() && !table.name().startsWith("caravan_")).toList();
    }

    /**
     * What to do, where an error is such a refusal.
     *
     * @param m2 the database, which says who its user is
     * @return a sentence that begins with a blank; empty for any other error
     */
    public static String remedy(Throwable thrown, JdbcTemplate m2) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == REFUSED) {
                return " " + remedy(m2.queryForObject("SELECT CURRENT_USER()", String.class));
            }
        }
        return "";
    }

    /**
     * What to do about a server that takes none.
     *
     * @param account the user of M2, {@code user@host}
     */
    public static String remedy(String account) {
        int at = account.lastIndexOf('@');
        return "Let Caravan's sessions be exempt: GRANT SESSION_VARIABLES_ADMIN ON *.* TO '" + account.substring(0, at).replace("'", "''") + "'@'"
                + account.substring(at + 1) + "'; or, until the migration is done, SET GLOBAL sql_require_primary_key = OFF";
    }
}
