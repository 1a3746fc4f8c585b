package io.caravan.cli;

import io.caravan.config.PrivateFiles;
import io.caravan.plan.Plan;
import io.caravan.plan.Planning;
import io.caravan.plan.Planning.Planned;
import io.caravan.process.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan plan}. */
@Command(name = "plan", mixinStandardHelpOptions = true,
        description = "What is in the old shop, what to decide, what to leave behind, how long it will take. Writes nothing into either database;"
                + " Magento 2 need not be configured yet.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--html", paramLabel = "FILE", description = "Where the page goes; var/report/plan.html otherwise.")
    private Path html;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Option(names = "--write-overlay", description = "Write the proposed rules into mappings/local/, and a route for tables that move.")
    private boolean writeOverlay;

    @Option(names = "--no-sample", description = "Do not measure how fast rows are copied.")
    private boolean noSample;

    @Override
    public Integer call() throws IOException {
        try (Shops shops = options.openM2IfThere()) {
            var err = spec.commandLine().getErr();
            if (writeOverlay && !shops.hasM2()) {
                err.println("--write-overlay needs Magento 2, whose tables say what can move: set caravan.m2.url and caravan.m2.username.");
                return Caravan.USAGE;
            }
            Planned planned = new Planning(shops, !noSample, shops.hasM2() ? Optional.of(CheckCommand.of(shops)) : Optional.empty()).make();
            Plan plan = planned.plan();
            Path page = written(plan.page());
            spec.commandLine().getOut().println(json ? plan.json().toPrettyString() : plan.text());
            err.println(System.lineSeparator() + "Wrote " + page + ": the same as a page, to hand on.");
            if (writeOverlay) {
                List<Path> files = planned.writeOverlay(ShopOptions.home(), shops.areas());
                err.println(files.isEmpty()
                        ? "There is no rule to write."
                        : "Wrote " + files.stream().map(Path::toString).collect(Collectors.joining(" and "))
                                + ": read it, change what you decide otherwise. Next: caravan check");
            }
            return Caravan.DONE;
        }
    }

    private Path written(String page) throws IOException {
        if (html == null) {
            return PrivateFiles.write(ShopOptions.home().resolve("var/report/plan.html"), page);
        }
        Path file = html.toAbsolutePath().normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, page);
    }
}
