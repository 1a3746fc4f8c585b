package io.caravan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code caravan bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures this machine.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UnsupportedOperationException("being written");
    }
}
