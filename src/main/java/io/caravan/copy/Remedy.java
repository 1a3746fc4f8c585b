package io.caravan.copy;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an operator can do about a server's refusal that no retry mends. */
public final class Remedy {

    private static final String FULL = "The disk of the database server is full, or the table space has reached its limit: make room there (df, innodb_data_file_path, tmpdir)";
    /** No space left on device, and what InnoDB makes of it, as it stands in the words of a more general error. */
    private static final Pattern NO_ROOM = Pattern.compile("(?:errno:|error) (?:28|135)\\b");

    private Remedy() {}

    /**
     * The advice, a sentence without a full stop; empty where the server's words have to do.
     *
     * @param thrown what a statement failed with, or what was wrapped around it
     */
    public static Optional<String> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PacketTooBigException) {
                return of(1153, "");
            }
            if (cause instanceof SQLException sql && (sql.getErrorCode() != 0 || sql.getSQLState() != null)) {
                Optional<String> known = of(sql.getErrorCode(), String.valueOf(sql.getSQLState()));
                if (known.isPresent()) {
                    return known;
                }
                if (NO_ROOM.matcher(String.valueOf(sql.getMessage())).find()) {
                    return Optional.of(FULL);
                }
            }
        }
        return Optional.empty();
    }

    /** The numbers are those of MySQL's and MariaDB's error lists; 3 to 28 those of their file layer and of the system. */
    private static Optional<String> of(int error, String state) {
        return Optional.ofNullable(switch (error) {
            case 3, 20, 28, 1021, 1026, 1114, 1878 -> FULL;
            case 1290, 1792, 1836, 3159 ->
                "The server takes no writes: SET GLOBAL read_only = 0 there (on MySQL also super_read_only), or, where it is a replica, correct caravan.m2.url";
            case 1142, 1143, 1227, 1044, 1370 -> "The user lacks a privilege: caravan check prints the GRANT";
            case 1153 -> "A statement or a row is larger than the server is set to: SET GLOBAL max_allowed_packet = 1073741824 on both servers, and in their configuration files";
            case 1969, 3024 -> "The server cuts statements off after some time: raise max_statement_time (MariaDB) or max_execution_time (MySQL) there";
            case 1205 -> "Somebody else holds locks on these rows: stop cron and indexers of Magento 2, and look at SHOW ENGINE INNODB STATUS";
            case 1206 -> "The server's lock table is full: raise innodb_buffer_pool_size there";
            case 1197, 1196 -> "The transaction is larger than the server's binary log takes: raise max_binlog_cache_size there, or lower caravan.chunk-rows";
            case 1040, 1203, 1226 -> "The server has no connection left: lower caravan.m1.pool, caravan.m2.pool or caravan.workers, or raise its limit";
            default -> state.startsWith("08") ? "The server is gone, or the network to it: see that it runs (its error log says why it ended; MariaDB may end itself when its disk is full)" : null;
        });
    }
}
