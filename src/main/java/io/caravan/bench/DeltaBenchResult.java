package io.caravan.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark of the delta found.
 *
 * @param workers Caravan's workers
 * @param changed how many rows of M1 were changed to be drained
 * @param applied how many rows of M2 were written or deleted for them
 * @param polls how many polls it took
 * @param drainSeconds from the first poll's beginning to the last one's end
 * @param wholeSeconds the same with the start of the process
 * @param perSecond how many rows a second were to be changed for the latency
 * @param period seconds from poll to poll
 * @param latencies seconds from the commit in M1 until the change could be read in M2, of each change that arrived, ascending
 * @param lost how many changes did not arrive
 */
public record DeltaBenchResult(
        int workers, long changed, long applied, int polls, double drainSeconds, double wholeSeconds, int perSecond, double period,
        List<Double> latencies, int lost) {

    /** Changed rows of M1 drained in a second. */
    public double rate() {
        return changed / drainSeconds;
    }

    /** The latency that this part of the changes kept: 0.5 for the median, 1 for the longest; NaN if none arrived. */
    public double latency(double part) {
        return latencies.isEmpty() ? Double.NaN : latencies.get((int) Math.max(0, Math.ceil(latencies.size() * part) - 1));
    }

    /** For the terminal. */
    public String text() {
        return String.format(Locale.ROOT,
                "Drained %,d changed rows (%,d rows of Magento 2) in %d polls and %.1f s: %,.0f changed rows/s; %.1f s with the start of the process.%n"
                        + "At %d changes/s and a period of %.1f s, from the commit in Magento 1 until Magento 2 has it: median %.2f s, 95 %% %.2f s, longest %.2f s"
                        + " (%,d changes%s).%n%d workers on %d processors, which the server and the writers share.",
                changed, applied, polls, drainSeconds, rate(), wholeSeconds, perSecond, period, latency(0.5), latency(0.95), latency(1), latencies.size(),
                lost == 0 ? "" : ", " + lost + " did not arrive", workers, Runtime.getRuntime().availableProcessors());
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("workers", workers);
        json.put("changed_rows", changed);
        json.put("rows_written", applied);
        json.put("polls", polls);
        json.put("drain_seconds", drainSeconds);
        json.put("drain_seconds_with_start", wholeSeconds);
        json.put("changed_rows_per_second", rate());
        json.put("latency_changes_per_second", perSecond);
        json.put("latency_period_seconds", period);
        json.put("latency_changes", latencies.size());
        json.put("latency_lost", lost);
        json.put("latency_median_seconds", latency(0.5));
        json.put("latency_95_percent_seconds", latency(0.95));
        json.put("latency_longest_seconds", latency(1));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
