package io.caravan.cli;

import io.caravan.media.MediaOutcome;
import io.caravan.process.MediaCopy;
import io.caravan.process.Shops;
import io.caravan.report.MediaProgressBar;
import io.caravan.report.MediaReportText;
import io.caravan.report.Text;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan migrate media}. */
@Command(name = "media", mixinStandardHelpOptions = true,
        description = "Copies the media files, and reports which are missing and which nothing names. A second run copies only what is new or has"
                + " changed.")
final class MigrateMediaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--referenced-only",
            description = "Leave files behind that nothing in the database names. The delta does so too, until a run without this option.")
    private boolean referencedOnly;

    @Option(names = "--hash", description = "Compare the content of files whose size and time are the same, too.")
    private boolean hash;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            MediaOutcome outcome;
            try (MediaProgressBar progress = new MediaProgressBar(System.err, Terminal.present())) {
                outcome = new MediaCopy(shops).run(referencedOnly, hash, progress);
            }
            var out = spec.commandLine().getOut();
            MediaReportText report = new MediaReportText(outcome);
            if (json) {
                out.println(report.json().toPrettyString());
            } else {
                out.println(report.text());
                out.println("\nTook " + Text.duration(outcome.millis()) + ". Each file that is missing, unused or not copied: var/report/media.csv");
            }
            return outcome.open() > 0 ? Caravan.QUARANTINED : Caravan.DONE;
        }
    }
}
