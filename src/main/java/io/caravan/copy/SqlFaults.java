package io.caravan.copy;

import com.mysql.cj.jdbc.exceptions.MysqlDataTruncation;
import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.transaction.TransactionSystemException;

/** Tells apart what went wrong in a statement: the data, the moment, or something that no retry mends. */
public final class SqlFaults {

    /**
     * Deadlock, lock wait timeout, XA deadlock, a row changed since it was read (MariaDB with innodb_snapshot_isolation), server
     * shutdown, KILL of the query, lost connection in its many forms.
     */
    private static final Set<Integer> PASSING = Set.of(1205, 1213, 1614, 1020, 1053, 1317, 1927, 2006, 2013, 4031, 1158, 1159, 1160, 1161, 1040, 1203);
    /**
     * Values that do not fit: NULL where it must not be, duplicate key, too long, out of range, bad date, bad text, no
     * default, wrong value, foreign key, bad JSON, invalid string, check constraint (MariaDB, MySQL).
     */
    private static final Set<Integer> DATA = Set.of(
            1048, 1062, 1586, 1169, 1406, 1264, 1292, 1366, 1364, 1411, 1265, 1216, 1217, 1451, 1452, 3140, 1300, 1690, 4025, 3819, 1367, 1426, 1439, 1118);

    /** Whether the same statement may succeed a moment later: deadlock, lock timeout, lost connection. */
    public static boolean isPassing(Throwable thrown) {
        SQLException sql = sql(thrown);
        if ((sql == null || sql.getErrorCode() == 0) && isOfCommit(thrown)) {
            return true;
        }
        if (sql == null) {
            return false;
        }
        String state = String.valueOf(sql.getSQLState());
        return isGone(sql) || PASSING.contains(sql.getErrorCode())
                || state.startsWith("08") || state.startsWith("40")
                || sql instanceof SQLTransientException || sql instanceof SQLRecoverableException;
    }

    /** The same, where nobody inside has tried again already. */
    public static boolean isUntried(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TriedAgain) {
                return false;
            }
        }
        return isPassing(thrown);
    }

    /**
     * Throws what an inner route failed with, so that a route outside may still answer it: Camel takes it for dealt with otherwise.
     */
    public static void thrownAnew(Exchange exchange, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        throw failure;
    }

    /**
     * Lets only what a row's values caused pass. This is asked once it is caught, not as a condition of the catching: there Camel's simple
     * language shows what was caught before.
     *
     * @throws Exception any other failure, for a route outside to answer
     */
    public static void ofData(Exchange exchange, Exception failure) throws Exception {
        if (!isOfData(failure)) {
            thrownAnew(exchange, failure);
        }
    }

    /** What the pool says of a connection that broke before, whatever is asked of it next; it gives neither number nor state. */
    private static boolean isGone(SQLException sql) {
        return sql.getErrorCode() == 0 && sql.getSQLState() == null && "Connection is closed".equals(sql.getMessage());
    }

    /** Whether it was the commit itself that failed: the connection is gone, and the pool says so in words alone. */
    private static boolean isOfCommit(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException system && system.getApplicationException() == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of the statement holds what M2 does not take, so that other rows may still be written. */
    public static boolean isOfData(Throwable thrown) {
        SQLException sql = sql(thrown);
        if (sql == null || isPassing(thrown)) {
            return false;
        }
        String state = String.valueOf(sql.getSQLState());
        return DATA.contains(sql.getErrorCode()) || sql instanceof MysqlDataTruncation || sql instanceof PacketTooBigException
                || state.startsWith("22") || state.startsWith("23");
    }

    /** Whether a row of the statement has values that a unique key of M2 knows already. */
    static boolean isDuplicate(Throwable thrown) {
        SQLException sql = sql(thrown);
        return sql != null && (sql.getErrorCode() == 1062 || sql.getErrorCode() == 1586);
    }

    /** The server's number of what went wrong; 0 where it was not the server that said so. */
    static int code(Throwable thrown) {
        SQLException sql = sql(thrown);
        return sql == null ? 0 : sql.getErrorCode();
    }

    /** The server's own words, without the statement and its values. */
    public static String reason(Throwable thrown) {
        SQLException sql = sql(thrown);
        String message = sql == null ? thrown.toString() : sql.getMessage();
        // Without a number they are the driver's, with a lecture on timeouts below.
        return sql == null ? message
                : sql.getErrorCode() == 0 ? String.valueOf(message).lines().findFirst().orElse("")
                : "MySQL error " + sql.getErrorCode() + ": " + message;
    }

    /** The column that the server names, such as {@code Data too long for column 'sku' at row 1}; null where it names none. */
    static String column(Throwable thrown) {
        SQLException sql = sql(thrown);
        var named = java.util.regex.Pattern.compile("[Cc]olumn (?:`[^`]*`\\.`[^`]*`\\.)?[`']([^'`]+)['`]").matcher(sql == null ? "" : sql.getMessage());
        return named.find() ? named.group(1) : null;
    }

    private static SQLException sql(Throwable thrown) {
        SQLException found = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException rollback && sql(rollback.getApplicationException()) != null) {
                // A deadlock takes the savepoint away, a lost connection the transaction: that the rollback then fails too
                // is not what went wrong.
                return sql(rollback.getApplicationException());
            }
            if (cause instanceof SQLException sql) {
                found = sql;
                if (sql.getErrorCode() != 0) {
                    return sql;
                }
            }
        }
        return found;
    }
}
