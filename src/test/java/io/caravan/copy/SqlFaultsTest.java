package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class SqlFaultsTest {

    /** The pool's own words for a connection that broke a moment before: no number, no state. */
    @Test
    void aConnectionThatThePoolHasClosedPasses() {
        SQLException closed = new SQLException("Connection is closed");
        TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed", closed);
        rollback.initApplicationException(new IllegalStateException(closed));
        assertThat(SqlFaults.isPassing(closed)).isTrue();
        assertThat(SqlFaults.isPassing(rollback)).isTrue();
        assertThat(SqlFaults.isOfData(closed)).isFalse();
        assertThat(SqlFaults.isPassing(new SQLException("Something else"))).isFalse();
    }
}
