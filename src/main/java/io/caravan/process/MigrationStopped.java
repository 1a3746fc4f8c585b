package io.caravan.process;

import io.caravan.copy.ChangedMapping;
import io.caravan.copy.SqlFaults;
import io.caravan.mapping.MappingFault;
import io.caravan.route.Area;
import io.caravan.script.FailedStatement;

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
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailedStatement) {
                return new MigrationStopped("area " + area.id() + ", " + cause.getMessage()
                        + ". What is done stays; when the cause is mended, the same command goes on from here", thrown);
            }
            if (cause instanceof ChangedMapping || cause instanceof MappingFault) {
                return new MigrationStopped(cause.getMessage(), thrown);
            }
            root = cause;
        }
        String where = thrown.getMessage() != null && thrown.getMessage().contains(" chunk ") ? thrown.getMessage() : "area " + area.id();
        String what = SqlFaults.reason(root);
        return new MigrationStopped(
                "area " + area.id() + (where.equals("area " + area.id()) ? "" : ", " + where) + ": " + what
                        + ". What is copied stays; when the cause is mended, the same command goes on from here", thrown);
    }
}
