package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

class RemedyTest {

    private static RuntimeException failure(String state, int error) {
        return new IllegalStateException("an area", new UncategorizedSQLException("task", "SELECT 1", new SQLException("what the server says", state, error)));
    }

    @Test
    void saysWhatToDo() {
        assertThat(Remedy.of(failure("HY000", 1114))).get().asString().contains("full");
        assertThat(Remedy.of(failure("HY000", 1290))).get().asString().contains("read_only = 0");
        assertThat(Remedy.of(failure("42000", 1142))).get().asString().contains("caravan check");
        assertThat(Remedy.of(failure("HY000", 1205))).get().asString().contains("locks");
        assertThat(Remedy.of(failure("08S01", 0))).get().asString().contains("gone");
    }

    @Test
    void leavesTheServersWordsAloneWhereTheyHaveToDo() {
        assertThat(Remedy.of(failure("42S02", 1146))).isEmpty();
        assertThat(Remedy.of(new DataIntegrityViolationException("without a cause"))).isEmpty();
    }

    @Test
    void aRowChangedSinceItWasReadAndAKilledQueryPass() {
        assertThat(SqlFaults.isPassing(failure("HY000", 1020))).isTrue();
        assertThat(SqlFaults.isPassing(failure("70100", 1317))).isTrue();
        assertThat(SqlFaults.isPassing(failure("HY000", 1114))).isFalse();
    }

    @Test
    void whatWasTriedAgainInVainIsNotTriedOnceMore() {
        class Tried extends RuntimeException implements TriedAgain {
            private static final long serialVersionUID = 1L;

            Tried(Throwable cause) {
                super(cause);
            }
        }
        assertThat(SqlFaults.isUntried(failure("08S01", 0))).isTrue();
        assertThat(SqlFaults.isUntried(new Tried(failure("08S01", 0)))).isFalse();
    }
}
