package io.caravan.servers;

import io.caravan.delta.Child;
import io.caravan.delta.DatabaseComparison;
import io.caravan.sample.SampleShop;
import io.caravan.sample.ShopServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The sample shop on its way from one server to another, by the command line, as users that have the privileges of the documentation and no more. What goes
 * wrong is collected, so that one run tells all of it.
 */
final class Crossing implements AutoCloseable {

    private static final int PATIENCE = 300;
    private static final String PASSWORD = "p\\a's\"s 1é";

    private final ShopServer from;
    private final ShopServer to;
    private final String m1;
    private final String m2;
    private final Child caravan;
    private final List<String> wrong = new ArrayList<>();

    /**
     * Makes both shops and their users.
     *
     * @param name of the databases
     * @param followed whether the delta follows
     */
    Crossing(String name, ShopServer from, ShopServer to, boolean followed) throws SQLException {
        this.from = from;
        this.to = to;
        this.m1 = name + "_m1";
        this.m2 = name + "_m2";
        from.loadM1(m1);
        to.loadM2(m2);
        String first = user(from, name + "_1", "SELECT, INSERT, DELETE, CREATE, DROP, ALTER, TRIGGER", m1);
        String second = user(to, name + "_2", "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, TRIGGER", m2);
        // Of the dry run, and what plan measures with.
        to.run("", "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, CREATE VIEW ON `" + m2 + "_caravan_dryrun`.* TO '" + second + "'@'%'",
                "GRANT CREATE TEMPORARY TABLES ON `" + m2 + "`.* TO '" + second + "'@'%'");
        this.caravan = new Child(List.of(
                "caravan.m1.url=" + from.jdbcUrl(m1), "caravan.m1.username=" + first, "caravan.m1.password=" + escaped(PASSWORD),
                "caravan.m1.crypt-key=" + SampleShop.M1_CRYPT_KEY,
                "caravan.m2.url=" + to.jdbcUrl(m2), "caravan.m2.username=" + second, "caravan.m2.password=" + escaped(PASSWORD),
                "caravan.m2.crypt-key=" + SampleShop.M2_CRYPT_KEY, "caravan.delta.enabled=" + followed, "caravan.workers=2"));
    }

    /** The name of Magento 2's database. */
    String m2() {
        return m2;
    }

    private static String user(ShopServer server, String name, String privileges, String database) throws SQLException {
        server.run("", "DROP USER IF EXISTS '" + name + "'@'%'",
                "CREATE USER '" + name + "'@'%' IDENTIFIED BY '" + PASSWORD.replace("\\", "\\\\").replace("'", "\\'") + "'",
                "GRANT " + privileges + " ON `" + database + "`.* TO '" + name + "'@'%'");
        return name;
    }

    /** For a properties file. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    /** A command that has to end with this exit code; gives its output. */
    String must(int exit, String... command) throws InterruptedException {
        long start = System.nanoTime();
        int was = caravan.run(PATIENCE, command);
        String output = caravan.output();
        System.out.printf(Locale.ROOT, "%s -> %s: caravan %s: exit %d after %.1f s%n", from.name(), to.name(), String.join(" ", command), was, (System.nanoTime() - start) / 1e9);
        if (was != exit) {
            wrong.add("caravan " + String.join(" ", command) + ": exit " + was + ", not " + exit + ":\n" + output.substring(Math.max(0, output.length() - 5000)));
        }
        return output;
    }

    /** The same, where the output has to hold some words. */
    void mustSay(int exit, String words, String... command) throws InterruptedException {
        String output = must(exit, command);
        expect(output.contains(words), "caravan " + String.join(" ", command) + " does not say '" + words + "' but:\n" + output);
    }

