package io.caravan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Plans;
import io.caravan.process.Shops;
import io.caravan.report.VerificationProgress;
import io.caravan.route.Area;
import io.caravan.verify.Integrity;
import io.caravan.verify.Verification;
import io.caravan.verify.Verified;
import java.util.List;
import java.util.Optional;
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
            Verified verified = verify(shops, plans, areas.of(plans.areas()));
            // What hangs on what goes across areas.
            Optional<Integrity> integrity = areas.part() ? Optional.empty() : Optional.of(Integrity.of(shops));
            var out = spec.commandLine().getOut();
            if (json) {
                ObjectNode node = verified.json();
                integrity.ifPresent(whole -> node.set("integrity", whole.json()));
                out.println(node.toPrettyString());
            } else {
                out.println(verified.text(Terminal.width()));
                integrity.ifPresent(whole -> out.println(whole.text()));
            }
            return verified.clean() && integrity.map(Integrity::whole).orElse(true) ? Caravan.DONE : Caravan.DIFFERENT;
        }
    }

    static Verified verify(Shops shops, Plans plans, List<Area> areas) {
        try (VerificationProgress progress = new VerificationProgress(System.err, Terminal.present())) {
            return new Verification(shops, plans, areas.stream().map(Area::id).toList(), shops.configuration().workers()).run(progress);
        }
    }
}
