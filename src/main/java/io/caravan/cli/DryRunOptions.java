package io.caravan.cli;

import io.caravan.check.readiness.Readiness;
import io.caravan.dryrun.DryRun;
import io.caravan.dryrun.Rehearsal;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How {@code caravan migrate} rehearses. */
final class DryRunOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Migrate into a database of its own on M2's server instead, with check and verify, and say whether"
            + " to go; M1 and M2 stay as they are.")
    private boolean dryRun;

    @Option(names = "--sample", paramLabel = "ORDERS", description = "With --dry-run: only the newest orders, this many, and what belongs to them.")
    private Integer sample;

    @Option(names = "--keep-scratch", description = "With --dry-run: leave its database to look at; the next dry run drops it.")
    private boolean keep;

    /**
     * Whether a dry run was asked for.
     *
     * @param others other options that were given and do not go with it
     * @throws ParameterException if the options do not go together
     */
    boolean wanted(List<String> others) {
        if (!dryRun && (sample != null || keep)) {
            throw new ParameterException(spec.commandLine(), (keep ? "--keep-scratch" : "--sample") + " needs --dry-run");
        }
        if (sample != null && sample < 1) {
            throw new ParameterException(spec.commandLine(), "--sample wants a number of orders above 0, not " + sample);
        }
        if (dryRun && !others.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--dry-run does not go with " + String.join(" and ", others)
                    + ": it starts from M2 as it is, in a database of its own");
        }
        return dryRun;
    }

    /**
     * Rehearses, and prints the result.
     *
     * @param kept areas and M2 tables whose rows stay
     */
    int run(Shops shops, List<Area> chosen, List<String> kept, boolean acceptUnmapped, boolean json) throws Exception {
        List<Area> all = shops.areas();
        boolean data = chosen.stream().anyMatch(area -> area.group().equals(Areas.DATA));
        if (data && !chosen.containsAll(all.stream().filter(area -> area.group().equals(Areas.SETTINGS)).toList())) {
            throw new ParameterException(spec.commandLine(), "a dry run of data needs the settings too: leave out the word 'data', and name all areas"
                    + " of the settings with --only");
        }
        var wish = new DryRun.Wish(
                chosen.stream().map(Area::id).toList(), !chosen.equals(all), sample == null ? OptionalInt.empty() : OptionalInt.of(sample), keep, kept,
                acceptUnmapped);
        Rehearsal found = new DryRun(shops, CheckCommand.of(shops).all().and(new Readiness(shops).findings()), wish, System.err, Terminal.present()).run();
        var out = spec.commandLine().getOut();
        out.println(json ? found.json().toPrettyString() : found.text(Terminal.width()));
        if (keep && !json && !found.database().isEmpty()) {
            out.println("The dry run's database stays, as you wished: " + found.database());
        }
        return !found.go() ? Caravan.FAILED : found.quarantined() > 0 ? Caravan.QUARANTINED : Caravan.DONE;
    }
}