    /** Settings and data, with the change logs. */
    void migrate(String... options) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("migrate"));
        command.addAll(Arrays.asList(options));
        // Four rows of the sample are bad.
        must(2, command.toArray(String[]::new));
    }

    /** Things happen in Magento 1, and are applied. */
    void live() throws Exception {
        List<String> statements = new ArrayList<>();
        for (String statement : script("servers/life.sql").split(";\n")) {
            statements.add(statement.strip());
        }
        statements.removeIf(String::isEmpty);
        from.run(m1, statements.toArray(String[]::new));
        must(0, "delta", "run", "--until-empty");
        expect(waiting() == 0, waiting() + " changes are left in Magento 1");
    }

    private static String script(String name) {
        try (InputStream in = Crossing.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long waiting() throws SQLException {
        long waiting = 0;
        List<String> logs = tables(from, m1, name -> name.startsWith("m2_cl_"));
        expect(!logs.isEmpty(), "Magento 1 has no change logs");
        for (String log : logs) {
            waiting += Long.parseLong(values(from, m1, "SELECT COUNT(*) FROM `" + log + "`").get(0));
        }
        return waiting;
    }

    /** Every row of Magento 2 must be as another crossing left it, and the same rows must be in the quarantine. */
    void mustEqual(Crossing other) throws SQLException {
        try (Connection expected = other.to.connect(other.m2); Connection actual = to.connect(m2)) {
            wrong.addAll(new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY).differences());
        }
        List<String> quarantine = quarantine();
        expect(quarantine.equals(other.quarantine()), "other rows are in the quarantine: " + quarantine + ", not " + other.quarantine());
        expect(accounts().equals(other.accounts()), "other accounts: " + accounts() + ", not " + other.accounts());
    }

    private List<String> quarantine() throws SQLException {
        return values(to, m2, "SELECT CONCAT(mapping, ' ', row_key, ' ', COALESCE(column_name, ''), ' ', outcome) FROM caravan_quarantine ORDER BY 1");
    }

    private List<String> accounts() throws SQLException {
        return values(to, m2, "SELECT CONCAT(mapping, ' ', SUM(rows_read), ' ', SUM(rows_written), ' ', SUM(rows_skipped), ' ', SUM(rows_quarantined))"
                + " FROM caravan_checkpoint WHERE chunk > 0 GROUP BY mapping ORDER BY mapping");
    }

    /** Every row of Magento 2 must be as its installer left it. */
    void mustBeAsInstalled() throws SQLException {
        String installed = m2 + "_installed";
        to.loadM2(installed);
        try (Connection expected = to.connect(installed); Connection actual = to.connect(m2)) {
            wrong.addAll(new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY).differences());
        }
    }

    /** Nothing of Caravan's may be left on either side. */
    void mustBeClean() throws SQLException {
        List<String> left = new ArrayList<>(tables(from, m1, name -> name.contains("caravan") || name.startsWith("m2_cl")));
        left.addAll(tables(to, m2, name -> name.contains("caravan")));
        left.addAll(values(from, m1, "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"));
        left.addAll(values(to, m2, "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"));
        left.addAll(values(to, "", "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%dryrun%'"));
        expect(left.isEmpty(), "left behind: " + left);
    }

    private static List<String> tables(ShopServer server, String database, Predicate<String> names) throws SQLException {
        List<String> tables = values(server, database, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
        return new TreeSet<>(tables).stream().filter(names).toList();
    }

    private static List<String> values(ShopServer server, String database, String query) throws SQLException {
        try (Connection connection = server.connect(database); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    void expect(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    /** What was not as it has to be, with what the logs complain of; empty if nothing. */
    List<String> wrong() {
        List<String> all = new ArrayList<>(wrong);
        if (!wrong.isEmpty()) {
            caravan.complaints().stream().distinct().limit(40).forEach(all::add);
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        caravan.close();
        from.run("", "DROP DATABASE IF EXISTS `" + m1 + "`");
        to.run("", "DROP DATABASE IF EXISTS `" + m2 + "`", "DROP DATABASE IF EXISTS `" + m2 + "_installed`");
    }
}
