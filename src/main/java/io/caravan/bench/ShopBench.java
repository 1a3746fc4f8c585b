package io.caravan.bench;

import io.caravan.config.Configuration;
import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.copy.Plans;
import io.caravan.copy.WorkTimes.Work;
import io.caravan.mapping.CopyStep;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.sample.LargeShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Times the migration of a whole shop, settings and data, and in the same run what the server can do at best with the same rows:
 * INSERT..SELECT of Magento 2's tables as they are then, and a dump piped into the client.
 */
public final class ShopBench {

    /** The shop unless said otherwise: 4.8 million rows. */
    public static final LargeShop SHOP = new LargeShop(20_000, 30_000, 50_000);

    private final Path home;
    private final LargeShop shop;
    private final boolean twoServers;
    private final int workers;
    private final int runs;
    private final Consumer<String> out;

    /**
     * @param home the folder with {@code routes/} and {@code mappings/}
     * @param shop what the shop has besides the sample
     * @param twoServers whether Magento 2 has a server of its own
     * @param workers how many chunks Caravan copies at a time
     * @param runs how often each way is timed; medians count
     * @param out is told what is being done, a line at a time
     */
    public ShopBench(Path home, LargeShop shop, boolean twoServers, int workers, int runs, Consumer<String> out) {
        if (workers < 1 || runs < 1) {
            throw new IllegalArgumentException("workers and runs must be at least 1");
        }
        this.home = home;
        this.shop = shop;
        this.twoServers = twoServers;
        this.workers = workers;
        this.runs = runs;
        this.out = out;
    }

    /** One migration. */
    private record Run(List<AreaFigures> areas, double total, double startUp, Account account, long peakHeap, long keptHeap) {}

    /** Starts servers of its own, makes the shop, migrates it, and takes everything away again. */
    public ShopBenchResult run() {
        try (ShopServers servers = servers(); BenchHome folder = BenchHome.whole(home)) {
            Configuration configuration = servers.configuration(folder.folder(), workers);
            Map<String, Long> sizes = servers.sizes();
            Ceiling ceiling = new Ceiling(servers.m2(), servers.m1());
            List<Run> migrations = new ArrayList<>();
            List<Double> checked = new ArrayList<>();
            List<Double> unchecked = new ArrayList<>();
            List<Double> dump = new ArrayList<>();
            for (int n = 1; n <= runs; n++) {
                servers.emptyM2();
                servers.settle();
                migrations.add(migrate(configuration, sizes));
                servers.settle();
                checked.add(ceiling.insertSelect(true));
                servers.settle();
                unchecked.add(ceiling.insertSelect(false));
                servers.settle();
                dump.add(ceiling.dump());
                out.accept(String.format(Locale.ROOT, "Run %d of %d: Caravan %.1f s, INSERT..SELECT %.1f s (%.1f s without unique checks), dump | mysql %.1f s",
                        n, runs, migrations.get(n - 1).total(), checked.get(n - 1), unchecked.get(n - 1), dump.get(n - 1)));
            }
            Run last = migrations.get(runs - 1);
            List<AreaFigures> areas = new ArrayList<>();
            for (int i = 0; i < last.areas().size(); i++) {
                int area = i;
                areas.add(AreaFigures.median(migrations.stream().map(run -> run.areas().get(area)).toList()));
            }
            return new ShopBenchResult(shop, twoServers, workers, runs, areas,
                    Measurement.median(migrations.stream().map(Run::total).toList()),
                    Measurement.median(migrations.stream().map(Run::startUp).toList()),
                    Measurement.median(checked), Measurement.median(unchecked), Measurement.median(dump), last.account(),
                    migrations.stream().mapToLong(Run::peakHeap).max().orElseThrow(),
                    migrations.stream().mapToLong(Run::keptHeap).max().orElseThrow(), Runtime.getRuntime().maxMemory());
        }
    }

    /** Makes the shop and an empty Magento 2, says where they are, and leaves them there until the process is ended. */
    public void keep() {
        try (ShopServers servers = servers()) {
            servers.emptyM2();
            out.accept("Magento 1: " + servers.m1().jdbcUrl(BenchShop.M1) + ", an empty Magento 2: " + servers.m2().jdbcUrl(BenchShop.M2)
                    + ", user root without a password; the keys are those of the sample. Ctrl+C takes them away.");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ShopServers servers() {
        out.accept(String.format(Locale.ROOT, "Making a shop of %,d products, %,d customers and %,d orders ...",
                shop.products(), shop.customers(), shop.orders()));
        ShopServers servers = new ShopServers(twoServers);
        try {
            servers.fill(shop, out);
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static Run migrate(Configuration configuration, Map<String, Long> sizes) {
        System.gc();
        try (HeapPeak heap = new HeapPeak()) {
            WorkWatch watch = new WorkWatch();
            long start = System.nanoTime();
            try (Shops shops = Shops.openWithRoutes(configuration)) {
                Migration.Outcome outcome = new Migration(shops).run(shops.areas(), List.of(), "bench --shop", watch);
                double total = (System.nanoTime() - start) / 1e9;
                Account account = outcome.tables().stream().map(TableState::account).reduce(Account.NOTHING, Account::plus);
                return new Run(figures(outcome, shops.plans(), watch, sizes), total, watch.startUp(), account, heap.used(), heap.kept());
            }
        }
    }

    private static List<AreaFigures> figures(Migration.Outcome outcome, Plans plans, WorkWatch watch, Map<String, Long> sizes) {
        Map<String, Long> rows = new LinkedHashMap<>();
        outcome.tables().forEach(table -> rows.merge(table.mapping(), table.account().read(), Long::sum));
        List<AreaFigures> figures = new ArrayList<>();
        for (Area area : outcome.areas()) {
            List<String> tables = area.steps().stream().map(CopyStep::table).toList();
            Set<String> sources = tables.stream()
                    .flatMap(table -> plans.plan(table).stream()).map(plan -> plan.source().physicalName())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            figures.add(new AreaFigures(
                    area.id(),
                    tables.stream().mapToLong(table -> rows.getOrDefault(table, 0L)).sum(),
                    sources.stream().mapToLong(table -> sizes.getOrDefault(table, 0L)).sum(),
                    outcome.areaMillis().getOrDefault(area.id(), 0L) / 1e3,
                    tables.stream().mapToDouble(table -> watch.seconds(table, Work.READING)).sum(),
                    tables.stream().mapToDouble(table -> watch.seconds(table, Work.CONVERTING)).sum(),
                    tables.stream().mapToDouble(table -> watch.seconds(table, Work.WRITING)).sum(),
                    area.scripts().stream().mapToDouble(watch::script).sum()));
        }
        return figures;
    }
}
