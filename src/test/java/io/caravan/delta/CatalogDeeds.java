package io.caravan.delta;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Products, categories, attributes, prices and stock. */
final class CatalogDeeds {

    private static final String NEW = "entity_id >= " + Deed.NEW;
    private static final List<String> TYPES = List.of("varchar", "int", "text", "decimal", "datetime");

    private CatalogDeeds() {}

    static List<Deed> all() {
        return List.of(
                new Deed("product", 6, CatalogDeeds::product),
                new Deed("product is deleted", 2, shop -> shop.run("DELETE FROM catalog_product_entity WHERE entity_id = ?", shop.any("catalog_product_entity", "entity_id", NEW))),
                new Deed("product is edited", 14, CatalogDeeds::edited),
                new Deed("value of a store view", 6, CatalogDeeds::storeValue),
                new Deed("value is deleted", 4, shop -> {
                    String table = "catalog_product_entity_" + TYPES.get(shop.random().nextInt(TYPES.size()));
                    shop.run("DELETE FROM " + table + " WHERE value_id = ?", shop.any(table, "value_id", NEW));
                }),
                new Deed("new prices", 2, shop -> shop.run("UPDATE catalog_product_entity_decimal v JOIN eav_attribute a ON a.attribute_id = v.attribute_id"
                        + " SET v.value = v.value + ? WHERE a.attribute_code = 'price' AND v.entity_id % 3 = ?", 1 + shop.random().nextInt(9), shop.random().nextInt(3))),
                new Deed("tier price", 4, CatalogDeeds::tierPrice),
                new Deed("stock", 10, shop -> shop.run("UPDATE cataloginventory_stock_item SET qty = ?, is_in_stock = ? WHERE product_id = ?",
                        shop.random().nextInt(100), shop.random().nextInt(2), shop.any("cataloginventory_stock_item", "product_id", "1 = 1"))),
                new Deed("link", 3, CatalogDeeds::link),
                new Deed("image", 4, CatalogDeeds::image),
                new Deed("website", 2, shop -> {
                    String product = shop.any("catalog_product_entity", "entity_id", NEW);
                    shop.run("DELETE FROM catalog_product_website WHERE product_id = ? AND website_id = 2", product);
                    if (product != null && shop.onceIn(2)) {
                        shop.run("INSERT INTO catalog_product_website (product_id, website_id) VALUES (?, 2)", product);
                    }
                }),
                new Deed("category of a product", 5, CatalogDeeds::assigned),
                new Deed("category", 1, CatalogDeeds::category),
                new Deed("category is renamed", 2, shop -> shop.run("UPDATE catalog_category_entity_varchar SET value = ? WHERE value_id = ?", "Category " + shop.text(),
                        shop.one("SELECT v.value_id FROM catalog_category_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id"
                                + " WHERE a.attribute_code = 'name' ORDER BY RAND() LIMIT 1"))),
                new Deed("category is deleted", 1, shop -> shop.run("DELETE FROM catalog_category_entity WHERE entity_id = ?", shop.any("catalog_category_entity", "entity_id", NEW))),
                new Deed("option", 2, CatalogDeeds::option),
                new Deed("surcharge", 2, shop -> shop.run("UPDATE catalog_product_super_attribute_pricing SET pricing_value = ? WHERE value_id = ?",
                        shop.random().nextInt(20), shop.any("catalog_product_super_attribute_pricing", "value_id", "1 = 1"))));
    }

