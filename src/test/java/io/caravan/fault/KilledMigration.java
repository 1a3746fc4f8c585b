package io.caravan.fault;

import io.caravan.delta.Child;
import io.caravan.delta.DatabaseComparison;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code caravan migrate} and {@code caravan migrate media} as processes of their own that are killed (SIGKILL) again and again, each
 * time with another number of workers. In the end every row of Magento 2, the quarantine, the accounts and every media file must be
 * those of a migration that nobody disturbed.
 *
 * <p>Moments are chosen by what is done already: one third of the kills falls among the tables of data, the rest among settings, scripts
 * and media.
 */
final class KilledMigration {

    private static final String M1 = "killed_m1";
    private static final String M2 = "killed_m2";
    private static final String UNDISTURBED = "killed_undisturbed";
    private static final int PATIENCE = 300;
    private static final int FILES = 400;

    private final EmbeddedMariaDb db;
    private final Random random;
    private final int kills;
    private final List<String> options;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> killedDuring = new TreeMap<>();
    private final Set<String> order = new LinkedHashSet<>();
    private int scripts;

    /**
     * @param db a server; the databases with names from {@code killed_} are replaced
     * @param kills how often a process is killed at least
     * @param options of {@code caravan migrate}, such as {@code --only}
     */
    KilledMigration(EmbeddedMariaDb db, long seed, int kills, String... options) {
        this.db = db;
        this.random = new Random(seed);
        this.kills = kills;
        this.options = List.of(options);
        say("seed " + seed);
    }

    /** What is wrong in the end, a line each. Media files belong to a whole migration only. */
    List<String> run(Path folder) throws Exception {
        Path from = media(folder.resolve("m1"), options.isEmpty() ? FILES : 0);
        undisturbed(folder, from);
        int done = 0;
        for (int round = 1; done < kills && complaints.isEmpty(); round++) {
            done += round(folder.resolve("round-" + round), from, Math.min(7, kills - done));
            say("round " + round + ": " + done + " kills so far");
        }
        say(done + " kills, during " + killedDuring);
        return complaints;
    }

