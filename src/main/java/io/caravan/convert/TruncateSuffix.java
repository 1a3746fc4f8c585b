package io.caravan.convert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code truncate-suffix: {path: catalog/seo/product_url_suffix, store-column: store_id}}: a URL without the suffix that
 * the row's store view puts behind it: {@code shoe.html} becomes {@code shoe}.
 *
 * <p>The suffix is the setting of the store view, else of its website, else the default one, else M1's own
 * {@code .html}. An empty setting means no suffix. A suffix that starts with a letter or digit is understood with a dot
 * before it, as later M1 versions do. A value that is nothing but the suffix stays.
 */
record TruncateSuffix(String storeColumn, Map<String, String> byStore, String otherwise) implements Conversion {

    static TruncateSuffix of(Parameters parameters, Shop shop) {
        String path = parameters.text("path");
        String storeColumn = parameters.text("store-column", "store_id");
        Map<String, String> settings = new HashMap<>();
        for (String[] setting : shop.query(
                "SELECT scope, scope_id, value FROM {core_config_data} WHERE path = ?", path)) {
            settings.put(setting[0].equals("default") ? "default" : setting[0] + "/" + setting[1], withDot(setting[2]));
        }
        String otherwise = settings.getOrDefault("default", ".html");
        Map<String, String> byStore = new HashMap<>();
        for (String[] store : shop.query("SELECT store_id, website_id FROM {core_store}")) {
            // Store 0 is the admin's, of website 0: no scope row of theirs is the default's.
            String ofWebsite = settings.getOrDefault("websites/" + store[1], otherwise);
            byStore.put(store[0], settings.getOrDefault("stores/" + store[0], ofWebsite));
        }
        return new TruncateSuffix(storeColumn, Map.copyOf(byStore), otherwise);
    }

    private static String withDot(String suffix) {
        String stripped = suffix == null ? "" : suffix.strip();
        return !stripped.isEmpty() && Character.isLetterOrDigit(stripped.charAt(0)) ? "." + stripped : stripped;
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String url = Text.of(value);
        String store = Text.column(row, storeColumn);
        String suffix = store == null ? otherwise : byStore.getOrDefault(store, otherwise);
        if (url == null || suffix.isEmpty() || !url.endsWith(suffix) || url.length() == suffix.length()) {
            return value;
        }
        return url.substring(0, url.length() - suffix.length());
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of(storeColumn);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifNull(value));
    }
}
