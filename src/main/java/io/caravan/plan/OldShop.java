package io.caravan.plan;

import java.util.List;
import java.util.Optional;

/**
 * The Magento 1 shop.
 *
 * @param name what it calls itself
 * @param version its version, as exactly as it can be told, such as {@code 1.9.4.5} or {@code 1.9.3.0 or newer}
 * @param edition {@code Open Source} or {@code Commerce}
 * @param evidence where version and edition were seen
 * @param database its database, as {@code host:port/database}
 * @param stores its store views, without the admin's
 * @param counts what it has: orders, customers, ... in this order
 * @param firstOrder the day of the oldest order; empty without orders
 * @param lastOrder the day of the newest order; empty without orders
 */
public record OldShop(
        String name,
        String version,
        String edition,
        String evidence,
        String database,
        List<StoreView> stores,
        List<Count> counts,
        Optional<String> firstOrder,
        Optional<String> lastOrder) {

    /**
     * A store view.
     *
     * @param website the website's name
     * @param group the store's name
     * @param name the view's name
     * @param code its code
     * @param url its address; empty where none is set
     * @param active whether it is switched on
     * @param orders how many orders it took
     */
    public record StoreView(String website, String group, String name, String code, String url, boolean active, long orders) {}

    /**
     * A number that the owner knows.
     *
     * @param what of what, in words
     * @param rows how many
     * @param counted whether it was counted; false for the server's estimate
     */
    public record Count(String what, long rows, boolean counted) {}
}
