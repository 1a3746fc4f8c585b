package io.caravan.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.mapping.Mappings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Payment and shipping methods of orders that {@code mappings/methods.yaml} does not know. */
final class MethodDecisions {

    private static final String ORDERS = "sales_flat_order";

    private final OldRows m1;
    private final JsonNode methods;

    MethodDecisions(OldRows m1, Mappings mappings) {
        this.m1 = m1;
        this.methods = mappings.sections().getOrDefault("methods", MissingNode.getInstance());
    }

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        if (m1.has(ORDERS, "state", "created_at") && m1.has("sales_flat_order_payment", "method", "parent_id")) {
            used("SELECT method, COUNT(DISTINCT parent_id) FROM {sales_flat_order_payment} WHERE method <> '' GROUP BY method", "payment")
                    .forEach((code, orders) -> decisions.add(payment(code, orders)));
        }
        if (m1.has(ORDERS, "shipping_method", "created_at")) {
            used("SELECT shipping_method, COUNT(*) FROM {sales_flat_order} WHERE shipping_method <> '' GROUP BY shipping_method", "shipping")
                    .forEach((code, orders) -> decisions.add(shipping(code, orders)));
        }
        return decisions;
    }

    private Map<String, Long> used(String sql, String kind) {
        Map<String, Long> used = new TreeMap<>();
        m1.each(sql, row -> {
            String code = row.getString(1);
            if (!isKnown(kind, code)) {
                used.put(code, row.getLong(2));
            }
        });
        return used;
    }

    /** A code is known if it is listed, or is Magento 2's code of one that is. */
    private boolean isKnown(String kind, String code) {
        return methods.path(kind).properties().stream()
                .filter(listed -> !listed.getValue().isNull())
                .anyMatch(listed -> fits(listed.getKey(), code) || fits(listed.getValue().asText(), code));
    }

    private static boolean fits(String pattern, String code) {
        return pattern.endsWith("*") ? code.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(code);
    }

    private Decision payment(String code, long orders) {
        long open = m1.count(
                "SELECT COUNT(DISTINCT o.entity_id) FROM {sales_flat_order} o JOIN {sales_flat_order_payment} p ON p.parent_id = o.entity_id"
                        + " WHERE p.method = ? AND o.state NOT IN ('complete', 'closed', 'canceled')", code);
        Optional<String> last = m1.text(
                "SELECT MAX(o.created_at) FROM {sales_flat_order} o JOIN {sales_flat_order_payment} p ON p.parent_id = o.entity_id WHERE p.method = ?", code);
        return new Decision(
                "Payment method",
                code + title("payment/" + code + "/title"),
                orders,
                "orders were paid by a method without a counterpart in Magento 2" + until(last) + (open > 0 ? "; " + String.format(java.util.Locale.ROOT, "%,d", open) + " of them are still open" : "")
                        + ". They keep the code and open with a substitute, without online capture or refunds.",
                "Install a module for Magento 2 that has this method and list it in mappings/local (methods: payment: " + code + ": " + code
                        + "), or give the code of another method.");
    }

    private Decision shipping(String code, long orders) {
        Optional<String> last = m1.text("SELECT MAX(created_at) FROM {sales_flat_order} WHERE shipping_method = ?", code);
        return new Decision(
                "Shipping method",
                code + title("carriers/" + code.split("_")[0] + "/title"),
                orders,
                "orders were shipped by a method without a counterpart in Magento 2" + until(last)
                        + ". They keep the code and its description; open carts have to choose anew.",
                "Nothing, if it is history; else set up the carrier in Magento 2 and list the code in mappings/local (methods: shipping).");
    }

    private static String until(Optional<String> last) {
        return last.filter(day -> day.length() >= 10).map(day -> ", the last on " + day.substring(0, 10)).orElse("");
    }

    private String title(String path) {
        if (!m1.has("core_config_data", "path", "value", "scope")) {
            return "";
        }
        return m1.text("SELECT value FROM {core_config_data} WHERE path = ? ORDER BY scope = 'default' DESC", path)
                .map(title -> " (" + title + ")").orElse("");
    }
}
