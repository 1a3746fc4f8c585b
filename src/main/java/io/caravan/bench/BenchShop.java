package io.caravan.bench;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import java.util.List;

/**
 * The sample shop with many more rows in three tables: narrow attribute values, wide order items with serialized
 * options, and newsletter templates of several KB. The server makes the rows itself, and makes the same ones each time.
 */
final class BenchShop {

    static final String M1 = "bench_m1";
    static final String M2 = "bench_m2";

    /** The tables, by their names in M1. */
    static final List<String> TABLES =
            List.of("catalog_product_entity_int", "sales_flat_order_item", "newsletter_template");

    private static final int ITEMS_OF_AN_ORDER = 4;

    private final EmbeddedMariaDb db;
    private final int rows;

    /**
     * @param db the server
     * @param rows the attribute values; a fourth as many order items, a fiftieth as many templates
     */
    BenchShop(EmbeddedMariaDb db, int rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Makes an empty M2 on a server of its own. */
    static void loadM2(EmbeddedMariaDb second) {
        SampleShop.load(second, M1, M2);
        second.dropDatabase(M1);
    }

    /** Makes both databases anew. */
    void load() {
        SampleShop.load(db, M1, M2);
        int items = Math.max(1, rows / 4);
        String settings = "SET foreign_key_checks = 0; SET sql_mode = 'NO_ENGINE_SUBSTITUTION'; ";
        db.execute(M1, settings + numbers());
        db.execute(M1, settings + attributeValues());
        db.execute(M1, settings + orderItems(items));
        db.execute(M1, settings + templates(Math.max(1, rows / 50)));
        db.execute(M1, "DROP TABLE bench_number; ANALYZE TABLE " + String.join(", ", TABLES));
    }

    /** 1 to {@link #rows}: the sequence engine is not part of every MariaDB. */
    private String numbers() {
        StringBuilder digits = new StringBuilder();
        StringBuilder number = new StringBuilder("1");
        for (int i = 0, power = 1; power < rows || i == 0; i++, power *= 10) {
            digits.append(i == 0 ? "" : " CROSS JOIN ").append("digit AS d").append(i);
            number.append(" + d").append(i).append(".d * ").append(power);
        }
        return "CREATE TABLE bench_number (n INT UNSIGNED NOT NULL PRIMARY KEY) ENGINE=InnoDB;"
                + " INSERT INTO bench_number WITH digit (d) AS (SELECT 0 UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
                + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)"
                + " SELECT n FROM (SELECT " + number + " AS n FROM " + digits + ") AS numbers WHERE n <= " + rows;
    }

    /** As many for each product as there are whole-number attributes and stores, product after product. */
    private String attributeValues() {
        return "TRUNCATE TABLE catalog_product_entity_int;"
                + " CREATE TABLE bench_slot (slot INT UNSIGNED NOT NULL PRIMARY KEY, attribute_id SMALLINT UNSIGNED, store_id SMALLINT UNSIGNED);"
                + " INSERT INTO bench_slot SELECT ROW_NUMBER() OVER (ORDER BY s.store_id, a.attribute_id) - 1, a.attribute_id, s.store_id"
                + " FROM eav_attribute AS a CROSS JOIN core_store AS s JOIN core_website AS w ON w.website_id = s.website_id WHERE a.backend_type = 'int' AND a.entity_type_id ="
                + " (SELECT entity_type_id FROM eav_entity_type WHERE entity_type_code = 'catalog_product')"
                + " AND a.attribute_code NOT IN ('msrp_enabled', 'group_price', 'is_recurring', 'recurring_profile');"
                + " SET @slots = (SELECT COUNT(*) FROM bench_slot), @type = (SELECT entity_type_id FROM eav_entity_type"
                + " WHERE entity_type_code = 'catalog_product'), @set = (SELECT MIN(attribute_set_id) FROM catalog_product_entity);"
                + " INSERT IGNORE INTO catalog_product_entity (entity_id, entity_type_id, attribute_set_id, type_id, sku)"
                + " SELECT n + 10000, @type, @set, 'simple', CONCAT('bench-', n) FROM bench_number WHERE n <= CEIL(" + rows + " / @slots);"
                + " INSERT INTO catalog_product_entity_int (value_id, entity_type_id, attribute_id, store_id, entity_id, value)"
                + " SELECT n, @type, attribute_id, store_id, 10001 + (n - 1) DIV @slots, n MOD 1000"
                + " FROM bench_number JOIN bench_slot ON slot = (n - 1) MOD @slots ORDER BY n;"
                + " DROP TABLE bench_slot";
    }

