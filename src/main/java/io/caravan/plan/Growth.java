package io.caravan.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the shop grew.
 *
 * @param months the last {@value #MONTHS} months up to the newest order (else customer, else product), oldest first; empty where there is
 *     none of these
 * @param years orders and revenue of each year and currency, oldest first
 */
public record Growth(List<Month> months, List<Year> years) {

    static final int MONTHS = 24;

    /** What came in a month, such as {@code 2024-05}. */
    public record Month(String month, long orders, long customers, long products) {}

    /** What was sold in a year ({@code no date} for orders without a time), in the base currency of the websites; the revenue with two digits and its thousands set apart. */
    public record Year(String year, String currency, long orders, String revenue) {}

    static Growth of(Questions m1) {
        Optional<YearMonth> newest = newest(m1, "sales_flat_order").or(() -> newest(m1, "customer_entity")).or(() -> newest(m1, "catalog_product_entity"));
        List<Month> months = new ArrayList<>();
        newest.ifPresent(last -> {
            YearMonth first = last.minusMonths(MONTHS - 1L);
            Map<String, Long> orders = byMonth(m1, "sales_flat_order", first, last);
            Map<String, Long> customers = byMonth(m1, "customer_entity", first, last);
            Map<String, Long> products = byMonth(m1, "catalog_product_entity", first, last);
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                String key = month.toString();
                months.add(new Month(key, orders.getOrDefault(key, 0L), customers.getOrDefault(key, 0L), products.getOrDefault(key, 0L)));
            }
        });
        List<Year> years = m1.rows("orders of each year",
                        "SELECT IF(created_at > '1990-01-01', YEAR(created_at), 'no date') AS y, base_currency_code AS currency, COUNT(*) AS orders, SUM(base_grand_total) AS revenue"
                                + " FROM {sales_flat_order} GROUP BY 1, 2 ORDER BY 1, 2")
                .stream()
                .map(row -> new Year(
                        row.get("y"), Optional.ofNullable(row.get("currency")).orElse(""), Long.parseLong(row.get("orders")),
                        String.format(Locale.ROOT, "%,.2f", new BigDecimal(Optional.ofNullable(row.get("revenue")).orElse("0")))))
                .toList();
        return new Growth(List.copyOf(months), years);
    }

    private static Optional<YearMonth> newest(Questions m1, String table) {
        return m1.value("growth", "SELECT DATE_FORMAT(MAX(created_at), '%Y-%m') FROM {" + table + "} WHERE created_at > '1990-01-01'")
                .map(YearMonth::parse);
    }

    private static Map<String, Long> byMonth(Questions m1, String table, YearMonth first, YearMonth last) {
        Map<String, Long> months = new HashMap<>();
        m1.rows("growth",
                        "SELECT DATE_FORMAT(created_at, '%Y-%m') AS month, COUNT(*) AS n FROM {" + table + "} WHERE created_at >= ? AND created_at < ? GROUP BY 1",
                        first + "-01", last.plusMonths(1) + "-01")
                .forEach(row -> months.put(row.get("month"), Long.parseLong(row.get("n"))));
        return months;
    }

    /** Orders a month, on average over the last twelve months; 0 without orders. */
    public long ordersPerMonth() {
        List<Month> year = months.subList(Math.max(0, months.size() - 12), months.size());
        return Math.round(year.stream().mapToLong(Month::orders).average().orElse(0));
    }
}
