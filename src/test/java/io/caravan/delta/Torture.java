package io.caravan.delta;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The delta under fire: while writers change Magento 1, during the copy already, Caravan runs as a process of its own that is killed
 * (SIGKILL) again and again, and its connections to Magento 2 are cut. At the end the delta is drained, and every row of Magento 2 must equal
 * a fresh migration of what Magento 1 has become.
 *
 * <p>It talks to Caravan by the command line only. To run it by hand: {@code ./mvnw -Ptorture test}, see docs/design.md.
 */
final class Torture {

    private static final String M1 = "torture_m1";
    private static final String M2 = "torture_m2";
    private static final String FRESH = "torture_fresh";
    private static final int PATIENCE = 600;
    /** What the command prints when it is about to poll. */
    private static final String RUNS = "The delta runs";

    private final EmbeddedMariaDb db;
    private final Plan plan;
    private final Random random;
    private final List<String> complaints = new ArrayList<>();

    /**
     * How hard.
     *
     * @param seed of all that is random
     * @param writers how many write at a time
     * @param changes how many rows they change at least
     * @param perSecond and at most in a second
     * @param kills how often the process is killed
     * @param alive the most milliseconds that it lives
     * @param duringCopy whether the writers are at work while {@code migrate} copies
     */
    record Plan(long seed, int writers, long changes, int perSecond, int kills, int alive, boolean duringCopy) {}

    /**
     * @param server an embedded server; the databases with names from {@code torture_} are replaced
     */
    Torture(EmbeddedMariaDb server, Plan plan) {
        this.db = server;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** What is wrong in the end, a line each; empty is the proof. */
    List<String> run() throws Exception {
        say(plan);
        SampleShop.load(db, M1, M2);
        StringBuilder counters = new StringBuilder();
        Deed.COUNTED.forEach(table -> counters.append("ALTER TABLE `").append(table).append("` AUTO_INCREMENT = ").append(Deed.NEW).append("; "));
        db.execute(M1, counters.toString());
        try (Child caravan = new Child(properties(M2, "caravan.delta.enabled=true", "caravan.delta.period=200ms"))) {
            ShopTraffic traffic = null;
            try {
                if (plan.duringCopy()) {
                    traffic = traffic();
                }
                must(caravan, Set.of(0, 2), "migrate");
                if (traffic == null) {
                    traffic = traffic();
                }
                say("migrated, " + traffic.changes() + " changes meanwhile");
                fire(caravan, traffic);
            } finally {
                if (traffic != null) {
                    traffic.close();
                }
            }
            say(traffic.text());
            traffic.refused().forEach((why, times) -> say("  " + times + " x " + why));
            idle(traffic).forEach(deed -> say("never happened: " + deed));
            long start = System.nanoTime();
            must(caravan, Set.of(0, 2), "delta", "run", "--until-empty");
            say("drained in " + seconds(start) + ": " + lastLine(caravan.output()));
            List<String> waiting = waiting();
            if (!waiting.isEmpty()) {
                complaints.add("the change logs are not empty: " + waiting);
            }
            compare(caravan);
            must(caravan, Set.of(0), "verify");
            if (!complaints.isEmpty()) {
                caravan.complaints().stream().distinct().limit(40).forEach(Torture::say);
            }
        }
        return complaints;
    }

    private ShopTraffic traffic() {
        return new ShopTraffic(db, M1, plan.seed(), plan.writers(), plan.perSecond());
    }

    private static List<String> idle(ShopTraffic traffic) {
        return Deed.all().stream().map(Deed::name).filter(name -> !traffic.done().containsKey(name)).toList();
    }

    /** The writers write; Caravan is killed and started, and its connections are cut, until there was enough of both. */
    private void fire(Child caravan, ShopTraffic traffic) throws Exception {
        int kills = 0;
        int cuts = 0;
        int failedStarts = 0;
        Process process = caravan.start("delta", "run");
        while (kills < plan.kills() || traffic.changes() < plan.changes()) {
            boolean whileStarting = random.nextInt(5) == 0;
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(plan.alive()));
            boolean runs = whileStarting;
            while (System.nanoTime() < end) {
                if (process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS)) {
                    // A command that cannot start says so and ends; one that runs must not.
                    if (runs(caravan)) {
                        complaints.add("caravan delta run ended by itself, exit " + process.exitValue() + ": " + caravan.output());
                        return;
                    }
                    failedStarts++;
                    process = caravan.start("delta", "run");
                }
                if (!runs) {
                    runs = runs(caravan);
                    end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(plan.alive() / 4 + random.nextInt(plan.alive()));
                }
                cuts += cut();
            }
            if (kills < plan.kills()) {
                process.destroyForcibly().waitFor();
                kills++;
                process = caravan.start("delta", "run");
            }
        }
        say(kills + " kills, " + cuts + " connections cut, " + failedStarts + " starts that failed for it");
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            complaints.add("caravan delta run does not end on SIGTERM");
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean runs(Child caravan) {
        return caravan.output().contains(RUNS);
    }

