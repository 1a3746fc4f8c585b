package io.caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import io.caravan.sample.SharedMariaDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands on a shop whose every secret holds a mark, and which lets no row with a secret into M2, so that all of them end in the
 * quarantine: neither the mark nor what Caravan is configured with appears in any output, log, report, table or list of processes.
 */
@Tag("faults")
class SecretsTest {

    /** As a hash or a token looks. */
    private static final String MARK = "5ec4e7" + Long.toHexString(System.nanoTime() | 1L << 40).substring(0, 10);
    private static final String PASSWORD = "Pw-" + MARK.substring(6) + "-x";
    private static final String WRONG = "Wrong-" + MARK.substring(6) + "-y";

    /** M1's columns that hold a secret, by table; and the M2 table that they go to. */
    private static final Map<String, String> SECRETS = new TreeMap<>(Map.ofEntries(
            Map.entry("sales_flat_order_payment: cc_number_enc, cc_owner, cc_last4, additional_information", "sales_order_payment"),
            Map.entry("sales_flat_quote_payment: cc_number_enc, cc_cid_enc, cc_owner, additional_information", "quote_payment"),
            Map.entry("sales_payment_transaction: additional_information", "sales_payment_transaction"),
            Map.entry("paypal_payment_transaction: additional_information", "paypal_payment_transaction"),
            Map.entry("paypal_cert: content", "paypal_cert"),
            Map.entry("sales_flat_order: protect_code", "sales_order"),
            Map.entry("sales_flat_quote: password_hash", "quote"),
            Map.entry("newsletter_subscriber: subscriber_confirm_code", "newsletter_subscriber"),
            Map.entry("wishlist: sharing_code", "wishlist"),
            Map.entry("downloadable_link_purchased_item: link_hash", "downloadable_link_purchased_item"),
            Map.entry("persistent_session: key", "persistent_session"),
            Map.entry("oauth_consumer: secret", "oauth_consumer"),
            Map.entry("oauth_token: token, secret, verifier", "oauth_token"),
            Map.entry("admin_user: password, rp_token", "admin_user"),
            Map.entry("api_user: api_key", "api_user"),
            Map.entry("log_visitor: session_id", "customer_visitor"),
            Map.entry("customer_entity_varchar: value", "customer_entity")));

    @TempDir
    private static Path folder;

