package io.caravan.delta;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that happens in a shop.
 *
 * @param name what the protocol calls it
 * @param weight how often it happens, compared with the others
 * @param action writes the rows, within a transaction
 */
record Deed(String name, int weight, Action action) {

    /** Ids from here on are made by deeds; the rows before are there to be copied and changed, and go seldom. */
    static final int NEW = 1000;

    /** Tables that count up from {@link #NEW}. */
    static final List<String> COUNTED = List.of(
            "sales_flat_order", "sales_flat_order_item", "sales_flat_quote", "sales_flat_quote_item", "sales_flat_shipment", "sales_flat_invoice",
            "sales_flat_creditmemo", "catalog_product_entity", "catalog_product_entity_media_gallery", "catalog_category_entity", "customer_entity",
            "customer_address_entity", "cms_page", "cms_block", "review", "newsletter_subscriber", "wishlist", "wishlist_item", "salesrule_coupon",
            "eav_attribute_option", "catalog_product_link", "core_url_rewrite");

    /** Writes rows. */
    @FunctionalInterface
    interface Action {
        void by(ShopSession shop) throws SQLException;
    }

    /** All there are. */
    static List<Deed> all() {
        List<Deed> all = new ArrayList<>();
        all.addAll(SalesDeeds.all());
        all.addAll(CatalogDeeds.all());
        all.addAll(CustomerDeeds.all());
        all.addAll(ContentDeeds.all());
        return List.copyOf(all);
    }
}
