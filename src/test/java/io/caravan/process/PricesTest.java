package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.verify.Verification;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prices of the sample shop, where each website has its own. */
class PricesTest {

    private static final int PRICE = 180;
    private static final String[] AREAS = {"customer-groups", "products", "bundles", "tier-prices", "configurable-prices"};

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample().with("CARAVAN_CHUNK_ROWS", "100");
        journey.m1("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'catalog/price/scope', '1')");
        // Configurable 13 costs less in store view 3, and green, -100, less than nothing; white, 10 per cent, is 3 in website 2.
        journey.m1("INSERT INTO catalog_product_entity_decimal (entity_type_id, attribute_id, store_id, entity_id, value) VALUES (4, 180, 3, 13, 18)");
        journey.m1("INSERT INTO catalog_product_super_attribute_pricing (value_id, product_super_attribute_id, value_index, is_percent, pricing_value, website_id)"
                + " VALUES (10, 1, '8', 0, -100, 0), (11, 1, '9', 0, 3, 2)");
        // Product 12 has no price of its own, 4 has one in store view 5.
        journey.m1("DELETE FROM catalog_product_entity_decimal WHERE entity_id = 12 AND attribute_id = 180");
        journey.m1("INSERT INTO catalog_product_entity_decimal (entity_type_id, attribute_id, store_id, entity_id, value) VALUES (4, 180, 5, 4, 1)");
        journey.m1("INSERT INTO catalog_product_entity_decimal (entity_type_id, attribute_id, store_id, entity_id, value) VALUES (4, 181, 0, 13, 9)");
        journey.migrate(AREAS);
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    private static List<String> prices(int product) {
        return numbers("SELECT store_id, value + 0E0 FROM catalog_product_entity_decimal WHERE attribute_id = " + PRICE + " AND entity_id = " + product + " ORDER BY 1");
    }

    private static List<String> numbers(String sql) {
        return journey.inM2(sql).stream().map(row -> row.replaceAll("[.]0(?=[|]|$)", "")).toList();
    }

    private static List<String> report(String topic) {
        return journey.inM2("SELECT subject, detail FROM caravan_report WHERE topic = '" + topic + "' ORDER BY report_id");
    }

    @Test
    void surchargesOfSeveralOptionsAddUp() {
        // White and L: 19.90 + 10 % + 2; in store view 3 18 + 3 + 2, in 5 of the same website 19.90 + 3 + 2.
        assertThat(prices(12)).containsExactly("0|23.89", "3|23", "5|24.9");
        assertThat(prices(6)).as("blue, which costs 1.50 more in website 2, and L").containsExactly("0|21.9", "3|21.5", "5|23.4");
        assertThat(prices(11)).as("white and M").containsExactly("0|21.89", "3|21", "5|22.9");
    }

    @Test
    void withoutSurchargesAVariantCostsWhatTheConfigurableCosts() {
        assertThat(prices(2)).containsExactly("0|19.9", "3|18");
        assertThat(prices(36)).as("was 118").containsExactly("0|120");
        assertThat(prices(13)).as("the configurable itself").containsExactly("0|19.9", "3|18");
    }

    @Test
    void aPriceOfItsOwnInAStoreViewIsReplacedToo() {
        assertThat(prices(4)).containsExactly("0|19.9", "3|19.5", "5|21.4");
    }

    @Test
    void noPriceIsBelowZero() {
        assertThat(prices(7)).containsExactly("0|0", "3|0");
    }

    @Test
    void otherPricesStay() {
        assertThat(prices(19)).containsExactly("0|189", "3|199", "5|199");
        assertThat(numbers("SELECT value + 0E0 FROM catalog_product_entity_decimal WHERE attribute_id = 181 AND entity_id = 13")).containsExactly("9");
    }

