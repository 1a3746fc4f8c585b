package io.caravan.delta.guard;

import java.sql.SQLException;

/** M2's server does not let Caravan notice what others change there. The message says what it takes. */
public class GuardRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LACKS_SUPER = 1227;
    private static final int BINARY_LOG = 1419;
    private static final int DENIED_ON_DATABASE = 1044;
    private static final int DENIED_ON_TABLE = 1142;
    private static final int LOCK_TIMEOUT = 1205;

    private GuardRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param table the M2 table, or what was to be made
     * @param database M2's name on the server
     * @param account the account that Caravan works with, {@code user@host}
     * @param refusal what the server said
     */
    static GuardRefused of(String table, String database, String account, Exception refusal) {
        SQLException answer = answer(refusal);
        String remedy = switch (answer == null ? 0 : answer.getErrorCode()) {
            case BINARY_LOG, LACKS_SUPER -> "M2 writes a binary log and lets only administrators make triggers: run"
                    + " SET GLOBAL log_bin_trust_function_creators = 1; on M2's server (and put it into its configuration)";
            case DENIED_ON_DATABASE, DENIED_ON_TABLE -> "Run on M2's server: GRANT CREATE, DROP, SELECT, INSERT, UPDATE, DELETE, TRIGGER ON `"
                    + database.replace("`", "``") + "`.* TO " + quoted(account) + ";";
            case LOCK_TIMEOUT -> "A long transaction in M2 holds the table (SHOW PROCESSLIST names it): end it and try again";
            default -> "Mend the cause and try again";
        };
        return new GuardRefused(
                "what others change in M2's " + table + " cannot be noticed: " + (answer == null ? refusal : answer).getMessage() + ". "
                        + remedy, refusal);
    }

    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
    }

    private static SQLException answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
