package io.caravan.delta;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Carts, orders and what follows them. */
final class SalesDeeds {

    private static final AtomicLong NUMBER = new AtomicLong(100_100_000);
    /** Orders that the shop began with stay, so that there is always one to copy. */
    private static final String NEW = "entity_id >= " + Deed.NEW;

    private SalesDeeds() {}

    static List<Deed> all() {
        return List.of(
                new Deed("order", 8, SalesDeeds::order),
                new Deed("invoice", 4, shop -> document(shop, "invoice")),
                new Deed("shipment", 4, shop -> document(shop, "shipment")),
                new Deed("credit memo", 2, shop -> document(shop, "creditmemo")),
                new Deed("order goes on", 12, SalesDeeds::goesOn),
                new Deed("hot order", 6, shop -> shop.run("UPDATE sales_flat_order SET total_paid = ?, updated_at = ? WHERE entity_id = ?",
                        shop.random().nextInt(1000), shop.time(), 1 + shop.random().nextInt(3))),
                new Deed("order is deleted", 3, shop -> shop.run("DELETE FROM sales_flat_order WHERE entity_id = ?", shop.any("sales_flat_order", "entity_id", NEW))),
                new Deed("document is deleted", 1, shop -> shop.run("DELETE FROM sales_flat_shipment WHERE entity_id = ?",
                        shop.any("sales_flat_shipment", "entity_id", NEW))),
                new Deed("cart", 4, SalesDeeds::cart),
                new Deed("cart changes", 6, shop -> shop.run("UPDATE sales_flat_quote_item SET qty = ?, row_total = ? WHERE item_id = ?",
                        1 + shop.random().nextInt(9), shop.random().nextInt(500), shop.any("sales_flat_quote_item", "item_id", "1 = 1"))),
                new Deed("cart is emptied", 2, shop -> shop.run("DELETE FROM sales_flat_quote_item WHERE item_id = ?",
                        shop.any("sales_flat_quote_item", "item_id", "item_id >= " + Deed.NEW))),
                new Deed("cart expires", 2, shop -> shop.run("DELETE FROM sales_flat_quote WHERE entity_id = ?",
                        shop.any("sales_flat_quote", "entity_id", NEW))));
    }

    private static void order(ShopSession shop) throws SQLException {
        String old = shop.any("sales_flat_order", "entity_id", "entity_id < " + Deed.NEW);
        String number = String.valueOf(NUMBER.incrementAndGet());
        String id = shop.copyOne("sales_flat_order", "entity_id = " + old, Map.of(
                "increment_id", number, "store_id", "1", "created_at", "'" + shop.time() + "'", "updated_at", "'" + shop.time() + "'",
                "customer_id", "(SELECT MIN(c.entity_id) FROM customer_entity c WHERE c.entity_id > " + shop.random().nextInt(60) + ")"));
        Map<String, String> items = new HashMap<>();
        for (String item : shop.all("SELECT item_id FROM sales_flat_order_item WHERE order_id = " + old + " ORDER BY parent_item_id IS NOT NULL, item_id")) {
            String parent = shop.one("SELECT parent_item_id FROM sales_flat_order_item WHERE item_id = " + item);
            items.put(item, shop.copyOne("sales_flat_order_item", "item_id = " + item,
                    Map.of("order_id", id, "parent_item_id", parent == null ? "NULL" : items.getOrDefault(parent, "NULL"))));
        }
        for (String type : List.of("billing", "shipping")) {
            String address = shop.copy("sales_flat_order_address", "parent_id = " + old + " AND address_type = '" + type + "'", Map.of("parent_id", id));
            if (address != null) {
                shop.run("UPDATE sales_flat_order SET " + type + "_address_id = ? WHERE entity_id = ?", address, id);
            }
        }
        shop.copy("sales_flat_order_payment", "parent_id = " + old, Map.of("parent_id", id));
        shop.copy("sales_flat_order_status_history", "parent_id = " + old, Map.of("parent_id", id));
        shop.copy("sales_order_tax", "order_id = " + old, Map.of("order_id", id));
        shop.copy("sales_flat_order_grid", "entity_id = " + old, Map.of("entity_id", id, "increment_id", number, "store_id", "1"));
        shop.run("UPDATE cataloginventory_stock_item s JOIN sales_flat_order_item i ON i.product_id = s.product_id SET s.qty = s.qty - 1 WHERE i.order_id = ?", id);
        // As Magento 1 does: the counter never goes back, whoever commits first.
        shop.run("UPDATE eav_entity_store e JOIN eav_entity_type t ON t.entity_type_id = e.entity_type_id SET e.increment_last_id = GREATEST(e.increment_last_id, ?)"
                + " WHERE t.entity_type_code = 'order' AND e.store_id = 1", Long.valueOf(number));
    }

