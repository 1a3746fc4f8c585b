package io.caravan.cli;

import io.caravan.config.Ceiling;
import io.caravan.process.Shops;
import io.caravan.process.Throttling;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan throttle}. */
@Command(name = "throttle", mixinStandardHelpOptions = true,
        description = "Shows or sets how much running migrations and deltas read from Magento 1 at the most; they notice within a second.")
final class ThrottleCommand implements Callable<Integer> {

    private static final String CONFIGURED = "configured";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Parameters(arity = "0..2", paramLabel = "CEILING",
            description = "Rows a second (5000), threads=N (nothing is read while Magento 1's server has more than N threads running), or both;"
                    + " off; configured: again what caravan.throttle says. Without it: shows the ceiling.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        Optional<Ceiling> wished = words.isEmpty() || text.equals(CONFIGURED) ? Optional.empty() : Optional.of(ceiling(text));
        try (Shops shops = options.open()) {
            var out = spec.commandLine().getOut();
            if (words.isEmpty()) {
                out.println("From Magento 1 are read " + Throttling.now(shops).said() + " ("
                        + (Throttling.set(shops).isPresent() ? "set by caravan throttle" : "caravan.throttle") + ").");
                return Caravan.DONE;
            }
            wished.ifPresentOrElse(ceiling -> Throttling.set(shops, ceiling), () -> Throttling.forget(shops));
            out.println("From Magento 1 are read " + Throttling.now(shops).said() + ", from now on. It stays so until it is set anew.");
            return Caravan.DONE;
        }
    }

    private Ceiling ceiling(String text) {
        try {
            return Ceiling.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "CEILING " + e.getMessage() + "; or configured");
        }
    }
}
