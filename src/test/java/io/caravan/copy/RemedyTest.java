package io.caravan.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

class RemedyTest {

    private static RuntimeException failure(String state, int error) {
        return failure(state, error, "what the server says");
    }

    private static RuntimeException failure(String state, int error, String words) {
        return new IllegalStateException("an area", new UncategorizedSQLException("task", "SELECT 1", new SQLException(words, state, error)));
    }

    @Test
    void saysWhatToDo() {
        assertThat(Remedy.of(failure("HY000", 1114))).get().asString().contains("full");
        assertThat(Remedy.of(failure("HY000", 1290))).get().asString().contains("read_only = 0");
        assertThat(Remedy.of(failure("42000", 1142))).get().asString().contains("caravan check");
        assertThat(Remedy.of(failure("HY000", 1205))).get().asString().contains("locks");
        assertThat(Remedy.of(failure("08S01", 0))).get().asString().contains("gone");
    }

    /** Numbers of MariaDB and MySQL that stand for many causes name the cause in their words. */
    @Test
    void noRoomIsKnownByTheServersWordsToo() {
        assertThat(Remedy.of(failure("HY000", 1005, "Can't create table `m2`.`caravan_m2_store` (errno: 135 \"No more room in record file\")"))).get().asString()
                .contains("full");
        assertThat(Remedy.of(failure("HY000", 1030, "Got error 28 \"No space left on device\" from storage engine InnoDB"))).get().asString().contains("full");
        assertThat(Remedy.of(failure("HY000", 1005, "Can't create table `m2`.`store` (errno: 150 \"Foreign key constraint is incorrectly formed\")"))).isEmpty();
        assertThat(Remedy.of(failure("HY000", 1030, "Got error 194 \"Tablespace is missing for a table\" from storage engine InnoDB"))).isEmpty();
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
