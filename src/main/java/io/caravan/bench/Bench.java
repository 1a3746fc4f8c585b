package io.caravan.bench;

import io.caravan.config.Configuration;
import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;
import io.caravan.process.CamelProcess;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.schema.Identifier;
import io.caravan.schema.Literal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Times Caravan's copy against what the server can do at best (INSERT..SELECT, which no row leaves the server for) and
 * against what people use otherwise (a dump piped into the client), on the same rows and in the same run. It is the real
 * path: Camel, the routes, the mappings, checkpoints and the checks for orphans. The machine's own speed drops out of
 * the ratios.
 */
public final class Bench {

    /** Rows of the narrow table unless said otherwise. */
    public static final int ROWS = 1_000_000;

    private static final String COPY = "bench_copy";
    private static final String DUMP = "bench_dump";
    /** Tables and redo log fit: what is compared is the work, not the disk. */
    private static final String BUFFER_POOL = "1G";

    private final Path home;
    private final int rows;
    private final int workers;
    private final int runs;
    private final boolean twoServers;
    private final boolean loadData;
    private final Consumer<String> out;

    /**
     * @param home the folder with {@code routes/} and {@code mappings/}
     * @param rows the attribute values; a fourth as many order items and a fiftieth as many templates come with them
     * @param workers how many chunks Caravan copies at a time
     * @param runs how often each way is timed; medians count
     * @param twoServers whether Magento 2 has a server of its own, rather than both databases one
     * @param loadData whether Caravan may write by LOAD DATA LOCAL, {@code caravan.load-data}
     * @param out is told what is being done, a line at a time
     */
    public Bench(Path home, int rows, int workers, int runs, boolean twoServers, boolean loadData, Consumer<String> out) {
        if (rows < 1 || workers < 1 || runs < 1) {
            throw new IllegalArgumentException("rows, workers and runs must be at least 1");
        }
        this.home = home;
        this.rows = rows;
        this.workers = workers;
        this.runs = runs;
        this.twoServers = twoServers;
        this.loadData = loadData;
        this.out = out;
    }

    /** The same with two workers, three runs and one server. */
    public Bench(Path home, int rows, Consumer<String> out) {
        this(home, rows, 2, 3, false, true, out);
    }

    /** Seconds of one way in one run, by table and for all together. */
    private record Timing(Map<String, Double> tables, double total) {}

    /** Starts a server of its own, makes the rows, moves them in each way, and takes everything away again. */
    public BenchResult run() {
        out.accept("Making " + String.format(Locale.ROOT, "%,d", rows) + " attribute values, order items and templates ...");
        try (EmbeddedMariaDb db = server();
                EmbeddedMariaDb second = twoServers ? server() : null;
                BenchHome folder = new BenchHome(home)) {
            new BenchShop(db, rows).load();
            if (second != null) {
                BenchShop.loadM2(second);
            }
            Map<String, String> environment = new HashMap<>(BenchHome.environment(db, second == null ? db : second, workers));
            environment.put("CARAVAN_LOAD_DATA", String.valueOf(loadData));
            Configuration configuration = new ConfigurationReader(folder.folder(), environment).read();
            long start = System.nanoTime();
            Stopwatch stopwatch = new Stopwatch();
            try (Shops shops = Shops.open(configuration)) {
                shops.tables().create();
                try (CamelProcess process = new CamelProcess(shops, stopwatch, false).start()) {
                    return measure(db, second == null ? db : second, shops, process, stopwatch, seconds(start));
                }
            }
        }
    }

    private static EmbeddedMariaDb server() {
        return EmbeddedMariaDb.options().bufferPool(BUFFER_POOL).arguments("--innodb-log-file-size=1G").start();
    }

    private BenchResult measure(
            EmbeddedMariaDb db, EmbeddedMariaDb second, Shops shops, CamelProcess process, Stopwatch stopwatch, double startUp) {
        JdbcTemplate m2 = new JdbcTemplate(shops.m2());
        Area area = process.plans().areas().get(0);
        List<TablePlan> plans = process.plans().all();
        Checkpoint checkpoint = new Checkpoint(shops.m2(), shops.tables());
        List<Timing> caravan = new ArrayList<>();
        List<Timing> insertSelect = new ArrayList<>();
        List<Timing> dump = new ArrayList<>();
        Account account = Account.NOTHING;
        Map<String, Long> copied = new HashMap<>();
        long peak = 0;
        long kept = 0;
        ProcessorTime processors = new ProcessorTime(db, second);
        for (int run = 1; run <= runs; run++) {
            plans.forEach(plan -> {
                checkpoint.forget(plan.name());
                m2.execute("TRUNCATE TABLE " + plan.target().sql());
            });
            System.gc();
            processors.look();
            try (HeapPeak heap = new HeapPeak()) {
                long start = System.nanoTime();
                process.run(area);
                caravan.add(new Timing(stopwatch.seconds(), seconds(start)));
                peak = Math.max(peak, heap.used());
                kept = Math.max(kept, heap.kept());
            }
            account = checkpoint.tables().stream().map(Checkpoint.TableState::account).reduce(Account.NOTHING, Account::plus);
            String ofCaravan = processors.look();
            insertSelect.add(insertSelect(db, plans, copied));
            String ofInsertSelect = processors.look();
            dump.add(dump(db, second, plans));
            out.accept(String.format(Locale.ROOT, "Run %d of %d: Caravan %.1f s (%s), INSERT..SELECT %.1f s (%s), dump | mysql %.1f s (%s)",
                    run, runs, last(caravan), ofCaravan, last(insertSelect), ofInsertSelect, last(dump), processors.look()));
        }
        List<Measurement> tables = plans.stream()
                .map(plan -> new Measurement(
                        plan.source().name(), copied.get(plan.name()), bytes(db, plan),
                        median(caravan, t -> t.tables().get(plan.name())), median(insertSelect, t -> t.tables().get(plan.name())),
                        median(dump, t -> t.tables().get(plan.name()))))
                .toList();
        Measurement total = new Measurement(
                "total", tables.stream().mapToLong(Measurement::rows).sum(), tables.stream().mapToLong(Measurement::bytes).sum(),
                median(caravan, Timing::total), median(insertSelect, Timing::total), median(dump, Timing::total));
        return new BenchResult(
                workers, runs, tables, total, account, startUp, peak, kept, Runtime.getRuntime().maxMemory());
    }

