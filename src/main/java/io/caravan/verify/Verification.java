package io.caravan.verify;

import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.copy.ChunkMapper;
import io.caravan.copy.ExpectedTable;
import io.caravan.copy.Plans;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Shops;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * Compares every migrated row of the plain tables: what M1 and the mappings give now with what M2 holds. Nothing is
 * written to either side. Both may change meanwhile: see {@link SecondLook}.
 */
public final class Verification {

    /** Is told how a verification goes on, by several threads. */
    public interface Progress {

        /** Tells nobody. */
        Progress SILENT = new Progress() {};

        /**
         * The tables are known.
         *
         * @param tables how many M2 tables will be compared
         * @param rows how many rows the copy wrote to them
         */
        default void begun(int tables, long rows) {}

        /** Some rows of an M2 table have been compared. */
        default void compared(String table, long rows) {}

        /** A table is done. */
        default void completed(TableVerified table) {}

        /** A script is about to be run once more, on copies. */
        default void remade(String script) {}
    }

    /** What a row costs while its checksums are held: key, sum, count, in a table that is at times half empty. */
    private static final long BYTES_HELD = 64;
    private static final long MOST_HELD = 16_000_000;

    private final Shops shops;
    private final Plans plans;
    private final Set<String> areas;
    private final int workers;
    private final ChunkMapper mapper;
    private final List<LostRows> lost = new ArrayList<>();

    /**
     * @param shops both databases; stay open
     * @param plans the plans of the routes
     * @param areaIds the areas to verify; an M2 table that several areas fill is verified with all of them
     * @param workers how many tables or chunks are compared at a time
     */
    public Verification(Shops shops, Plans plans, Collection<String> areaIds, int workers) {
        this.shops = shops;
        this.plans = plans;
        this.areas = Set.copyOf(areaIds);
        this.workers = Math.max(1, workers);
        this.mapper = new ChunkMapper(shops.configuration().zeroDates());
    }

    /**
     * Why a mapping is not verified.
     *
     * @param asMeant whether it is migrated all the same, as mappings and routes have it now
     */
    private record NotVerified(String reason, boolean asMeant) {}

    /** The plans of one M2 table with the states of their copies. */
    private record Group(List<TablePlan> plans, List<TableState> states) {

        Account account() {
            return states.stream().map(TableState::account).reduce(Account.NOTHING, Account::plus);
        }

        /** The same as plans that were made anew. */
        Group with(Plans anew) {
            return new Group(plans.stream().map(plan -> anew.plan(plan.name()).orElse(plan)).toList(), states);
        }

        boolean adds() {
            return states.stream().allMatch(state -> state.account().adds());
        }
    }

    /**
     * Compares. Takes about as long as the copy did, and the memory of a chunk for each worker; tables whose key does
     * not arrive in M2 as it is cost 64 bytes for each row, up to a quarter of the heap, and are read several times
     * where that is not enough.
     *
     * @throws org.springframework.dao.DataAccessException if a database cannot be read
     */
    public Verified run(Progress progress) {
        long started = System.nanoTime();
        lost.clear();
        Map<String, NotVerified> notVerified = new TreeMap<>();
        List<Group> groups = groups(notVerified);
        progress.begun(groups.size(), groups.stream().mapToLong(group -> group.account().written()).sum());
        List<CompletableFuture<TableComparison>> results = new ArrayList<>();
        Map<TableComparison, Group> compared = new IdentityHashMap<>();
        ThreadPoolExecutor pool = pool();
        try {
            for (Group group : groups) {
                TableComparison comparison = comparison(group, plans, progress);
                compared.put(comparison, group);
                results.add(start(comparison, pool == null ? Runnable::run : pool));
                // A failure ends the verification at once.
                results.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            }
            List<TableComparison> comparisons = results.stream().map(CompletableFuture::join).toList();
            return verified(comparisons, compared, notVerified, started, progress);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            stop(pool);
        }
    }

