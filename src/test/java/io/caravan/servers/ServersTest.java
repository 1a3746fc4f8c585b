package io.caravan.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.MySqlServer;
import io.caravan.sample.SharedMariaDb;
import io.caravan.sample.ShopServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The operator's whole journey with the sample shop between servers of two kinds, {@code ./mvnw -Pmysql8 verify}: whatever they are, Magento 2 is, row by row,
 * what it is with both shops on one MariaDB.
 */
@Tag("mysql8")
class ServersTest {

    /** As a strict administrator has it: tables need a primary key, transactions are logged by row and have ids, names are kept in lower case. */
    private static final List<String> STRICT = List.of(
            "--log-bin", "--server-id=1", "--binlog-format=ROW", "--gtid-mode=ON", "--enforce-gtid-consistency=ON", "--sql-require-primary-key=ON",
            "--lower-case-table-names=1", "--log-bin-trust-function-creators=OFF");

    /** As MySQL 5 had it: the log holds statements. */
    private static final List<String> STATEMENTS = List.of("--log-bin", "--server-id=1", "--binlog-format=STATEMENT", "--log-bin-trust-function-creators=ON");

    private static final ShopServer MARIADB = ShopServer.of(SharedMariaDb.get());

    private static Crossing usual;

    /** What the others are compared with. */
    @BeforeAll
    static void migrateOnMariaDb() throws Exception {
        usual = new Crossing("usual", MARIADB, MARIADB, true);
        usual.migrate();
        usual.live();
        assertThat(usual.wrong()).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        usual.close();
    }

    @Test
    void fromMariaDbToMySql() throws Exception {
        try (MySqlServer strict = MySqlServer.start("strict MySQL", STRICT); Crossing crossing = new Crossing("into", MARIADB, strict, true)) {
            crossing.mustSay(1, "SET GLOBAL log_bin_trust_function_creators = 1", "migrate");
            crossing.mustSay(0, "SET GLOBAL log_bin_trust_function_creators = 1", "check");
            strict.run("", "SET GLOBAL log_bin_trust_function_creators = 1");
            // Magento 2's queue_poison_pill has no primary key.
            crossing.mustSay(0, "SESSION_VARIABLES_ADMIN", "check");
            crossing.mustSay(1, "GRANT SESSION_VARIABLES_ADMIN ON *.* TO 'into_2'@'%'", "migrate", "--dry-run");
            strict.run(crossing.m2(), "INSERT INTO queue_poison_pill VALUES ('1')");
            crossing.mustSay(1, "GRANT SESSION_VARIABLES_ADMIN ON *.* TO 'into_2'@'%'", "migrate", "--snapshot");
            strict.run(crossing.m2(), "DELETE FROM queue_poison_pill", "GRANT SESSION_VARIABLES_ADMIN ON *.* TO 'into_2'@'%'");
            assertThat(crossing.wrong()).isEmpty();
            goes(crossing);
        }
    }

    @Test
    void fromMySqlToMariaDb() throws Exception {
        try (MySqlServer statements = MySqlServer.start("MySQL that logs statements", STATEMENTS)) {
            try (Crossing crossing = new Crossing("outof", statements, MARIADB, true)) {
                goes(crossing);
            }
            try (Crossing crossing = new Crossing("refused", MARIADB, statements, true)) {
                crossing.mustSay(1, "SET GLOBAL binlog_format = ROW", "check");
                assertThat(crossing.wrong()).isEmpty();
            }
            try (Crossing crossing = new Crossing("logged", MARIADB, statements, false)) {
                crossing.must(2, "migrate", "--dry-run");
                crossing.migrate();
                crossing.must(0, "verify");
                assertThat(crossing.wrong()).isEmpty();
            }
        }
    }

    @Test
    void onOneMySql() throws Exception {
        try (MySqlServer plain = MySqlServer.start("MySQL", List.of("--log-bin", "--server-id=1", "--log-bin-trust-function-creators=ON"));
                Crossing crossing = new Crossing("within", plain, plain, true)) {
            goes(crossing);
        }
    }

    private static void goes(Crossing crossing) throws Exception {
        crossing.must(0, "plan");
        crossing.must(0, "check");
        crossing.must(2, "migrate", "--dry-run");
        crossing.mustBeAsInstalled();
        crossing.migrate("--snapshot");
        crossing.must(0, "verify");
        crossing.must(0, "rollback", "--yes");
        crossing.mustBeAsInstalled();
        crossing.migrate("--snapshot");
        crossing.live();
        crossing.must(0, "verify");
        crossing.must(0, "status");
        crossing.mustEqual(usual);
        crossing.must(1, "cutover", "--simulate");
        crossing.must(0, "delta", "uninstall");
        crossing.must(0, "cleanup", "--yes");
        crossing.mustBeClean();
        assertThat(crossing.wrong()).isEmpty();
    }
}
