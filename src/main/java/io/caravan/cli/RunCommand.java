package io.caravan.cli;

import io.caravan.copy.Progress;
import io.caravan.process.CamelProcess;
import io.caravan.process.Shops;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan run}. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "The long-running process: all routes, health, metrics and the dev console, until Ctrl+C or SIGTERM.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--dev", description = "Load a route again when its file is edited (as caravan.dev=true).")
    private boolean dev;

    @Override
    public Integer call() throws Exception {
        try (Shops shops = options.open()) {
            shops.tables().create();
            shops.plans().all();
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, true, dev)) {
                var configuration = shops.configuration();
                if (configuration.managementPort() > 0) {
                    spec.commandLine().getOut().println("Health, metrics and dev console: http://" + configuration.managementHost() + ":"
                            + configuration.managementPort() + "/observe/health, /observe/metrics, /q/dev");
                }
                spec.commandLine().getOut().println("Ctrl+C stops it.");
                process.runUntilStopped();
            }
            return Caravan.DONE;
        }
    }
}
