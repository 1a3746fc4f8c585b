package io.caravan.script;

import io.caravan.copy.SqlFaults;

/** A statement of a script that M2 refused; nothing of the script is in M2 but working tables. */
public class FailedStatement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedStatement(ReadyStatement statement, Exception cause) {
        super(statement.place() + ": " + SqlFaults.reason(cause), cause);
    }
}