    /** This thread is a worker too: it takes a piece itself whenever the pool is busy, so that it never runs ahead. */
    private ThreadPoolExecutor pool() {
        return workers == 1
                ? null
                : new ThreadPoolExecutor(
                        workers - 1, workers - 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1),
                        work -> {
                            Thread thread = new Thread(work, "caravan-verify");
                            thread.setDaemon(true);
                            return thread;
                        },
                        new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static void stop(ThreadPoolExecutor pool) {
        if (pool == null) {
            return;
        }
        pool.shutdownNow();
        try {
            // The connections that the workers use are closed by the caller.
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Judges what was found, once all tables have been compared. */
    private Verified verified(
            List<TableComparison> comparisons, Map<TableComparison, Group> groups, Map<String, NotVerified> notVerified, long started, Progress progress) {
        ChangesUnderway underway = new ChangesUnderway(shops);
        TouchedRows touched = new TouchedRows(shops.m2(), shops.configuration().m2().prefix());
        SecondLook second = new SecondLook(
                underway,
                // The plans hold what was looked up in M1, such as attributes.
                first -> {
                    Plans now = shops.plans();
                    return comparison(groups.get(first).with(now), now, Progress.SILENT);
                },
                (table, rows) -> rows.isEmpty() ? Map.of() : new MadeInM2(table.shape(), touched.all(table.plans().get(0).target().name())).of(rows));
        Map<TableComparison, Map<Suspect, Difference.Kind>> verdicts = second.of(comparisons);
        List<TableVerified> tables = new ArrayList<>();
        for (TableComparison comparison : comparisons) {
            Group group = groups.get(comparison);
            TableVerified table = comparison.result(group.account().written(), group.adds(), verdicts.get(comparison));
            progress.completed(table);
            tables.add(table);
            lost(comparison, table, verdicts.get(comparison));
        }
        Map<String, String> reasons = new TreeMap<>();
        notVerified.forEach((mapping, why) -> reasons.put(mapping, why.reason()));
        return new Verified(
                tables, reasons, notVerified.values().stream().allMatch(NotVerified::asMeant), new Verified.Delta(underway.possible() || touched.installed(), underway.count(), second.settled()),
                (System.nanoTime() - started) / 1_000_000);
    }

    private void lost(TableComparison comparison, TableVerified table, Map<Suspect, Difference.Kind> verdict) {
        List<Object[]> rows = new ArrayList<>();
        verdict.forEach((suspect, kind) -> {
            if (kind == Difference.Kind.MISSING || kind == Difference.Kind.DIFFERING) {
                rows.add(suspect.expected().values());
            }
        });
        long all = table.missing() + table.differing();
        if (all > 0) {
            lost.add(new LostRows(table.table(), comparison.shape().columns(), rows, all > rows.size()));
        }
    }

    /** The rows that the last run found missing or differing. */
    List<LostRows> lost() {
        return List.copyOf(lost);
    }

    private TableComparison comparison(Group group, Plans by, Progress progress) {
        String table = group.plans().get(0).target().name();
        List<ExpectedTable> sources = new ArrayList<>();
        for (int i = 0; i < group.plans().size(); i++) {
            sources.add(new ExpectedTable(
                    group.plans().get(i), by, group.states().get(i).account(), shops.m1(), shops.m2(), shops.m1Schema(), shops.tables(), mapper));
        }
        return new TableComparison(sources, shops.m2(), heldRows(), rows -> progress.compared(table, rows));
    }

    private static CompletableFuture<TableComparison> start(TableComparison comparison, Executor pool) {
        List<CompletableFuture<Void>> pieces = new ArrayList<>();
        for (Runnable piece : comparison.pieces()) {
            if (pieces.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                break;
            }
            pieces.add(CompletableFuture.runAsync(piece, pool));
        }
        return CompletableFuture.allOf(pieces.toArray(CompletableFuture[]::new)).thenApply(done -> comparison);
    }

    private long heldRows() {
        return Math.min(MOST_HELD, Math.max(10_000, Runtime.getRuntime().maxMemory() / 4 / workers / BYTES_HELD));
    }

    /** What can be verified, by M2 table; notes the rest. */
    private List<Group> groups(Map<String, NotVerified> notVerified) {
        Map<String, TableState> states = new LinkedHashMap<>();
        try {
            new Checkpoint(shops.m2(), shops.tables()).tables().forEach(state -> states.put(state.mapping(), state));
        } catch (BadSqlGrammarException e) {
            // Nothing was ever migrated to this M2: Caravan's tables do not exist, and verification makes none.
            states.clear();
        }
        Map<String, List<TablePlan>> byTable = new LinkedHashMap<>();
        plans.all().forEach(plan -> byTable.computeIfAbsent(plan.target().name(), t -> new ArrayList<>()).add(plan));
        List<Group> groups = new ArrayList<>();
        for (List<TablePlan> all : byTable.values()) {
            if (all.stream().noneMatch(plan -> areas.contains(plan.step().area()))) {
                continue;
            }
            all.stream().filter(plan -> !states.containsKey(plan.name())).forEach(plan -> notVerified.put(plan.name(), new NotVerified("not migrated yet", false)));
            // A mapping that was never begun put nothing into the table.
            List<TablePlan> begun = all.stream().filter(plan -> states.containsKey(plan.name())).toList();
            Map<String, NotVerified> reasons = new TreeMap<>();
            begun.forEach(plan -> reason(plan, states.get(plan.name())).ifPresent(reason -> reasons.put(plan.name(), reason)));
            if (!reasons.isEmpty()) {
                String first = reasons.keySet().iterator().next();
                boolean asMeant = reasons.values().stream().allMatch(NotVerified::asMeant);
                begun.forEach(plan -> notVerified.put(plan.name(), reasons.getOrDefault(
                        plan.name(), new NotVerified("fills the same M2 table as '" + first + "', which is not verified", asMeant))));
            } else if (!begun.isEmpty()) {
                groups.add(new Group(begun, begun.stream().map(plan -> states.get(plan.name())).toList()));
            }
        }
        return groups;
    }

    private static Optional<NotVerified> reason(TablePlan plan, TableState state) {
        if (!state.complete()) {
            return Optional.of(new NotVerified("not complete; go on with: caravan migrate data", false));
        }
        if (!plan.fingerprint().equals(state.fingerprint())) {
            return Optional.of(new NotVerified("its mapping or route step has changed since it was copied", false));
        }
        return plan.step().process().map(process -> new NotVerified("its rows go through a route of the operator's own, " + process, true));
    }
}
