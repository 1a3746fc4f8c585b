package io.caravan.bench;

import io.caravan.sample.EmbeddedMariaDb;
import java.util.List;

/** The benchmark's shop with customers besides, and changes to its orders, items, customers and products. */
final class DeltaBenchShop {

    private static final int FIRST = 10_001;

    private final EmbeddedMariaDb db;
    private final int changes;

    /**
     * A kind of row that changes.
     *
     * @param part of all changes, one in so many
     * @param change the statement in M1, with the mark and the first and last number of the rows
     * @param first the number of the first row
     * @param arrived the query in M2 for the rows among some that bear a mark
     */
    record Kind(int part, String change, int first, String arrived) {}

    /** @param changes how many rows can be changed at a time */
    DeltaBenchShop(EmbeddedMariaDb db, int changes) {
        this.db = db;
        this.changes = changes;
    }

    /** Makes both databases anew. */
    void load() {
        // Gives twice as many values, half as many items, and an eighth as many orders.
        new BenchShop(db, 2 * changes).load();
        db.execute(BenchShop.M1, "SET foreign_key_checks = 0; SET sql_mode = ''; SET @type = (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'customer');"
                + " INSERT INTO customer_entity (entity_id, entity_type_id, attribute_set_id, website_id, email, group_id, store_id, created_at, updated_at, is_active)"
                + " SELECT o.entity_id, @type, 0, 1, CONCAT('bench', o.entity_id, '@example.com'), 1, 1, '2015-01-01 00:00:00', '2015-01-01 00:00:00', 1"
                + " FROM sales_flat_order o WHERE o.entity_id >= " + FIRST + ";"
                + " INSERT INTO customer_entity_varchar (entity_type_id, attribute_id, entity_id, value)"
                + " SELECT @type, a.attribute_id, c.entity_id, CONCAT(a.attribute_code, c.entity_id) FROM customer_entity c JOIN eav_attribute a ON a.entity_type_id = @type"
                + " AND a.attribute_code IN ('firstname', 'lastname') WHERE c.entity_id >= " + FIRST);
    }

    /** What changes: half of it products' values, a quarter order items, and as many orders as customers' names. */
    List<Kind> kinds() {
        return List.of(
                new Kind(2, "UPDATE catalog_product_entity_int SET value = 1000000 + %1$d WHERE value_id BETWEEN %2$d AND %3$d", 1,
                        "SELECT value_id FROM catalog_product_entity_int WHERE value = 1000000 + %d AND value_id IN (%s)"),
                new Kind(4, "UPDATE sales_flat_order_item SET ext_order_item_id = '%1$d' WHERE item_id BETWEEN %2$d AND %3$d", 1,
                        "SELECT item_id FROM sales_order_item WHERE ext_order_item_id = '%d' AND item_id IN (%s)"),
                new Kind(8, "UPDATE sales_flat_order SET ext_order_id = '%1$d' WHERE entity_id BETWEEN %2$d AND %3$d", FIRST,
                        "SELECT entity_id FROM sales_order WHERE ext_order_id = '%d' AND entity_id IN (%s)"),
                new Kind(8, "UPDATE customer_entity_varchar SET value = '%1$d' WHERE entity_id BETWEEN %2$d AND %3$d"
                        + " AND attribute_id = (SELECT attribute_id FROM eav_attribute WHERE attribute_code = 'firstname' LIMIT 1)", FIRST,
                        "SELECT entity_id FROM customer_entity WHERE firstname = '%d' AND entity_id IN (%s)"));
    }

    /** How many rows of each kind there are to change. */
    int rows(Kind kind) {
        return changes / kind.part();
    }
}