    private static double last(List<Timing> timings) {
        return timings.get(timings.size() - 1).total();
    }

    private static double median(List<Timing> timings, ToDoubleFunction<Timing> seconds) {
        return Measurement.median(timings.stream().map(seconds::applyAsDouble).toList());
    }

    /** The same columns of the same rows, unconverted, in one statement for each table. */
    private static Timing insertSelect(EmbeddedMariaDb db, List<TablePlan> plans, Map<String, Long> copied) {
        db.createDatabase(COPY);
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (TablePlan plan : plans) {
            String target = COPY + "." + plan.target().sql();
            db.execute(BenchShop.M2, "CREATE TABLE " + target + " LIKE " + plan.target().sql());
            var columns = plan.columns().stream().filter(column -> column.index() >= 0).toList();
            String statement = "INSERT INTO " + target + " ("
                    + columns.stream().map(c -> Identifier.quoted(c.target().name())).collect(Collectors.joining(", ")) + ") SELECT "
                    + columns.stream().map(c -> plan.selected().get(c.index()).sql()).collect(Collectors.joining(", "))
                    + " FROM " + plan.from() + plan.where().map(where -> " WHERE " + where).orElse("") + plan.orderBy();
            long start = System.nanoTime();
            db.execute(BenchShop.M1, "SET foreign_key_checks = 0; " + statement);
            seconds.put(plan.name(), seconds(start));
            copied.put(plan.name(), count(db, target));
        }
        db.dropDatabase(COPY);
        return new Timing(seconds, sum(seconds));
    }

    private static Timing dump(EmbeddedMariaDb db, EmbeddedMariaDb second, List<TablePlan> plans) {
        second.createDatabase(DUMP);
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (TablePlan plan : plans) {
            long start = System.nanoTime();
            pipe(
                    List.of(db.dump().toString(), "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + db.port(),
                            "--user=" + EmbeddedMariaDb.USERNAME, "--skip-ssl", "--single-transaction", BenchShop.M1,
                            plan.source().physicalName()),
                    List.of(db.client().toString(), "--no-defaults", "--protocol=tcp", "--host=127.0.0.1", "--port=" + second.port(),
                            "--user=" + EmbeddedMariaDb.USERNAME, "--skip-ssl", DUMP));
            seconds.put(plan.name(), seconds(start));
        }
        second.dropDatabase(DUMP);
        return new Timing(seconds, sum(seconds));
    }

    /** Runs one program with its output as the input of another. */
    static void pipe(List<String> from, List<String> into) {
        try {
            List<Process> programs = ProcessBuilder.startPipeline(List.of(
                    new ProcessBuilder(from).redirectError(ProcessBuilder.Redirect.INHERIT),
                    new ProcessBuilder(into).redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)));
            for (Process program : programs) {
                if (program.waitFor() != 0) {
                    throw new IllegalStateException(from.get(0) + " | " + into.get(0) + " failed with exit code " + program.exitValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long count(EmbeddedMariaDb db, String table) {
        return number(db, "SELECT COUNT(*) FROM " + table);
    }

    private static long bytes(EmbeddedMariaDb db, TablePlan plan) {
        return number(db, "SELECT data_length FROM information_schema.tables WHERE table_schema = '" + BenchShop.M1
                + "' AND table_name = " + Literal.of(plan.source().physicalName()));
    }

    private static long number(EmbeddedMariaDb db, String query) {
        try (var connection = db.connect(""); var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + query, e);
        }
    }

    private static double sum(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds from a table's beginning to its completion. */
    private static final class Stopwatch implements Progress {
        private final Map<String, Long> begun = new ConcurrentHashMap<>();
        private final Map<String, Double> seconds = new ConcurrentHashMap<>();

        @Override
        public void begun(TablePlan plan) {
            begun.put(plan.name(), System.nanoTime());
        }

        @Override
        public void done(Chunk chunk) {}

        @Override
        public void completed(TablePlan plan) {
            seconds.put(plan.name(), Bench.seconds(begun.get(plan.name())));
        }

        Map<String, Double> seconds() {
            return Map.copyOf(seconds);
        }
    }
}