    private static void product(ShopSession shop) throws SQLException {
        String old = shop.any("catalog_product_entity", "entity_id", "type_id IN ('simple', 'virtual') AND entity_id < " + Deed.NEW);
        String id = shop.copyOne("catalog_product_entity", "entity_id = " + old, Map.of("sku", "CONCAT('t-', UUID())", "updated_at", "'" + shop.time() + "'"));
        for (String type : TYPES) {
            String table = "catalog_product_entity_" + type;
            shop.copy(table, "entity_id = " + old, Map.of("entity_id", id));
            shop.run("UPDATE " + table + " v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT('p', ?, '-', v.value)"
                    + " WHERE v.entity_id = ? AND a.attribute_code IN ('url_key', 'url_path')", id, id);
        }
        shop.copy("catalog_product_website", "product_id = " + old, Map.of("product_id", id));
        shop.copy("catalog_category_product", "product_id = " + old, Map.of("product_id", id));
        shop.copy("cataloginventory_stock_item", "product_id = " + old, Map.of("product_id", id));
        shop.copy("catalog_product_entity_tier_price", "entity_id = " + old, Map.of("entity_id", id));
        shop.copy("core_url_rewrite", "product_id = " + old + " AND is_system = 1", Map.of(
                "product_id", id, "id_path", "REPLACE(id_path, 'product/" + old + "', 'product/" + id + "')", "request_path", "CONCAT('p" + id + "-', request_path)",
                "target_path", "REPLACE(target_path, 'id/" + old + "', 'id/" + id + "')"));
        for (String image : shop.all("SELECT value_id FROM catalog_product_entity_media_gallery WHERE entity_id = " + old)) {
            String copied = shop.copyOne("catalog_product_entity_media_gallery", "value_id = " + image, Map.of("entity_id", id));
            shop.copy("catalog_product_entity_media_gallery_value", "value_id = " + image, Map.of("value_id", copied));
        }
    }

    private static void edited(ShopSession shop) throws SQLException {
        String product = shop.onceIn(3) ? String.valueOf(1 + shop.random().nextInt(4)) : shop.any("catalog_product_entity", "entity_id", "1 = 1");
        shop.run("UPDATE catalog_product_entity SET updated_at = ? WHERE entity_id = ?", shop.time(), product);
        shop.run("UPDATE catalog_product_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ?"
                + " WHERE a.attribute_code IN ('name', 'image_label', 'meta_title') AND v.entity_id = ?", "Name " + shop.text(), product);
        shop.run("UPDATE catalog_product_entity_text v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ?"
                + " WHERE a.attribute_code IN ('description', 'short_description') AND v.entity_id = ?", shop.onceIn(9) ? null : shop.text(), product);
        shop.run("UPDATE catalog_product_entity_decimal v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ?"
                + " WHERE a.attribute_code IN ('price', 'cost', 'special_price') AND v.entity_id = ?", shop.random().nextInt(10_000) / 100.0, product);
        shop.run("UPDATE catalog_product_entity_int v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = ?"
                + " WHERE a.attribute_code = 'status' AND v.entity_id = ?", 1 + shop.random().nextInt(2), product);
    }

    private static void storeValue(ShopSession shop) throws SQLException {
        String table = "catalog_product_entity_" + TYPES.get(shop.random().nextInt(TYPES.size()));
        String value = shop.any(table, "value_id", "store_id = 0");
        // REPLACE deletes a row and makes another with the same attribute, store view and product.
        shop.replace(table, "value_id = " + value, Map.of("store_id", String.valueOf(1 + shop.random().nextInt(4))));
    }

    private static void tierPrice(ShopSession shop) throws SQLException {
        String product = shop.any("catalog_product_entity", "entity_id", "1 = 1");
        if (shop.onceIn(3)) {
            shop.run("DELETE FROM catalog_product_entity_tier_price WHERE entity_id = ?", product);
        } else {
            shop.run("INSERT INTO catalog_product_entity_tier_price (entity_id, all_groups, customer_group_id, qty, value, website_id) VALUES (?, 1, 0, ?, ?, 0)"
                    + " ON DUPLICATE KEY UPDATE value = VALUES(value)", product, 2 + shop.random().nextInt(5), shop.random().nextInt(90));
        }
    }

    private static void link(ShopSession shop) throws SQLException {
        String link = shop.any("catalog_product_link", "link_id", "1 = 1");
        if (shop.onceIn(3)) {
            shop.run("DELETE FROM catalog_product_link WHERE link_id = ? AND link_id >= " + Deed.NEW, link);
        } else {
            String id = shop.copyOne("catalog_product_link", "link_id = " + link, Map.of(
                    "linked_product_id", "(SELECT entity_id FROM catalog_product_entity ORDER BY RAND() LIMIT 1)", "link_type_id", "4"));
            shop.run("INSERT INTO catalog_product_link_attribute_int (product_link_attribute_id, link_id, value)"
                    + " SELECT product_link_attribute_id, ?, ? FROM catalog_product_link_attribute WHERE link_type_id = 4 AND product_link_attribute_code = 'position'",
                    id, shop.random().nextInt(9));
        }
    }

