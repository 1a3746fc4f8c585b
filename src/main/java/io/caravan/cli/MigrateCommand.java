package io.caravan.cli;

import io.caravan.check.Findings;
import io.caravan.copy.Plans;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.report.MigrationReport;
import io.caravan.report.TerminalProgress;
import io.caravan.report.Text;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan migrate}. */
@Command(name = "migrate", mixinStandardHelpOptions = true,
        description = "Copies the shop's data. A second run goes on where the first was stopped, and leaves finished tables alone.")
final class MigrateCommand implements Callable<Integer> {

    /** What can be migrated. */
    enum Part {
        data
    }

    /** What an operator may accept. */
    enum Acceptance {
        unmapped
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Mixin
    private AreaOptions areas;

    @Parameters(arity = "0..1", defaultValue = "data", description = "What to migrate: ${COMPLETION-CANDIDATES}.")
    private Part part;

    @Option(names = "--reset", arity = "0..1", split = ",", fallbackValue = "*", paramLabel = "AREA",
            description = "Start these areas over; without a name, all that the command is about. Their M2 tables are emptied.")
    private List<String> reset = new ArrayList<>();

    @Option(names = "--accept", split = ",", description = "Go on although this is undecided: ${COMPLETION-CANDIDATES}.")
    private List<Acceptance> accept = new ArrayList<>();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            Plans plans = shops.plans();
            List<Area> chosen = areas.of(plans.areas());
            List<TablePlan> all = plans.all();
            if (undecided(shops)) {
                return Caravan.FAILED;
            }
            List<TablePlan> due = all.stream()
                    .filter(plan -> chosen.stream().anyMatch(area -> area.id().equals(plan.step().area())))
                    .toList();
            Migration.Outcome outcome;
            try (TerminalProgress progress = new TerminalProgress(System.err, Terminal.present(), due)) {
                outcome = new Migration(shops).run(chosen, toReset(chosen, plans.areas()), command(), progress);
            }
            MigrationReport report = new MigrationReport(outcome.tables());
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(report.json().put("millis", outcome.millis()).toPrettyString());
            } else {
                out.println(report.text());
                out.println("Took " + Text.duration(outcome.millis()) + ". "
                        + (outcome.quarantined() > 0
                                ? "The quarantined rows, each with its reason: SELECT * FROM caravan_quarantine in M2. "
                                : "") + "Next: caravan verify");
            }
            return outcome.quarantined() > 0 ? Caravan.QUARANTINED : Caravan.DONE;
        }
    }

    /** Says what would be left behind without a decision. */
    private boolean undecided(Shops shops) {
        Findings blocking = new Findings(CheckCommand.of(shops).structure().blocking().stream()
                .filter(finding -> !(accept.contains(Acceptance.unmapped) && finding.leavesDataBehind()))
                .toList());
        if (blocking.list().isEmpty()) {
            return false;
        }
        var err = spec.commandLine().getErr();
        err.println("Nothing was written: this needs a decision first.");
        err.println(blocking.text(Terminal.width()));
        err.println("Decide by rules in mappings/local/ (caravan check --write-overlay writes them),"
                + " or leave behind what is unmapped with --accept unmapped.");
        return true;
    }

    private List<Area> toReset(List<Area> chosen, List<Area> all) {
        if (reset.isEmpty()) {
            return List.of();
        }
        return reset.contains("*") ? chosen : Areas.choose(all, reset, List.of());
    }

    private String command() {
        return String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }
}
