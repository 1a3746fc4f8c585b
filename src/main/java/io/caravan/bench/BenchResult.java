package io.caravan.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.caravan.copy.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param workers how many chunks Caravan copied at a time
 * @param runs how often each way was timed; the figures are medians
 * @param tables each table
 * @param total all tables together
 * @param account what became of Caravan's rows in the last run
 * @param startUp seconds to read mappings and structures and to start the routes, not part of the other figures
 * @param peakHeap the most bytes of heap in use while Caravan copied, with garbage
 * @param keptHeap the most bytes of heap in use after a garbage collection while Caravan copied
 * @param heapLimit the JVM's limit in bytes (-Xmx)
 */
public record BenchResult(
        int workers, int runs, List<Measurement> tables, Measurement total, Account account, double startUp,
        long peakHeap, long keptHeap, long heapLimit) {

    private static final String[] HEADINGS = {
        "table", "rows", "MB", "Caravan s", "rows/s", "INSERT..SELECT s", "rows/s", "dump | mysql s", "rows/s",
        "to INSERT..SELECT", "to dump | mysql"
    };

    /** A table for the terminal. */
    public String text() {
        List<Measurement> all = new ArrayList<>(tables);
        all.add(total);
        Column[] columns = new Column[HEADINGS.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column().header(HEADINGS[i]).dataAlign(i == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT);
        }
        return AsciiTable.getTable(columns, all.stream().map(Measurement::cells).toArray(Object[][]::new))
                + String.format(java.util.Locale.ROOT,
                        "%n%d workers on %d processors, median of %d; rows written %,d, skipped %,d, quarantined %,d.%n"
                                + "Heap: at most %d MB in use with garbage, %d MB right after a collection; the limit is %d MB.%n"
                                + "Start-up: %.1f s.",
                        workers, Runtime.getRuntime().availableProcessors(), runs, account.written(), account.skipped(),
                        account.quarantined(), peakHeap >> 20, keptHeap >> 20, heapLimit >> 20, startUp);
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("workers", workers);
        json.put("runs", runs);
        json.put("tables", tables.stream().map(BenchResult::fields).toList());
        json.put("total", fields(total));
        json.put("rows_written", account.written());
        json.put("rows_skipped", account.skipped());
        json.put("rows_quarantined", account.quarantined());
        json.put("start_up_seconds", startUp);
        json.put("heap_peak_bytes", peakHeap);
        json.put("heap_kept_bytes", keptHeap);
        json.put("heap_limit_bytes", heapLimit);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> fields(Measurement m) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("table", m.table());
        fields.put("rows", m.rows());
        fields.put("bytes", m.bytes());
        fields.put("caravan_seconds", m.caravan());
        fields.put("insert_select_seconds", m.insertSelect());
        fields.put("dump_seconds", m.dump());
        fields.put("ratio_to_insert_select", m.toInsertSelect());
        fields.put("ratio_to_dump", m.toDump());
        return fields;
    }
}
