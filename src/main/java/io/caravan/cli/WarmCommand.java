package io.caravan.cli;

import io.caravan.config.Configuration;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import io.caravan.warm.Warmed;
import io.caravan.warm.Warming;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan warm}. */
@Command(name = "warm", mixinStandardHelpOptions = true,
        description = "Asks for pages of the new shop, those first that were visited most in the old one, so that they are in its page cache.")
final class WarmCommand implements Callable<Integer> {

    private static final int TOLD_EACH = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--urls", paramLabel = "N", description = "The most pages, instead of caravan.warm.urls.")
    private Integer urls;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (urls != null && urls < 1) {
            throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--urls must be 1 or more, but is " + urls);
        }
        try (Shops shops = options.open()) {
            Configuration configuration = shops.configuration();
            AtomicLong pages = new AtomicLong();
            Warmed warmed = new Warming(shops).run(urls == null ? configuration.goLive().warmUrls() : urls, configuration.goLive().warmRate(), answer -> {
                if (pages.incrementAndGet() % TOLD_EACH == 0) {
                    spec.commandLine().getErr().println(Text.number(pages.get()) + " pages asked for");
                }
            });
            Path report = configuration.home().resolve("var/report/warm.csv");
            warmed.write(report);
            var out = spec.commandLine().getOut();
            out.println(json ? warmed.json().toPrettyString() : warmed.text() + "All answers: " + report);
            return warmed.fit() ? Caravan.DONE : Caravan.FAILED;
        }
    }
}