    /** Cuts some of the connections to Magento 2. */
    private int cut() throws SQLException {
        int cuts = 0;
        try (Connection connection = db.connect(""); Statement statement = connection.createStatement()) {
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db = '" + M2 + "'")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            for (long id : ids) {
                if (random.nextInt(3) == 0) {
                    try {
                        statement.execute("KILL CONNECTION " + id);
                        cuts++;
                    } catch (SQLException e) {
                        // it went by itself
                    }
                }
            }
        }
        return cuts;
    }

    private void compare(Child caravan) throws Exception {
        db.createDatabase(FRESH);
        SampleShop.load(db, "torture_unused", FRESH);
        db.dropDatabase("torture_unused");
        try (Child fresh = new Child(properties(FRESH))) {
            must(fresh, Set.of(0, 2), "migrate");
        }
        try (Connection expected = db.connect(FRESH); Connection actual = db.connect(M2)) {
            List<String> differences = new DatabaseComparison(expected, actual, SampleShop.M2_CRYPT_KEY).differences();
            complaints.addAll(differences);
            Set<String> quarantine = quarantine(expected);
            if (!quarantine.equals(quarantine(actual))) {
                complaints.add("other rows are in the quarantine: " + quarantine(actual) + ", after a fresh migration " + quarantine);
            }
            say(differences.isEmpty() ? "every row equals a fresh migration" : "differs from a fresh migration");
        }
    }

    private static Set<String> quarantine(Connection m2) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Statement statement = m2.createStatement();
                ResultSet all = statement.executeQuery("SELECT CONCAT(mapping, ' ', row_key, ': ', LEFT(reason, 60)) FROM caravan_quarantine WHERE outcome = 'quarantined'")) {
            while (all.next()) {
                rows.add(all.getString(1));
            }
        }
        return rows;
    }

    private void must(Child caravan, Set<Integer> exits, String... command) throws InterruptedException {
        long start = System.nanoTime();
        int exit = caravan.run(PATIENCE, command);
        if (!exits.contains(exit)) {
            String output = caravan.output();
            complaints.add("caravan " + String.join(" ", command) + ": exit " + exit + "\n" + output.substring(Math.max(0, output.length() - 4000)));
        }
        say("caravan " + String.join(" ", command) + ": exit " + exit + " after " + seconds(start));
    }

    private List<String> waiting() throws SQLException {
        List<String> waiting = new ArrayList<>();
        try (Connection connection = db.connect(M1); Statement statement = connection.createStatement()) {
            List<String> logs = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + M1 + "' AND table_name LIKE 'm2\\_cl\\_%'")) {
                while (rows.next()) {
                    logs.add(rows.getString(1));
                }
            }
            if (logs.isEmpty()) {
                waiting.add("there are none");
            }
            for (String log : logs) {
                try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM `" + log + "`")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        waiting.add(log + " " + rows.getLong(1));
                    }
                }
            }
        }
        return waiting;
    }

    private List<String> properties(String m2, String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "caravan.m1.url=" + db.jdbcUrl(M1), "caravan.m1.username=" + EmbeddedMariaDb.USERNAME, "caravan.m1.crypt-key=" + SampleShop.M1_CRYPT_KEY,
                "caravan.m2.url=" + db.jdbcUrl(m2), "caravan.m2.username=" + EmbeddedMariaDb.USERNAME, "caravan.m2.crypt-key=" + SampleShop.M2_CRYPT_KEY));
        lines.addAll(List.of(more));
        return lines;
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second);
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static void say(Object what) {
        System.out.println("torture: " + what);
    }

    /** Runs it: SEED WRITERS CHANGES PER_SECOND KILLS ALIVE_MILLIS DURING_COPY, each with a default. */
    public static void main(String[] given) throws Exception {
        String[] all = {String.valueOf(System.nanoTime()), "4", "50000", "400", "20", "12000", "true"};
        System.arraycopy(given, 0, all, 0, given.length);
        Plan plan = new Plan(Long.parseLong(all[0]), Integer.parseInt(all[1]), Long.parseLong(all[2]), Integer.parseInt(all[3]),
                Integer.parseInt(all[4]), Integer.parseInt(all[5]), Boolean.parseBoolean(all[6]));
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().bufferPool("256M").start()) {
            List<String> wrong = new Torture(db, plan).run();
            wrong.forEach(Torture::say);
            System.exit(wrong.isEmpty() ? 0 : 1);
        }
    }
}
