package io.caravan.process;

import io.caravan.copy.ChangedMapping;
import io.caravan.copy.Remedy;
import io.caravan.copy.SqlFaults;
import io.caravan.copy.TriedAgain;
import io.caravan.mapping.MappingFault;
import io.caravan.route.Area;
import java.sql.SQLException;

/** A migration that could not go on. The message says where it stopped and what to do. */
public class MigrationStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message where it stopped and what to do; no secret
     * @param cause null where there is none
     */
    public MigrationStopped(String message, Throwable cause) {
        super(message, cause);
    }

    /** Finds what the operator can act on among what Camel wrapped around it. */
    static RuntimeException of(Area area, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TriedAgain) {
                return stopped("area " + area.id() + ", " + cause.getMessage(), thrown);
            }
            if (cause instanceof MigrationStopped known) {
                return known;
            }
            if (cause instanceof ChangedMapping || cause instanceof MappingFault) {
                return new MigrationStopped(cause.getMessage(), thrown);
            }
        }
        return of("area " + area.id(), thrown);
    }

    /** A database's refusal outside of an area. */
    static RuntimeException of(String where, Throwable thrown) {
        Throwable root = thrown;
        boolean sql = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            sql |= cause instanceof SQLException;
            root = cause;
        }
        return stopped(where + ": " + SqlFaults.reason(sql ? thrown : root), thrown);
    }

    private static MigrationStopped stopped(String what, Throwable thrown) {
        String ended = what.endsWith(".") ? what.substring(0, what.length() - 1) : what;
        return new MigrationStopped(
                ended + Remedy.of(thrown).map(advice -> ". " + advice).orElse("")
                        + ". What is copied stays; when the cause is mended, the same command goes on from here", thrown);
    }
}
