package io.caravan.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** After random changes of orders and their documents, what the script makes of changed rows is what it makes of all. */
class OrderGridsDeltaTest {

    private static final List<String> GRIDS = List.of("sales_order_grid", "sales_invoice_grid", "sales_shipment_grid", "sales_creditmemo_grid",
            "caravan_grid_address", "caravan_order_method");
    private static final List<String> TABLES = List.of(
            "sales_order", "sales_order_address", "sales_order_payment", "sales_invoice", "sales_shipment", "sales_creditmemo");

    @Test
    void changedRowsGiveWhatAllGive() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Journey journey = Journey.ofSample("", "m2_")) {
            journey.migrate("stores", "regions", "settings", "eav", "attributes", "customer-groups", "customers", "products", "sales", "order-grids");
            try (DeltaOfScripts delta = new DeltaOfScripts(journey)) {
                assertThat(delta.poll(true)).isEmpty();
                for (int round = 0; round < 15; round++) {
                    for (int i = 0; i < 6; i++) {
                        String table = TABLES.get(random.nextInt(TABLES.size()));
                        delta.change(table, change(table, journey, random));
                    }
                    assertThat(delta.poll(true)).as("seed " + seed).contains("rows order-grids").doesNotContain("whole order-grids");
                    Map<String, List<String>> inPart = grids(journey);
                    delta.runWhole("order-grids");
                    assertThat(inPart).as("seed " + seed + ", round " + round).isEqualTo(grids(journey));
                }
            }
        }
    }

    private static String change(String table, Journey journey, Random random) {
        List<String> ids = journey.inM2("SELECT entity_id FROM m2_" + table + " ORDER BY 1");
        String id = ids.isEmpty() ? "0" : ids.get(random.nextInt(ids.size()));
        List<String> orders = journey.inM2("SELECT entity_id FROM m2_sales_order ORDER BY 1");
        String order = orders.isEmpty() ? "1" : orders.get(random.nextInt(orders.size()));
        String parent = table.equals("sales_order") ? "" : table.startsWith("sales_order_") ? "parent_id" : "order_id";
        List<String> addresses = journey.inM2("SELECT entity_id FROM m2_sales_order_address ORDER BY 1");
        // One that is there, or was, or may come.
        int address = addresses.isEmpty() ? 1 : random.nextInt(Integer.parseInt(addresses.get(addresses.size() - 1)) + 3) + 1;
        return switch (random.nextInt(7)) {
            case 0 -> ids.size() < 3 ? "UPDATE {t} SET entity_id = entity_id + 1 ORDER BY entity_id DESC" : "DELETE FROM {t} WHERE entity_id = " + id;
            case 1 -> parent.isEmpty() ? "UPDATE {t} SET customer_lastname = 'Neu" + random.nextInt() + "' WHERE entity_id = " + id
                    : "UPDATE {t} SET " + parent + " = " + order + " WHERE entity_id = " + id;
            case 2, 3 -> table.equals("sales_order_address") ? "UPDATE {t} SET city = 'Ort" + random.nextInt(99) + "' WHERE entity_id = " + id
                    : table.equals("sales_order_payment") ? "UPDATE {t} SET method = 'm" + random.nextInt(9) + "' WHERE entity_id = " + id
                    : "UPDATE {t} SET " + (random.nextBoolean() ? "shipping" : "billing") + "_address_id = " + address + " WHERE entity_id = " + id;
            case 4 -> table.equals("sales_order_address")
                    ? "INSERT INTO {t} (entity_id, parent_id, city, address_type) VALUES (" + address + ", " + order + ", 'Anderswo', 'billing')"
                            + " ON DUPLICATE KEY UPDATE parent_id = VALUES(parent_id), city = VALUES(city)"
                    : table.equals("sales_order_payment") ? "INSERT INTO {t} (parent_id, method) VALUES (" + order + ", 'new')"
                    : "UPDATE {t} SET increment_id = CONCAT('N', entity_id, '-" + random.nextInt(9) + "') WHERE entity_id = " + id;
            case 5 -> table.equals("sales_order") ? "UPDATE {t} SET status = 'st" + random.nextInt(9) + "' WHERE entity_id IN (" + id + ", " + order + ")"
                    : "UPDATE IGNORE {t} SET entity_id = entity_id + 1000 WHERE entity_id = " + id;
            default -> table.equals("sales_order") ? "INSERT INTO {t} (entity_id, status, store_id, billing_address_id, increment_id) VALUES (5000 + "
                    + random.nextInt(1000) + ", 'new', 1, " + address + ", 'I" + random.nextInt() + "') ON DUPLICATE KEY UPDATE status = 'again'"
                    : "UPDATE {t} SET " + parent + " = " + (5000 + random.nextInt(1000)) + " WHERE entity_id = " + id;
        };
    }

    private static Map<String, List<String>> grids(Journey journey) {
        Map<String, List<String>> grids = new TreeMap<>();
        GRIDS.forEach(grid -> grids.put(grid, journey.inM2("SELECT * FROM m2_" + grid + " ORDER BY 1, 2")));
        return grids;
    }
}
