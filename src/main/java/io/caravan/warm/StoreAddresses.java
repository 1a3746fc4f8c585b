package io.caravan.warm;

import io.caravan.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the store views of the new shop are, as its settings have it ({@code web/*} in M2's {@code core_config_data}). */
public final class StoreAddresses {

    private static final String UNSECURE = "web/unsecure/base_url";
    private static final String SECURE = "web/secure/base_url";

    private StoreAddresses() {}

    /**
     * A store view that is active.
     *
     * @param id its id
     * @param code its code
     * @param base what its pages' addresses begin with, with a {@code /} at the end; null where the settings do not say, or leave it to the
     *     server: {@code {{base_url}}}
     */
    public record Store(long id, String code, String base) {}

    /**
     * The store views, by id.
     *
     * @param m2 the M2 database
     * @param schema its structure
     */
    public static List<Store> of(DataSource m2, Schema schema) {
        JdbcTemplate database = new JdbcTemplate(m2);
        Map<String, String> settings = new HashMap<>();
        database.query(schema.named("SELECT scope, scope_id, path, value FROM {core_config_data} WHERE path LIKE 'web/%' AND value IS NOT NULL"), row -> {
            settings.put(key(row.getString(1), row.getLong(2), row.getString(3)), row.getString(4).strip());
        });
        List<Store> stores = new ArrayList<>();
        database.query(schema.named("SELECT store_id, code, website_id FROM {store} WHERE store_id <> 0 AND is_active = 1 ORDER BY store_id"), row -> {
            long id = row.getLong(1);
            long website = row.getLong(3);
            stores.add(new Store(id, row.getString(2), base(path -> Stream.of(key("stores", id, path), key("websites", website, path), key("default", 0, path))
                    .map(settings::get).filter(value -> value != null).findFirst().orElse(""), row.getString(2))));
        });
        return List.copyOf(stores);
    }

    private static String key(String scope, long id, String path) {
        return scope + '/' + id + '/' + path.toLowerCase(Locale.ROOT);
    }

    private static String base(java.util.function.UnaryOperator<String> setting, String code) {
        boolean secure = setting.apply("web/secure/use_in_frontend").equals("1");
        String base = setting.apply(secure ? SECURE : UNSECURE).replace("{{unsecure_base_url}}", setting.apply(UNSECURE))
                .replace("{{secure_base_url}}", setting.apply(SECURE));
        if (!base.matches("https?://[^/{}\\s]+(/.*)?")) {
            return null;
        }
        return (base.endsWith("/") ? base : base + "/") + (setting.apply("web/seo/use_rewrites").equals("1") ? "" : "index.php/")
                + (setting.apply("web/url/use_store").equals("1") ? code + "/" : "");
    }
}
