package io.caravan.cli;

import io.caravan.bench.Bench;
import io.caravan.bench.BenchResult;
import io.caravan.bench.DeltaBench;
import io.caravan.bench.DeltaBenchResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Times Caravan's copy on an embedded MariaDB against INSERT..SELECT and against a dump piped into mysql, or the delta.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--delta", description = "Time the delta: how fast it drains changes, and how soon a change arrives.")
    private boolean delta;

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
}
