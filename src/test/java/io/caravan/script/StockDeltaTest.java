package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** After random changes of orders, products and stock, what the script makes of changed rows is what it makes of all. */
class StockDeltaTest {

    private static final Map<String, String> RESULTS = Map.of(
            "stock items", "SELECT item_id, product_id, qty, is_in_stock FROM m2_cataloginventory_stock_item ORDER BY 1",
            "sources", "SELECT BINARY sku, source_code, quantity, status FROM m2_inventory_source_item ORDER BY 1, 2",
            "reservations", "SELECT sku, stock_id, quantity, metadata FROM m2_inventory_reservation ORDER BY 1, 4",
            "shipments", "SELECT * FROM m2_inventory_shipment_source ORDER BY 1",
            "open orders", "SELECT * FROM m2_caravan_open_order ORDER BY 1, 2",
            "SKUs", "SELECT * FROM m2_caravan_source_sku ORDER BY 1");

    @Test
    void changedRowsGiveWhatAllGive() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Journey journey = Journey.ofSample("", "m2_")) {
            journey.migrate("stores", "regions", "settings", "eav", "attributes", "customer-groups", "customers", "products", "inventory", "sales",
                    "inventory-sources");
            journey.m2("UPDATE m2_sales_order SET state = 'processing' WHERE entity_id % 2 = 0");
            try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
                delta.runWhole("inventory-sources");
                for (int round = 0; round < 8; round++) {
                    for (int i = 0; i < 8; i++) {
                        change(delta, journey, random);
                    }
                    assertThat(delta.poll(true)).as("seed " + seed).contains("rows inventory-sources").doesNotContain("whole inventory-sources");
                    Map<String, List<String>> inPart = results(journey);
                    delta.runWhole("inventory-sources");
                    assertThat(inPart).as("seed " + seed + ", round " + round).isEqualTo(results(journey));
                }
            }
        }
    }

    private static void change(DeltaOfScripts delta, Journey journey, Random random) {
        String order = one(journey, "SELECT entity_id FROM m2_sales_order ORDER BY 1", random);
        String product = one(journey, "SELECT entity_id FROM m2_catalog_product_entity ORDER BY 1", random);
        String other = one(journey, "SELECT entity_id FROM m2_catalog_product_entity ORDER BY 1", random);
        String item = one(journey, "SELECT item_id FROM m2_sales_order_item ORDER BY 1", random);
        String number = Integer.toString(random.nextInt(7));
        switch (random.nextInt(15)) {
            case 0 -> delta.change("sales_order", "UPDATE {t} SET state = '" + List.of("new", "processing", "complete", "canceled").get(random.nextInt(4))
                    + "' WHERE entity_id = " + order);
            case 1 -> delta.change("sales_order", "UPDATE IGNORE {t} SET increment_id = 'N" + random.nextInt() + "' WHERE entity_id = " + order);
            case 2 -> delta.change("sales_order", "DELETE FROM {t} WHERE entity_id = " + order);
            case 3, 4 -> delta.change("sales_order_item", "UPDATE {t} SET qty_ordered = qty_ordered + " + number + ", qty_shipped = " + number + " / 2 WHERE item_id = " + item);
            case 5 -> delta.change("sales_order_item", "UPDATE {t} SET product_id = " + product + " WHERE item_id = " + item);
            case 6 -> delta.change("sales_order_item", "UPDATE {t} SET order_id = " + order + " WHERE item_id = " + item);
            case 7 -> delta.change("sales_order_item", "DELETE FROM {t} WHERE item_id = " + item);
            case 8 -> delta.change("catalog_product_entity", "UPDATE {t} SET sku = 'neu-" + number + "' WHERE entity_id IN (" + product + ", " + other + ")");
            case 9 -> delta.change("catalog_product_entity", "UPDATE {t} SET type_id = IF(type_id = 'simple', 'bundle', 'simple'), sku = UPPER(sku) WHERE entity_id = " + product);
            case 10 -> delta.change("catalog_product_entity", "DELETE FROM {t} WHERE entity_id = " + product);
            case 11 -> delta.change("cataloginventory_stock_item", "UPDATE {t} SET manage_stock = 1 - manage_stock, use_config_manage_stock = 0, is_in_stock = 1 - is_in_stock"
                    + " WHERE product_id = " + product);
            case 12 -> delta.change("caravan_m1_stock_quantity", "UPDATE {t} SET qty = qty - " + number + " WHERE product_id IN (" + product + ", " + other + ")");
            case 13 -> delta.change("sales_shipment", random.nextBoolean() ? "DELETE FROM {t} WHERE entity_id % 3 = " + random.nextInt(3)
                    : "INSERT IGNORE INTO {t} (entity_id, order_id) VALUES (" + (50 + random.nextInt(50)) + ", " + order + ")");
            default -> {
                delta.change("cataloginventory_stock_item", "DELETE FROM {t} WHERE product_id = " + product);
                delta.change("caravan_m1_stock_quantity", "DELETE FROM {t} WHERE product_id = " + product);
            }
        }
    }

    private static String one(Journey journey, String sql, Random random) {
        List<String> ids = journey.inM2(sql);
        return ids.get(random.nextInt(ids.size()));
    }

    private static Map<String, List<String>> results(Journey journey) {
        Map<String, List<String>> results = new TreeMap<>();
        RESULTS.forEach((name, sql) -> results.put(name, journey.inM2(sql)));
        return results;
    }
}
