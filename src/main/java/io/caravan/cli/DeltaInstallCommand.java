package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.config.Configuration.Capture;
import io.caravan.copy.Plans;
import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.process.Captures;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code caravan delta install}. */
@Command(name = "install", mixinStandardHelpOptions = true,
        description = "Notes from now on what changes in Magento 1: a change log and its triggers for each table that migrates. Running it"
                + " again keeps what the logs hold and makes what is missing.")
final class DeltaInstallCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        try (Shops shops = options.open()) {
            Plans plans = shops.plans();
            Captures.Installed installed = Captures.install(shops, plans);
            var out = spec.commandLine().getOut();
            boolean triggers = shops.configuration().delta().capture() == Capture.TRIGGERS;
            out.println(number(installed.watched()) + " Magento 1 tables are watched: "
                    + (triggers
                            ? number(installed.begun().size()) + " change logs (m2_cl_...) and " + number(installed.triggers()) + " triggers made in M1"
                            : number(installed.begun().size()) + " tables looked at for the first time, nothing written into M1")
                    + ", in " + Text.duration((System.nanoTime() - started) / 1_000_000) + ".");
            if (shops.tables().exist() && new Migration(shops).unfinished(plans, plans.areas()).isEmpty()) {
                new TouchedRows(shops.m2(), shops.configuration().m2().prefix()).install(GuardedTables.of(plans, shops.scripts(), shops.m2Schema()));
            }
            if (installed.gap().isEmpty()) {
                out.println(shops.tables().exist() ? "Next: caravan delta run" : "Next: caravan migrate");
                return Caravan.DONE;
            }
            out.println("Changes may be missing: " + Captures.gap(installed.gap()) + ".");
            return Caravan.QUARANTINED;
        }
    }
}