    private static final EmbeddedMariaDb DB = SharedMariaDb.get();
    private static final String M1 = "secrets_m1";
    private static final String M2 = "secrets_m2";
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void shop() throws SQLException {
        SampleShop.load(DB, M1, M2);
        try (Connection connection = DB.connect(M1); Statement sql = connection.createStatement()) {
            sql.execute("SET SESSION foreign_key_checks = 0, sql_mode = ''");
            for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
                String table = secret.getKey().replaceFirst(":.*", "");
                if (table.equals("customer_entity_varchar")) {
                    sql.execute("UPDATE customer_entity_varchar v JOIN eav_attribute a USING (attribute_id) SET v.value = CONCAT('" + MARK + MARK + "', IF(a.attribute_code = 'rp_token', '',"
                            + " CONCAT(':', '" + MARK + "'))) WHERE a.attribute_code IN ('password_hash', 'rp_token')");
                    // A value of nobody: its attribute is known, its customer is not.
                    sql.execute("INSERT INTO customer_entity_varchar (entity_type_id, attribute_id, entity_id, value) SELECT entity_type_id, attribute_id, 999999, '" + MARK + MARK
                            + ":ab' FROM eav_attribute WHERE attribute_code = 'password_hash'");
                    continue;
                }
                for (String column : secret.getKey().replaceFirst(".*: ", "").split(", ")) {
                    if (has(sql, M1, table, column)) {
                        sql.execute("SET @n = 0");
                        sql.execute("UPDATE IGNORE `" + table + "` SET `" + column + "` = CONCAT('" + MARK + "', @n := @n + 1)");
                    }
                }
            }
            sql.execute("REPLACE INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'payment/acme/api_key', '" + MARK + "'),"
                    + " ('default', 0, 'payment/authorizenet/trans_key', '" + MARK + "=='), ('default', 0, 'acme/mailer/auth', '" + MARK + "')");
        }
        try (Connection connection = DB.connect(M2); Statement sql = connection.createStatement()) {
            sql.execute("SET SESSION check_constraint_checks = 0");
            for (String table : SECRETS.values()) {
                if (has(sql, M2, table, "%")) {
                    sql.execute("ALTER TABLE `" + table + "` ADD CONSTRAINT nothing_here CHECK (1 = 0)");
                }
            }
            for (String user : List.of("secrets1", "secrets2")) {
                sql.execute("CREATE OR REPLACE USER " + user + " IDENTIFIED BY '" + PASSWORD + "'");
                sql.execute("GRANT ALL ON `secrets\\_%`.* TO " + user);
            }
        }
    }

    @AfterAll
    static void drop() {
        DB.dropDatabase(M1);
        DB.dropDatabase(M2);
        DB.execute("", "DROP USER secrets1, secrets2");
    }

    private static boolean has(Statement sql, String database, String table, String column) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT 1 FROM information_schema.columns WHERE table_schema = '" + database + "' AND table_name = '" + table
                + "' AND column_name LIKE '" + column + "' LIMIT 1")) {
            return found.next();
        }
    }

    private static Path configuration(String password, String... more) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "caravan", ".properties"), """
                caravan.m1.url=%s
                caravan.m1.username=secrets1
                caravan.m1.password=%s
                caravan.m1.crypt-key=%s
                caravan.m2.url=%s
                caravan.m2.username=secrets2
                caravan.m2.password=%s
                caravan.m2.crypt-key=%s
                caravan.workers=2
                """.formatted(DB.jdbcUrl(M1), password, SampleShop.M1_CRYPT_KEY, DB.jdbcUrl(M2), password, SampleShop.M2_CRYPT_KEY) + String.join("\n", more));
    }

    private int run(Path configuration, String... command) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--config", configuration.toString()));
        System.setOut(both);
        System.setErr(both);
        try {
            PrintWriter writer = new PrintWriter(both, true, StandardCharsets.UTF_8);
            return Caravan.commandLine().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void no_secret_is_shown_anywhere() throws Exception {
        Path configuration = configuration(PASSWORD);
        ConcurrentLinkedQueue<String> processes = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> watch(processes, over), "watch");
        watch.start();

        assertThat(run(configuration, "plan", "--no-sample")).isZero();
        run(configuration, "check");
        assertThat(run(configuration, "migrate", "--accept", "unmapped")).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Caravan.QUARANTINED);
        run(configuration, "status");
        run(configuration, "verify");
        over.set(true);
        watch.join();

        assertThat(run(configuration(WRONG), "check")).isEqualTo(Caravan.FAILED);
        assertThat(run(configuration(PASSWORD, "caravan.wrokers=" + 3, MARK), "check")).isEqualTo(Caravan.USAGE);

        Map<String, String> kept = kept();
        assertThat(kept.get("caravan_quarantine")).as("what is looked for was there").contains("(secret)", "sales_flat_order_payment", "customer_entity");
        List<String> secrets = List.of(MARK, PASSWORD, WRONG, SampleShop.M1_CRYPT_KEY, SampleShop.M2_CRYPT_KEY);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Access denied");
        hasNone("the output", said.toString(StandardCharsets.UTF_8), secrets);
        kept.forEach((table, rows) -> hasNone(table, rows, secrets));
        try (Stream<Path> files = Files.walk(Path.of("var"))) {
            for (Path file : files.filter(file -> file.toString().matches("var/(log|report)/.*")).filter(Files::isRegularFile).toList()) {
                hasNone(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1), secrets);
            }
        }
        assertThat(processes).isNotEmpty();
        hasNone("the list of processes", String.join("\n", processes), secrets.subList(1, secrets.size()));
        hasNone("the threads", Thread.getAllStackTraces().keySet().toString(), secrets);
    }

    private static void hasNone(String where, String text, List<String> secrets) {
        for (String secret : secrets) {
            int at = text.indexOf(secret);
            assertThat(at).as(() -> where + " shows a secret: ..." + text.substring(Math.max(0, at - 700), Math.min(text.length(), at + 60))).isNegative();
        }
    }

    /** What Caravan's own tables in M2 hold, but for those that are M1's rows and settings on their way. */
    private static Map<String, String> kept() throws SQLException {
        Map<String, String> kept = new TreeMap<>();
        try (Connection connection = DB.connect(M2); Statement sql = connection.createStatement(); Statement rows = connection.createStatement();
                ResultSet tables = sql.executeQuery("SHOW TABLES LIKE 'caravan\\_%'")) {
            while (tables.next()) {
                if (tables.getString(1).startsWith("caravan_m1_") || tables.getString(1).equals("caravan_settings")) {
                    continue;
                }
                StringBuilder text = new StringBuilder();
                try (ResultSet row = rows.executeQuery("SELECT * FROM `" + tables.getString(1) + "`")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(row.getString(i)).append(" | ");
                        }
                        text.append("\n");
                    }
                }
                kept.put(tables.getString(1), text.toString());
            }
        }
        return kept;
    }

    private static void watch(ConcurrentLinkedQueue<String> processes, AtomicBoolean over) {
        try (Connection connection = DB.connect(""); Statement sql = connection.createStatement()) {
            while (!over.get()) {
                try (ResultSet row = sql.executeQuery("SELECT user, info FROM information_schema.processlist WHERE user LIKE 'secrets%' AND info IS NOT NULL")) {
                    while (row.next()) {
                        processes.add(row.getString(1) + " " + row.getString(2));
                    }
                }
                Thread.sleep(20);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
