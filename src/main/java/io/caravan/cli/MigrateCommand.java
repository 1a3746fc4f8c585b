package io.caravan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.check.Findings;
import io.caravan.check.readiness.Readiness;
import io.caravan.copy.Plans;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Keeping;
import io.caravan.process.MediaCopy;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.process.Snapshots;
import io.caravan.report.MigrationReport;
import io.caravan.report.TerminalProgress;
import io.caravan.report.Text;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.verify.Integrity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code caravan migrate}. */
@Command(name = "migrate", mixinStandardHelpOptions = true, subcommands = MigrateMediaCommand.class,
        description = "Moves the shop: its settings first, then its data. A second run goes on where the first was stopped, and leaves"
                + " finished tables alone.")
final class MigrateCommand implements Callable<Integer> {

    /** What can be migrated: the group of routes of that name. */
    enum Part {
        settings,
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

    @Parameters(arity = "0..1", description = "What to migrate: ${COMPLETION-CANDIDATES}; without it both, in this order.")
    private Part part;

    @Option(names = "--reset", arity = "0..1", split = ",", fallbackValue = "*", paramLabel = "AREA",
            description = "Start these areas over; without a name, all that the command is about. Their M2 tables are emptied.")
    private List<String> reset = new ArrayList<>();

    @Option(names = "--accept", split = ",", description = "Go on although this is undecided: ${COMPLETION-CANDIDATES}.")
    private List<Acceptance> accept = new ArrayList<>();

    @Option(names = "--keep", split = ",", paramLabel = "AREA|TABLE",
            description = "Keep what Magento 2 holds in the tables of these areas, or in these tables: its rows win over those of Magento 1 with the same key.")
    private List<String> keep = new ArrayList<>();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private DryRunOptions dryRun;

    @Option(names = "--snapshot", description = "Before the first row is written, copy M2's tables inside M2, so that caravan rollback can bring them back.")
    private boolean snapshot;

    @Override
    public Integer call() throws Exception {
        boolean rehearse = dryRun.wanted(Stream.of(reset.isEmpty() ? "" : "--reset", snapshot ? "--snapshot" : "").filter(option -> !option.isEmpty()).toList());
        try (Shops shops = options.openWithRoutes()) {
            Plans plans = shops.firstPlans();
            List<Area> offered = plans.areas().stream().filter(area -> part == null || area.group().equals(part.name())).toList();
            List<Area> chosen = areas.of(offered);
            List<TablePlan> all = plans.all();
            shops.scripts().check(plans);
            new Keeping(shops, plans).check(keep);
            if (rehearse) {
                return dryRun.run(shops, chosen, keep, accept.contains(Acceptance.unmapped), json);
            }
            if (undecided(shops) || settingsMissing(shops, plans, chosen)) {
                return Caravan.FAILED;
            }
            if (snapshot) {
                take(shops);
            }
            List<TablePlan> due = all.stream()
                    .filter(plan -> chosen.stream().anyMatch(area -> area.id().equals(plan.step().area())))
                    .toList();
            Migration.Outcome outcome;
            try (TerminalProgress progress = new TerminalProgress(System.err, Terminal.present(), due)) {
                outcome = new Migration(shops, keep).run(chosen, toReset(chosen, offered), command(), progress);
            }
            MigrationReport report = new MigrationReport(outcome.tables(), outcome.topics());
            // Half a shop has rows that wait for others.
            Optional<Integrity> integrity = new Migration(shops).unfinished(plans, plans.areas()).isEmpty()
                    ? Optional.of(Integrity.of(shops))
                    : Optional.empty();
            var out = spec.commandLine().getOut();
            if (json) {
                ObjectNode node = report.json().put("millis", outcome.millis());
                integrity.ifPresent(whole -> node.set("integrity", whole.json()));
                out.println(node.toPrettyString());
            } else {
                out.println(report.text());
                Keeping.said(shops).ifPresent(out::println);
                integrity.ifPresent(whole -> out.println("\n" + whole.text()));
                out.println("Took " + Text.duration(outcome.millis()) + ". "
                        + (outcome.quarantined() > 0
                                ? "The quarantined rows, each with its reason: SELECT * FROM caravan_quarantine in M2. "
                                : "") + "Next: " + (MediaCopy.isConfigured(shops) ? "caravan migrate media, then " : "") + "caravan verify"
                        + (MediaCopy.isConfigured(shops) ? "" : ". (Media files: once caravan.media.from and caravan.media.to are set, caravan migrate media"
                                + " copies them.)"));
            }
            return outcome.quarantined() > 0 ? Caravan.QUARANTINED : Caravan.DONE;
        }
    }

    private void take(Shops shops) {
        Snapshots.Kept kept = Snapshots.take(shops);
        spec.commandLine().getErr().println(kept.anew()
                ? "Snapshot taken: " + Text.number(kept.taken().tables()) + " tables with " + Text.number(kept.taken().rows()) + " rows, about "
                        + Text.number(Math.max(1, kept.taken().bytes() >> 20)) + " MB in caravan_s_* tables. caravan rollback goes back to it."
                : "The snapshot of " + kept.taken().at() + " UTC stays: it is Magento 2 as it was before the migration.");
    }

    /** Says what would be left behind without a decision. */
    private boolean undecided(Shops shops) {
        Findings blocking = new Findings(CheckCommand.of(shops).structure().and(new Readiness(shops).obstacles()).blocking().stream()
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

    /** Data hangs on websites and store views; without them every order would point to a store that is not there. */
    private boolean settingsMissing(Shops shops, Plans plans, List<Area> chosen) {
        List<String> missing = new Migration(shops).unfinished(plans, plans.areas().stream()
                .filter(area -> area.group().equals(Areas.SETTINGS) && !chosen.contains(area))
                .toList());
        if (missing.isEmpty() || chosen.stream().noneMatch(area -> area.group().equals(Areas.DATA))) {
            return false;
        }
        spec.commandLine().getErr().println("Nothing was written: the settings come first, and " + String.join(", ", missing)
                + " is not done. Run: caravan migrate settings");
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
