package io.caravan.cli;

import io.caravan.check.Check;
import io.caravan.check.Findings;
import io.caravan.check.readiness.Readiness;
import io.caravan.plan.PlanInput;
import io.caravan.plan.extension.ExtensionRules;
import io.caravan.plan.extension.Extensions;
import io.caravan.process.Shops;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan check}. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Compares both databases with mappings and routes, before anything is written.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(names = "--write-overlay", description = "Write the proposed rules into mappings/local/, and a route for tables that move.")
    private boolean writeOverlay;

    @Override
    public Integer call() throws Exception {
        try (Shops shops = options.openWithRoutes()) {
            shops.scripts().check(shops.firstPlans());
            ExtensionRules rules = new ExtensionRules(Extensions.of(PlanInput.of(shops)));
            Findings findings = rules.settled(of(shops).all().and(new Readiness(shops).findings()));
            var out = spec.commandLine().getOut();
            out.println(json ? findings.json().toPrettyString() : findings.text(Terminal.width()));
            if (writeOverlay) {
                List<Path> written = rules.write(findings, "check", ShopOptions.home(), shops.areas());
                spec.commandLine().getErr().println(written.isEmpty()
                        ? "There is no rule to write."
                        : "Wrote " + written.stream().map(Path::toString).collect(Collectors.joining(" and "))
                                + ": read it, change what you decide otherwise, and run caravan check again.");
            }
            return findings.blocking().isEmpty() ? Caravan.DONE : Caravan.FAILED;
        }
    }

    static Check of(Shops shops) {
        return new Check(
                shops.m1(), shops.m2(), shops.m1Schema(), shops.m2Schema(), shops.mappings(), shops.areas(), shops.planner(),
                shops.configuration().zeroDates(), shops.configuration().workers());
    }
}
