package io.caravan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.sample.LargeShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrates a whole shop on servers of its own, a minute each: {@code ./mvnw -Pbench test}. */
@Tag("bench")
class ShopBenchTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void migratesTheWholeShopAndAccountsForTheTime(boolean twoServers) {
        List<String> told = new ArrayList<>();
        ShopBenchResult result = new ShopBench(Path.of("."), new LargeShop(200, 150, 250), twoServers, 2, 1, told::add).run();

        assertThat(result.account().adds()).isTrue();
        assertThat(result.account().quarantined()).as("the sample's own bad rows, none of the generated ones").isLessThan(10);
        assertThat(result.account().written()).isGreaterThan(25_000);
        AreaFigures products = result.areas().stream().filter(area -> area.area().equals("products")).findFirst().orElseThrow();
        assertThat(products.rows()).isGreaterThan(200 * 80);
        assertThat(products.bytes()).isPositive();
        assertThat(products.reading()).isPositive();
        assertThat(products.converting()).isPositive();
        assertThat(products.writing()).isPositive();
        assertThat(products.reading() + products.converting() + products.writing()).isLessThan(2 * products.seconds());
        assertThat(result.areas()).filteredOn(area -> area.area().equals("order-grids")).allMatch(area -> area.scripts() > 0);
        assertThat(result.total()).isGreaterThan(result.startUp());
        assertThat(result.insertSelect()).isPositive();
        assertThat(result.dump()).isPositive();
        assertThat(told).anyMatch(line -> line.startsWith("Run 1 of 1"));
    }
}
