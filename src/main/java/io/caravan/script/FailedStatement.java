package io.caravan.script;

import io.caravan.copy.SqlFaults;
import io.caravan.copy.TriedAgain;

/** A statement of a script that M2 refused; nothing of the script is in M2 but working tables. */
public class FailedStatement extends RuntimeException implements TriedAgain {

    private static final long serialVersionUID = 1L;

    FailedStatement(ReadyStatement statement, Exception cause) {
        this(statement.place(), cause);
    }

    FailedStatement(String place, Exception cause) {
        super(place + ": " + SqlFaults.reason(cause), cause);
    }
}
