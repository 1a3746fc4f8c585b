package io.caravan.warm;

import io.caravan.schema.Schema;
import io.caravan.warm.StoreAddresses.Store;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The pages of the new shop that are worth being warm: the home pages, then those of {@code url_rewrite} by how often the old shop's were
 * looked at; among pages that nobody counted, categories near the root come first. Redirects, and the further addresses that a product
 * has below its categories, are left out, like what is not enabled.
 */
public final class Pages {

    private final JdbcTemplate m2;
    private final Schema schema;
    private final PageViews views;

    /**
     * @param m2 the M2 database
     * @param schema its structure
     * @param views how often the old shop's pages were looked at
     */
    public Pages(DataSource m2, Schema schema, PageViews views) {
        this.m2 = new JdbcTemplate(m2);
        // Handed over row by row: a large shop's rewrites need not fit into memory.
        this.m2.setFetchSize(Integer.MIN_VALUE);
        this.schema = schema;
        this.views = views;
    }

    /** Kinds of pages with what makes one enabled, and in which order they come where nobody counted. */
    private enum Kind {
        CATEGORY("catalog_category_entity", "catalog_category", "is_active", "COALESCE(e.level, 0)"),
        CMS_PAGE(null, null, null, "2"),
        PRODUCT("catalog_product_entity", "catalog_product", "status", "99");

        private final String table;
        private final String entityType;
        private final String attribute;
        private final String depth;

        Kind(String table, String entityType, String attribute, String depth) {
            this.table = table;
            this.entityType = entityType;
            this.attribute = attribute;
            this.depth = depth;
        }

        /** As in the column entity_type. */
        private String entity() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Candidate(String address, long views, int depth) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingLong(Candidate::views).reversed()
            .thenComparingInt(Candidate::depth).thenComparing(Candidate::address);

    /**
     * The pages, the most visited first.
     *
     * @param stores the store views; those without an address are left out
     * @param most the most pages
     */
    public List<URI> of(List<Store> stores, int most) {
        BestPages best = new BestPages(most);
        for (Store store : stores.stream().filter(store -> store.base() != null).toList()) {
            best.add(new Candidate(store.base(), Long.MAX_VALUE, 0));
            for (Kind kind : Kind.values()) {
                candidates(store, kind, best::add);
            }
        }
        return best.sorted().stream().map(Candidate::address).map(URI::create).toList();
    }

    /** The best of many; store views may share an address. */
    private static final class BestPages {

        private final int most;
        private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        private final Set<String> addresses = new HashSet<>();

        BestPages(int most) {
            this.most = most;
        }

        void add(Candidate candidate) {
            if (addresses.add(candidate.address())) {
                worstFirst.add(candidate);
            }
            if (worstFirst.size() > most) {
                addresses.remove(worstFirst.remove().address());
            }
        }

        List<Candidate> sorted() {
            return worstFirst.stream().sorted(BEST_FIRST).toList();
        }
    }

    private void candidates(Store store, Kind kind, Consumer<Candidate> consumer) {
        String sql = "SELECT u.entity_id, u.request_path, " + kind.depth + " FROM {url_rewrite} u" + joins(kind)
                + " WHERE u.redirect_type = 0 AND u.metadata IS NULL AND u.entity_type = ? AND u.store_id = ? AND u.request_path <> ''"
                + (enabled(kind) ? " AND COALESCE(s.value, d.value, 1) = 1" : "");
        if (!schema.hasAllNamed(sql)) {
            return;
        }
        m2.query(schema.named(sql), (RowCallbackHandler) row -> {
            String path = row.getString(2);
            long seen = kind == Kind.PRODUCT ? views.of(path, row.getLong(1)) : views.of(path);
            int depth = row.getInt(3);
            address(store.base(), path).ifPresent(address -> consumer.accept(new Candidate(address, seen, depth)));
        }, kind.entity(), store.id());
    }

    /** Commerce keeps values by row_id instead: there, what is not enabled is asked for too. */
    private boolean enabled(Kind kind) {
        return kind.table != null && schema.table(kind.table + "_int").flatMap(table -> table.column("entity_id")).isPresent();
    }

    private String joins(Kind kind) {
        String entity = kind == Kind.CATEGORY ? " LEFT JOIN {catalog_category_entity} e ON e.entity_id = u.entity_id" : "";
        if (!enabled(kind)) {
            return entity;
        }
        String values = "{" + kind.table + "_int}";
        return entity + " LEFT JOIN (SELECT a.attribute_id FROM {eav_attribute} a JOIN {eav_entity_type} t ON t.entity_type_id = a.entity_type_id"
                + " WHERE t.entity_type_code = '" + kind.entityType + "' AND a.attribute_code = '" + kind.attribute + "') a ON 1 = 1"
                + " LEFT JOIN " + values + " s ON s.entity_id = u.entity_id AND s.attribute_id = a.attribute_id AND s.store_id = u.store_id"
                + " LEFT JOIN " + values + " d ON d.entity_id = u.entity_id AND d.attribute_id = a.attribute_id AND d.store_id = 0";
    }

    /** A path as it is stored has signs that an address needs escaped; empty where it cannot be one. */
    private static Optional<String> address(String base, String path) {
        try {
            String escaped = new URI(null, null, "/" + path.replaceFirst("^/+", ""), null).toASCIIString();
            return Optional.of(URI.create(base + escaped.substring(1)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
