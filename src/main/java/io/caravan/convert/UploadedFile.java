package io.caravan.convert;

import java.util.List;
import java.util.Map;

/**
 * The files that customers uploaded with a product's options. M1 names them from the shop's root
 * ({@code /media/custom_options/order/...}), M2 from its media folder ({@code custom_options/order/...}), and would answer with
 * "not found" to M1's names.
 */
final class UploadedFile {

    private static final List<String> PATHS = List.of("quote_path", "order_path");
    private static final String MEDIA = "/media/";

    private UploadedFile() {}

    /**
     * Makes the names of files those of M2, wherever a file stands in the structure. Paths that begin otherwise stay: the media
     * folder was elsewhere, or M2 wrote them.
     *
     * @param structure what {@link PhpSerialized} has read; is changed
     */
    @SuppressWarnings("unchecked")
    static void rename(Object structure) {
        if (!(structure instanceof Map<?, ?> map)) {
            return;
        }
        if (map.containsKey("secret_key")) {
            for (String key : PATHS) {
                if (map.get(key) instanceof String path && path.startsWith(MEDIA)) {
                    ((Map<Object, Object>) map).put(key, path.substring(MEDIA.length()));
                }
            }
        }
        map.values().forEach(UploadedFile::rename);
    }
}
