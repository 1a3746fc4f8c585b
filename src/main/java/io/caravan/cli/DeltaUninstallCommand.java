package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaState;
import io.caravan.process.Captures;
import io.caravan.process.Shops;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan delta uninstall}. */
@Command(name = "uninstall", mixinStandardHelpOptions = true,
        description = "Leaves Magento 1 as it was: change logs and triggers go. From then on nobody knows what changes there.")
final class DeltaUninstallCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--force", description = "Even if changes wait that nobody has applied.")
    private boolean force;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            var err = spec.commandLine().getErr();
            List<DeltaState.Running> on = new DeltaState(shops.m2(), shops.tables()).create().running().stream().filter(DeltaState.Running::on).toList();
            if (!on.isEmpty()) {
                err.println("Nothing was removed: the delta is on, in " + on.get(0).name() + ". Run: caravan delta off");
                return Caravan.FAILED;
            }
            long waiting = Captures.waiting(shops);
            if (waiting > 0 && !force) {
                err.println("Nothing was removed: " + number(waiting) + " changes wait in Magento 1 that nobody has applied. Apply them with"
                        + " caravan delta run --until-empty, or throw them away with caravan delta uninstall --force");
                return Caravan.FAILED;
            }
            int tables = Captures.uninstall(shops);
            new TouchedRows(shops.m2(), shops.configuration().m2().prefix()).uninstall();
            spec.commandLine().getOut().println("Change logs and triggers of " + number(tables) + " Magento 1 tables are removed"
                    + (waiting > 0 ? "; " + number(waiting) + " changes that nobody had applied are thrown away." : "."));
            return Caravan.DONE;
        }
    }
}