    private static void document(ShopSession shop, String kind) throws SQLException {
        String table = "sales_flat_" + kind;
        String order = shop.any("sales_flat_order", "entity_id", NEW);
        String old = shop.any(table, "entity_id", "entity_id < " + Deed.NEW);
        if (order == null || old == null) {
            return;
        }
        String id = shop.copyOne(table, "entity_id = " + old, Map.of(
                "order_id", order, "increment_id", String.valueOf(NUMBER.incrementAndGet()), "store_id", "1", "created_at", "'" + shop.time() + "'",
                "billing_address_id", "(SELECT o.billing_address_id FROM sales_flat_order o WHERE o.entity_id = " + order + ")",
                "shipping_address_id", "(SELECT o.shipping_address_id FROM sales_flat_order o WHERE o.entity_id = " + order + ")"));
        shop.run("INSERT INTO " + table + "_item (parent_id, product_id, order_item_id, sku, name, qty, price)"
                + " SELECT ?, product_id, item_id, sku, name, qty_ordered, price FROM sales_flat_order_item WHERE order_id = ?", id, order);
        shop.run("INSERT INTO " + table + "_comment (parent_id, comment, created_at) VALUES (?, ?, ?)", id, shop.text(), shop.time());
        switch (kind) {
            case "invoice" -> shop.run("UPDATE sales_flat_order_item SET qty_invoiced = qty_ordered WHERE order_id = ?", order);
            case "shipment" -> {
                shop.run("INSERT INTO sales_flat_shipment_track (parent_id, order_id, track_number, title, carrier_code, created_at) VALUES (?, ?, ?, 'Post', 'custom', ?)",
                        id, order, "T" + id, shop.time());
                shop.run("UPDATE sales_flat_order_item SET qty_shipped = qty_ordered WHERE order_id = ?", order);
            }
            default -> shop.run("UPDATE sales_flat_order_item SET qty_refunded = 1 WHERE order_id = ?", order);
        }
    }

    private static void goesOn(ShopSession shop) throws SQLException {
        String order = shop.any("sales_flat_order", "entity_id", "1 = 1");
        String[] states = {"new", "processing", "complete", "closed", "canceled", "holded"};
        String state = states[shop.random().nextInt(states.length)];
        shop.run("UPDATE sales_flat_order SET state = ?, status = ?, updated_at = ? WHERE entity_id = ?", state, state.equals("new") ? "pending" : state, shop.time(), order);
        shop.run("INSERT INTO sales_flat_order_status_history (parent_id, comment, status, created_at, entity_name) VALUES (?, ?, ?, ?, 'order')",
                order, shop.text(), state, shop.time());
        switch (shop.random().nextInt(5)) {
            case 0 -> shop.run("UPDATE sales_flat_order_address SET city = ?, street = ? WHERE parent_id = ?", shop.text(), shop.text(), order);
            case 1 -> shop.run("UPDATE sales_flat_order_item SET qty_canceled = 1, name = ? WHERE order_id = ?", "Item " + shop.text(), order);
            case 2 -> shop.run("UPDATE sales_flat_order_payment SET amount_paid = ? WHERE parent_id = ?", shop.random().nextInt(900), order);
            case 3 -> shop.run("DELETE FROM sales_flat_order_status_history WHERE parent_id = ? ORDER BY entity_id LIMIT 2", order);
            default -> shop.run("UPDATE sales_flat_order_grid SET status = ? WHERE entity_id = ?", state, order);
        }
    }

    private static void cart(ShopSession shop) throws SQLException {
        String old = shop.any("sales_flat_quote", "entity_id", "entity_id < " + Deed.NEW);
        if (old == null) {
            return;
        }
        String id = shop.copyOne("sales_flat_quote", "entity_id = " + old, Map.of("reserved_order_id", "NULL", "items_qty", "3"));
        for (String item : shop.all("SELECT item_id FROM sales_flat_quote_item WHERE quote_id = " + old + " AND parent_item_id IS NULL")) {
            String copied = shop.copyOne("sales_flat_quote_item", "item_id = " + item, Map.of("quote_id", id));
            shop.copy("sales_flat_quote_item_option", "item_id = " + item, Map.of("item_id", copied));
        }
        shop.copy("sales_flat_quote_address", "quote_id = " + old, Map.of("quote_id", id));
        shop.copy("sales_flat_quote_payment", "quote_id = " + old, Map.of("quote_id", id));
    }
}
