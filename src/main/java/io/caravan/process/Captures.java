package io.caravan.process;

import io.caravan.config.Configuration;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Plans;
import io.caravan.delta.Capture;
import io.caravan.delta.WatchedTable;
import io.caravan.delta.WatchedTables;
import io.caravan.delta.capture.ChangeLogs;
import io.caravan.delta.capture.CompareCapture;
import io.caravan.delta.capture.TriggerCapture;
import io.caravan.delta.service.DeltaState;
import io.caravan.mapping.TablePlan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How changes in M1 are noticed, as the configuration has it. */
public final class Captures {

    /** The row of {@code caravan_delta} that names the tables of which {@link DeltaState#GAP} speaks. */
    private static final String GAP_TABLES = "gap-tables";
    private static final int NAMED = 5;

    private Captures() {}

    /**
     * What an installation did.
     *
     * @param watched how many M1 tables are watched
     * @param begun those that were not watched before
     * @param triggers how many triggers were made in M1
     * @param gap the tables of which rows had been copied before anybody watched them, so that changes may be missing; empty for none
     */
    public record Installed(int watched, List<String> begun, int triggers, List<String> gap) {}

    /** The queues of changes of all watched tables. */
    public static Capture of(Shops shops) {
        return of(shops, watched(shops, shops.plans()));
    }

    /** The queues of changes of some tables. */
    public static Capture of(Shops shops, List<WatchedTable> watched) {
        return byTriggers(shops) ? new TriggerCapture(shops.m1(), watched) : compare(shops, watched);
    }

    /** The watched tables whose changes are not noticed yet; empty if all is installed. */
    public static List<String> missing(Shops shops) {
        List<WatchedTable> watched = watched(shops, shops.plans());
        return byTriggers(shops) ? logs(shops).missing(watched) : compare(shops, watched).missing();
    }

    /** Whether changes are noticed, of any table. */
    public static boolean any(Shops shops) {
        if (byTriggers(shops)) {
            return logs(shops).any();
        }
        List<WatchedTable> watched = watched(shops, shops.plans());
        return compare(shops, watched).missing().size() < watched.size();
    }

    /**
     * Watches all tables that the plans need.
     *
     * @throws io.caravan.delta.capture.CaptureRefused if M1's server does not let Caravan
     */
    public static Installed install(Shops shops, Plans plans) {
        List<WatchedTable> watched = watched(shops, plans);
        if (!byTriggers(shops)) {
            List<String> begun = compare(shops, watched).install();
            return new Installed(watched.size(), begun, 0, noteGap(shops, plans, begun));
        }
        ChangeLogs.Installed installed = logs(shops).install(watched);
        return new Installed(watched.size(), installed.begun(), installed.triggers(), noteGap(shops, plans, installed.begun()));
    }

    /** How many changes would be lost by {@link #uninstall}. */
    public static long waiting(Shops shops) {
        return logs(shops).waiting();
    }

    /**
     * Takes away all that was made for noticing changes, in M1 and M2, whichever way was configured when it was made.
     *
     * @return how many tables had change logs in M1
     * @throws io.caravan.delta.capture.CaptureRefused if M1's server does not let Caravan
     */
    public static int uninstall(Shops shops) {
        int tables = logs(shops).any() || byTriggers(shops) ? logs(shops).uninstall() : 0;
        compare(shops, List.of()).uninstall();
        DeltaState state = new DeltaState(shops.m2(), shops.tables()).create();
        state.remove(DeltaState.GAP);
        state.remove(GAP_TABLES);
        return tables;
    }

    /** What is said of tables whose changes may be missing. */
    public static String gap(Collection<String> tables) {
        return "rows of " + tables.size() + " Magento 1 tables were copied before their changes were noted ("
                + tables.stream().limit(NAMED).collect(Collectors.joining(", ")) + (tables.size() > NAMED ? ", ..." : "")
                + "); what changed in between is not known. caravan verify shows what differs; caravan migrate --reset copies anew";
    }

    /** Remembers of which tables rows were copied that nobody watched; those that are copied anew are no longer among them. */
    private static List<String> noteGap(Shops shops, Plans plans, List<String> begun) {
        DeltaState state = new DeltaState(shops.m2(), shops.tables()).create();
        Set<String> tables = new TreeSet<>(begun);
        state.get(GAP_TABLES).ifPresent(before -> tables.addAll(Arrays.asList(before.split(","))));
        Set<String> copied = copied(shops, plans);
        Set<String> sources = plans.all().stream().map(plan -> plan.source().name()).collect(Collectors.toSet());
        // A table that is only looked into matters as soon as anything was copied.
        tables.removeIf(table -> sources.contains(table) ? !copied.contains(table) : copied.isEmpty());
        if (tables.isEmpty()) {
            state.remove(DeltaState.GAP);
            state.remove(GAP_TABLES);
        } else {
            state.put(GAP_TABLES, String.join(",", tables));
            state.put(DeltaState.GAP, gap(tables));
        }
        return List.copyOf(tables);
    }

    /** The M1 tables of which rows were copied. */
    private static Set<String> copied(Shops shops, Plans plans) {
        if (!shops.tables().exist()) {
            return Set.of();
        }
        Checkpoint checkpoint = new Checkpoint(shops.m2(), shops.tables());
        Set<String> begun = checkpoint.tables().stream().map(Checkpoint.TableState::mapping).collect(Collectors.toSet());
        return plans.all().stream().filter(plan -> begun.contains(plan.name())).map(TablePlan::source).map(table -> table.name()).collect(Collectors.toSet());
    }

    private static List<WatchedTable> watched(Shops shops, Plans plans) {
        return WatchedTables.of(plans, shops.m1Schema());
    }

    private static boolean byTriggers(Shops shops) {
        return shops.configuration().delta().capture() == Configuration.Capture.TRIGGERS;
    }

    private static ChangeLogs logs(Shops shops) {
        return new ChangeLogs(shops.m1(), shops.m1Schema());
    }

    private static CompareCapture compare(Shops shops, List<WatchedTable> watched) {
        return new CompareCapture(shops.m1(), shops.m2(), shops.configuration().m2().prefix(), watched);
    }
}