    @Test
    void everyChangeIsReported() {
        assertThat(report("Price of a variant")).contains(
                "product 4 (tee-blue-s), store view 5|was 1.0000, is 21.4000, which Magento 1 charged for it in product 13 (tee)",
                "product 6 (tee-blue-l)|was 19.9000, is 21.9000, which Magento 1 charged for it in product 13 (tee)");
        assertThat(report("Price of a variant that is also sold on its own")).containsExactly(
                "product 36 (coat-m)|was 118.0000, is 120.0000, which Magento 1 charged for it in product 42 (coat)");
        assertThat(report("Price of a variant in one store view")).anyMatch(row -> row.startsWith("product 6 (tee-blue-l), store view 5|is 23.4000"));
        assertThat(report("Variant of several configurable products at different prices")).containsExactly(
                "product 1 (tee-red-s)|in product 40 (tee-duo) Magento 1 charged 22.0000 for it; it has the price of product 13 now: 19.9000",
                "product 2 (tee-red-m)|in product 40 (tee-duo) Magento 1 charged 22.0000 for it; it has the price of product 13 now: 19.9000");
        assertThat(journey.account("sql:configurable-prices").notes()).containsKeys(
                "Prices of configurable products' variants that changed", "Prices of configurable products' variants that are new in a store view");
    }

    @Test
    void tierPricesAndGroupPricesShareATable() {
        assertThat(numbers("SELECT entity_id, all_groups, customer_group_id, website_id, qty + 0E0, value + 0E0, percentage_value + 0E0"
                + " FROM catalog_product_entity_tier_price ORDER BY 1, 2, 3, 4, 5")).containsExactly(
                "19|0|3|0|1|100|null", "19|0|4|1|1|150|null", "19|1|0|0|2|180|null",
                "20|0|2|0|1|0|10", "20|0|3|0|1|0|50",
                "21|0|2|0|1|5.2|null", "21|0|2|1|12|4.5|null", "21|1|0|0|6|5.5|null", "21|1|0|0|12|5|null",
                "22|1|0|0|5|3.5|null",
                "23|0|2|0|1|20|null",
                "29|0|3|0|1|20|null", "29|1|0|2|10|19|null",
                "30|0|2|0|1|15|null");
    }

    @Test
    void whereBothExistTheReportGivesBoth() {
        assertThat(report("Tier price and group price for the same customers")).containsExactlyInAnyOrder(
                "product 29 (book-1), customer group 3|tier price from quantity 1: 20.0000; group price: 21.0000; kept: 20.000000",
                "product 30 (book-2), customer group 2|tier price from quantity 1: 20.0000; group price: 15.0000; kept: 15.000000",
                "product 20 (teapot), customer group 3|tier price from quantity 1: 30.0000; group price: 50.0000 %; kept: 50.00 %",
                "product 19 (samovar), customer group 3|tier price from quantity 1: 100.0000; group price: 10.0000 %; kept: 100.000000",
                "product 23 (tea-fixed), customer group 2|tier price from quantity 1: 10.0000; group price: 20.0000; kept: 20.000000");
    }

    @Test
    void whatIsLeftOutIsCountedWithItsReason() {
        assertThat(journey.account("catalog_product_entity_tier_price").notes().toString())
                .contains("the customer group is gone").contains("Magento 1 charges the group price").contains("entity_id n does not exist").contains("website_id n does not exist");
        assertThat(journey.account("catalog_product_entity_tier_price").adds()).isTrue();
        assertThat(journey.account("catalog_product_entity_group_price").quarantined()).isZero();
    }

    @Test
    void verifyExpectsThesePrices() {
        try (Shops shops = journey.open()) {
            var verified = new Verification(shops, shops.plans(), List.of(AREAS), 1).run(Verification.Progress.SILENT);
            assertThat(verified.tables()).filteredOn(t -> t.table().matches("catalog_product_entity_(decimal|tier_price)")).hasSize(2)
                    .allSatisfy(t -> assertThat(t.differences()).as(t.table()).isEmpty())
                    .allSatisfy(t -> assertThat(t.missing() + t.unexpected() + t.differing()).as(t.table()).isZero());
        }
    }

    /** As docs/prices.md says. */
    @Test
    void variantsKeepTheirOwnPricesIfTheOperatorSaysSo() {
        try (Journey own = Journey.ofSample()) {
            own.overlay("tables: { catalog_product_entity_decimal: { columns: { value: null }, add: { value: null } } }")
                    .edit("routes/products.camel.yaml", route -> route.replaceAll(".*catalog_product_super_link_price\n", ""));
            own.migrate("products");
            assertThat(own.inM2("SELECT value + 0E0 FROM catalog_product_entity_decimal WHERE attribute_id = 180 AND entity_id IN (12, 36) ORDER BY entity_id"))
                    .containsExactly("19.9", "118.0");
        }
    }
}
