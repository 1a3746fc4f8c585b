package io.caravan.plan;

import io.caravan.check.Check;
import io.caravan.check.Findings;
import io.caravan.plan.TimeEstimate.Sample;
import io.caravan.plan.extension.ExtensionRules;
import io.caravan.plan.extension.Extensions;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes a plan. It writes into neither database, but for a temporary table of its own session, see {@link io.caravan.copy.Trial}. */
public final class Planning {

    /** The check reads every value: within this, in seconds. */
    private static final long CHECKED_BYTES = 500_000_000;

    /**
     * A plan, and what it was made of.
     *
     * @param plan the plan
     * @param extensions the extensions that were found
     * @param findings what the check found; empty where there was nothing to check against
     */
    public record Planned(Plan plan, Extensions extensions, Optional<Findings> findings) {

        /**
         * Writes the rules for extensions and for what the check found into {@code mappings/local/}, and the route for tables that move.
         *
         * @param home the folder that holds {@code mappings/} and {@code routes/}
         * @param areas what the routes move now
         * @return the files; none where nothing is proposed
         * @throws IOException if a file cannot be written
         */
        public List<Path> writeOverlay(Path home, List<Area> areas) throws IOException {
            return new ExtensionRules(extensions).write(findings.orElseGet(() -> new Findings(List.of())), "plan", home, areas);
        }
    }

    private final Shops shops;
    private final boolean sample;
    private final Optional<Check> check;
    private final Questions m1;
    private final Questions m2;

    /**
     * @param shops M1, and M2 where there is one
     * @param sample whether to measure how fast rows move
     * @param check the check whose findings are decisions to make; empty where there is no M2 to check against
     */
    public Planning(Shops shops, boolean sample, Optional<Check> check) {
        this.shops = shops;
        this.sample = sample;
        this.check = check;
        this.m1 = new Questions(shops.m1(), shops.m1Schema());
        this.m2 = new Questions(shops.m2(), shops.m2Schema());
    }

    /**
     * Makes the plan.
     *
     * @throws org.springframework.dao.DataAccessException if a database is lost meanwhile
     */
    public Planned make() {
        TableSizes sizes = TableSizes.of(m1);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(2, Math.min(4, shops.configuration().m1().pool())));
        try {
            Future<OldShop> shop = pool.submit(() -> new OldShopReading(m1, sizes).read(shops.configuration(), address()));
            Future<Growth> growth = pool.submit(() -> Growth.of(m1));
            Future<List<LeaveBehind>> leaveBehind = pool.submit(() -> new LeaveBehindReading(m1, sizes, shops.areas()).read());
            Future<DeltaLoad> delta = pool.submit(() -> new DeltaLoadReading(m1, sizes).read());
            Sizes moved = Sizes.of(sizes, shops.areas(), shops.mappings());
            Capacity capacity = new CapacityReading(m1, m2, shops.servers()).read(
                    sizes.bytes(), shops.hasM2() ? TableSizes.of(m2).bytes() : 0, moved.movedBytes(), shops.configuration().m2().pool());
            PlanInput input = PlanInput.of(shops);
            Extensions extensions = Extensions.of(input);
            Optional<Findings> findings = check.map(of -> moved.movedBytes() <= CHECKED_BYTES ? of.all() : of.structure());
            List<Decision> decisions = Decisions.of(input, findings);
            OldShop known = done(shop);
            Growth grown = done(growth);
            List<LeaveBehind> left = done(leaveBehind);
            DeltaLoad load = done(delta);
            // Last and alone: what runs beside it would be measured too.
            TimeEstimate time = time(sizes);
            List<String> unanswered = new ArrayList<>(m1.unanswered());
            unanswered.addAll(m2.unanswered());
            unanswered.addAll(extensions.problems());
            if (moved.movedBytes() > CHECKED_BYTES) {
                unanswered.add("values that Magento 2 would refuse: looking at every value of so large a shop takes longer; caravan check does");
            }
            Plan plan = new Plan(
                    Instant.now(), shops.hasM2(), known, grown, moved, left, time, load, capacity, extensions.list(), decisions, List.copyOf(unanswered));
            return new Planned(plan, extensions, findings);
        } finally {
            pool.shutdownNow();
        }
    }

    private TimeEstimate time(TableSizes sizes) {
        Optional<String> notWritten = Optional.empty();
        Map<String, Sample> samples = Map.of();
        double roundTrip = 0;
        if (sample) {
            SpeedReading speed = new SpeedReading(shops, sizes, m2);
            samples = speed.read();
            notWritten = speed.notWritten();
            roundTrip = shops.hasM2() ? roundTripMillis() : 0;
        } else {
            notWritten = Optional.of("nothing was measured (--no-sample)");
        }
        return new TimeReading(
                sizes, shops.areas(), shops.mappings(), shops.configuration().workers(), shops.configuration().chunkRows(), roundTrip)
                .of(samples, notWritten);
    }

    private double roundTripMillis() {
        long start = System.nanoTime();
        int times = 10;
        for (int i = 0; i < times; i++) {
            m2.value("the way to M2", "SELECT 1");
        }
        return (System.nanoTime() - start) / 1e6 / times;
    }

    /** Where M1 is, without user and parameters. */
    private String address() {
        return shops.configuration().m1().url().replaceFirst("^jdbc:\\w+://([^/?]+)/.*", "$1") + "/" + shops.servers().m1().database();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The plan was interrupted", e);
        }
    }
}
