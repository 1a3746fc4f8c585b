package io.caravan.plan;

import io.caravan.config.Configuration;
import io.caravan.plan.OldShop.Count;
import io.caravan.plan.OldShop.StoreView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who the Magento 1 shop is. */
final class OldShopReading {

    /** The owner's words for the tables that matter to him. */
    private static final Map<String, String> COUNTED = counted();

    private final Questions m1;
    private final TableSizes sizes;

    OldShopReading(Questions m1, TableSizes sizes) {
        this.m1 = m1;
        this.sizes = sizes;
    }

    private static Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("sales_flat_order", "orders");
        counted.put("sales_flat_invoice", "invoices");
        counted.put("sales_flat_shipment", "shipments");
        counted.put("sales_flat_creditmemo", "credit memos");
        counted.put("customer_entity", "customers");
        counted.put("catalog_product_entity", "products");
        counted.put("catalog_category_entity", "categories");
        counted.put("sales_flat_quote", "shopping carts");
        counted.put("review", "reviews");
        counted.put("newsletter_subscriber", "newsletter subscribers");
        counted.put("cms_page", "CMS pages");
        counted.put("core_url_rewrite", "URL rewrites");
        return counted;
    }

    OldShop read(Configuration configuration, String database) {
        ShopVersion version = ShopVersion.of(m1, configuration.m1().root());
        Map<String, String> span = m1.row("oldest and newest orders",
                "SELECT CAST(DATE(MIN(created_at)) AS CHAR) AS first, CAST(DATE(MAX(created_at)) AS CHAR) AS last FROM {sales_flat_order}"
                        + " WHERE created_at > '1990-01-01'");
        List<Count> counts = new ArrayList<>();
        COUNTED.forEach((table, what) -> sizes.of(table).ifPresent(size -> counts.add(new Count(what, size.rows(), size.counted()))));
        return new OldShop(
                name(), version.number(), version.edition(), version.evidence(), database, stores(), counts,
                Optional.ofNullable(span.get("first")), Optional.ofNullable(span.get("last")));
    }

    private String name() {
        return m1.value("the shop's name",
                        "SELECT value FROM {core_config_data} WHERE path = 'general/store_information/name' AND value <> ''"
                                + " ORDER BY scope <> 'default', scope_id LIMIT 1")
                .or(() -> m1.value("the shop's name", "SELECT name FROM {core_website} WHERE website_id > 0 ORDER BY is_default DESC, website_id LIMIT 1"))
                .orElse("(without a name)");
    }

    private List<StoreView> stores() {
        Map<String, Long> orders = new LinkedHashMap<>();
        m1.rows("orders of each store view", "SELECT store_id, COUNT(*) AS orders FROM {sales_flat_order} GROUP BY store_id")
                .forEach(row -> orders.put(String.valueOf(row.get("store_id")), Long.parseLong(row.get("orders"))));
        return m1.rows("store views", """
                        SELECT w.name AS website, g.name AS store_group, s.name, s.code, s.is_active, s.store_id, COALESCE(
                          (SELECT c.value FROM {core_config_data} c WHERE c.path = 'web/unsecure/base_url' AND c.scope = 'stores' AND c.scope_id = s.store_id),
                          (SELECT c.value FROM {core_config_data} c WHERE c.path = 'web/unsecure/base_url' AND c.scope = 'websites' AND c.scope_id = s.website_id),
                          (SELECT c.value FROM {core_config_data} c WHERE c.path = 'web/unsecure/base_url' AND c.scope = 'default'), '') AS url
                          FROM {core_store} s LEFT JOIN {core_website} w ON w.website_id = s.website_id
                          LEFT JOIN {core_store_group} g ON g.group_id = s.group_id
                         WHERE s.store_id > 0 ORDER BY w.website_id IS NULL, w.sort_order, w.website_id, g.group_id, s.sort_order, s.store_id""")
                .stream()
                .map(row -> new StoreView(
                        text(row, "website"), text(row, "store_group"), text(row, "name"), text(row, "code"),
                        // {{base_url}} is Magento's word for: whatever the visitor came by.
                        text(row, "url").startsWith("{{") ? "" : text(row, "url"),
                        "1".equals(row.get("is_active")), orders.getOrDefault(row.get("store_id"), 0L)))
                .toList();
    }

    private static String text(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElse("");
    }
}
