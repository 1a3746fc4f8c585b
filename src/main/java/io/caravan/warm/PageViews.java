package io.caravan.warm;

import io.caravan.schema.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How often pages of the old shop were looked at, as far as it kept count: its visitor log, its report of viewed products, and the
 * products that visitors and customers have seen lately. Each counts in its own way, so that the highest number counts.
 *
 * @param byPath views by path, without host, parameters and {@code index.php/}, in small letters
 * @param byProduct views by product id
 */
public record PageViews(Map<String, Long> byPath, Map<Long, Long> byProduct) {

    /** Visits beyond this many, the newest first, are too old to matter. */
    private static final int VISITS = 1_000_000;
    private static final int PATHS = 50_000;

    /**
     * Reads what there is; a shop without these tables, or with empty ones, has no views.
     *
     * @param m1 the M1 database
     * @param schema its structure
     */
    public static PageViews of(DataSource m1, Schema schema) {
        JdbcTemplate database = new JdbcTemplate(m1);
        Map<Long, Long> products = new HashMap<>();
        for (String sql : new String[] {
            "SELECT e.object_id, COUNT(*) FROM {report_event} e JOIN {report_event_types} t ON t.event_type_id = e.event_type_id"
                    + " WHERE t.event_name = 'catalog_product_view' GROUP BY e.object_id",
            "SELECT product_id, COUNT(*) FROM {report_viewed_product_index} GROUP BY product_id",
            "SELECT product_id, SUM(views_num) FROM {report_viewed_product_aggregated_yearly} WHERE store_id > 0 AND product_id IS NOT NULL"
                    + " GROUP BY product_id"}) {
            if (schema.hasAllNamed(sql)) {
                database.query(schema.named(sql), row -> {
                    products.merge(row.getLong(1), row.getLong(2), Math::max);
                });
            }
        }
        return new PageViews(Map.copyOf(paths(database, schema)), Map.copyOf(products));
    }

    private static Map<String, Long> paths(JdbcTemplate m1, Schema schema) {
        Map<String, Long> paths = new HashMap<>();
        String sql = "SELECT i.url, COUNT(*) FROM {log_url} u JOIN {log_url_info} i ON i.url_id = u.url_id"
                + " WHERE u.url_id > (SELECT GREATEST(0, CAST(COALESCE(MAX(x.url_id), 0) AS SIGNED) - " + VISITS + ") FROM {log_url} x)"
                + " GROUP BY i.url ORDER BY 2 DESC LIMIT " + PATHS;
        if (schema.hasAllNamed(sql)) {
            m1.query(schema.named(sql), row -> {
                String path = path(row.getString(1));
                if (!path.isEmpty()) {
                    paths.merge(path, row.getLong(2), Long::sum);
                }
            });
        }
        return paths;
    }

    /** {@code http://shop/index.php/Tea.html?p=2} becomes {@code tea.html}; empty for the home page. */
    static String path(String url) {
        String path = url.replaceFirst("[?#].*", "").replaceFirst("^[A-Za-z]+://[^/]*", "").replaceFirst("^/+", "");
        return (path.startsWith("index.php") ? path.substring("index.php".length()).replaceFirst("^/+", "") : path).toLowerCase(Locale.ROOT);
    }

    /** Views of a page. */
    long of(String path) {
        return byPath.getOrDefault(path.toLowerCase(Locale.ROOT), 0L);
    }

    /** Views of a product's page. */
    long of(String path, long product) {
        return Math.max(of(path), byProduct.getOrDefault(product, 0L));
    }
}
