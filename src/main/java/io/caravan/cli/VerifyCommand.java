package io.caravan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code caravan verify}. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Compares every migrated row with what it should be.")
final class VerifyCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UnsupportedOperationException("being written");
    }
}
