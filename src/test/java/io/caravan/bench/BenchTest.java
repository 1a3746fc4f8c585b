package io.caravan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void movesAllRowsInEachWay() {
        List<String> told = new ArrayList<>();
        BenchResult result = new Bench(Path.of("."), 2_000, 2, 1, true, true, told::add).run();

        assertThat(result.tables()).extracting(Measurement::table)
                .containsExactly("catalog_product_entity_int", "sales_flat_order_item", "newsletter_template");
        assertThat(result.tables()).extracting(Measurement::rows).containsExactly(2_000L, 500L, 40L);
        assertThat(result.account().written()).isEqualTo(2_540);
        assertThat(result.account().adds()).isTrue();
        assertThat(result.account().quarantined()).isZero();
        assertThat(result.tables()).allSatisfy(table -> {
            assertThat(table.toInsertSelect()).isPositive();
            assertThat(table.toDump()).isPositive();
        });
        assertThat(result.text()).contains("sales_flat_order_item", "total", "Heap: at most");
        assertThat(result.json()).contains("\"ratio_to_insert_select\"");
        assertThat(told).anyMatch(line -> line.startsWith("Run 1 of 1"));
    }
}
