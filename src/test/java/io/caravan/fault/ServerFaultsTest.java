package io.caravan.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Progress;
import io.caravan.delta.DatabaseComparison;
import io.caravan.process.Journey;
import io.caravan.process.Migration;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What servers do to the migration of the whole sample: they restart, their disks fill up, their settings are others. In the end M2 equals
 * that of an undisturbed migration, row by row. {@code ./mvnw -Pfaults test}.
 */
@Tag("faults")
class ServerFaultsTest {

    private static EmbeddedMariaDb server;
    private static Journey undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void migrateUndisturbed() {
        server = EmbeddedMariaDb.start();
        undisturbed = Journey.ofSample(server, "", "").with("CARAVAN_CHUNK_ROWS", "100");
        migrate(undisturbed.environment(), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        undisturbed.close();
        server.close();
    }

    private static Migration.Outcome migrate(Map<String, String> environment, Progress progress) {
        long start = System.nanoTime();
        try (Shops shops = Shops.open(new ConfigurationReader(undisturbed.home(), environment).read())) {
            return new Migration(shops).run(shops.areas(), List.of(), "test", progress);
        } finally {
            System.out.println("faults: a run of " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    /** The same command again and again, as its messages say; gives the messages. */
    private static List<String> untilDone(Map<String, String> environment, Progress progress) {
        List<String> stops = new ArrayList<>();
        while (stops.size() < 30) {
            try {
                migrate(environment, progress);
                return stops;
            } catch (MigrationStopped e) {
                assertThat(e).hasMessageContaining("the same command goes on from here");
                stops.add(e.getMessage());
                System.out.println("faults: " + e.getMessage());
            }
        }
        throw new AssertionError("stopped thirty times: " + stops);
    }

    private static Map<String, String> to(EmbeddedMariaDb m2, String database) {
        Map<String, String> environment = new HashMap<>(undisturbed.environment());
        environment.put("CARAVAN_M2_URL", m2.jdbcUrl(database));
        return environment;
    }

    private static void loadM2(EmbeddedMariaDb m2) {
        SampleShop.load(m2, "unused", "m2");
        m2.dropDatabase("unused");
    }

    private static void equalsUndisturbed(Connection actual) throws Exception {
        equalsUndisturbed(actual, "");
    }

    /** @param apart a mapping whose account is another one, because M1 had more rows for a while; those are gone from M2 again */
    private static void equalsUndisturbed(Connection actual, String apart) throws Exception {
        try (Connection expected = undisturbed.connectM2(); actual; Statement reading = actual.createStatement()) {
            // As the other server is set: what a server is set to is no difference of its rows.
            reading.execute("SET SESSION time_zone = 'SYSTEM', sql_mode = '', sql_select_limit = 18446744073709551615");
            assertThat(new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY).differences()).isEmpty();
            String accounts = "SELECT GROUP_CONCAT(line ORDER BY line SEPARATOR '\n') FROM (SELECT CONCAT_WS(' ', mapping, SUM(rows_read), SUM(rows_written),"
                    + " SUM(rows_skipped), SUM(rows_quarantined)) AS line FROM caravan_checkpoint WHERE chunk > 0 AND mapping <> '" + apart
                    + "' GROUP BY mapping) AS sums";
            assertThat(one(actual, accounts)).isEqualTo(one(expected, accounts));
        }
    }

    private static String one(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION group_concat_max_len = 1000000");
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** A server that can be stopped and started again with what it holds. */
    private static final class Restarted implements AutoCloseable {
        private final EmbeddedMariaDb.Options options;
        private final AtomicReference<EmbeddedMariaDb> running;
        private final AtomicInteger count = new AtomicInteger();
        private volatile CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

        Restarted(Path data) {
            EmbeddedMariaDb first = EmbeddedMariaDb.options().dataFolder(data).arguments("--innodb-flush-log-at-trx-commit=1").start();
            options = EmbeddedMariaDb.options().dataFolder(data).arguments("--innodb-flush-log-at-trx-commit=1").port(first.port());
            running = new AtomicReference<>(first);
        }

        EmbeddedMariaDb db() {
            return running.get();
        }

        synchronized void restart() {
            restart = restart.thenRunAsync(() -> {
                running.get().close();
                running.set(options.start());
                count.incrementAndGet();
            });
        }

        int count() throws Exception {
            restart.get(60, TimeUnit.SECONDS);
            return count.get();
        }

        @Override
        public void close() throws Exception {
            restart.get(60, TimeUnit.SECONDS);
            running.get().close();
        }
    }

    @Test
    void magento2sServerRestartsThreeTimes() throws Exception {
        try (Restarted m2 = new Restarted(folder.resolve("data"))) {
            loadM2(m2.db());
            assertThat(untilDone(to(m2.db(), "m2"), new Events().after("settings", m2::restart).atChunk(120, m2::restart).after("order-grids", m2::restart)))
                    .isEmpty();
            assertThat(m2.count()).isEqualTo(3);
            equalsUndisturbed(m2.db().connect("m2"));
        }
    }

    @Test
    void magento1sServerRestartsTwice() throws Exception {
        try (Restarted m1 = new Restarted(folder.resolve("data")); EmbeddedMariaDb m2 = EmbeddedMariaDb.start()) {
            SampleShop.load(m1.db(), "m1", "unused");
            loadM2(m2);
            Map<String, String> environment = to(m2, "m2");
            environment.put("CARAVAN_M1_URL", m1.db().jdbcUrl("m1"));
            assertThat(untilDone(environment, new Events().atChunk(20, m1::restart).atChunk(150, m1::restart))).isEmpty();
            assertThat(m1.count()).isEqualTo(2);
            equalsUndisturbed(m2.connect("m2"));
        }
    }

    @Test
    void connectionsThatAreCutAllTheTime() throws Exception {
        try (EmbeddedMariaDb m2 = EmbeddedMariaDb.start()) {
            loadM2(m2);
            try (Cuts cuts = new Cuts(m2, List.of("m2"), 3000); Cuts others = new Cuts(server, List.of(undisturbed.m1Database()), 5000)) {
                List<String> stops = untilDone(to(m2, "m2"), new Events().atChunk(1, () -> {
                    cuts.start();
                    others.start();
                }).after("customers-report", () -> {
                    cuts.end();
                    others.end();
                }));
                System.out.println("faults: " + (cuts.count() + others.count()) + " connections cut, " + stops.size() + " runs stopped for it");
                assertThat(cuts.count()).isPositive();
            }
            equalsUndisturbed(m2.connect("m2"));
        }
    }

    /** Needs the right to mount a file system. Not even a table can be made: with a little more room, MariaDB 11.4 itself may go down (see its log). */
    @Test
    void magento2sDiskIsFull() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        if (!mounted(disk)) {
            System.out.println("faults: SKIPPED magento2sDiskIsFull: a small file system cannot be mounted here; run it as root");
            abort("a small file system cannot be mounted here: run it as root");
        }
        try (EmbeddedMariaDb m2 = EmbeddedMariaDb.options().dataFolder(disk.resolve("data")).bufferPool("32M").arguments("--innodb-log-file-size=4M").start()) {
            loadM2(m2);
            Path ballast = fill(disk, 1_500_000);
            stopsForWantOfRoom(to(m2, "m2"));
            Files.delete(ballast);
            assertThat(untilDone(to(m2, "m2"), Progress.SILENT)).isEmpty();
            equalsUndisturbed(m2.connect("m2"));
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    private static String stopsForWantOfRoom(Map<String, String> environment) {
        MigrationStopped stopped = catchThrowableOfType(MigrationStopped.class, () -> migrate(environment, Progress.SILENT));
        System.out.println("faults: " + stopped);
        assertThat(stopped).hasMessageContaining("disk of the database server is full").hasMessageContaining("the same command goes on from here");
        return stopped.getMessage();
    }

    /** Rows find no room, in the middle of a chunk. */
    @Test
    void magento2sTableSpaceIsFull() throws Exception {
        Path data = folder.resolve("data");
        EmbeddedMariaDb.Options shared = EmbeddedMariaDb.options().dataFolder(data).arguments("--innodb-file-per-table=0", "--innodb-autoextend-increment=1");
        try (EmbeddedMariaDb m2 = shared.start()) {
            loadM2(m2);
        }
        long most = Files.size(data.resolve("ibdata1")) >> 20;
        undisturbed.m1("INSERT INTO cms_block (block_id, title, identifier, content)"
                + " SELECT 2000 + seq, seq, CONCAT('large-', seq), REPEAT('x', 60000) FROM seq_1_to_800");
        try {
            try (EmbeddedMariaDb m2 = shared.arguments("--innodb-data-file-path=ibdata1:12M:autoextend:max:" + most + "M").start()) {
                assertThat(stopsForWantOfRoom(to(m2, "m2"))).contains("cms_block chunk ", "MySQL error 1114");
            }
            try (EmbeddedMariaDb m2 = shared.start()) {
                assertThat(untilDone(to(m2, "m2"), Progress.SILENT)).isEmpty();
                try (Connection connection = m2.connect("m2"); Statement statement = connection.createStatement()) {
                    assertThat(one(connection, "SELECT CONCAT_WS(' ', COUNT(*), SUM(LENGTH(content))) FROM cms_block WHERE block_id > 2000"))
                            .isEqualTo("800 48000000");
                    assertThat(one(connection, "SELECT SUM(rows_written) - (SELECT COUNT(*) FROM cms_block) FROM caravan_checkpoint"
                            + " WHERE mapping = 'cms_block' AND chunk > 0")).isEqualTo("0");
                    statement.execute("DELETE FROM cms_block WHERE block_id > 2000");
                    equalsUndisturbed(connection, "cms_block");
                }
            }
        } finally {
            undisturbed.m1("DELETE FROM cms_block WHERE block_id > 2000");
        }
    }

    private static boolean mounted(Path disk) throws IOException, InterruptedException {
        return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400m", "caravan-test", disk.toString()).start().waitFor() == 0;
    }

    /** Takes all room but some. */
    private static Path fill(Path disk, long left) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(block);
            }
        }
        return ballast;
    }

    @Test
    void valueLargerThanAPacketOfMagento2GoesToTheQuarantine() throws Exception {
        try (EmbeddedMariaDb m2 = EmbeddedMariaDb.options().arguments("--max-allowed-packet=1M").start()) {
            loadM2(m2);
            undisturbed.m1("INSERT INTO cms_block (block_id, title, identifier, content) VALUES (990, 'Large', 'large', REPEAT('x\\n', 800000))");
            try {
                migrate(to(m2, "m2"), Progress.SILENT);
            } finally {
                undisturbed.m1("DELETE FROM cms_block WHERE block_id = 990");
            }
            try (Connection connection = m2.connect("m2")) {
                assertThat(one(connection, "SELECT CONCAT(reason, row_json) FROM caravan_quarantine WHERE mapping = 'cms_block' AND row_key LIKE '%990%'"))
                        .contains("max_allowed_packet").contains("characters)").hasSizeLessThan(10_000);
                connection.createStatement().execute("DELETE FROM caravan_quarantine WHERE row_key LIKE '%990%'");
                assertThat(new DatabaseComparison(undisturbed.connectM2(), connection, SampleShop.M2_CRYPT_KEY).differences()).isEmpty();
            }
        }
    }

    /** Settings of a server, and arguments that it is started with. */
    record Settings(String sql, String... arguments) {}

    static List<Settings> settings() {
        return List.of(
                new Settings("SET GLOBAL sql_mode = ''; SET GLOBAL time_zone = '+13:00'; SET GLOBAL autocommit = 0", "--explicit-defaults-for-timestamp=OFF"),
                new Settings("SET GLOBAL sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,IGNORE_SPACE';"
                        + " SET GLOBAL transaction_isolation = 'READ-COMMITTED'; SET GLOBAL innodb_snapshot_isolation = 1"),
                new Settings("SET GLOBAL sql_mode = 'TRADITIONAL'; SET GLOBAL transaction_isolation = 'SERIALIZABLE'; SET GLOBAL time_zone = '-11:00';"
                        + " SET GLOBAL wait_timeout = 2; SET GLOBAL character_set_server = latin1"),
                new Settings("SET GLOBAL foreign_key_checks = 0; SET GLOBAL unique_checks = 0; SET GLOBAL group_concat_max_len = 4;"
                        + " SET GLOBAL sql_select_limit = 3", "--lower-case-table-names=1"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void otherSettingsOfBothServers(Settings settings) throws Exception {
        try (EmbeddedMariaDb both = EmbeddedMariaDb.options().arguments(settings.arguments()).start()) {
            SampleShop.load(both, "m1", "m2");
            both.execute("", settings.sql());
            Map<String, String> environment = to(both, "m2");
            environment.put("CARAVAN_M1_URL", both.jdbcUrl("m1"));
            migrate(environment, Progress.SILENT);
            equalsUndisturbed(both.connect("m2"));
        }
    }
}
