package io.caravan.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.delta.guard.BornRows;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.MappingFault;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private Journey journey;

    @BeforeEach
    void twoShops() {
        journey = Journey.ofNothing("m1_", "m2_");
        journey.m1("CREATE TABLE m1_sale (id INT PRIMARY KEY, shop VARCHAR(20) CHARACTER SET utf8, year INT, worth DECIMAL(12,4))");
        journey.m1("INSERT INTO m1_sale VALUES (1, 'москва', 2019, 10.5), (2, 'москва', 2019, 0.25), (3, NULL, 2020, 7), (4, 'a', 2020, NULL)");
        journey.m2("CREATE TABLE m2_sold (id INT PRIMARY KEY, shop VARCHAR(20) CHARACTER SET utf8mb4, year INT, worth DECIMAL(20,6))");
        journey.m2("INSERT INTO m2_sold VALUES (1, 'москва', 2019, 10.75), (3, NULL, 2020, 7.01), (5, 'b', 2021, 3)");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    private List<Total> compare(String yaml) {
        journey.overlay(yaml);
        try (Shops shops = journey.open()) {
            return new Totals(shops.mappings()).compare(shops.m1(), shops.m1Schema(), shops.m2(), shops.m2Schema(), born(shops)::leftOutOf);
        }
    }

    private static BornRows born(Shops shops) {
        return new BornRows(new TouchedRows(shops.m2(), "m2_"), shops.m2Schema());
    }

    @Test
    void tellsWhatRowsThatWereMadeInM2Explain() {
        try (Shops shops = journey.open()) {
            new TouchedRows(shops.m2(), "m2_").install(List.of(shops.m2Schema().table("sold").orElseThrow()));
        }
        String yaml = """
                totals:
                  sales:
                    key: [ shop ]
                    m1: SELECT shop, SUM(worth) AS worth, COUNT(DISTINCT year) AS years FROM {sale} GROUP BY 1
                    m2: SELECT s.shop, SUM(s.worth) AS worth, COUNT(DISTINCT year) AS years FROM {sold} s GROUP BY 1
                """;
        journey.m2("INSERT INTO m2_sold VALUES (10, 'москва', 2025, 100), (11, 'new', 2025, 1)");
        assertThat(compare(yaml)).extracting(t -> t.measure() + "|" + t.key() + "|" + t.equal() + "|" + t.explained()).containsExactly(
                "worth|(none)|false|false", "years|(none)|true|true",
                "worth|a|true|true", "years|a|false|false",
                "worth|b|false|false", "years|b|false|false",
                "worth|new|false|true", "years|new|false|true",
                "worth|москва|false|true", "years|москва|false|true");
    }

    @Test
    void comparesNumbersOfEachKey() {
        List<Total> totals = compare("""
                totals:
                  sales:
                    key: [ shop, year ]
                    m1: SELECT shop, year, SUM(worth) AS worth FROM {sale} GROUP BY 1, 2
                    m2: SELECT shop, year, SUM(worth) AS worth FROM {sold} GROUP BY 1, 2
                """);
        assertThat(totals).extracting(t -> t.name() + "|" + t.measure() + "|" + t.key() + "|" + t.m1() + "|" + t.m2() + "|" + t.equal()).containsExactly(
                "sales|worth|(none), 2020|7.0000|7.010000|false",
                "sales|worth|a, 2020|0|null|true",
                "sales|worth|b, 2021|null|3.000000|false",
                "sales|worth|москва, 2019|10.7500|10.750000|true");
    }

    @Test
    void comparesSeveralNumbersWithoutAKey() {
        assertThat(compare("totals: { sales: { m1: 'SELECT COUNT(*) AS sales, MIN(id) AS first FROM {sale}', m2: 'SELECT COUNT(*) AS sales, MIN(id) AS first FROM {sold}' } }"))
                .extracting(t -> t.measure() + " " + t.key() + t.m1() + " " + t.m2() + " " + t.equal())
                .containsExactly("sales 4 3 false", "first 1 1 true");
    }

    @Test
    void doesNotApplyWhereATableIsMissingOrItIsTakenBack() {
        assertThat(compare("totals: { sales: { m1: 'SELECT COUNT(*) FROM {sale}, {later}', m2: 'SELECT COUNT(*) FROM {sold}' }, orders: null }")).isEmpty();
    }

    @Test
    void namesTheTotalThatFails() {
        assertThatThrownBy(() -> compare("totals: { sales: { m1: 'SELECT COUNT(*) FROM {sale}', m2: 'SELECT COUNT(nothing) FROM {sold}' } }"))
                .isInstanceOf(MappingFault.class).hasMessageContaining("totals: sales: m2: ").hasMessageContaining("nothing");
        assertThatThrownBy(() -> compare("totals: { sales: { key: [ shop, year ], m1: 'SELECT shop, year FROM {sale}', m2: 'SELECT 1 FROM {sold}' } }"))
                .hasMessageContaining("totals: sales: m1: the query has 2 columns; it needs 2 for the key (shop, year) and at least one number after them");
    }

    @Test
    void aMisspeltKeyIsFoundWithFileAndLine() {
        assertThatThrownBy(() -> compare("totals:\n  sales:\n    m1: SELECT 1\n    m2: SELECT 1\n    keys: [ a ]\n"))
                .isInstanceOf(MappingFault.class).hasMessageContaining("mappings/local/test.yaml:").hasMessageContaining("keys");
    }
}
