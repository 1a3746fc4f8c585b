package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.config.Configuration;
import io.caravan.copy.Progress;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaService;
import io.caravan.delta.service.DeltaState;
import io.caravan.process.CamelProcess;
import io.caravan.process.DeltaReadiness;
import io.caravan.process.DeltaRun;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan delta run}. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Runs the delta in the foreground, until Ctrl+C or SIGTERM: a poll in flight ends first.")
final class DeltaRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--until-empty", description = "Apply what waits, then end.")
    private boolean untilEmpty;

    @Override
    public Integer call() throws Exception {
        try (Shops shops = options.open()) {
            Optional<String> obstacle = DeltaReadiness.obstacle(shops);
            if (obstacle.isPresent()) {
                spec.commandLine().getErr().println("The delta cannot run: " + obstacle.get());
                return Caravan.FAILED;
            }
            shops.scripts().check(shops.plans());
            return untilEmpty ? drain(shops) : run(shops);
        }
    }

    private int drain(Shops shops) {
        DeltaRun.Outcome outcome = new DeltaRun(shops).untilEmpty(this::print);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Nothing waits any more: " + number(outcome.changes()) + " changes of Magento 1 applied, "
                + number(outcome.rows()) + " rows of Magento 2 written or deleted, in " + Text.duration(outcome.millis()) + ".");
        if (outcome.quarantined() == 0) {
            return Caravan.DONE;
        }
        out.println(QuarantinedRows.text(shops));
        return Caravan.QUARANTINED;
    }

    private int run(Shops shops) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = shops.configuration();
        try (DeltaService service = DeltaRun.service(shops, DeltaService.Start.ON, this::print)) {
            if (!configuration.delta().clustered()) {
                DeltaRun.hold(service);
            }
            boolean http = configuration.managementPort() > 0 && isFree(configuration);
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, true).with(service)) {
                if (!http) {
                    process.withoutHttp();
                }
                out.println("The delta runs, " + when(configuration.delta()) + ". "
                        + (http ? "Health and metrics: " + RunCommand.urls(configuration) + ". "
                                : configuration.managementPort() == 0 ? "" : "Port " + configuration.managementPort() + " is taken: no health and metrics here. ")
                        + "Ctrl+C stops it.");
                out.flush();
                process.runUntilStopped();
            }
        }
        return Caravan.DONE;
    }

    private static String when(Configuration.Delta delta) {
        return delta.cron().map(cron -> "by the cron expression " + cron).orElse("every " + Text.duration(delta.period().toMillis()));
    }

    private static boolean isFree(Configuration configuration) {
        try (ServerSocket socket = new ServerSocket(configuration.managementPort(), 1, InetAddress.getByName(configuration.managementHost()))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A line for a poll that did something. */
    private void print(Poll poll) {
        if (!DeltaState.didSomething(poll)) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.ofInstant(poll.at(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + number(poll.changes())
                + " changes, " + number(poll.rows()) + " rows in " + Text.duration(poll.millis())
                + (poll.quarantined() > 0 ? ", " + number(poll.quarantined()) + " rows in the quarantine" : ""));
        out.flush();
    }
}
