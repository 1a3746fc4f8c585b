package io.caravan.process;

import io.caravan.copy.Checkpoint;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.copy.Plans;
import io.caravan.copy.Progress;
import io.caravan.delta.capture.CaptureRefused;
import io.caravan.delta.guard.GuardRefused;
import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.script.ReadyScript;
import io.caravan.script.Reported;
import io.caravan.script.Reported.Topic;
import io.caravan.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** One run of {@code migrate}: the chosen areas, side by side where they do not wait for each other, each from where an earlier run left it. */
public final class Migration {

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    /** Connections that {@link MigrationLock} holds. */
    private static final int LOCKED = 2;

    private final Shops shops;
    private final Checkpoint checkpoint;
    private final TouchedRows touched;
    private final List<String> keep;

    /** @param shops both databases */
    public Migration(Shops shops) {
        this(shops, List.of());
    }

    /**
     * @param shops both databases
     * @param keep areas and M2 tables whose rows stay, see {@link Keeping}
     */
    public Migration(Shops shops, List<String> keep) {
        this.shops = shops;
        this.keep = List.copyOf(keep);
        this.checkpoint = new Checkpoint(shops.m2(), shops.tables());
        this.touched = new TouchedRows(shops.m2(), shops.configuration().m2().prefix());
    }

    /**
     * What a run ended with. Tables of other areas are not among them.
     *
     * @param areaMillis how long each area took, by its id, in the order of the routes; areas run side by side, so that together they
     *     took less than the sum
     */
    public record Outcome(List<Area> areas, List<TableState> tables, List<Topic> topics, Map<String, Long> areaMillis, long millis) {

        /** Rows that could not be written. */
        public long quarantined() {
            return tables.stream().mapToLong(table -> table.account().quarantined()).sum();
        }
    }

    /**
     * Runs the areas.
     *
     * @param areas the areas, in order
     * @param reset the areas to start over
     * @param command what the operator typed, for {@code caravan_run}
     * @param progress is told how it goes on
     * @throws MigrationStopped if a table cannot be copied to its end; what was copied stays, and the next run goes on
     */
    public Outcome run(List<Area> areas, Collection<Area> reset, String command, Progress progress) {
        long started = System.nanoTime();
        try (MigrationLock lock = MigrationLock.hold(shops.m2())) {
            whole();
            shops.tables().create();
            long run = begin(command);
            StoppableProgress stoppable = new StoppableProgress(progress);
            try (CamelProcess process = new CamelProcess(shops, stoppable, false).beforeAreas(lock::renew).start()) {
                Plans plans = process.plans();
                plans.all();
                shops.scripts().check(plans);
                new Keeping(shops, plans).keep(keep);
                reset(plans, reset);
                refuseChanged(plans, areas);
                boolean followed = shops.configuration().delta().enabled() && areas.stream().anyMatch(area -> area.group().equals(Areas.DATA));
                if (shops.configuration().delta().enabled()) {
                    // Before any row is read: what changes from now on is noted.
                    watch(plans);
                }
                if (followed) {
                    // After hours of copying is too late to learn that a privilege is missing.
                    touched.tryOut();
                }
                AreaOrder order = new AreaOrder(areas, plans, shops.scripts(), shops.configuration().m2().prefix());
                Map<String, Long> areaMillis = new SideBySide(order, lanes(areas))
                        .run(areas, process.threads("areas", lanes(areas)), area -> run(process, area), stoppable::stop);
                if (followed) {
                    // Not before: each row that is copied would fire the triggers.
                    touched.install(GuardedTables.of(plans, shops.scripts(), shops.m2Schema()));
                }
                Outcome outcome = new Outcome(areas, tablesOf(areas), report(areas), areaMillis, (System.nanoTime() - started) / 1_000_000);
                end(run, outcome.quarantined() == 0 ? "done" : "done, " + outcome.quarantined() + " rows quarantined");
                return outcome;
            } catch (GuardRefused e) {
                throw failed(run, new MigrationStopped(e.getMessage(), e));
            } catch (DataAccessException e) {
                throw failed(run, MigrationStopped.of("between the areas", e));
            } catch (RuntimeException e) {
                throw failed(run, e);
            }
        } catch (DataAccessException e) {
            throw MigrationStopped.of("before the first area", e);
        }
    }

    /** M2 may be what failed: that it cannot be told of it is not what the operator has to know. */
    private RuntimeException failed(long run, RuntimeException failure) {
        try {
            end(run, "failed: " + failure.getMessage());
        } catch (DataAccessException unwritten) {
            failure.addSuppressed(unwritten);
        }
        return failure;
    }

    /** Before the first row, not when its table's turn has come: that a table was begun under another mapping, or another route. */
    private void refuseChanged(Plans plans, List<Area> areas) {
        Map<String, String> begun = checkpoint.tables().stream()
                .filter(state -> state.fingerprint() != null)
                .collect(Collectors.toMap(TableState::mapping, TableState::fingerprint));
        Set<String> chosen = areas.stream().map(Area::id).collect(Collectors.toSet());
        List<TablePlan> changed = plans.all().stream()
                .filter(plan -> chosen.contains(plan.step().area()) && !begun.getOrDefault(plan.name(), plan.fingerprint()).equals(plan.fingerprint()))
                .toList();
        if (!changed.isEmpty()) {
            throw new ChangedMappings(changed, plans.all().stream().filter(plan -> begun.containsKey(plan.name())).toList());
        }
    }

