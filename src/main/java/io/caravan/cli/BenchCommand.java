package io.caravan.cli;

import io.caravan.bench.Bench;
import io.caravan.bench.BenchResult;
import io.caravan.bench.DeltaBench;
import io.caravan.bench.DeltaBenchResult;
import io.caravan.bench.ShopBench;
import io.caravan.bench.ShopBenchResult;
import io.caravan.sample.LargeShop;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Times Caravan's copy on an embedded MariaDB against INSERT..SELECT and against a dump piped into mysql, or the migration of a whole shop, or the delta.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--delta", description = "Time the delta: how fast it drains changes, and how soon a change arrives.")
    private boolean delta;

    @Option(names = "--shop", description = "Time the migration of a whole shop, by area, which is made of the sample.")
    private boolean shop;

    @Option(names = "--products", paramLabel = "N", description = "With --shop: how many products (default 20000).")
    private Integer products;

    @Option(names = "--customers", paramLabel = "N", description = "With --shop: how many customers (default 30000).")
    private Integer customers;

    @Option(names = "--orders", paramLabel = "N", description = "With --shop: how many orders (default 50000).")
    private Integer orders;

    @Option(names = "--keep", description = "With --shop: make the shop, say where it is, and leave it there until Ctrl+C; time nothing.")
    private boolean keep;

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the narrow table (default " + Bench.ROWS
            + "), the others are in proportion; with --delta how many changed rows are drained (default " + DeltaBench.ROWS + ").")
    private Integer rows;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "Chunks copied at a time (default ${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Runs, of which the median counts (default ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--two-servers", description = "Give Magento 2 a server of its own.")
    private boolean twoServers;

    @Option(names = "--insert", description = "Write by INSERT, as if the server allowed no LOAD DATA LOCAL.")
    private boolean insert;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (shop && (delta || rows != null || insert)) {
            throw new ParameterException(spec.commandLine(), "--shop goes with none of --delta, --rows and --insert");
        }
        if (!shop && (products != null || customers != null || orders != null || keep)) {
            throw new ParameterException(spec.commandLine(), "--products, --customers, --orders and --keep need --shop");
        }
        if (shop) {
            return shop();
        }
        int count = rows != null ? rows : delta ? DeltaBench.ROWS : Bench.ROWS;
        if (count < 100 || workers < 1 || runs < 1) {
            throw new ParameterException(spec.commandLine(), "--rows needs at least 100, --workers and --runs at least 1");
        }
        if (delta && (twoServers || insert)) {
            throw new ParameterException(spec.commandLine(), "--two-servers and --insert are not for --delta");
        }
        if (delta) {
            DeltaBenchResult result = new DeltaBench(ShopOptions.home(), count, workers, System.err::println).run();
            spec.commandLine().getOut().println(json ? result.json() : result.text());
            return Caravan.DONE;
        }
        BenchResult result = new Bench(ShopOptions.home(), count, workers, runs, twoServers, !insert, System.err::println).run();
        spec.commandLine().getOut().println(json ? result.json() : result.text());
        return Caravan.DONE;
    }

    private int shop() {
        LargeShop size;
        ShopBench bench;
        try {
            size = new LargeShop(
                    products != null ? products : ShopBench.SHOP.products(), customers != null ? customers : ShopBench.SHOP.customers(),
                    orders != null ? orders : ShopBench.SHOP.orders());
            bench = new ShopBench(ShopOptions.home(), size, twoServers, workers, runs, System.err::println);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        if (keep) {
            bench.keep();
            return Caravan.DONE;
        }
        ShopBenchResult result = bench.run();
        spec.commandLine().getOut().println(json ? result.json() : result.text());
        return Caravan.DONE;
    }
}
