package io.caravan.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.caravan.copy.Account;
import io.caravan.sample.LargeShop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the migration of a whole shop took; seconds are medians of the runs.
 *
 * @param shop what the shop has besides the sample
 * @param twoServers whether Magento 2 had a server of its own
 * @param workers how many chunks Caravan copied at a time
 * @param runs how often each way was timed
 * @param areas each area, in the order in which they ran
 * @param total seconds of the whole migration, with start-up
 * @param startUp seconds until the first table was begun
 * @param insertSelect seconds of INSERT..SELECT of Magento 2's tables
 * @param unchecked the same without a look at unique keys, see {@link Ceiling#insertSelect}
 * @param dump seconds of mariadb-dump of the same tables piped into mariadb
 * @param account what became of the rows in the last run
 * @param peakHeap the most bytes of heap in use while Caravan copied, with garbage
 * @param keptHeap the most bytes of heap in use after a garbage collection while Caravan copied
 * @param heapLimit the JVM's limit in bytes (-Xmx)
 */
public record ShopBenchResult(
        LargeShop shop, boolean twoServers, int workers, int runs, List<AreaFigures> areas, double total, double startUp,
        double insertSelect, double unchecked, double dump, Account account, long peakHeap, long keptHeap, long heapLimit) {

    private static final String[] HEADINGS = {
        "area", "rows", "MB", "s", "rows/s", "MB/s", "reading s", "converting s", "writing s", "scripts s"
    };
    /** What takes a smaller part of the time is shown together. */
    private static final double PART = 0.005;

    /** Tables for the terminal. */
    public String text() {
        AreaFigures all = AreaFigures.sum("all areas", areas);
        List<AreaFigures> shown = new ArrayList<>(areas.stream().filter(area -> area.seconds() >= PART * total).toList());
        List<AreaFigures> small = areas.stream().filter(area -> area.seconds() < PART * total).toList();
        if (!small.isEmpty()) {
            shown.add(AreaFigures.sum(small.size() + " other areas", small));
        }
        shown.add(all);
        Column[] columns = new Column[HEADINGS.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column().header(HEADINGS[i]).dataAlign(i == 0 ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT);
        }
        return AsciiTable.getTable(columns, shown.stream().map(ShopBenchResult::cells).toArray(Object[][]::new))
                + String.format(Locale.ROOT, """


                        Whole migration   %8.1f s, %,.0f rows/s, %.1f MB/s, with %.1f s of start-up
                        INSERT..SELECT    %8.1f s: Caravan reaches %.2f of its speed
                         unchecked keys   %8.1f s: Caravan reaches %.2f of its speed
                        dump | mysql      %8.1f s: Caravan reaches %.2f of its speed
                        %,d products, %,d customers, %,d orders on %s; %d workers on %d processors, median of %d.
                        Rows: %,d read = %,d written + %,d skipped by rule + %,d quarantined.
                        Heap: at most %d MB in use with garbage, %d MB right after a collection; the limit is %d MB.""",
                total, all.rows() / total, all.bytes() / total / (1 << 20), startUp, insertSelect, toInsertSelect(),
                unchecked, unchecked / total, dump, toDump(),
                shop.products(), shop.customers(), shop.orders(), twoServers ? "two servers" : "one server", workers,
                Runtime.getRuntime().availableProcessors(), runs, account.read(), account.written(), account.skipped(), account.quarantined(),
                peakHeap >> 20, keptHeap >> 20, heapLimit >> 20);
    }

    private static Object[] cells(AreaFigures area) {
        return new Object[] {
            area.area(), number(area.rows()), number(area.bytes() >> 20), seconds(area.seconds()), number(area.rows() / Math.max(area.seconds(), 1e-3)),
            seconds(area.bytes() / Math.max(area.seconds(), 1e-3) / (1 << 20)), seconds(area.reading()), seconds(area.converting()),
            seconds(area.writing()), seconds(area.scripts())
        };
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** Caravan's speed as a part of INSERT..SELECT's. */
    public double toInsertSelect() {
        return insertSelect / total;
    }

    /** Caravan's speed as a part of the dump's. */
    public double toDump() {
        return dump / total;
    }

    /** The same for programs. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("products", shop.products());
        json.put("customers", shop.customers());
        json.put("orders", shop.orders());
        json.put("two_servers", twoServers);
        json.put("workers", workers);
        json.put("runs", runs);
        json.put("areas", areas);
        json.put("total_seconds", total);
        json.put("start_up_seconds", startUp);
        json.put("insert_select_seconds", insertSelect);
        json.put("insert_select_unchecked_seconds", unchecked);
        json.put("dump_seconds", dump);
        json.put("ratio_to_insert_select", toInsertSelect());
        json.put("ratio_to_dump", toDump());
        json.put("rows_read", account.read());
        json.put("rows_written", account.written());
        json.put("rows_skipped", account.skipped());
        json.put("rows_quarantined", account.quarantined());
        json.put("heap_peak_bytes", peakHeap);
        json.put("heap_kept_bytes", keptHeap);
        json.put("heap_limit_bytes", heapLimit);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
