package io.caravan.cli;

import io.caravan.copy.Plans;
import io.caravan.process.Shops;
import io.caravan.report.VerificationProgress;
import io.caravan.route.Area;
import io.caravan.verify.Inspection;
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

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            Plans plans = shops.plans();
            Inspection.Outcome found = verify(shops, plans, areas.of(plans.areas()), !areas.part());
            var out = spec.commandLine().getOut();
            out.println(json ? found.json().toPrettyString() : found.text(Terminal.width()));
            return found.verdict().clean() ? Caravan.DONE : Caravan.DIFFERENT;
        }
    }

    static Inspection.Outcome verify(Shops shops, Plans plans, List<Area> areas, boolean all) {
        try (VerificationProgress progress = new VerificationProgress(System.err, Terminal.present())) {
            return new Inspection(shops).run(plans, areas, all, progress);
        }
    }
}
