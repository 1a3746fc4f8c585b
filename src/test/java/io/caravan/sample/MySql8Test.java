package io.caravan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Progress;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.verify.Difference.Kind;
import io.caravan.verify.Integrity;
import io.caravan.verify.Verification;
import io.caravan.verify.Verified;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole migration of the sample shop with MySQL 8 on both sides. */
@Tag("mysql8")
class MySql8Test {

    @Test
    void migratesTheSampleShop() throws Exception {
        try (MySqlServer server = MySqlServer.start()) {
            server.loadM1("m1");
            server.loadM2("m2");
            try (Shops shops = Shops.open(new ConfigurationReader(Path.of(""), Map.of(
                            "CARAVAN_M1_URL", server.jdbcUrl("m1"), "CARAVAN_M1_USERNAME", MySqlServer.USERNAME,
                            "CARAVAN_M2_URL", server.jdbcUrl("m2"), "CARAVAN_M2_USERNAME", MySqlServer.USERNAME,
                            "CARAVAN_M1_CRYPT_KEY", SampleShop.M1_CRYPT_KEY, "CARAVAN_M2_CRYPT_KEY", SampleShop.M2_CRYPT_KEY,
                            "CARAVAN_DELTA_ENABLED", "true"))
                    .read())) {
                Migration.Outcome outcome = new Migration(shops).run(shops.areas(), List.of(), "test", Progress.SILENT);
                Verified verified = new Verification(shops, shops.plans(), shops.areas().stream().map(area -> area.id()).toList(), 2)
                        .run(Verification.Progress.SILENT);
                Integrity integrity = Integrity.of(shops);

                assertThat(verified.text(200)).contains("all as expected").doesNotContain("besides");
                assertThat(integrity.missingParents()).isEmpty();
                assertThat(integrity.differing()).extracting(total -> total.name() + " " + total.measure())
                        .containsExactlyInAnyOrder("customer addresses addresses", "wishlists items", "wishlists quantity");
                assertThat(outcome.quarantined()).isEqualTo(4);
                // Numbers that nobody reads on the way: their bytes would be hexadecimal numbers to MySQL.
                assertThat(new JdbcTemplate(shops.m2()).queryForList("SELECT DISTINCT is_active FROM store", String.class)).contains("1").doesNotContain("49");

                try (Connection tester = server.connect("m2"); Statement statement = tester.createStatement()) {
                    statement.execute("INSERT INTO sales_order (increment_id, store_id, base_grand_total) VALUES ('M2-1', 1, 5)");
                    statement.execute("UPDATE cms_page SET title = UPPER(title) WHERE page_id = (SELECT id FROM (SELECT MIN(page_id) AS id FROM cms_page) AS first)");
                    statement.execute("DELETE FROM customer_entity WHERE entity_id = (SELECT id FROM (SELECT MIN(customer_id) AS id FROM wishlist) AS first)");
                }
                Verified tried = new Verification(shops, shops.plans(), shops.areas().stream().map(area -> area.id()).toList(), 2)
                        .run(Verification.Progress.SILENT);
                assertThat(tried.clean()).as(tried.text(200)).isTrue();
                assertThat(tried.count(Kind.BORN)).isEqualTo(1);
                assertThat(tried.tables()).filteredOn(table -> table.count(Kind.DELETED) > 0).extracting(table -> table.table())
                        .contains("customer_entity", "customer_address_entity", "wishlist", "wishlist_item");
                assertThat(tried.tables()).filteredOn(table -> table.count(Kind.CHANGED) > 0).extracting(table -> table.table()).contains("cms_page", "sales_order");
                assertThat(Integrity.of(shops).totals()).filteredOn(total -> total.name().equals("orders") && !total.equal())
                        .isNotEmpty().allMatch(total -> total.explained());
            }
        }
    }
}
