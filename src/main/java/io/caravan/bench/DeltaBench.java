package io.caravan.bench;

import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Progress;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaService;
import io.caravan.process.CamelProcess;
import io.caravan.process.DeltaRun;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.sample.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Times the delta on a shop of its own, with all routes: how many changed rows a second it drains, and how long a change takes from
 * the commit in M1 until it can be read in M2 while others go on.
 */
public final class DeltaBench {

    /** Changed rows to drain unless said otherwise. */
    public static final int ROWS = 20_000;

    private static final String BUFFER_POOL = "512M";
    private static final int PER_SECOND = 100;
    private static final int SECONDS = 30;
    /** Rows that one transaction of the shop changes. */
    private static final int TRANSACTION = 250;

    private final Path home;
    private final int rows;
    private final int workers;
    private final Consumer<String> out;
    private int mark;

    /**
     * @param home the folder with {@code routes/} and {@code mappings/}
     * @param rows how many changed rows are drained
     * @param workers Caravan's workers
     * @param out is told what is being done, a line at a time
     */
    public DeltaBench(Path home, int rows, int workers, Consumer<String> out) {
        if (rows < 100 || workers < 1) {
            throw new IllegalArgumentException("rows must be at least 100, workers at least 1");
        }
        this.home = home;
        this.rows = rows;
        this.workers = workers;
        this.out = out;
    }

    /** Starts a server of its own, migrates a shop, changes it, and takes everything away again. */
    public DeltaBenchResult run() {
        out.accept("Making a shop ...");
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().bufferPool(BUFFER_POOL).arguments("--innodb-log-file-size=512M").start();
                BenchHome folder = BenchHome.whole(home)) {
            DeltaBenchShop shop = new DeltaBenchShop(db, rows);
            shop.load();
            Map<String, String> environment = new HashMap<>(BenchHome.environment(db, workers));
            environment.put("CARAVAN_DELTA_ENABLED", "true");
            environment.put("CARAVAN_DELTA_PERIOD", "1s");
            try (Shops shops = Shops.open(new ConfigurationReader(folder.folder(), environment).read())) {
                out.accept("Migrating it, with the change logs on ...");
                new Migration(shops).run(shops.areas(), List.of(), "bench --delta", Progress.SILENT);
                return measure(db, shops, shop);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private DeltaBenchResult measure(EmbeddedMariaDb db, Shops shops, DeltaBenchShop shop) throws SQLException, InterruptedException {
        drained(shops, new ArrayList<>());
        out.accept(String.format(Locale.ROOT, "Changing %,d rows in Magento 1 ...", rows));
        mark++;
        int changed = 0;
        for (DeltaBenchShop.Kind kind : shop.kinds()) {
            for (int i = 0; i < shop.rows(kind); i += TRANSACTION) {
                int last = Math.min(i + TRANSACTION, shop.rows(kind)) - 1;
                db.execute(BenchShop.M1, String.format(Locale.ROOT, kind.change(), mark, kind.first() + i, kind.first() + last));
                changed += last - i + 1;
            }
        }
        out.accept("Draining them ...");
        List<Poll> polls = new ArrayList<>();
        DeltaRun.Outcome outcome = drained(shops, polls);
        Poll end = polls.get(polls.size() - 1);
        double seconds = (end.at().toEpochMilli() + end.millis() - begun(polls).toEpochMilli()) / 1000.0;
        out.accept(String.format(Locale.ROOT, "Changing %d rows a second for %d s, with a period of 1 s ...", PER_SECOND, SECONDS));
        mark++;
        ArrivalWatch watch = new ArrivalWatch(db, shop, mark);
        int count = Math.min(PER_SECOND * SECONDS, rows);
        try (DeltaService service = DeltaRun.service(shops, DeltaService.Start.ON, poll -> {})) {
            DeltaRun.hold(service);
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).with(service).start()) {
                // The first polls find out what every later one knows.
                TimeUnit.SECONDS.sleep(10);
                watch.run(count, PER_SECOND);
            }
        }
        return new DeltaBenchResult(workers, changed, outcome.rows(), outcome.polls(), seconds, outcome.millis() / 1000.0, PER_SECOND,
                shops.configuration().delta().period().toMillis() / 1000.0, watch.latencies(), count - watch.latencies().size());
    }

    private static Instant begun(List<Poll> polls) {
        return polls.stream().filter(poll -> poll.changes() > 0).findFirst().orElse(polls.get(0)).at();
    }

    private static DeltaRun.Outcome drained(Shops shops, List<Poll> polls) {
        return new DeltaRun(shops).untilEmpty(polls::add);
    }
}
