package io.caravan.delta;

import io.caravan.config.Configuration;
import io.caravan.copy.CaravanTables;
import io.caravan.copy.KeyRange;
import io.caravan.copy.Plans;
import io.caravan.copy.SelectedRows;
import io.caravan.copy.SqlFaults;
import io.caravan.copy.Selection;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import io.caravan.script.DerivedScripts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the steps of {@code routes/delta-poll.camel.yaml} call for each poll, bean {@code delta}: takes changes of M1, finds the rows of
 * M2 that they can affect, and forgets the changes when all of these are right.
 */
public final class Delta {

    /** The message header that says that scripts have to run which otherwise rest for a while, because somebody waits for the end. */
    public static final String ALL = "deltaAll";
    /** The exchange property that holds the {@link PollInProgress}. */
    static final String POLL = "poll";

    private static final Logger LOG = LoggerFactory.getLogger(Delta.class);

    /** Scopes of one chunk. */
    private static final int SCOPES = 500;
    /** Rows of earlier polls that one poll tries again. */
    private static final int RETRIED = 2000;

    private final Supplier<Plans> plans;
    private final Runnable renewPlans;
    private final Runnable guard;
    private final Function<List<WatchedTable>, Capture> captures;
    private final DataSource m1;
    private final DataSource m2;
    private final Schema schema;
    private final DerivedScripts derived;
    private final SelectedRows selected;
    private final PendingScopes pending;
    private final DeltaQuarantine quarantine;
    private final io.caravan.copy.Checkpoint checkpoint;
    private final int batch;
    private Following following;
    private Capture capture;
    private final Map<String, Map<String, String>> knownLosers = new HashMap<>();

    /**
     * @param plans the plans of the routes as they are now
     * @param renewPlans makes these anew, because M1 gives other answers to what they looked up
     * @param guard makes sure that M2's own changes are noted; called before the first poll
     * @param captures makes the capture of some watched tables in M1
     * @param m1 the M1 database
     * @param m2 the M2 database, with foreign keys checked
     * @param schema M1's structure
     * @param tables Caravan's tables in M2
     * @param configuration the configuration
     * @param derived what scripts make of the rows
     */
    public Delta(
            Supplier<Plans> plans, Runnable renewPlans, Runnable guard, Function<List<WatchedTable>, Capture> captures, DataSource m1, DataSource m2,
            Schema schema, CaravanTables tables, Configuration configuration, DerivedScripts derived) {
        this.plans = plans;
        this.renewPlans = renewPlans;
        this.guard = guard;
        this.captures = captures;
        this.m1 = m1;
        this.m2 = m2;
        this.schema = schema;
        this.derived = derived;
        this.selected = new SelectedRows(m1, m2, schema, tables, plans);
        this.pending = new PendingScopes(m2, configuration.m2().prefix());
        this.quarantine = new DeltaQuarantine(m2, tables);
        this.checkpoint = new io.caravan.copy.Checkpoint(m2, tables);
        this.batch = configuration.delta().batch();
    }

    /** Takes changes, and finds what they affect. */
    public void begin(Exchange exchange) {
        if (following == null) {
            pending.create();
            guard.run();
        }
        Following now = following();
        List<Changes> changes = capture.take(batch);
        Set<String> renewed = renewed(now, changes);
        if (!renewed.isEmpty()) {
            renewPlans.run();
            now = following();
            for (FollowedTable table : now.tables()) {
                if (table.plans().stream().anyMatch(plan -> renewed.contains(plan.name()))) {
                    pending.addWhole(table);
                    table.plans().forEach(checkpoint::renew);
                }
            }
        }
        Impact impact = now.impact();
        changes.forEach(impact::add);
        Set<String> waiting = new TreeSet<>(pending.addTo(impact, RETRIED));
        Set<String> listed = new TreeSet<>(quarantine.mappings());
        Map<String, Map<String, String>> losers = new HashMap<>();
        now.tables().forEach(table -> table.plans().stream()
                .filter(plan -> !impact.of(table.name()).isEmpty() && selected.mayLose(plan))
                .forEach(plan -> losers.put(plan.name(), losers(table, plan, impact.of(table.name())))));
        exchange.setProperty(POLL, new PollInProgress(changes, impact, now, waiting, listed, plan -> losers.getOrDefault(plan.name(), Map.of()), exchange.getMessage().getHeader(ALL, false, Boolean.class)));
    }

    private Following following() {
        Plans current = plans.get();
        if (following == null || following.plans() != current) {
            following = new Following(current, m1, schema);
            capture = captures.apply(following.watched());
        }
        return following;
    }

    /** The mappings whose plans look up something else now. */
    private static Set<String> renewed(Following now, List<Changes> changes) {
        Set<String> changed = changes.stream().map(some -> some.watched().name()).collect(Collectors.toSet());
        Set<String> renewed = new TreeSet<>();
        for (FollowedTable table : now.tables()) {
            for (TablePlan plan : table.plans()) {
                if (!Collections.disjoint(plan.lookups().tables(), changed) && plan.lookups().changed()) {
                    renewed.add(plan.name());
                }
            }
        }
        return renewed;
    }

