package io.caravan.cli;

import io.caravan.plan.Plan;
import io.caravan.plan.Planning;
import io.caravan.process.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    @Option(names = "--no-sample", description = "Do not measure how fast rows are copied.")
    private boolean noSample;

    @Override
    public Integer call() throws IOException {
        try (Shops shops = options.openM2IfThere()) {
            Plan plan = new Planning(shops, !noSample).make();
            var out = spec.commandLine().getOut();
            Path page = written(plan.page());
            out.println(json ? plan.json().toPrettyString() : plan.text());
            spec.commandLine().getErr().println(System.lineSeparator() + "Wrote " + page + ": the same as a page, to hand on.");
            return Caravan.DONE;
        }
    }

    private Path written(String page) throws IOException {
        Path file = (html == null ? ShopOptions.home().resolve("var/report/plan.html") : html).toAbsolutePath().normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, page);
    }
}
