package io.caravan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeltaBenchResultTest {

    @Test
    void says() {
        DeltaBenchResult result = new DeltaBenchResult(2, 20_000, 24_000, 3, 8.0, 12.5, 100, 1.0, List.of(0.1, 0.2, 0.3, 1.9), 0);

        assertThat(result.rate()).isEqualTo(2_500);
        assertThat(List.of(result.latency(0.5), result.latency(0.95), result.latency(1))).containsExactly(0.2, 1.9, 1.9);
        assertThat(result.text()).contains("Drained 20,000 changed rows (24,000 rows of Magento 2) in 3 polls and 8.0 s: 2,500 changed rows/s",
                "median 0.20 s, 95 % 1.90 s, longest 1.90 s (4 changes)");
        assertThat(result.json()).contains("\"changed_rows_per_second\" : 2500.0");
    }
}