    /** A row that comes, goes or takes another value may make another one win or lose. */
    private Map<String, String> losers(FollowedTable table, TablePlan plan, AffectedRows affected) {
        Map<String, String> before = knownLosers.computeIfAbsent(plan.name(), name -> quarantine.losers(name));
        Map<String, String> now = selected.losers(plan);
        Set<String> other = new TreeSet<>(before.keySet());
        other.addAll(now.keySet());
        other.removeIf(key -> java.util.Objects.equals(before.containsKey(key), now.containsKey(key)));
        for (String key : other) {
            List<Object> scope = scope(table, plan, key);
            if (scope.isEmpty()) {
                affected.all();
            } else {
                affected.add(scope);
            }
        }
        knownLosers.put(plan.name(), now);
        return now;
    }

    private static List<Object> scope(FollowedTable table, TablePlan plan, String key) {
        List<String> sources = table.scope().sources(plan);
        String before = plan.keys().get(0) + "=";
        return sources.equals(plan.keys()) && sources.size() == 1 && key.startsWith(before)
                ? List.of(Impact.value(plan.source().columns().get(sources.get(0)), key.substring(before.length())))
                : List.of();
    }

    /** What M1 has deleted, children first. */
    public List<DeltaChunk> removals(@ExchangeProperty(POLL) PollInProgress poll) {
        List<DeltaChunk> removals = new ArrayList<>();
        List<AffectedRows> all = new ArrayList<>(poll.impact().all());
        Collections.reverse(all);
        for (AffectedRows rows : all) {
            for (List<List<Object>> scopes : pieces(rows.deleted())) {
                List<List<Object>> gone = gone(poll.impact(), rows, scopes);
                if (!gone.isEmpty()) {
                    rows.removed(gone);
                    removals.add(new DeltaChunk(rows, gone, List::of));
                }
            }
        }
        return removals;
    }

    private static List<List<Object>> gone(Impact impact, AffectedRows rows, List<List<Object>> scopes) {
        Set<List<Object>> present = new LinkedHashSet<>();
        for (TablePlan plan : rows.table().plans()) {
            impact.present(rows.table(), plan, scopes).forEach(scope -> present.add(folded(scope)));
        }
        return scopes.stream().filter(scope -> !present.contains(folded(scope))).toList();
    }

    /** Texts that differ in case may be the same row for M2. */
    private static List<Object> folded(List<Object> scope) {
        return scope.stream().map(value -> (Object) String.valueOf(value).toLowerCase(Locale.ROOT)).toList();
    }

    private static List<List<List<Object>>> pieces(List<List<Object>> scopes) {
        List<List<List<Object>>> pieces = new ArrayList<>();
        for (int from = 0; from < scopes.size(); from += SCOPES) {
            pieces.add(scopes.subList(from, Math.min(scopes.size(), from + SCOPES)));
        }
        return pieces;
    }

    /** The areas, in order. */
    public List<Area> areas(@ExchangeProperty(POLL) PollInProgress poll) {
        return plans.get().areas();
    }

    /** What has to be read anew in one area, parents first. */
    public Iterator<DeltaChunk> chunks(Area area, @ExchangeProperty(POLL) PollInProgress poll) {
        List<Iterator<DeltaChunk>> chunks = new ArrayList<>();
        for (AffectedRows rows : poll.impact().all()) {
            if (!rows.table().area().equals(area.id()) || rows.isEmpty()) {
                continue;
            }
            if (rows.isWhole()) {
                chunks.add(new WholeTable(m1, rows, scopes -> chunk(rows, scopes, poll), () -> poll.whole(rows.table())));
            } else {
                chunks.add(pieces(rows.scopes()).stream().map(scopes -> chunk(rows, scopes, poll)).iterator());
            }
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!chunks.isEmpty() && !chunks.get(0).hasNext()) {
                    chunks.remove(0);
                }
                return !chunks.isEmpty();
            }

            @Override
            public DeltaChunk next() {
                return hasNext() ? chunks.get(0).next() : Collections.<DeltaChunk>emptyIterator().next();
            }
        };
    }

    private DeltaChunk chunk(AffectedRows rows, List<List<Object>> scopes, PollInProgress poll) {
        return new DeltaChunk(rows, scopes, () -> rows.table().plans().stream().map(plan -> {
            Selection selection = rows.table().scope().isWhole()
                    ? KeyRange.ALL
                    : new ScopeSelection(rows.table().scope().sources(plan), scopes);
            return selected.chunk(plan, selection, poll.losers(plan));
        }).toList());
    }

    /** The scripts of an area that have to run now. */
    public List<String> scripts(Area area, @ExchangeProperty(POLL) PollInProgress poll) {
        return derived.due(area, poll.isAll());
    }

    /**
     * Lists a script that failed.
     *
     * @throws Exception the failure, where it may pass, or where rows of later areas depend on the script
     */
    public void scriptFailed(String script, Area area, Exchange exchange, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) throws Exception {
        if (SqlFaults.isPassing(failure) || derived.isDependedOn(area)) {
            exchange.getExchangeExtension().setFailureHandled(false);
            throw failure;
        }
        LOG.warn("routes/sql/{}.sql failed and is tried again by the next poll: {}", script, failure.getMessage());
        quarantine.script(script, area.id(), SqlFaults.reason(failure));
    }

    /** Forgets the changes: all of M2 is committed. */
    public Poll end(@ExchangeProperty(POLL) PollInProgress poll) {
        capture.consumed(poll.changes());
        poll.wholes().forEach(pending::appliedWhole);
        long waiting = poll.isAnyListed() ? quarantine.waiting() : 0;
        boolean drained = poll.changes().isEmpty() && !derived.waiting() && pending.untried() == 0;
        return poll.done(waiting, drained);
    }
}
