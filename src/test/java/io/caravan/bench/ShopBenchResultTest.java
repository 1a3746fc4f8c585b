package io.caravan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Account;
import io.caravan.sample.LargeShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopBenchResultTest {

    private final ShopBenchResult result = new ShopBenchResult(
            new LargeShop(100, 200, 300), true, 2, 3,
            List.of(
                    new AreaFigures("products", 9_000, 3 << 20, 30, 5, 6, 40, 0), new AreaFigures("cms", 10, 1 << 14, 0.1, 0, 0, 0.1, 0),
                    new AreaFigures("search", 20, 1 << 14, 0.1, 0, 0.1, 0, 0)),
            40, 4, 30, 20, 60, new Account(9_030, 9_000, 20, 10, Map.of()), 200L << 20, 100L << 20, 512L << 20);

    @Test
    void saysWhatEachAreaTookAndHowThatCompares() {
        assertThat(result.text().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "| products | 9,000 | 3 | 30.0 | 300 | 0.1 | 5.0 | 6.0 | 40.0 | 0.0 |",
                        "| 2 other areas | 30 | 0 | 0.2 | 150 | 0.2 | 0.0 | 0.1 | 0.1 | 0.0 |",
                        "Whole migration 40.0 s, 226 rows/s, 0.1 MB/s, with 4.0 s of start-up",
                        "INSERT..SELECT 30.0 s: Caravan reaches 0.75 of its speed",
                        " unchecked keys 20.0 s: Caravan reaches 0.50 of its speed",
                        "dump | mysql 60.0 s: Caravan reaches 1.50 of its speed",
                        "100 products, 200 customers, 300 orders on two servers; 2 workers on "
                                + Runtime.getRuntime().availableProcessors() + " processors, median of 3.");
        assertThat(result.json()).contains("\"ratio_to_insert_select\" : 0.75", "\"area\" : \"search\"");
    }

    @Test
    void theMedianOfEachFigureCounts() {
        AreaFigures median = AreaFigures.median(List.of(
                new AreaFigures("cms", 10, 20, 1, 9, 1, 5, 0), new AreaFigures("cms", 10, 20, 3, 2, 1, 6, 0),
                new AreaFigures("cms", 10, 20, 2, 4, 1, 7, 0)));
        assertThat(median).isEqualTo(new AreaFigures("cms", 10, 20, 2, 4, 1, 6, 0));
    }
}