    /**
     * How many areas run at a time: as many as there are workers, as far as there are connections. Each worker needs one of M2, each area
     * one while a script runs, and the locks have {@value #LOCKED}.
     */
    private int lanes(List<Area> areas) {
        int workers = shops.configuration().workers();
        int free = Math.min(shops.configuration().m1().pool(), shops.configuration().m2().pool() - LOCKED) - workers;
        return Math.max(1, Math.min(areas.size(), Math.min(workers, free)));
    }

    /** What is half restored is neither M2 as it was nor as it is to be. */
    private void whole() {
        if (new Snapshot(shops.m2(), shops.configuration().m2().prefix()).state() == Snapshot.State.RESTORING) {
            throw new MigrationStopped("a rollback of this M2 database was stopped before its end; go on with it first: caravan rollback", null);
        }
    }

    private void watch(Plans plans) {
        try {
            Captures.Installed installed = Captures.install(shops, plans);
            if (!installed.gap().isEmpty()) {
                LOG.warn("changes may be missing: {}", Captures.gap(installed.gap()));
            }
        } catch (CaptureRefused e) {
            throw new MigrationStopped(e.getMessage(), e);
        }
    }

    private List<Topic> report(List<Area> areas) {
        Reported reported = new Reported(shops.m2(), shops.tables());
        reported.write(shops.configuration().home().resolve("var/report/steps.csv"));
        return reported.topics(areas.stream().flatMap(area -> area.scripts().stream()).toList());
    }

    private void run(CamelProcess process, Area area) {
        try {
            process.run(area);
        } catch (CamelExecutionException e) {
            throw MigrationStopped.of(area, e);
        }
    }

    /** The areas among some that were never run to their end. */
    public List<String> unfinished(Plans plans, List<Area> areas) {
        Map<String, TableState> done = !shops.tables().exist()
                ? Map.of()
                : checkpoint.tables().stream().filter(TableState::complete).collect(Collectors.toMap(TableState::mapping, state -> state));
        return areas.stream()
                .filter(area -> area.steps().stream().anyMatch(step -> plans.plan(step.table()).isPresent() && !done.containsKey(step.table()))
                        || area.scripts().stream().anyMatch(script -> !done.containsKey(ReadyScript.checkpoint(script))))
                .map(Area::id)
                .toList();
    }

    /** The states of the tables of some areas, in the order of their steps. */
    public List<TableState> tablesOf(List<Area> areas) {
        List<String> order = areas.stream()
                .flatMap(area -> Stream.concat(
                        area.steps().stream().map(step -> step.table()), area.scripts().stream().map(ReadyScript::checkpoint)))
                .toList();
        return checkpoint.tables().stream()
                .filter(table -> order.contains(table.mapping()))
                .sorted(java.util.Comparator.comparingInt(table -> order.indexOf(table.mapping())))
                .toList();
    }

    private void reset(Plans plans, Collection<Area> areas) {
        Set<String> mappings = areas.stream()
                .flatMap(area -> area.steps().stream())
                .map(step -> step.table())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> targets = mappings.stream().flatMap(m -> plans.plan(m).stream()).map(p -> p.target().name()).toList();
        List<String> shared = new ArrayList<>();
        for (TablePlan plan : plans.all()) {
            if (!mappings.contains(plan.name()) && targets.contains(plan.target().name()) && checkpoint.table(plan.name()).isPresent()) {
                shared.add(plan.step().area() + " (" + plan.target().name() + ")");
            }
        }
        if (!shared.isEmpty()) {
            throw new MigrationStopped(
                    "another area fills the same M2 table, and has to start over with it: name these areas after --reset too: "
                            + String.join(", ", shared), null);
        }
        mappings.forEach(checkpoint::forget);
        targets.forEach(touched::forget);
        areas.forEach(area -> area.scripts().forEach(script -> checkpoint.forget(ReadyScript.checkpoint(script))));
    }

    private long begin(String command) {
        JdbcTemplate m2 = new JdbcTemplate(shops.m2());
        m2.update("INSERT INTO " + shops.tables().run() + " (command, started_at) VALUES (?, UTC_TIMESTAMP())", cut(command));
        return m2.queryForObject("SELECT MAX(run_id) FROM " + shops.tables().run(), Long.class);
    }

    private void end(long run, String outcome) {
        new JdbcTemplate(shops.m2()).update(
                "UPDATE " + shops.tables().run() + " SET finished_at = UTC_TIMESTAMP(), outcome = ? WHERE run_id = ?", cut(outcome), run);
    }

    private static String cut(String text) {
        return text.length() <= 255 ? text : text.substring(0, 255);
    }
}