    private static String orderItems(int items) {
        String options = "CONCAT('a:3:{s:15:\"info_buyRequest\";a:5:{s:4:\"uenc\";s:48:\"', REPEAT(LPAD(n, 8, '0'), 6),"
                + " '\";s:7:\"product\";s:8:\"', LPAD(n MOD 5000, 8, '0'), '\";s:15:\"related_product\";s:0:\"\";s:15:\"super_attribute\";"
                + "a:2:{i:92;s:2:\"', 10 + n MOD 90, '\";i:180;s:3:\"', 100 + n MOD 900, '\";}s:3:\"qty\";s:1:\"', n MOD 10, '\";}"
                + "s:15:\"attributes_info\";a:2:{i:0;a:2:{s:5:\"label\";s:5:\"Color\";s:5:\"value\";s:8:\"', LPAD(n MOD 77, 8, 'x'), '\";}"
                + "i:1;a:2:{s:5:\"label\";s:6:\"Größe\";s:5:\"value\";s:2:\"XL\";}}s:11:\"simple_name\";s:40:\"',"
                + " REPEAT(LPAD(n, 8, 'N'), 5), '\";}')";
        // The scripts of this class are sent in the connection's utf8mb4; two-byte letters count twice in PHP's lengths.
        options = options.replace("s:6:\"Größe\"", "s:7:\"Größe\"");
        return "TRUNCATE TABLE sales_flat_order_item;"
                + " INSERT IGNORE INTO sales_flat_order (entity_id, increment_id, store_id, created_at, updated_at)"
                + " SELECT n + 10000, CONCAT('9', LPAD(n, 8, '0')), 1, '2015-01-01 00:00:00', '2015-01-01 00:00:00'"
                + " FROM bench_number WHERE n <= CEIL(" + items + " / " + ITEMS_OF_AN_ORDER + ");"
                + " INSERT INTO sales_flat_order_item (item_id, order_id, quote_item_id, store_id, created_at, updated_at, product_id,"
                + " product_type, product_options, weight, is_virtual, sku, name, description, applied_rule_ids, free_shipping,"
                + " is_qty_decimal, qty_invoiced, qty_ordered, qty_shipped, base_cost, price, base_price, original_price,"
                + " base_original_price, tax_percent, tax_amount, base_tax_amount, row_total, base_row_total, row_invoiced,"
                + " base_row_invoiced, row_weight, price_incl_tax, base_price_incl_tax, row_total_incl_tax, base_row_total_incl_tax,"
                + " hidden_tax_amount, base_hidden_tax_amount, weee_tax_applied)"
                + " SELECT n, 10001 + (n - 1) DIV " + ITEMS_OF_AN_ORDER + ", n, 1, '2015-01-01 00:00:00' + INTERVAL n SECOND,"
                + " '2015-02-01 00:00:00' + INTERVAL n SECOND, n MOD 5000, 'configurable', " + options + ", n MOD 100 / 7, 0,"
                + " CONCAT('sku-', n), CONCAT('A quite ordinary product, number ', n), NULL, '1,2', 0, 0, 1, n MOD 9 + 1, 1,"
                + " n MOD 1000 / 3, n MOD 1000 / 2, n MOD 1000 / 2, n MOD 1000, n MOD 1000, 19, n MOD 1000 / 5, n MOD 1000 / 5,"
                + " n MOD 1000, n MOD 1000, n MOD 1000, n MOD 1000, 2.5, n MOD 1000 * 1.19, n MOD 1000 * 1.19, n MOD 1000 * 1.19,"
                + " n MOD 1000 * 1.19, 0, 0, 'a:0:{}' FROM bench_number WHERE n <= " + items + " ORDER BY n";
    }

    private static String templates(int templates) {
        return "TRUNCATE TABLE newsletter_template;"
                + " INSERT INTO newsletter_template (template_id, template_code, template_text, template_styles, template_type,"
                + " template_subject, template_sender_name, template_sender_email, added_at, modified_at)"
                + " SELECT n, CONCAT('template-', n), CONCAT('<h1>Größe ', n, '</h1>', REPEAT(CONCAT('<p>Dear {{var customer.name}}, "
                + "<a href=\"{{store url=\"sale/', n, '\"}}\">this is &quot;our&quot; sale</a>: it\\'s on.</p>\\n'), 30)),"
                + " REPEAT('p { color: #333; } ', 60), 2, CONCAT('News ', n), 'Shop', 'shop@example.com', '2015-01-01 00:00:00',"
                + " '2015-01-02 00:00:00' FROM bench_number WHERE n <= " + templates + " ORDER BY n";
    }
}
