package io.caravan.cli;

import io.caravan.bench.Bench;
import io.caravan.bench.BenchResult;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code caravan bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Times Caravan's copy on an embedded MariaDB against INSERT..SELECT and against a dump piped into mysql.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "1000000", description = "Rows of the narrow table (default ${DEFAULT-VALUE}); the others are in proportion.")
    private int rows;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "Chunks copied at a time (default ${DEFAULT-VALUE}).")
    private int workers;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Runs, of which the median counts (default ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (rows < 100 || workers < 1 || runs < 1) {
            throw new ParameterException(spec.commandLine(), "--rows needs at least 100, --workers and --runs at least 1");
        }
        BenchResult result = new Bench(ShopOptions.home(), rows, workers, runs, System.err::println).run();
        spec.commandLine().getOut().println(json ? result.json() : result.text());
        return Caravan.DONE;
    }
}
