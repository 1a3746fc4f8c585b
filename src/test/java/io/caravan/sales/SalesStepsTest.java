package io.caravan.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.totals.Total;
import io.caravan.totals.Totals;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What comes after the orders of the sample shop: lists, methods, statuses, stock and reservations, indexes, totals. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SalesStepsTest {

    private static Journey journey;

    @BeforeAll
    static void migrate() {
        journey = Journey.ofSample();
        journey.m2("INSERT IGNORE INTO store_website (website_id, code, name) VALUES (2, 'export', 'Экспорт')");
        journey.m2("DELETE FROM inventory_stock_sales_channel");
        journey.m2("INSERT INTO inventory_stock_sales_channel VALUES ('website', 'gone', 1)");
        for (int store = 2; store <= 5; store++) {
            journey.m2("INSERT IGNORE INTO store (store_id, code, website_id, group_id, name) VALUES (" + store + ", 's" + store + "', 1, 1, 'Store')");
        }
        // Lists: a row of no order, an address and a name beyond the columns of the lists, a guest without a name.
        journey.m2("SET foreign_key_checks = 0; INSERT INTO sales_order_grid (entity_id, increment_id) VALUES (999, 'ghost')");
        journey.m1("UPDATE sales_flat_order_address SET street = REPEAT('ä', 255), firstname = REPEAT('é', 255) WHERE parent_id = 1");
        journey.m1("UPDATE sales_flat_order SET customer_firstname = REPEAT('б', 128) WHERE entity_id = 1");
        journey.m1("UPDATE sales_flat_order SET customer_firstname = NULL, customer_lastname = NULL WHERE entity_id = 3");
        journey.m1("DELETE FROM sales_flat_invoice_grid WHERE entity_id = 1");
        // Methods and statuses.
        journey.m1("UPDATE sales_flat_order SET shipping_method = 'dhlint_X' WHERE entity_id = 2");
        journey.m1("UPDATE sales_flat_order SET shipping_method = 'matrixrate_ab%_1' WHERE entity_id = 4");
        journey.m1("UPDATE sales_flat_order_payment SET method = 'acme_pay' WHERE parent_id IN (4, 5)");
        journey.m1("UPDATE sales_flat_order_payment SET method = 'checkmoX' WHERE parent_id = 6");
        journey.m1("UPDATE sales_flat_order SET status = 'no_such' WHERE entity_id = 12");
        journey.m1("UPDATE sales_flat_order SET status = 'complete' WHERE entity_id = 9");
        // Stock: SKUs that are one for Magento 2, no SKU, unmanaged stock, more sold than there was, a product that is gone.
        journey.m1("UPDATE catalog_product_entity p JOIN catalog_product_entity o ON o.entity_id = 34 SET p.sku = UPPER(o.sku) WHERE p.entity_id = 36");
        journey.m1("UPDATE catalog_product_entity SET sku = '' WHERE entity_id = 37");
        journey.m1("UPDATE cataloginventory_stock_item SET manage_stock = 0, use_config_manage_stock = 0 WHERE product_id = 29");
        journey.m1("UPDATE cataloginventory_stock_item SET qty = -2.5, backorders = 1 WHERE product_id = 32");
        journey.m1("UPDATE sales_flat_order_item SET product_id = 99999 WHERE item_id = 14");
        journey.m1("UPDATE sales_flat_order SET state = 'acme_state' WHERE entity_id = 6");
        journey.m1("UPDATE sales_flat_order_item SET qty_ordered = 5, qty_shipped = 2, qty_refunded = 1, qty_canceled = 0 WHERE item_id = 16");
        // A configurable product whose shipment is noted with it alone.
        journey.m1("UPDATE sales_flat_order_item SET qty_ordered = 4, qty_shipped = IF(item_id = 33, 3, 0), qty_canceled = 0, qty_refunded = 0 WHERE item_id IN (33, 34)");
        journey.m2("UPDATE indexer_state SET status = 'working' WHERE state_id = 1");
        journey.m2("UPDATE mview_state SET status = 'suspended' WHERE state_id = 1");
        journey.migrate("products", "inventory", "sales", "order-grids", "inventory-sources", "afterwards");
    }

    @AfterAll
    static void close() {
        journey.close();
    }

    private static List<String> reported(String topic) {
        return journey.inM2("SELECT subject FROM caravan_report WHERE topic = '" + topic + "' ORDER BY report_id");
    }

    @Test
    void listsHoldEveryDocumentAndNoOther() {
        for (String document : List.of("order", "invoice", "shipment", "creditmemo")) {
            String ids = "SELECT entity_id, increment_id FROM sales_" + document;
            assertThat(journey.inM2(ids + "_grid ORDER BY 1")).as(document).isNotEmpty().isEqualTo(journey.inM2(ids + " ORDER BY 1"));
        }
        // Magento 1's own list lacks order 24.
        assertThat(journey.inM2("SELECT increment_id, customer_name, billing_address, payment_method FROM sales_order_grid WHERE entity_id = 24"))
                .hasSize(1).first().asString().startsWith("100000017|Chloé Lefèvre|").doesNotContain("null");
    }

    @Test
    void textsFitTheListsAsMagentoCutsThem() {
        assertThat(journey.inM2("SELECT CHAR_LENGTH(billing_address), CHAR_LENGTH(billing_name), CHAR_LENGTH(customer_name) FROM sales_order_grid WHERE entity_id = 1"))
                .containsExactly("255|255|136");
        assertThat(journey.inM2("SELECT CHAR_LENGTH(customer_name), CHAR_LENGTH(billing_name) FROM sales_shipment_grid WHERE order_id = 1"))
                .containsOnly("128|128").isNotEmpty();
        assertThat(journey.inM2("SELECT customer_name FROM sales_order_grid WHERE entity_id = 3")).containsExactly("");
    }

    @Test
    void methodsAreMappedAndTheOthersReported() {
        assertThat(journey.inM2("SELECT shipping_method FROM sales_order WHERE entity_id IN (2, 4) ORDER BY entity_id"))
                .containsExactly("dhl_X", "matrixrate_ab%_1");
        assertThat(journey.inM2("SELECT method FROM sales_order_payment WHERE parent_id IN (3, 4) ORDER BY parent_id"))
                .containsExactly("paypal_express", "acme_pay");
        assertThat(reported("Payment method without a counterpart in Magento 2")).contains("acme_pay", "ccsave", "checkmoX").doesNotContain("checkmo", "paypal_express");
        assertThat(journey.inM2("SELECT detail FROM caravan_report WHERE subject = 'acme_pay'")).first().asString().startsWith("2 orders; ");
        assertThat(reported("Shipping method without a counterpart in Magento 2")).containsExactly("matrixrate_ab%_1");
    }

    @Test
    void statusesThatMagentoCannotShowAreReported() {
        assertThat(reported("Order status that does not exist")).containsExactly("no_such");
        assertThat(reported("Order status that is not assigned to its state")).containsExactlyInAnyOrder("complete", "pending");
    }

    /** Magento 2 sells what is in the source less what is reserved: the same as Magento 1 would have sold. */
    @Test
    @Order(1)
    void asMuchCanBeSoldAsInMagento1() {
        assertThat(journey.inM2("SELECT i.sku, i.quantity + COALESCE(r.quantity, 0), o.qty FROM inventory_source_item i"
                + " JOIN catalog_product_entity e ON e.sku = i.sku AND e.entity_id <> 36"
                + " JOIN " + journey.m1Database() + ".cataloginventory_stock_item o ON o.product_id = e.entity_id"
                + " LEFT JOIN (SELECT sku, SUM(quantity) AS quantity FROM inventory_reservation GROUP BY sku) r ON r.sku = i.sku"
                + " WHERE NOT i.quantity + COALESCE(r.quantity, 0) <=> o.qty")).isEmpty();
        assertThat(journey.inM2("SELECT i.sku FROM inventory_source_item i JOIN catalog_product_entity e ON e.sku = i.sku"
                + " JOIN cataloginventory_stock_item s ON s.product_id = e.entity_id WHERE e.entity_id <> 36 AND s.qty <> i.quantity")).isEmpty();
        assertThat(reserved(32)).containsExactly("-1.0000");
        assertThat(journey.inM2("SELECT qty FROM cataloginventory_stock_item WHERE product_id = 32")).containsExactly("-1.5000");
    }

    private static List<String> reserved(int product) {
        return journey.inM2("SELECT r.quantity FROM inventory_reservation r JOIN catalog_product_entity e ON e.sku = r.sku WHERE e.entity_id = "
                + product + " ORDER BY r.reservation_id");
    }

    @Test
    @Order(2)
    void reservesWhatIsNotYetShipped() {
        // 5 ordered, 2 shipped of which 1 came back, beside an order of the same product in a group of products.
        assertThat(reserved(14)).containsExactly("-3.0000", "-1.0000");
        assertThat(reserved(1)).containsExactly("-1.0000");
        assertThat(reserved(29)).isEmpty();
        assertThat(journey.inM2("SELECT metadata FROM inventory_reservation r JOIN catalog_product_entity e ON e.sku = r.sku WHERE e.entity_id = 1"))
                .containsExactly("{\"event_type\":\"order_placed\",\"object_type\":\"order\",\"object_id\":\"23\",\"object_increment_id\":\"100000016\"}");
        assertThat(journey.inM2("SELECT COUNT(*) FROM inventory_reservation r JOIN catalog_product_entity e ON e.sku = r.sku"
                + " WHERE e.type_id IN ('bundle', 'configurable', 'grouped')")).containsExactly("0");
        assertThat(reported("Open orders with products that are gone")).containsExactly("order 100000004");
    }

    @Test
    @Order(3)
    void sourcesHoldEverySkuOnce() {
        assertThat(journey.inM2("SELECT COUNT(*) FROM catalog_product_entity e LEFT JOIN inventory_source_item i ON i.sku = e.sku AND i.source_code = 'default'"
                + " WHERE i.sku IS NULL AND e.sku <> '' AND e.type_id NOT IN ('bundle', 'configurable', 'grouped')")).containsExactly("0");
        assertThat(reported("Products without a SKU")).containsExactly("product 37", "product 41");
        assertThat(reported("SKU of several products")).hasSize(1);
        assertThat(journey.inM2("SELECT code, stock_id FROM inventory_stock_sales_channel ORDER BY code")).containsExactly("base|1", "export|1");
        assertThat(journey.inM2("SELECT shipment_id, source_code FROM inventory_shipment_source ORDER BY 1"))
                .isEqualTo(journey.inM2("SELECT entity_id, 'default' FROM sales_shipment ORDER BY 1"));
    }

    @Test
    void everyIndexIsToBeBuiltAnew() {
        assertThat(journey.inM2("SELECT DISTINCT status FROM indexer_state")).containsExactly("invalid");
        assertThat(journey.inM2("SELECT DISTINCT status FROM mview_state")).containsExactly("idle");
    }

    @Test
    @Order(4)
    void totalsAgree() {
        try (Shops shops = journey.open()) {
            List<Total> totals = new Totals(shops.mappings()).compare(shops.m1(), shops.m1Schema(), shops.m2(), shops.m2Schema(), sql -> java.util.Optional.empty());
            List<String> migrated = List.of("ordered items", "listed documents", "stock");
            assertThat(totals.stream().filter(total -> migrated.contains(total.name()))).hasSize(5 + 4 + 2).allMatch(Total::equal);
            assertThat(totals.stream().filter(total -> total.name().equals("coupons"))).allMatch(total -> !total.equal() || total.m1().signum() == 0);
        }
    }

    @Test
    @Order(5)
    void aShopWhoseOrdersDoNotLessenTheStockKeepsItsQuantities() {
        List<String> before = journey.inM2("SELECT * FROM inventory_reservation ORDER BY 1");
        journey.m1("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'cataloginventory/options/can_subtract', '0')");
        journey.reset("inventory-sources");
        journey.migrate("inventory-sources");
        assertThat(journey.inM2("SELECT * FROM inventory_reservation ORDER BY 1")).isEqualTo(before);
        assertThat(journey.inM2("SELECT qty FROM cataloginventory_stock_item WHERE product_id = 32")).containsExactly("-2.5000");
        assertThat(reported("Orders do not lessen the stock")).hasSize(1);
    }
}
