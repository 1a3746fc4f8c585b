package io.caravan.cutover;

import io.caravan.process.RouteFile;
import io.caravan.process.Shops;
import io.caravan.schema.Schema;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has Magento 2's indexes made anew: by {@code routes/reindex.camel.yaml} where its folder is on this machine, else by a person. Either
 * way {@code indexer_state} tells whether it was done.
 */
final class IndexersLine implements Line {

    private static final List<String> STOCK = List.of("cataloginventory_stock", "inventory");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String BY_HAND = "in Magento 2's folder, as the user who owns its files: bin/magento indexer:reindex, then bin/magento indexer:reindex "
            + String.join(" ", STOCK) + ", then bin/magento cache:flush; then: caravan cutover";

    private final Optional<Path> root;
    private final String php;
    private final Path home;
    private final JdbcTemplate m2;
    private final Schema schema;
    private final GoLiveRecord record;

    /**
     * @param shops both databases
     * @param record tells when the delta was drained
     */
    IndexersLine(Shops shops, GoLiveRecord record) {
        this.root = shops.configuration().m2().root();
        this.php = shops.configuration().goLive().php();
        this.home = shops.configuration().home();
        this.m2 = new JdbcTemplate(shops.m2());
        this.schema = shops.m2Schema();
        this.record = record;
    }

    @Override
    public Item item() {
        return Item.INDEXERS;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        Optional<Magento> magento = magento(out);
        if (magento.isEmpty()) {
            return madeByHand();
        }
        try (RouteFile routes = new RouteFile(home, "reindex.camel.yaml", Map.of("magento", magento.get()), Map.of())) {
            routes.call("reindex", stock());
        } catch (Magento.Failed e) {
            return Finding.asks(e.getMessage(), BY_HAND);
        }
        List<String> invalid = names("status <> 'valid'");
        return invalid.isEmpty()
                ? Finding.holds("bin/magento has made all indexes anew and flushed the caches")
                : Finding.asks("after bin/magento indexer:reindex these are still not valid: " + String.join(", ", invalid), BY_HAND);
    }

    private Optional<Magento> magento(Consumer<String> out) {
        return root.map(folder -> new Magento(php, folder, out)).filter(Magento::present);
    }

    private Finding madeByHand() {
        String where = root.map(folder -> folder + " has no bin/magento").orElse("Magento 2's folder is not known to Caravan (caravan.m2.root)");
        List<String> invalid = names("status <> 'valid'");
        if (!invalid.isEmpty()) {
            return Finding.asks(where + "; not valid: " + String.join(", ", invalid), BY_HAND);
        }
        Map<Item, Entry> entries = record.entries();
        Instant changed = Stream.of(Item.QUIET, Item.DELTA).map(entries::get).filter(Objects::nonNull).map(Entry::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        List<String> older = names("updated < '" + TIME.format(changed.atOffset(ZoneOffset.UTC)) + "'");
        return older.isEmpty()
                ? Finding.holds("all indexes were made anew after the last change")
                : Finding.asks(where + "; older than the last change: " + String.join(", ", older), BY_HAND);
    }

    /** Magento writes the column {@code updated} in UTC. */
    private List<String> names(String condition) {
        return m2.queryForList(schema.named("SELECT indexer_id FROM {indexer_state} WHERE " + condition + " ORDER BY state_id"), String.class);
    }

    /** The stock indexers that this Magento has; the inventory modules may have been removed. */
    private String stock() {
        return names("TRUE").stream().filter(STOCK::contains).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        Optional<Magento> magento = magento(out);
        if (magento.isEmpty()) {
            return Finding.holds("would ask you to have them made anew, and look in indexer_state whether they are: caravan.m2.root "
                    + root.map(folder -> "has no bin/magento").orElse("is not set"));
        }
        try {
            magento.get().run("indexer:status");
            return Finding.holds("would run " + magento.get().name() + " indexer:reindex, the stock last, and cache:flush");
        } catch (Magento.Failed e) {
            return Finding.fails(e.getMessage(), "let this user run it, or take caravan.m2.root out of the configuration and reindex by hand");
        }
    }

    @Override
    public boolean stillHolds(Entry before) {
        return before.state() == State.CONFIRMED || names("status <> 'valid'").isEmpty();
    }
}
