package io.caravan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Plans;
import io.caravan.process.Shops;
import io.caravan.report.VerificationProgress;
import io.caravan.route.Area;
import io.caravan.verify.Inspection;
import io.caravan.verify.Repair;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan verify}. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Compares every migrated row with what M1 and the mappings give now, the totals of both shops, and looks for rows that"
                + " point to nothing; names what differs.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Mixin
    private AreaOptions areas;

    @Option(names = "--repair", description = "Mend what differs: read the rows anew from Magento 1, run scripts again, and verify again.")
    private boolean repair;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.openWithRoutes()) {
            Plans plans = shops.plans();
            List<Area> chosen = areas.of(plans.areas());
            var out = spec.commandLine().getOut();
            Inspection.Outcome found = verify(shops, plans, chosen, !areas.part());
            if (!repair || found.verdict().differing() == 0) {
                out.println(json ? found.json().toPrettyString() : found.text(Terminal.width()));
                return exit(found);
            }
            if (!json) {
                out.println(found.text(Terminal.width()));
                out.println();
            }
            Repair.Outcome repaired = new Repair(shops).run(plans, found);
            Plans now = shops.plans();
            Inspection.Outcome after = verify(shops, now, chosen, !areas.part());
            if (json) {
                ObjectNode node = after.json();
                node.set("repair", repaired.json());
                node.set("before", found.json());
                out.println(node.toPrettyString());
            } else {
                out.println(repaired.text());
                out.println(after.text(Terminal.width()));
            }
            return exit(after);
        }
    }

    private static int exit(Inspection.Outcome found) {
        return found.verdict().clean() ? Caravan.DONE : Caravan.DIFFERENT;
    }

    static Inspection.Outcome verify(Shops shops, Plans plans, List<Area> areas, boolean all) {
        try (VerificationProgress progress = new VerificationProgress(System.err, Terminal.present())) {
            return new Inspection(shops).run(plans, areas, all, progress);
        }
    }
}
