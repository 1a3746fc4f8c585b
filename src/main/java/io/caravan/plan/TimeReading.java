package io.caravan.plan;

import io.caravan.mapping.Mappings;
import io.caravan.plan.TimeEstimate.AreaTime;
import io.caravan.plan.TimeEstimate.Sample;
import io.caravan.route.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Estimates from the speed of some tables how long all of them take. */
final class TimeReading {

    /** What a table costs however few rows it has: its checkpoint, its chunk, its emptied target. Measured on shops of a few hundred rows. */
    private static final double TABLE_MILLIS = 25;
    private static final int TABLE_ROUND_TRIPS = 15;
    /** What a script costs, besides the rows that it works on once more. */
    private static final double SCRIPT_MILLIS = 150;
    private static final double START_MILLIS = 3_000;
    /** Where nothing was written: the copy took three to eight times as long as reading and converting, on all shops tried so far. */
    private static final double LEAST_WRITING = 2;
    private static final double MOST_WRITING = 7;
    /** A temporary table has no foreign keys, no redo log and no other visitors. */
    private static final double BUSY = 2;

    private final TableSizes sizes;
    private final List<Area> areas;
    private final Mappings mappings;
    private final int workers;
    private final int chunkRows;
    private final double roundTripMillis;

    TimeReading(TableSizes sizes, List<Area> areas, Mappings mappings, int workers, int chunkRows, double roundTripMillis) {
        this.sizes = sizes;
        this.areas = areas;
        this.mappings = mappings;
        this.workers = workers;
        this.chunkRows = chunkRows;
        this.roundTripMillis = roundTripMillis;
    }

    /** What one row costs one worker, in ms. */
    private record Cost(double read, double write) {}

    /**
     * @param samples the speed of some tables, by name
     * @param notWritten why writing was not measured; empty where it was
     */
    TimeEstimate of(Map<String, Sample> samples, Optional<String> notWritten) {
        boolean measured = !samples.isEmpty();
        boolean written = samples.values().stream().anyMatch(sample -> sample.writeMillis() > 0);
        Cost all = pooled(samples);
        List<AreaTime> times = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        double compared = 0;
        for (Area area : areas) {
            List<String> tables = area.steps().stream().map(step -> Sizes.source(mappings, step)).filter(table -> sizes.of(table).isPresent()).toList();
            double low = 0;
            double high = 0;
            double scripts = SCRIPT_MILLIS * area.scripts().size();
            for (String table : tables) {
                Cost cost = cost(Optional.ofNullable(samples.get(table)), all, written);
                long rows = sizes.rows(table);
                double abreast = Math.min(workers, Math.max(1, Math.ceil((double) rows / chunkRows)));
                double fixed = TABLE_MILLIS + TABLE_ROUND_TRIPS * roundTripMillis;
                double least = rows * (cost.read() + (written ? cost.write() : cost.read() * LEAST_WRITING));
                double most = rows * (cost.read() + (written ? cost.write() : cost.read() * MOST_WRITING));
                low += fixed + least / abreast;
                high += BUSY * (fixed + most);
                scripts += area.scripts().isEmpty() ? 0 : rows * cost.write();
                compared += moved.add(table) ? rows * cost.read() : 0;
            }
            if (!tables.isEmpty() || !area.scripts().isEmpty()) {
                times.add(new AreaTime(area.id(), Math.round(low + scripts), Math.round(high + BUSY * scripts)));
            }
        }
        double sampled = samples.keySet().stream().mapToLong(sizes::rows).sum();
        double rows = moved.stream().mapToLong(sizes::rows).sum();
        return new TimeEstimate(
                measured ? times : List.of(),
                measured ? Math.round(START_MILLIS) + times.stream().mapToLong(AreaTime::lowMillis).sum() : 0,
                measured ? Math.round(START_MILLIS) + times.stream().mapToLong(AreaTime::highMillis).sum() : 0,
                List.copyOf(samples.values()), rows == 0 ? 0 : Math.min(1, sampled / rows), workers, Math.round(compared),
                basis(measured, written, notWritten));
    }

    private static Cost pooled(Map<String, Sample> samples) {
        double rows = Math.max(1, samples.values().stream().mapToLong(Sample::rows).sum());
        double writtenRows = Math.max(1, samples.values().stream().filter(s -> s.writeMillis() > 0).mapToLong(Sample::rows).sum());
        return new Cost(
                samples.values().stream().mapToDouble(Sample::readMillis).sum() / rows,
                samples.values().stream().mapToDouble(Sample::writeMillis).sum() / writtenRows);
    }

    private static Cost cost(Optional<Sample> sample, Cost all, boolean written) {
        return sample.map(own -> new Cost(
                        own.readMillis() / own.rows(),
                        written && own.writeMillis() == 0 ? all.write() : own.writeMillis() / own.rows()))
                .orElse(all);
    }

    private String basis(boolean measured, boolean written, Optional<String> notWritten) {
        if (!measured) {
            return notWritten.orElse("nothing was measured");
        }
        return written
                ? "rows of the largest tables were read, converted and written into a temporary table, which is gone"
                : "rows of the largest tables were read and converted; writing is assumed to take two to seven times as long"
                        + notWritten.map(why -> ", because " + why).orElse("");
    }
}
