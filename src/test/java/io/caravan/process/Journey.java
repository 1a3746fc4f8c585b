package io.caravan.process;

import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Progress;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import io.caravan.sample.SharedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A migration for tests: two databases of their own on the shared server, and a home with copies of the project's
 * {@code routes/} and {@code mappings/} that the test may edit.
 */
public final class Journey implements AutoCloseable {

    /** What a test does with the started process before it runs. */
    @FunctionalInterface
    public interface Preparation {
        void prepare(CamelProcess process) throws Exception;
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedMariaDb db;
    private final Path home;
    private final String m1;
    private final String m2;
    private final String m1Prefix;
    private final String m2Prefix;
    private final Map<String, String> environment = new HashMap<>();

    private Journey(String m1Prefix, String m2Prefix, boolean sample) {
        this(SharedMariaDb.get(), m1Prefix, m2Prefix, sample);
    }

    private Journey(EmbeddedMariaDb db, String m1Prefix, String m2Prefix, boolean sample) {
        this.db = db;
        int number = COUNT.incrementAndGet();
        this.m1 = "journey_m1_" + number;
        this.m2 = "journey_m2_" + number;
        this.m1Prefix = m1Prefix;
        this.m2Prefix = m2Prefix;
        try {
            this.home = Files.createTempDirectory("caravan-journey-");
            copy(Path.of("mappings"), home.resolve("mappings"));
            copy(Path.of("routes"), home.resolve("routes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (sample) {
            SampleShop.load(db, m1, m2, m1Prefix, m2Prefix);
        } else {
            db.createDatabase(m1);
            db.createDatabase(m2);
            // What tells a Magento 1 from a Magento 2 database.
            for (String mark : List.of("core_resource", "core_website", "eav_entity_type")) {
                m1("CREATE TABLE `" + m1Prefix + mark + "` (id INT PRIMARY KEY)");
            }
            for (String mark : List.of("setup_module", "store_website", "eav_entity_type")) {
                m2("CREATE TABLE `" + m2Prefix + mark + "` (id INT PRIMARY KEY)");
            }
        }
        with("CARAVAN_M1_URL", db.jdbcUrl(m1)).with("CARAVAN_M1_USERNAME", EmbeddedMariaDb.USERNAME)
                .with("CARAVAN_M2_URL", db.jdbcUrl(m2)).with("CARAVAN_M2_USERNAME", EmbeddedMariaDb.USERNAME)
                .with("CARAVAN_M1_CRYPT_KEY", SampleShop.M1_CRYPT_KEY).with("CARAVAN_M2_CRYPT_KEY", SampleShop.M2_CRYPT_KEY)
                .with("CARAVAN_WORKERS", "2");
        if (!m1Prefix.isEmpty()) {
            with("CARAVAN_M1_PREFIX", m1Prefix);
        }
        if (!m2Prefix.isEmpty()) {
            with("CARAVAN_M2_PREFIX", m2Prefix);
        }
    }

    /** The sample shop, with all routes. */
    public static Journey ofSample() {
        return ofSample("", "");
    }

    /** The sample shop with table prefixes, with all routes. */
    public static Journey ofSample(String m1Prefix, String m2Prefix) {
        return new Journey(m1Prefix, m2Prefix, true);
    }

    /** The sample shop on a server of the test's own. */
    public static Journey ofSample(EmbeddedMariaDb db, String m1Prefix, String m2Prefix) {
        return new Journey(db, m1Prefix, m2Prefix, true);
    }

    /** Two databases with no tables but those that mark a shop, and no area; the test makes both. */
    public static Journey ofNothing() {
        return ofNothing("", "");
    }

    /** The same with table prefixes. */
    public static Journey ofNothing(String m1Prefix, String m2Prefix) {
        Journey journey = new Journey(m1Prefix, m2Prefix, false);
        journey.removeAreas();
        return journey;
    }

    private void removeAreas() {
        try (Stream<Path> routes = Files.list(home.resolve("routes"))) {
            for (Path route : routes.toList()) {
                if (Files.isRegularFile(route) && Files.readString(route).matches("(?s).*group: (" + Areas.SETTINGS + "|" + Areas.DATA + ")\\b.*")) {
                    Files.delete(route);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Sets an environment variable of the configuration. */
    public Journey with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The environment variables of a command on this journey. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("CARAVAN_HOME", home.toString());
        return all;
    }

    /** The folder that holds {@code routes/} and {@code mappings/}. */
    public Path home() {
        return home;
    }

    /** Writes an area of {@code copy-table} steps, each as it stands after {@code kamelet:copy-table?table=}. */
    public Journey area(String id, String... steps) {
        StringBuilder yaml = new StringBuilder("- route:\n    id: " + id + "\n    group: data\n    from:\n      uri: direct:" + id + "\n      steps:\n");
        for (String step : steps) {
            yaml.append("        - to: \"kamelet:copy-table?table=").append(step).append("\"\n");
        }
        return file("routes/" + id + ".camel.yaml", yaml.toString());
    }

    /** Writes the operator's own mappings. */
    public Journey overlay(String yaml) {
        return file("mappings/local/test.yaml", yaml);
    }

    /** Writes a file of the home. */
    public Journey file(String name, String content) {
        try {
            Files.writeString(home.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits a file of the home. */
    public Journey edit(String name, UnaryOperator<String> edit) {
        try {
            String before = Files.readString(home.resolve(name));
            String after = edit.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("nothing to edit in " + name);
            }
            return file(name, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both databases, opened as a command does. */
    public Shops open() {
        return Shops.open(new ConfigurationReader(home, environment).read());
    }

    /** Runs areas, all of them where none is named. */
    public void migrate(String... areas) {
        migrate(process -> {}, areas);
    }

    /** The same, after something was done to the started process. */
    public void migrate(Preparation preparation, String... areas) {
        try (Shops shops = open()) {
            shops.tables().create();
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).start()) {
                preparation.prepare(process);
                for (Area area : Areas.choose(process.plans().areas(), List.of(areas), List.of())) {
                    process.run(area);
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets an area, as {@code --reset} does. */
    public void reset(String area) {
        try (Shops shops = open()) {
            Checkpoint checkpoint = new Checkpoint(shops.m2(), shops.tables());
            checkpoint.tables().stream().filter(t -> t.area().equals(area)).forEach(t -> checkpoint.forget(t.mapping()));
        }
    }

    /** What became of each table, by mapping. */
    public Map<String, Checkpoint.TableState> tables() {
        try (Shops shops = open()) {
            Map<String, Checkpoint.TableState> tables = new TreeMap<>();
            new Checkpoint(shops.m2(), shops.tables()).tables().forEach(t -> tables.put(t.mapping(), t));
            return tables;
        }
    }

    /** The account of one table. */
    public Account account(String mapping) {
        return tables().get(mapping).account();
    }

    /** The rows that were not written, of one mapping, in the order of their keys. */
    public List<Map<String, String>> quarantine(String mapping) {
        return maps(m2, "SELECT * FROM `" + m2Prefix + "caravan_quarantine` WHERE mapping = '" + mapping + "' ORDER BY row_key");
    }

    /** Runs SQL on M1. */
    public Journey m1(String sql) {
        db.execute(m1, sql);
        return this;
    }

    /** Runs SQL on M2. */
    public Journey m2(String sql) {
        db.execute(m2, sql);
        return this;
    }

    /** Rows of M1, each as text joined by {@code |}. */
    public List<String> inM1(String sql) {
        return rows(m1, sql);
    }

    /** Rows of M2, each as text joined by {@code |}. */
    public List<String> inM2(String sql) {
        return rows(m2, sql);
    }

    /** M1's name on the server. */
    public String m1Database() {
        return m1;
    }

    /** M2's name on the server. */
    public String m2Database() {
        return m2;
    }

    /** A connection to M1. */
    public Connection connectM1() throws SQLException {
        return db.connect(m1);
    }

    /** A connection to M2. */
    public Connection connectM2() throws SQLException {
        return db.connect(m2);
    }

    private List<String> rows(String database, String sql) {
        return maps(database, sql).stream().map(row -> String.join("|", row.values().stream().map(String::valueOf).toList())).toList();
    }

    private List<Map<String, String>> maps(String database, String sql) {
        List<Map<String, String>> all = new ArrayList<>();
        try (Connection connection = db.connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= width; i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
                }
                all.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + sql, e);
        }
        return all;
    }

    @Override
    public void close() {
        db.dropDatabase(m1);
        db.dropDatabase(m2);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
