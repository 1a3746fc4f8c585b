package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.service.DeltaState;
import io.caravan.delta.service.DeltaState.Running;
import io.caravan.process.Captures;
import io.caravan.process.DeltaReadiness;
import io.caravan.process.DeltaSwitching;
import io.caravan.process.Shops;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code caravan delta on} and {@code caravan delta off}. */
final class DeltaSwitchCommands {

    private DeltaSwitchCommands() {}

    /** {@code caravan delta on}. */
    @Command(name = "on", mixinStandardHelpOptions = true,
            description = "Switches the delta on in the running process, on whichever machine; or else in the next one.")
    static final class On implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ShopOptions options;

        @Override
        public Integer call() throws InterruptedException {
            try (Shops shops = options.open()) {
                Optional<String> obstacle = DeltaReadiness.obstacle(shops);
                if (obstacle.isPresent()) {
                    spec.commandLine().getErr().println("The delta cannot be switched on: " + obstacle.get());
                    return Caravan.FAILED;
                }
                PrintWriter out = spec.commandLine().getOut();
                DeltaState state = new DeltaState(shops.m2(), shops.tables()).create();
                List<Running> processes = DeltaSwitching.on(state, line -> tell(out, line));
                if (processes.isEmpty()) {
                    out.println("No process runs; the next one starts with the delta switched on. Start one: caravan run, or caravan delta run");
                    return Caravan.DONE;
                }
                processes.forEach(process -> out.println(
                        process.on() ? "On in " + process.name() + "." : "Not in " + process.name() + ": " + process.obstacle()));
                return processes.stream().anyMatch(Running::on) ? Caravan.DONE : Caravan.FAILED;
            }
        }
    }

    /** {@code caravan delta off}. */
    @Command(name = "off", mixinStandardHelpOptions = true,
            description = "Switches the delta off: a poll in flight ends, then changes queue up in Magento 1. Nothing is lost.")
    static final class Off implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ShopOptions options;

        @Override
        public Integer call() throws InterruptedException {
            try (Shops shops = options.open()) {
                PrintWriter out = spec.commandLine().getOut();
                DeltaState state = new DeltaState(shops.m2(), shops.tables()).create();
                List<Running> processes = DeltaSwitching.off(state, line -> tell(out, line));
                if (processes.isEmpty()) {
                    out.println("No process runs; the next one starts with the delta switched off.");
                }
                processes.forEach(process -> out.println("Off in " + process.name() + "."));
                out.println(waiting(shops));
                return Caravan.DONE;
            }
        }

        private static String waiting(Shops shops) {
            try {
                long changes = Captures.of(shops).backlog().stream().mapToLong(Backlog::changes).sum();
                return number(changes) + " changes wait in Magento 1; more queue up until the delta is on again.";
            } catch (DataAccessException e) {
                return "How many changes wait in Magento 1 is not known: change logs are missing, or it does not answer.";
            }
        }
    }

    /** Waiting has to be seen while it lasts. */
    private static void tell(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
