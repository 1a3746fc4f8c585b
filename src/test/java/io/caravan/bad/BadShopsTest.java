package io.caravan.bad;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Journey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cases again in shops that are odd as a whole, and what needs a shop of its own: {@code ./mvnw -Pfaults test}. */
@Tag("faults")
class BadShopsTest {

    private static Journey sample() {
        return Journey.ofSample().with("CARAVAN_CHUNK_ROWS", "200");
    }

    /** The way many shops of Magento 1 have come down the years: repaired by hand, restored from dumps, moved between servers. */
    @Test
    void withoutForeignKeysInAnotherEngineAndWithBytesThatAreNoText() throws Exception {
        try (BadShop shop = BadShop.of(sample(), BadDataTest.CASES, withGiftMessages())) {
            shop.spoil(withoutForeignKeys(shop.journey()));
            shop.spoil(inMyIsam(shop.journey()));
            breakGiftMessages(shop.journey());
            shop.travel().assertEnds();
            assertThat(shop.journey().inM2("SELECT message FROM gift_message WHERE gift_message_id IN (9001, 9002, 9003, 9004)")).containsExactly("fine ü");
            assertThat(shop.journey().quarantine("gift_message")).hasSize(3).allSatisfy(row ->
                    assertThat(row.get("reason")).contains("'message'").contains("UTF-8"));
        }
    }

    private static Set<String> withGiftMessages() {
        List<String> all = new ArrayList<>(BadDataTest.USUAL);
        for (int id = 9002; id <= 9004; id++) {
            all.add("gift_message | gift_message_id=" + id + " | quarantined");
        }
        return Set.copyOf(all);
    }

    private static List<String> withoutForeignKeys(Journey journey) {
        return journey.inM1("SELECT CONCAT('ALTER TABLE `', table_name, '` DROP FOREIGN KEY `', constraint_name, '`') FROM information_schema.table_constraints"
                + " WHERE constraint_schema = DATABASE() AND constraint_type = 'FOREIGN KEY'");
    }

    private static List<String> inMyIsam(Journey journey) {
        return journey.inM1("SELECT CONCAT('ALTER TABLE `', table_name, '` ENGINE = MyISAM') FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND engine = 'InnoDB'");
    }

    /** The server refuses such bytes: they come by the file of a table of the same shape. 9002 is latin1, 9003 cut, 9004 no text at all. */
    private static void breakGiftMessages(Journey journey) throws Exception {
        journey.m1("INSERT INTO gift_message (gift_message_id, message) VALUES (9001, 'fine ü'), (9002, 'x'), (9003, 'x'), (9004, 'x');"
                + "CREATE TABLE raw LIKE gift_message; ALTER TABLE raw MODIFY message BLOB; INSERT INTO raw SELECT * FROM gift_message;"
                + "UPDATE raw SET message = CASE gift_message_id WHEN 9002 THEN UNHEX('67FC6E') WHEN 9003 THEN UNHEX('67C3') ELSE UNHEX('FFFE00') END"
                + " WHERE gift_message_id BETWEEN 9002 AND 9004; FLUSH TABLES raw, gift_message");
        Path data = Path.of(journey.inM1("SELECT @@datadir").get(0), journey.m1Database());
        for (String ending : List.of(".MYD", ".MYI")) {
            Files.copy(data.resolve("raw" + ending), data.resolve("gift_message" + ending), StandardCopyOption.REPLACE_EXISTING);
        }
        journey.m1("DROP TABLE raw; FLUSH TABLES gift_message");
    }

    /** Other neighbours for every bad row, one chunk after the other; and all of it a second time. */
    @Test
    void inOtherChunksByOneWorkerAndTwice() {
        try (BadShop shop = BadShop.of(Journey.ofSample().with("CARAVAN_CHUNK_ROWS", "100").with("CARAVAN_WORKERS", "1"), BadDataTest.CASES, BadDataTest.USUAL)) {
            shop.travel().assertEnds();
            String tables = String.join(", ", shop.journey().inM2("SELECT CONCAT('`', table_name, '`') FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE' AND table_name <> 'caravan_run' AND table_name NOT LIKE 'caravan_verdict%'"));
            List<String> before = shop.journey().inM2("CHECKSUM TABLE " + tables);
            shop.journey().migrate();
            assertThat(shop.journey().inM2("CHECKSUM TABLE " + tables)).isEqualTo(before);
        }
    }

    @Test
    void withZeroDatesInTheQuarantine() {
        try (BadShop shop = BadShop.of(sample().with("CARAVAN_ZERO_DATES", "quarantine"), BadDataTest.CASES, BadDataTest.USUAL)) {
            shop.travel().assertAccounts();
            assertThat(shop.left()).contains("sitemap | sitemap_id=2 | quarantined", "adminnotification_inbox | notification_id=2 | quarantined");
            assertThat(shop.journey().inM2("SELECT COUNT(*) FROM caravan_quarantine WHERE reason LIKE 'zero date%'").get(0)).isNotEqualTo("0");
        }
    }

    /** What older versions, and shops that somebody tidied up, do not have. */
    @Test
    void withoutTablesColumnsAndAttributes() {
        try (BadShop shop = BadShop.of(sample(), List.of(), Set.of())) {
            List<String> less = new ArrayList<>();
            for (String table : List.of("catalog_product_entity_group_price", "captcha_log", "oauth_token", "oauth_consumer", "persistent_session",
                    "sales_order_tax_item", "customer_flowpassword", "sendfriend_log", "wishlist_item_option", "catalog_compare_item", "weee_tax",
                    "design_change", "sitemap", "core_email_template", "log_customer", "log_visitor", "tag_summary", "poll_vote", "gift_message", "salesrule_label",
                    "catalog_product_entity_gallery", "directory_currency_rate", "product_alert_stock", "report_event", "catalogrule_group_website")) {
                less.add("DROP TABLE " + table);
            }
            less.addAll(List.of(
                    "ALTER TABLE customer_entity DROP disable_auto_group_change",
                    "ALTER TABLE core_config_data DROP updated_at",
                    "ALTER TABLE sales_flat_order DROP coupon_rule_name, DROP hidden_tax_amount",
                    "ALTER TABLE sales_flat_order_address DROP vat_id, DROP vat_is_valid",
                    "ALTER TABLE cms_page DROP custom_theme_from",
                    "ALTER TABLE newsletter_subscriber DROP change_status_at",
                    "DELETE FROM eav_attribute WHERE attribute_id IN (104, 115, 118, 120, 121, 137, 138, 139, 140, 141, 142, 164, 212)",
                    "DELETE FROM eav_entity_type WHERE entity_type_code IN ('creditmemo', 'quote_item')"));
            shop.spoil(less).travel().assertAccounts();
            assertThat(shop.journey().inM2("SELECT COUNT(*) FROM customer_entity WHERE prefix IS NOT NULL OR gender IS NOT NULL")).containsExactly("0");
            assertThat(shop.journey().inM2("SELECT COUNT(*) FROM sales_order")).isEqualTo(shop.journey().inM1("SELECT COUNT(*) FROM sales_flat_order"));
        }
    }
}
