package io.caravan.plan;

import io.caravan.plan.DeltaLoad.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the times in M1's rows how much changes. */
final class DeltaLoadReading {

    private static final long HOURS_OF_A_WEEK = 7 * 24;

    private record Watched(String what, String table, String column) {}

    private static final List<Watched> WATCHED = List.of(
            new Watched("orders", "sales_flat_order", "updated_at"),
            new Watched("shopping carts", "sales_flat_quote", "updated_at"),
            new Watched("customers", "customer_entity", "updated_at"),
            new Watched("products", "catalog_product_entity", "updated_at"),
            new Watched("categories", "catalog_category_entity", "updated_at"),
            new Watched("reviews", "review", "created_at"),
            new Watched("newsletter subscribers", "newsletter_subscriber", "change_status_at"),
            new Watched("wishlists", "wishlist", "updated_at"),
            new Watched("visitors", "log_visitor", "last_visit_at"),
            new Watched("report events", "report_event", "logged_at"));

    private static final List<String> OF_ORDERS = List.of(
            "sales_flat_order", "sales_flat_order_address", "sales_flat_order_item", "sales_flat_order_payment", "sales_flat_order_status_history",
            "sales_flat_invoice", "sales_flat_invoice_item", "sales_flat_shipment", "sales_flat_shipment_item", "sales_flat_creditmemo",
            "sales_flat_creditmemo_item", "sales_order_tax", "sales_order_tax_item", "sales_payment_transaction");
    private static final List<String> OF_CARTS = List.of(
            "sales_flat_quote", "sales_flat_quote_item", "sales_flat_quote_item_option", "sales_flat_quote_address", "sales_flat_quote_payment");

    private final Questions m1;
    private final TableSizes sizes;

    DeltaLoadReading(Questions m1, TableSizes sizes) {
        this.m1 = m1;
        this.sizes = sizes;
    }

    DeltaLoad read() {
        List<Watched> there = WATCHED.stream().filter(watched -> m1.has(watched.table() + "." + watched.column())).toList();
        // A shop's clock may be wrong, and a copy of a shop stands still: its own newest change is what "now" means.
        Optional<String> until = there.stream()
                .flatMap(watched -> m1.value("changes",
                        "SELECT CAST(MAX(t." + watched.column() + ") AS CHAR) FROM {" + watched.table() + "} t WHERE t." + watched.column()
                                + " <= UTC_TIMESTAMP() AND t." + watched.column() + " > '1990-01-01'").stream())
                .max(Comparator.naturalOrder());
        if (until.isEmpty()) {
            return new DeltaLoad(until, List.of(), 0, 0, 0);
        }
        List<Activity> activities = new ArrayList<>();
        there.forEach(watched -> activities.add(activity(watched, until.get())));
        long perOrder = perRow(OF_ORDERS);
        long average = activities.stream().mapToLong(a -> weight(a, perOrder) * a.lastWeek()).sum() / HOURS_OF_A_WEEK;
        long busiest = activities.stream().mapToLong(a -> weight(a, perOrder) * a.busiestHour()).sum();
        return new DeltaLoad(
                until, activities.stream().filter(a -> a.lastWeek() > 0).sorted(Comparator.comparingLong(Activity::lastWeek).reversed()).toList(),
                perOrder, average, busiest);
    }

    private Activity activity(Watched watched, String until) {
        String column = "t." + watched.column();
        Map<String, String> week = m1.row("changes of " + watched.what(),
                "SELECT COALESCE(SUM(n), 0) AS week, COALESCE(MAX(n), 0) AS busiest FROM (SELECT COUNT(*) AS n FROM {" + watched.table() + "} t WHERE "
                        + column + " > ? - INTERVAL 7 DAY AND " + column + " <= ? GROUP BY DATE_FORMAT(" + column + ", '%Y-%m-%d %H')) AS hours",
                until, until);
        long day = m1.number("changes of " + watched.what(),
                        "SELECT COUNT(*) FROM {" + watched.table() + "} t WHERE " + column + " > ? - INTERVAL 1 DAY AND " + column + " <= ?", until, until)
                .orElse(0L);
        return new Activity(watched.what(), watched.table(), day, number(week, "week"), number(week, "busiest"));
    }

    private static long number(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).map(text -> (long) Double.parseDouble(text)).orElse(0L);
    }

    /** How many rows change with one of this kind. */
    private long weight(Activity activity, long perOrder) {
        return switch (activity.table()) {
            case "sales_flat_order" -> perOrder;
            case "sales_flat_quote" -> perRow(OF_CARTS);
            default -> 1;
        };
    }

    private long perRow(List<String> tables) {
        long first = sizes.rows(tables.get(0));
        return first == 0 ? 0 : Math.max(1, Math.round((double) tables.stream().mapToLong(sizes::rows).sum() / first));
    }
}
