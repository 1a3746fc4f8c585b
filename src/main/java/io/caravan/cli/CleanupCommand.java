package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.process.Cleanup;
import io.caravan.process.Shops;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan cleanup}. */
@Command(name = "cleanup", mixinStandardHelpOptions = true,
        description = "Takes Caravan's own tables and triggers away from both databases, once the new shop is live: checkpoints, quarantine, reports,"
                + " working tables, the snapshot, change logs. The migrated rows stay.")
final class CleanupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Mixin
    private Confirmation confirmation;

    @Option(names = "--keep-logs", description = "Leave M1's change logs and triggers as they are.")
    private boolean keepLogs;

    @Option(names = "--force", description = "Even if changes wait in M1 that nobody has applied.")
    private boolean force;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            Cleanup cleanup = new Cleanup(shops, keepLogs);
            Cleanup.Found found = cleanup.look();
            var out = spec.commandLine().getOut();
            if (found.nothing()) {
                out.println("There is nothing of Caravan's to take away.");
                return Caravan.DONE;
            }
            out.println("From Magento 2: " + number(found.tables().size()) + " tables (caravan_...), about " + number(Math.max(1, found.bytes() >> 20)) + " MB, and "
                    + number(found.triggers()) + " triggers.");
            out.println(keepLogs ? "From Magento 1: nothing; its change logs stay until caravan delta uninstall."
                    : "From Magento 1: " + number(found.logs()) + " change logs (m2_cl_...) with their triggers"
                            + (found.waiting() > 0 ? "; they hold " + number(found.waiting()) + " changes that nobody has applied." : "."));
            if (found.snapshot()) {
                out.println("The snapshot goes with them: caravan rollback will not be possible any more.");
            }
            out.println("What the migration knows goes too: verify, status, the delta and another migrate cannot go on from it.");
            out.flush();
            if (!confirmation.given("This cannot be taken back.", spec.commandLine().getErr())) {
                return Caravan.FAILED;
            }
            cleanup.run(force);
            out.println("Removed. The migrated rows stay. The files of var/ are yours to delete.");
            return Caravan.DONE;
        }
    }
}
