package io.caravan.cli;

import io.caravan.process.DeltaStatus;
import io.caravan.process.Shops;
import io.caravan.report.DeltaReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan delta status}. */
@Command(name = "status", mixinStandardHelpOptions = true,
        description = "Whether the delta is on, what waits in Magento 1, and what could not be applied.")
final class DeltaStatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--json", description = "Print the status as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            DeltaReport report = DeltaStatus.of(shops);
            spec.commandLine().getOut().println(json ? report.json().toPrettyString() : report.text());
            return Caravan.DONE;
        }
    }
}
