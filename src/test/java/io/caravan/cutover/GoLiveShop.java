package io.caravan.cutover;

import io.caravan.copy.Progress;
import io.caravan.process.Journey;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SharedMariaDb;
import io.caravan.warm.NewShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small migrated shop that is about to go live: one table that the delta follows, a folder of Magento 1, and one of Magento 2 with a bin/magento. */
final class GoLiveShop implements AutoCloseable {

    private final Journey journey = Journey.ofNothing();
    private final NewShop web = new NewShop();
    private final Path m1Root = folder("m1");
    private final Path m2Root = folder("m2");

    GoLiveShop() {
        journey.m1("CREATE TABLE item (id INT AUTO_INCREMENT PRIMARY KEY, v INT, updated_at TIMESTAMP NULL)")
                .m1("INSERT INTO item (v) VALUES (1), (2), (3)")
                .m2("CREATE TABLE item (id INT AUTO_INCREMENT PRIMARY KEY, v INT NOT NULL, updated_at TIMESTAMP NULL)")
                .area("items", "item");
        for (String table : List.of(
                "store (store_id INT PRIMARY KEY, code VARCHAR(32), website_id INT, is_active INT)",
                "core_config_data (scope VARCHAR(8), scope_id INT, path VARCHAR(255), value TEXT)",
                "url_rewrite (url_rewrite_id INT AUTO_INCREMENT PRIMARY KEY, entity_type VARCHAR(32), entity_id INT, request_path VARCHAR(255), redirect_type INT,"
                        + " store_id INT, metadata VARCHAR(255))",
                "indexer_state (state_id INT AUTO_INCREMENT PRIMARY KEY, indexer_id VARCHAR(255), status VARCHAR(16), updated DATETIME)",
                "cron_schedule (schedule_id INT AUTO_INCREMENT PRIMARY KEY, job_code VARCHAR(255), executed_at TIMESTAMP NULL)",
                "sales_sequence_meta (meta_id INT PRIMARY KEY, entity_type VARCHAR(32), store_id INT, sequence_table VARCHAR(64))",
                "sales_sequence_profile (meta_id INT, prefix VARCHAR(32), suffix VARCHAR(32), start_value INT, step INT, is_active INT)",
                "sales_order (entity_id INT AUTO_INCREMENT PRIMARY KEY, store_id INT, increment_id VARCHAR(50))")) {
            journey.m2("CREATE TABLE " + table);
        }
        journey.m2("INSERT INTO store VALUES (0, 'admin', 0, 1), (1, 'default', 1, 1)")
                .m2("INSERT INTO core_config_data VALUES ('default', 0, 'web/seo/use_rewrites', '1'), ('default', 0, 'web/unsecure/base_url',"
                        + " 'http://new-shop.example:" + web.port() + "/')")
                .m2("INSERT INTO url_rewrite (entity_type, entity_id, request_path, redirect_type, store_id) VALUES ('cms-page', 1, 'about-us', 0, 1)")
                .m2("INSERT INTO indexer_state (indexer_id, status, updated) VALUES ('catalog_product_price', 'invalid', '2024-01-01 00:00:00'),"
                        + " ('inventory', 'invalid', '2024-01-01 00:00:00'), ('cataloginventory_stock', 'invalid', '2024-01-01 00:00:00')");
        int meta = 0;
        for (String kind : List.of("order", "invoice", "creditmemo", "shipment")) {
            journey.m2("CREATE TABLE sequence_" + kind + "_1 (sequence_value INT AUTO_INCREMENT PRIMARY KEY)")
                    .m2("INSERT INTO sequence_" + kind + "_1 VALUES (41)")
                    .m2("INSERT INTO sales_sequence_meta VALUES (" + ++meta + ", '" + kind + "', 1, 'sequence_" + kind + "_1')")
                    .m2("INSERT INTO sales_sequence_profile VALUES (" + meta + ", '1', NULL, 1, 1, 1)");
        }
        journey.with("CARAVAN_M1_ROOT", m1Root.toString()).with("CARAVAN_M2_ROOT", m2Root.toString()).with("CARAVAN_M2_PHP", "sh -e")
                .with("CARAVAN_WARM_ADDRESS", "127.0.0.1").with("CARAVAN_WARM_RATE", "1000").with("CARAVAN_MANAGEMENT_PORT", "0");
        file(m1Root.resolve("app/Mage.php"), "");
        EmbeddedMariaDb db = SharedMariaDb.get();
        file(m2Root.resolve("bin/magento"), """
                echo "$@" >> calls
                if [ -f broken ]; then echo "PHP Fatal error: it is broken"; exit 255; fi
                case "$1" in
                  indexer:reindex) echo "Product Price index has been rebuilt successfully in 00:00:01"
                    %s -u root -h 127.0.0.1 -P %d --skip-ssl %s -e "UPDATE indexer_state SET status = 'valid', updated = UTC_TIMESTAMP()" ;;
                esac
                """.formatted(db.client(), db.port(), journey.m2Database()));
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(journey.home().resolve("a " + name + " shop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void file(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrates, with the delta's logs if it is enabled. */
    GoLiveShop migrate() {
        try (Shops shops = journey.open()) {
            new Migration(shops).run(shops.areas(), List.of(), "test", Progress.SILENT);
        }
        return this;
    }

    Journey journey() {
        return journey;
    }

    NewShop web() {
        return web;
    }

    Path m1Root() {
        return m1Root;
    }

    Path m2Root() {
        return m2Root;
    }

    @Override
    public void close() {
        web.close();
        journey.close();
    }
}
