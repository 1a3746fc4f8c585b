package io.caravan.delta;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Pages, rewrites, rules, settings: what the merchant edits. */
final class ContentDeeds {

    private ContentDeeds() {}

    static List<Deed> all() {
        return List.of(
                new Deed("page", 3, ContentDeeds::page),
                new Deed("block", 2, ContentDeeds::block),
                new Deed("rewrite", 4, ContentDeeds::rewrite),
                new Deed("coupon", 4, ContentDeeds::coupon),
                new Deed("setting", 2, ContentDeeds::setting),
                new Deed("search term", 2, shop -> shop.run("UPDATE catalogsearch_query SET popularity = popularity + 1 WHERE query_id = ?",
                        shop.any("catalogsearch_query", "query_id", "1 = 1"))),
                new Deed("tax rate", 1, shop -> shop.run("UPDATE tax_calculation_rate SET rate = ? WHERE tax_calculation_rate_id = ?", shop.random().nextInt(25),
                        shop.any("tax_calculation_rate", "tax_calculation_rate_id", "1 = 1"))),
                new Deed("customer group", 1, shop -> shop.run("UPDATE customer_group SET customer_group_code = CONCAT('Group ', ?) WHERE customer_group_id = 3",
                        shop.random().nextInt(99))));
    }

    private static void page(ShopSession shop) throws SQLException {
        String page = shop.any("cms_page", "page_id", "page_id >= " + Deed.NEW);
        switch (page == null ? 3 : shop.random().nextInt(5)) {
            case 0 -> shop.run("DELETE FROM cms_page WHERE page_id = ?", page);
            case 1 -> shop.run("UPDATE cms_page SET title = ?, content = ?, update_time = ? WHERE page_id = ?", shop.text(),
                    "<p>" + shop.text() + "</p>{{block type=\"core/template\" template=\"x.phtml\"}}", shop.time(), page);
            case 2 -> shop.run("UPDATE IGNORE cms_page_store SET store_id = ? WHERE page_id = ? LIMIT 1", shop.random().nextInt(5), page);
            default -> {
                String id = shop.copyOne("cms_page", "page_id = 2", Map.of("identifier", "CONCAT('page-', UUID())"));
                shop.run("INSERT INTO cms_page_store (page_id, store_id) VALUES (?, ?)", id, shop.random().nextInt(5));
            }
        }
    }

    private static void block(ShopSession shop) throws SQLException {
        String block = shop.any("cms_block", "block_id", "block_id >= " + Deed.NEW);
        switch (block == null ? 2 : shop.random().nextInt(3)) {
            case 0 -> shop.run("DELETE FROM cms_block WHERE block_id = ?", block);
            case 1 -> shop.run("UPDATE cms_block SET content = ?, is_active = ? WHERE block_id = ?", shop.text(), shop.random().nextInt(2), block);
            default -> {
                String id = shop.copyOne("cms_block", "block_id = 1", Map.of("identifier", "CONCAT('block-', UUID())"));
                shop.run("INSERT INTO cms_block_store (block_id, store_id) VALUES (?, 0)", id);
            }
        }
    }

    private static void rewrite(ShopSession shop) throws SQLException {
        String rewrite = shop.any("core_url_rewrite", "url_rewrite_id", "is_system = 0 AND url_rewrite_id >= " + Deed.NEW);
        switch (rewrite == null ? 3 : shop.random().nextInt(5)) {
            case 0 -> shop.run("DELETE FROM core_url_rewrite WHERE url_rewrite_id = ?", rewrite);
            case 1 -> shop.run("UPDATE core_url_rewrite SET target_path = ? WHERE url_rewrite_id = ?", "target-" + shop.random().nextInt(100), rewrite);
            case 2 -> shop.run("UPDATE core_url_rewrite SET request_path = CONCAT('moved-', UUID(), '.html') WHERE url_rewrite_id = ?",
                    shop.any("core_url_rewrite", "url_rewrite_id", "is_system = 1"));
            default -> shop.run("INSERT INTO core_url_rewrite (store_id, id_path, request_path, target_path, is_system, options) VALUES (1, UUID(), CONCAT('old/', UUID()), 'home', 0, 'RP')");
        }
    }

    private static void coupon(ShopSession shop) throws SQLException {
        String coupon = shop.any("salesrule_coupon", "coupon_id", "coupon_id >= " + Deed.NEW);
        switch (coupon == null ? 3 : shop.random().nextInt(5)) {
            case 0 -> shop.run("DELETE FROM salesrule_coupon WHERE coupon_id = ?", coupon);
            case 1 -> shop.run("UPDATE salesrule_coupon SET times_used = times_used + 1 WHERE coupon_id IN (1, ?)", coupon);
            case 2 -> shop.run("INSERT INTO salesrule_coupon_usage (coupon_id, customer_id, times_used) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE times_used = times_used + 1",
                    coupon, shop.any("customer_entity", "entity_id", "1 = 1"));
            default -> shop.run("INSERT INTO salesrule_coupon (rule_id, code, times_used, type) VALUES (1, LEFT(MD5(RAND()), 12), 0, 1)");
        }
    }

    private static void setting(ShopSession shop) throws SQLException {
        switch (shop.random().nextInt(3)) {
            case 0 -> shop.run("UPDATE core_config_data SET value = ? WHERE path = 'design/head/default_title' AND scope = 'default'", "Title " + shop.text());
            case 1 -> shop.run("DELETE FROM core_config_data WHERE path = 'acme_feed/general/color'");
            default -> shop.run("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('stores', 2, 'acme_feed/general/color', ?) ON DUPLICATE KEY UPDATE value = VALUES(value)",
                    shop.text());
        }
    }
}
