package io.caravan.cli;

import io.caravan.cutover.Cutover;
import io.caravan.cutover.CutoverLines;
import io.caravan.cutover.GoLive;
import io.caravan.cutover.Item;
import io.caravan.cutover.LastMediaPass;
import io.caravan.media.MediaPasses;
import io.caravan.process.MediaCopy;
import io.caravan.process.Shops;
import io.caravan.report.MediaProgressBar;
import io.caravan.report.VerificationProgress;
import io.caravan.verify.Inspection;
import io.caravan.verify.Verdict;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code caravan cutover}. */
@Command(name = "cutover", mixinStandardHelpOptions = true,
        description = "The go-live list: each line is done or checked, and recorded. Ends at the first that does not hold; the next run goes on there.",
        footerHeading = "%nThe lines: ",
        footer = "maintenance, quiet, media, delta, verify, quarantine, sequences, indexers, cron, warm, dns (docs/cutover.md).")
final class CutoverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--simulate", description = "Rehearse the whole list: nothing is written to Magento 1, nothing is switched, nothing is recorded.")
    private boolean simulate;

    @Option(names = "--yes", description = "Do not ask before the old shop is closed; needed where nobody is at a terminal.")
    private boolean yes;

    @Option(names = "--skip", paramLabel = "ITEM", split = ",", converter = Lines.class, description = "Leave these lines out.")
    private List<Item> skip = List.of();

    @Option(names = {"--confirm", "--accept"}, paramLabel = "ITEM", split = ",", converter = Lines.class,
            description = "These lines hold where Caravan cannot see it, or are accepted as they are: that is recorded, with your name.")
    private List<Item> confirm = List.of();

    @Option(names = "--restart", description = "Forget what earlier runs have recorded, and begin the list anew.")
    private boolean restart;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (simulate && restart) {
            throw new ParameterException(spec.commandLine(), "--simulate records nothing, so that --restart would forget for nothing");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Shops shops = options.open()) {
            if (!shops.tables().exist()) {
                spec.commandLine().getErr().println("Nothing has been migrated into this M2 database yet. Next: caravan check");
                return Caravan.FAILED;
            }
            CutoverLines lines = new CutoverLines(shops, media(shops), () -> verdict(shops));
            if (!simulate && !yes && !agreed()) {
                return Caravan.FAILED;
            }
            if (restart) {
                lines.record().clear();
            }
            // What is said meanwhile is no JSON.
            CutoverTerminal terminal = new CutoverTerminal(
                    json ? spec.commandLine().getErr() : out, !json && Terminal.present() ? System.console() : null, simulate, set(skip), set(confirm));
            Cutover cutover = lines.cutover(terminal, terminal);
            GoLive list = simulate ? cutover.rehearse() : cutover.run();
            out.println(json ? list.json().toPrettyString() : terminal.end(list));
            return list.complete() ? Caravan.DONE : Caravan.FAILED;
        }
    }

    /** Reads a line's id. */
    private static final class Lines implements ITypeConverter<Item> {
        @Override
        public Item convert(String id) {
            try {
                return Item.of(id);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static EnumSet<Item> set(List<Item> items) {
        return items.isEmpty() ? EnumSet.noneOf(Item.class) : EnumSet.copyOf(items);
    }

    /** As the operator's own last pass was. */
    private static Optional<LastMediaPass> media(Shops shops) {
        return !MediaCopy.isConfigured(shops) ? Optional.empty() : Optional.of(() -> {
            boolean onlyNamed = new MediaPasses(shops.m2(), shops.tables()).create().ordered().map(MediaPasses.Pass::onlyNamed).orElse(false);
            try (MediaProgressBar progress = new MediaProgressBar(System.err, Terminal.present())) {
                return new MediaCopy(shops).run(onlyNamed, false, progress);
            }
        });
    }

    private static Verdict verdict(Shops shops) {
        try (VerificationProgress progress = new VerificationProgress(System.err, Terminal.present())) {
            return Inspection.of(shops, progress);
        }
    }

    /** Whether somebody wants the old shop to be closed. */
    private boolean agreed() {
        if (System.console() == null) {
            throw new ParameterException(spec.commandLine(), "caravan cutover closes the old shop, and nobody is at a terminal to be asked: add --yes, or rehearse it"
                    + " with --simulate");
        }
        String answer = System.console().readLine("This closes the old shop, applies its last changes to the new one, and switches the delta off. Rehearse it"
                + " with caravan cutover --simulate.%nGo on? [y/N] ");
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