    private static void image(ShopSession shop) throws SQLException {
        String image = shop.any("catalog_product_entity_media_gallery", "value_id", NEW.replace("entity_id", "value_id"));
        switch (shop.random().nextInt(3)) {
            case 0 -> shop.run("DELETE FROM catalog_product_entity_media_gallery WHERE value_id = ?", image);
            case 1 -> shop.run("UPDATE catalog_product_entity_media_gallery_value SET label = ?, position = ? WHERE value_id = ?", shop.text(), shop.random().nextInt(9), image);
            default -> {
                if (image != null) {
                    shop.replace("catalog_product_entity_media_gallery_value", "value_id = " + image + " AND store_id = 0", Map.of("store_id", "1", "label", "'store'"));
                }
            }
        }
    }

    private static void assigned(ShopSession shop) throws SQLException {
        String category = shop.any("catalog_category_entity", "entity_id", "level > 1");
        String product = shop.any("catalog_product_entity", "entity_id", "1 = 1");
        switch (shop.random().nextInt(4)) {
            case 0 -> shop.run("DELETE FROM catalog_category_product WHERE category_id = ? AND product_id = ?", category, product);
            // The key itself changes.
            case 1 -> shop.run("UPDATE IGNORE catalog_category_product SET category_id = ? WHERE product_id = ? LIMIT 1", category, product);
            default -> shop.run("INSERT INTO catalog_category_product (category_id, product_id, position) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE position = VALUES(position)",
                    category, product, shop.random().nextInt(50));
        }
    }

    private static void category(ShopSession shop) throws SQLException {
        String old = shop.any("catalog_category_entity", "entity_id", "level = 3 AND entity_id < " + Deed.NEW);
        String id = shop.copyOne("catalog_category_entity", "entity_id = " + old, Map.of("children_count", "0"));
        shop.run("UPDATE catalog_category_entity SET path = CONCAT(SUBSTRING(path, 1, CHAR_LENGTH(path) - LENGTH(?)), ?) WHERE entity_id = ?", old, id, id);
        for (String type : TYPES) {
            shop.copy("catalog_category_entity_" + type, "entity_id = " + old, Map.of("entity_id", id));
        }
        shop.run("UPDATE catalog_category_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id SET v.value = CONCAT('c', ?, '-', v.value)"
                + " WHERE v.entity_id = ? AND a.attribute_code IN ('url_key', 'url_path')", id, id);
    }

    private static void option(ShopSession shop) throws SQLException {
        String attribute = shop.one("SELECT attribute_id FROM eav_attribute WHERE attribute_code = 'manufacturer' LIMIT 1");
        String option = shop.any("eav_attribute_option", "option_id", "option_id >= " + Deed.NEW);
        switch (option == null ? 2 : shop.random().nextInt(4)) {
            case 0 -> shop.run("DELETE FROM eav_attribute_option WHERE option_id = ?", option);
            case 1 -> shop.run("UPDATE eav_attribute_option_value SET value = CONCAT('Maker ', ?) WHERE option_id = ?", shop.random().nextInt(1000), option);
            default -> {
                String id = shop.copyOne("eav_attribute_option", "attribute_id = " + attribute + " LIMIT 1", Map.of("sort_order", "9"));
                shop.run("INSERT INTO eav_attribute_option_value (option_id, store_id, value) VALUES (?, 0, ?), (?, 2, ?)", id, "Maker " + id, id, "Hersteller " + id);
                shop.run("UPDATE catalog_product_entity_int SET value = ? WHERE attribute_id = ? ORDER BY RAND() LIMIT 3", id, attribute);
            }
        }
    }
}
