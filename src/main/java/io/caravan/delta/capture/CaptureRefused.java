package io.caravan.delta.capture;

import io.caravan.copy.SqlFaults;
import java.sql.SQLException;

/** M1's server does not let Caravan note changes. The message says what it takes. */
public final class CaptureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What an account needs in M1 to keep change logs there. */
    static final String PRIVILEGES = "SELECT, INSERT, DELETE, CREATE, DROP, ALTER, TRIGGER";

    private static final int LACKS_SUPER = 1227;
    private static final int BINARY_LOG = 1419;
    private static final int DENIED_ON_TABLE = 1142;
    private static final int DENIED_ON_DATABASE = 1044;
    private static final int READ_ONLY = 1290;
    private static final int READ_ONLY_8 = 1836;
    private static final int LOCKED = 1205;

    CaptureRefused(String message) {
        this(message, null);
    }

    private CaptureRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param what what could not be done
     * @param database M1's name
     * @param account the account as CURRENT_USER() gives it
     * @param refusal the server's answer
     */
    static CaptureRefused of(String what, String database, String account, Exception refusal) {
        return new CaptureRefused(what + ": " + SqlFaults.reason(refusal) + ". " + remedy(code(refusal), database, account)
                + " Or set caravan.delta.capture=compare, which needs no triggers and writes nothing into M1, but is slower."
                + " What this command had made in M1 is taken away again.", refusal);
    }

    private static String remedy(int code, String database, String account) {
        return switch (code) {
            case BINARY_LOG -> "M1's server writes a binary log and lets only administrators make triggers: run"
                    + " SET GLOBAL log_bin_trust_function_creators = 1; as an administrator of M1's server, and put"
                    + " log_bin_trust_function_creators=1 into the [mysqld] section of its configuration.";
            case LACKS_SUPER -> "A trigger of the shop's own has to be made part of Caravan's, in the name of the account that made it;"
                    + " let that account install (caravan.m1.username), or run GRANT SUPER ON *.* TO " + quoted(account) + "; for the installation.";
            case DENIED_ON_TABLE, DENIED_ON_DATABASE -> "Run GRANT " + PRIVILEGES + " ON `" + database.replace("`", "``") + "`.* TO " + quoted(account)
                    + "; as an administrator of M1's server.";
            case READ_ONLY, READ_ONLY_8 -> "M1's server takes no writes, perhaps as it is a replica: let caravan.m1.url name the server that the shop writes to.";
            case LOCKED -> "The table is in use by a long transaction; SHOW FULL PROCESSLIST on M1's server shows whose. Try again when it has ended.";
            default -> "Mend the cause, and run the command again.";
        };
    }

    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at).replace("'", "''") + "'@'" + account.substring(at + 1) + "'";
    }

    static int code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
