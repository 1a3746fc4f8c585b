package io.caravan.cli;

import io.caravan.config.Configuration;
import io.caravan.copy.Progress;
import io.caravan.delta.service.DeltaService;
import io.caravan.process.CamelProcess;
import io.caravan.process.DeltaRun;
import io.caravan.process.ManagementToken;
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
            try (DeltaService delta = DeltaRun.service(shops, DeltaService.Start.AS_WISHED, poll -> {});
                    CamelProcess process = new CamelProcess(shops, Progress.SILENT, true, dev).with(delta)) {
                var configuration = shops.configuration();
                var out = spec.commandLine().getOut();
                if (configuration.managementPort() > 0) {
                    out.println("Health, metrics and dev console: " + urls(configuration));
                }
                out.println(delta.isOn() ? "The delta is on." : "The delta is off"
                        + delta.onOff().hindered().map(why -> ": " + why).orElse(". To switch it on: caravan delta on"));
                out.println("Ctrl+C stops it.");
                out.flush();
                process.runUntilStopped();
            }
            return Caravan.DONE;
        }
    }

    /** Where health, metrics and the dev console are. */
    static String urls(Configuration configuration) {
        return "http://" + configuration.managementHost() + ":" + configuration.managementPort() + "/observe/health, /observe/metrics, /q/dev ("
                + configuration.managementToken().map(token -> "with caravan.management.token")
                        .orElse("with the token in " + configuration.home().relativize(ManagementToken.file(configuration))) + ")";
    }
}