    private static Path media(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) 7);
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("catalog/product/" + (char) ('a' + i % 7) + "/" + i + ".jpg");
            Files.createDirectories(file.getParent());
            Files.write(file, i % 4 == 0 ? large : ("file " + i).getBytes());
        }
        return folder;
    }

    /** The migration that the others are compared with; its order of tables and scripts is that of all. */
    private void undisturbed(Path folder, Path from) throws Exception {
        SampleShop.load(db, M1, UNDISTURBED);
        try (Child caravan = new Child(properties(UNDISTURBED, from, folder.resolve("undisturbed")))) {
            Process process = caravan.start(command());
            while (process.isAlive()) {
                order.addAll(complete(UNDISTURBED));
                LockSupport.parkNanos(3_000_000);
            }
            order.addAll(complete(UNDISTURBED));
            must(process.exitValue(), "migrate", caravan);
            if (options.isEmpty()) {
                must(caravan.run(PATIENCE, "migrate", "media"), "migrate media", caravan);
            }
        }
        scripts = (int) order.stream().filter(KilledMigration::isSetBased).count();
        say(order.size() + " tables and scripts, " + scripts + " of them scripts and settings");
    }

    private static boolean isSetBased(String step) {
        return step.contains("sql:") || step.startsWith("m2:") || step.startsWith("eav_") || step.startsWith("core_");
    }

    private int round(Path to, Path from, int most) throws Exception {
        db.dropDatabase(M2);
        SampleShop.load(db, "killed_unused", M2);
        db.dropDatabase("killed_unused");
        int done = 0;
        try (Child caravan = new Child(List.of())) {
            int duringMedia = options.isEmpty() ? Math.min(2, most / 2) : 0;
            while (done < most - duringMedia) {
                if (!killed(caravan, from, to)) {
                    break;
                }
                done++;
            }
            must(ended(start(caravan, from, to, command())), "migrate, to its end", caravan);
            for (int i = 0; i < duringMedia; i++) {
                done += killedWithMedia(caravan, from, to) ? 1 : 0;
            }
            if (options.isEmpty()) {
                must(ended(start(caravan, from, to, "migrate", "media")), "migrate media, to its end", caravan);
            }
            compare(from, to);
            if (!complaints.isEmpty()) {
                caravan.complaints().stream().distinct().limit(40).forEach(KilledMigration::say);
            }
        }
        return done;
    }

    /** Another run, killed when it has come to a step that was chosen before; false if it was over sooner. */
    private boolean killed(Child caravan, Path from, Path to) throws Exception {
        List<String> steps = List.copyOf(order);
        int already = complete(M2).size();
        if (already >= steps.size() - 1) {
            return false;
        }
        boolean setBased = random.nextInt(3) > 0;
        List<Integer> candidates = new ArrayList<>();
        // Near enough, so that there is something left for the others.
        for (int i = already; i < Math.min(steps.size(), already + 1 + steps.size() / 3); i++) {
            if (isSetBased(steps.get(i)) == setBased) {
                candidates.add(i);
            }
        }
        int target = candidates.isEmpty() ? already : candidates.get(random.nextInt(candidates.size()));
        Process process = start(caravan, from, to, command());
        while (process.isAlive() && complete(M2).size() < target) {
            LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(random.nextInt(30) * 1_000_000L);
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        if (alive) {
            String step = steps.get(Math.min(target, steps.size() - 1));
            killedDuring.merge(step.contains("sql:") ? "scripts" : isSetBased(step) ? "settings" : "tables", 1, Integer::sum);
        } else if (process.exitValue() != 0 && process.exitValue() != 2) {
            complaints.add("caravan migrate ended by itself: " + caravan.output());
        }
        return alive;
    }

    private static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    private boolean killedWithMedia(Child caravan, Path from, Path to) throws Exception {
        long there = files(to);
        long target = there + 1 + random.nextInt(FILES / 3);
        Process process = start(caravan, from, to, "migrate", "media");
        while (process.isAlive() && files(to) < target) {
            LockSupport.parkNanos(1_000_000);
        }
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        if (alive) {
            killedDuring.merge("media", 1, Integer::sum);
        }
        return alive;
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private Process start(Child caravan, Path from, Path to, String... command) throws IOException {
        List<String> lines = new ArrayList<>(properties(M2, from, to));
        lines.add("caravan.workers=" + (1 + random.nextInt(4)));
        Files.write(caravan.home().resolve("config/caravan.properties"), lines);
        return caravan.start(command);
    }

    private String[] command() {
        List<String> command = new ArrayList<>(List.of("migrate"));
        command.addAll(options);
        return command.toArray(String[]::new);
    }

    private void must(int exit, String what, Child caravan) {
        if (exit != 0 && exit != 2) {
            complaints.add("caravan " + what + ": exit " + exit + "\n" + caravan.output());
        }
    }

    private void compare(Path from, Path to) throws Exception {
        try (Connection expected = db.connect(UNDISTURBED); Connection actual = db.connect(M2)) {
            complaints.addAll(new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY).differences());
            for (String rows : List.of(
                    "SELECT CONCAT_WS(' ', mapping, m2_table, outcome, row_key, column_name, value, reason, row_json) FROM caravan_quarantine ORDER BY 1",
                    "SELECT CONCAT_WS(' ', script, topic, subject, detail) FROM caravan_report ORDER BY 1",
                    "SELECT CONCAT_WS(' ', mapping, area, state) FROM caravan_checkpoint WHERE chunk = 0 ORDER BY 1",
                    "SELECT CONCAT_WS(' ', mapping, SUM(rows_read), SUM(rows_written), SUM(rows_skipped), SUM(rows_quarantined)) FROM caravan_checkpoint"
                            + " WHERE chunk > 0 GROUP BY mapping ORDER BY 1")) {
                List<String> right = rows(expected, rows);
                List<String> there = rows(actual, rows);
                right.stream().filter(row -> !there.contains(row)).limit(5).forEach(row -> complaints.add("missing: " + row));
                there.stream().filter(row -> !right.contains(row)).limit(5).forEach(row -> complaints.add("not expected: " + row));
                if (right.size() != there.size()) {
                    complaints.add(right.size() + " rows expected, " + there.size() + " there: " + rows);
                }
            }
        }
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    complaints.add("not as in Magento 1: " + copy);
                }
            }
        }
        if (files(to) != files(from)) {
            complaints.add(files(to) + " files instead of " + files(from) + " in " + to);
        }
    }

    private Set<String> complete(String m2) throws SQLException {
        try (Connection connection = db.connect(m2)) {
            return new LinkedHashSet<>(rows(connection, "SELECT mapping FROM caravan_checkpoint WHERE chunk = 0 AND state = 'complete' ORDER BY updated_at"));
        } catch (SQLException e) {
            // Before the first run has made the table.
            return Set.of();
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private List<String> properties(String m2, Path from, Path to) throws IOException {
        Files.createDirectories(to);
        return List.of(
                "caravan.m1.url=" + db.jdbcUrl(M1), "caravan.m1.username=" + EmbeddedMariaDb.USERNAME, "caravan.m1.crypt-key=" + SampleShop.M1_CRYPT_KEY,
                "caravan.m2.url=" + db.jdbcUrl(m2), "caravan.m2.username=" + EmbeddedMariaDb.USERNAME, "caravan.m2.crypt-key=" + SampleShop.M2_CRYPT_KEY,
                "caravan.chunk-rows=100", "caravan.media.from=" + from, "caravan.media.to=" + to);
    }

    /** Runs it: SEED KILLS FOLDER. */
    public static void main(String[] given) throws Exception {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start()) {
            List<String> wrong = new KilledMigration(server, Long.parseLong(given[0]), Integer.parseInt(given[1])).run(Path.of(given[2]));
            wrong.forEach(KilledMigration::say);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }

    private static void say(Object what) {
        System.out.println(String.format(Locale.ROOT, "kills: %s", what));
    }
}
