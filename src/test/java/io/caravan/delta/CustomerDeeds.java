package io.caravan.delta;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers, their addresses, and what they leave behind. */
final class CustomerDeeds {

    private static final String NEW = "entity_id >= " + Deed.NEW;
    private static final String DEFAULTS = "(SELECT attribute_id FROM eav_attribute WHERE attribute_code IN ('default_billing', 'default_shipping'))";

    private CustomerDeeds() {}

    static List<Deed> all() {
        return List.of(
                new Deed("customer", 6, CustomerDeeds::customer),
                new Deed("customer is edited", 10, CustomerDeeds::edited),
                new Deed("address", 5, CustomerDeeds::address),
                new Deed("customer is deleted", 2, shop -> shop.run("DELETE FROM customer_entity WHERE entity_id = ?", shop.any("customer_entity", "entity_id", NEW))),
                new Deed("address is deleted", 3, shop -> shop.run("DELETE FROM customer_address_entity WHERE entity_id = ?", shop.any("customer_address_entity", "entity_id", NEW))),
                new Deed("subscriber", 4, CustomerDeeds::subscriber),
                new Deed("wishlist", 5, CustomerDeeds::wishlist),
                new Deed("review", 4, CustomerDeeds::review),
                new Deed("log-in", 3, shop -> shop.run("INSERT INTO log_customer (visitor_id, customer_id, login_at, store_id) VALUES (0, ?, ?, 1)",
                        shop.any("customer_entity", "entity_id", "1 = 1"), shop.time())));
    }

