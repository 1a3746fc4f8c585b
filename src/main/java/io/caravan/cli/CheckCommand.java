package io.caravan.cli;

import io.caravan.check.Check;
import io.caravan.check.Findings;
import io.caravan.check.readiness.Readiness;
import io.caravan.process.Shops;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--write-overlay", description = "Write the proposed rules into mappings/local/.")
    private boolean writeOverlay;

    @Override
    public Integer call() throws Exception {
        try (Shops shops = options.open()) {
            shops.scripts().check(shops.plans());
            Findings findings = of(shops).all().and(new Readiness(shops).findings());
            var out = spec.commandLine().getOut();
            out.println(json ? findings.json().toPrettyString() : findings.text(Terminal.width()));
            if (writeOverlay) {
                Optional<Path> written = findings.writeOverlay(ShopOptions.home().resolve("mappings").resolve("local"));
                spec.commandLine().getErr().println(written
                        .map(file -> "Wrote " + file + ": read it, change what you decide otherwise, and run caravan check again.")
                        .orElse("There is no rule to write."));
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
