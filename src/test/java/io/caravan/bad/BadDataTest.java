package io.caravan.bad;

import io.caravan.process.Journey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All that can be wrong in one shop, in one shop: each case ends as its rule says, and no row is lost on the way. */
class BadDataTest {

    /** What the sample leaves behind without any case. */
    static final Set<String> USUAL = Set.of(
            "core_store_group | group_id=8 | skipped",
            "core_store | store_id=6 | skipped",
            "core_config_data | config_id=108 | quarantined",
            "customer_address_entity | entity_id=22 | skipped",
            "customer_address_entity_varchar | value_id=104 | skipped",
            "catalog_product_entity_tier_price | value_id=9 | skipped",
            "catalog_product_entity_tier_price | value_id=10 | skipped",
            "sales_flat_quote_item_option | option_id=18 | quarantined",
            "wishlist_item | wishlist_item_id=5 | skipped",
            "review_store | review_id=6, store_id=99 | skipped",
            "catalogsearch_query | query_id=1 | skipped",
            "widget_instance | instance_id=3 | quarantined",
            "paypal_cert | cert_id=1 | quarantined");

    static final List<BadCase> CASES = BadCase.of("catalog", "attributes", "customers", "sales", "content", "shop");

    private static BadShop shop;

    @BeforeAll
    static void travel() {
        shop = BadShop.of(Journey.ofSample().with("CARAVAN_CHUNK_ROWS", "200"), CASES, USUAL).travel();
    }

    @AfterAll
    static void drop() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void nothingIsLostAndNothingElseIsLeftBehind() {
        shop.assertWhole();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseEndsAsItsRuleSays() {
        return CASES.stream().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> shop.assertEnd(bad)));
    }
}
