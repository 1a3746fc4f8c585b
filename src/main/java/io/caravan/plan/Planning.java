package io.caravan.plan;

import io.caravan.plan.TimeEstimate.Sample;
import io.caravan.plan.extension.Extension;
import io.caravan.process.Shops;
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

    private final Shops shops;
    private final boolean sample;
    private final Questions m1;
    private final Questions m2;

    /**
     * @param shops M1, and M2 where there is one
     * @param sample whether to measure how fast rows move
     */
    public Planning(Shops shops, boolean sample) {
        this.shops = shops;
        this.sample = sample;
        this.m1 = new Questions(shops.m1(), shops.m1Schema());
        this.m2 = new Questions(shops.m2(), shops.m2Schema());
    }

    /**
     * Makes the plan.
     *
     * @throws org.springframework.dao.DataAccessException if a database is lost meanwhile
     */
    public Plan make() {
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
            List<Extension> extensions = List.of();
            List<Decision> decisions = List.of();
            OldShop known = done(shop);
            Growth grown = done(growth);
            List<LeaveBehind> left = done(leaveBehind);
            DeltaLoad load = done(delta);
            // Last and alone: what runs beside it would be measured too.
            TimeEstimate time = time(sizes);
            List<String> unanswered = new ArrayList<>(m1.unanswered());
            unanswered.addAll(m2.unanswered());
            return new Plan(
                    Instant.now(), shops.hasM2(), known, grown, moved, left, time, load, capacity, extensions, decisions, List.copyOf(unanswered));
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
