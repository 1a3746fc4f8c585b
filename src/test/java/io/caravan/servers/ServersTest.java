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
        usual = new Crossing("usual", MARIADB, MARIADB);
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
        try (MySqlServer strict = MySqlServer.start("strict MySQL", STRICT); Crossing crossing = new Crossing("into", MARIADB, strict)) {
            crossing.mustSay(1, "log_bin_trust_function_creators", "migrate");
            crossing.mustSay(0, "log_bin_trust_function_creators", "check");
            strict.run("", "SET GLOBAL log_bin_trust_function_creators = 1");
            goes(crossing);
        }
    }

    @Test
    void fromMySqlToMariaDb() throws Exception {
        try (MySqlServer statements = MySqlServer.start("MySQL that logs statements", STATEMENTS); Crossing crossing = new Crossing("outof", statements, MARIADB)) {
            goes(crossing);
        }
    }

    @Test
    void onOneMySql() throws Exception {
        try (MySqlServer plain = MySqlServer.start("MySQL", List.of("--log-bin", "--server-id=1", "--log-bin-trust-function-creators=ON"));
                Crossing crossing = new Crossing("within", plain, plain)) {
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