    private static void customer(ShopSession shop) throws SQLException {
        String old = shop.any("customer_entity", "entity_id", "entity_id < 10");
        String id = shop.copyOne("customer_entity", "entity_id = " + old, Map.of("email", "CONCAT(UUID(), '@example.com')", "updated_at", "'" + shop.time() + "'"));
        Map<String, String> addresses = new HashMap<>();
        for (String address : shop.all("SELECT entity_id FROM customer_address_entity WHERE parent_id = " + old)) {
            String copied = shop.copyOne("customer_address_entity", "entity_id = " + address, Map.of("parent_id", id));
            addresses.put(address, copied);
            for (String type : List.of("varchar", "int", "text")) {
                shop.copy("customer_address_entity_" + type, "entity_id = " + address, Map.of("entity_id", copied));
            }
        }
        for (String type : List.of("varchar", "int", "text", "datetime")) {
            shop.copy("customer_entity_" + type, "entity_id = " + old, Map.of("entity_id", id));
        }
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            shop.run("UPDATE customer_entity_int SET value = ? WHERE entity_id = ? AND value = ? AND attribute_id IN " + DEFAULTS, address.getValue(), id, address.getKey());
        }
    }

    private static void edited(ShopSession shop) throws SQLException {
        String customer = shop.onceIn(3) ? String.valueOf(1 + shop.random().nextInt(3)) : shop.any("customer_entity", "entity_id", "1 = 1");
        shop.run("UPDATE customer_entity SET group_id = ?, updated_at = ? WHERE entity_id = ?", 1 + shop.random().nextInt(3), shop.time(), customer);
        switch (shop.random().nextInt(4)) {
            case 0 -> shop.run("UPDATE customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ?"
                    + " WHERE a.attribute_code IN ('firstname', 'lastname') AND v.entity_id = ?", "Name " + shop.text(), customer);
            case 1 -> shop.run("DELETE v FROM customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id"
                    + " WHERE a.attribute_code IN ('middlename', 'suffix', 'taxvat') AND v.entity_id = ?", customer);
            case 2 -> shop.run("DELETE FROM customer_entity_int WHERE entity_id = ? AND attribute_id IN " + DEFAULTS, customer);
            default -> shop.run("UPDATE customer_address_entity_varchar v JOIN customer_address_entity e ON e.entity_id = v.entity_id"
                    + " JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ? WHERE a.attribute_code IN ('city', 'company') AND e.parent_id = ?",
                    "City " + shop.text(), customer);
        }
    }

    private static void address(ShopSession shop) throws SQLException {
        String customer = shop.any("customer_entity", "entity_id", "1 = 1");
        String old = shop.any("customer_address_entity", "entity_id", "entity_id < 12");
        String id = shop.copyOne("customer_address_entity", "entity_id = " + old, Map.of("parent_id", customer));
        for (String type : List.of("varchar", "int", "text")) {
            shop.copy("customer_address_entity_" + type, "entity_id = " + old, Map.of("entity_id", id));
        }
        shop.run("REPLACE INTO customer_entity_int (entity_type_id, attribute_id, entity_id, value)"
                + " SELECT entity_type_id, attribute_id, ?, ? FROM eav_attribute WHERE attribute_code = 'default_billing'", customer, id);
    }

    private static void subscriber(ShopSession shop) throws SQLException {
        String subscriber = shop.any("newsletter_subscriber", "subscriber_id", "subscriber_id >= " + Deed.NEW);
        switch (subscriber == null ? 3 : shop.random().nextInt(4)) {
            case 0 -> shop.run("DELETE FROM newsletter_subscriber WHERE subscriber_id = ?", subscriber);
            case 1 -> shop.run("UPDATE newsletter_subscriber SET subscriber_status = ? WHERE subscriber_id = ?", 1 + shop.random().nextInt(4), subscriber);
            case 2 -> {
                // The number is used again for somebody else.
                shop.run("DELETE FROM newsletter_subscriber WHERE subscriber_id = ?", subscriber);
                shop.run("INSERT INTO newsletter_subscriber (subscriber_id, store_id, customer_id, subscriber_email, subscriber_status) VALUES (?, 2, 0, UUID(), 1)", subscriber);
            }
            default -> shop.run("INSERT INTO newsletter_subscriber (store_id, customer_id, subscriber_email, subscriber_status) VALUES (1, 0, UUID(), 1)");
        }
    }

    private static void wishlist(ShopSession shop) throws SQLException {
        String item = shop.any("wishlist_item", "wishlist_item_id", "1 = 1");
        switch (shop.random().nextInt(4)) {
            case 0 -> shop.run("DELETE FROM wishlist_item WHERE wishlist_item_id = ? AND wishlist_item_id >= " + Deed.NEW, item);
            case 1 -> shop.run("UPDATE wishlist_item SET qty = ?, description = ? WHERE wishlist_item_id = ?", 1 + shop.random().nextInt(5), shop.text(), item);
            default -> {
                String customer = shop.any("customer_entity", "entity_id", NEW);
                if (customer == null) {
                    return;
                }
                shop.run("INSERT IGNORE INTO wishlist (customer_id, shared, sharing_code) VALUES (?, 0, LEFT(MD5(RAND()), 32))", customer);
                String id = shop.copyOne("wishlist_item", "wishlist_item_id = " + item, Map.of("wishlist_id", "(SELECT wishlist_id FROM wishlist WHERE customer_id = " + customer + ")"));
                shop.copy("wishlist_item_option", "wishlist_item_id = " + item, Map.of("wishlist_item_id", id));
            }
        }
    }

    private static void review(ShopSession shop) throws SQLException {
        String review = shop.any("review", "review_id", "review_id >= " + Deed.NEW);
        switch (review == null ? 4 : shop.random().nextInt(6)) {
            case 0 -> shop.run("DELETE FROM review WHERE review_id = ?", review);
            case 1 -> shop.run("UPDATE review_detail SET title = ?, detail = ? WHERE review_id = ?", shop.text(), shop.text(), review);
            // The key itself changes.
            case 2 -> shop.run("UPDATE IGNORE review_store SET store_id = ? WHERE review_id = ? AND store_id <> 0", 1 + shop.random().nextInt(4), review);
            case 3 -> shop.run("UPDATE review SET status_id = ? WHERE review_id = ?", 1 + shop.random().nextInt(3), review);
            default -> {
                String old = shop.any("review", "review_id", "review_id < " + Deed.NEW);
                String id = shop.copyOne("review", "review_id = " + old, Map.of());
                shop.copy("review_detail", "review_id = " + old, Map.of("review_id", id));
                shop.copy("review_store", "review_id = " + old, Map.of("review_id", id));
                shop.copy("rating_option_vote", "review_id = " + old, Map.of("review_id", id));
            }
        }
    }
}
