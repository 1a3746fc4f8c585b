package io.caravan.cli;

import static io.caravan.report.Text.number;

import io.caravan.process.Rollback;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import io.caravan.snapshot.Restoration.Restored;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code caravan rollback}. */
@Command(name = "rollback", mixinStandardHelpOptions = true,
        description = "Brings M2's tables back to the snapshot that migrate --snapshot took. What was migrated, and what M2's visitors did since, is"
                + " gone; M1 stays as it is.")
final class RollbackCommand implements Callable<Integer> {

    private static final int NAMED = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Mixin
    private Confirmation confirmation;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        try (Shops shops = options.open()) {
            Rollback rollback = new Rollback(shops);
            Rollback.Prospect prospect = rollback.look();
            var out = spec.commandLine().getOut();
            out.println("Magento 2 goes back to the snapshot of " + prospect.snapshot().at() + " UTC: " + number(prospect.snapshot().tables()) + " tables with "
                    + number(prospect.snapshot().rows()) + " rows. Whatever was written into it since is gone"
                    + (prospect.drops().isEmpty() ? "." : ", " + number(prospect.drops().size()) + " tables that the migration made among it."));
            if (!prospect.stays().isEmpty()) {
                out.println("Tables that somebody else made since stay as they are: " + named(prospect.stays()));
            }
            out.flush();
            if (!confirmation.given("This cannot be taken back.", spec.commandLine().getErr())) {
                return Caravan.FAILED;
            }
            Restored restored = rollback.run(
                    String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                    table -> LoggerFactory.getLogger("caravan.progress").info("restoring {}", table));
            out.println(number(restored.tables()) + " tables with " + number(restored.rows()) + " rows are what they were, by checksum; "
                    + number(restored.restored()) + " of them had to be restored. Took " + Text.duration((System.nanoTime() - started) / 1_000_000) + ".");
            if (!restored.otherNextIds().isEmpty()) {
                out.println("M2's user lacks the privilege ALTER, without which the next ids of " + number(restored.otherNextIds().size())
                        + " tables are other ones than they were; nothing depends on it. An administrator can set them:");
                restored.otherNextIds().forEach(statement -> out.println("  " + statement));
            }
            out.println("The snapshot stays until caravan cleanup. Magento 2's caches and indexes still show the migrated shop:"
                    + " bin/magento cache:flush, bin/magento indexer:reindex. Next: caravan migrate --snapshot");
            return Caravan.DONE;
        }
    }

    private static String named(List<String> tables) {
        return String.join(", ", tables.stream().limit(NAMED).toList()) + (tables.size() > NAMED ? " and " + number(tables.size() - NAMED) + " more" : "");
    }
}
