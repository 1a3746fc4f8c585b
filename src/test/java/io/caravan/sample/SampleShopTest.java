package io.caravan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleShopTest {

    private static SharedMariaDb.Shops shops;

    @BeforeAll
    static void load() {
        shops = SharedMariaDb.freshShop();
    }

    @AfterAll
    static void drop() {
        shops.close();
    }

    @Test
    void hasAllTables() throws SQLException {
        assertThat(tables(shops.m1())).hasSize(334).contains("sales_flat_order", "core_url_rewrite");
        assertThat(tables(shops.m2())).hasSize(372).contains("sales_order", "inventory_stock_1");
    }

    @Test
    void hasAShopOfEveryKindOfThing() throws SQLException {
        assertThat(counts(shops.m1(), "SELECT type_id, COUNT(*) FROM catalog_product_entity GROUP BY 1"))
                .isEqualTo(Map.of(
                        "simple", "32", "configurable", "3", "grouped", "1", "bundle", "2", "virtual", "2", "downloadable", "2"));
        assertThat(counts(shops.m1(), "SELECT state, COUNT(*) FROM sales_flat_order GROUP BY 1"))
                .containsOnlyKeys("new", "pending_payment", "processing", "complete", "closed", "canceled", "holded", "payment_review");
        assertThat(column(shops.m1(), "SELECT name FROM core_store ORDER BY store_id"))
                .containsExactly("Admin", "English", "Deutsch", "Français", "Русский", "中文", "Ghost");
        assertThat(one(shops.m1(), "SELECT COUNT(*) FROM customer_entity")).isEqualTo("15");
    }

    @Test
    void orderTotalsAgreeWithTheirItems() throws SQLException {
        assertThat(column(
                        shops.m1(),
                        """
                        SELECT o.entity_id FROM sales_flat_order o
                          JOIN sales_flat_order_item i ON i.order_id = o.entity_id AND i.parent_item_id IS NULL
                         GROUP BY o.entity_id, o.subtotal, o.tax_amount, o.shipping_amount, o.discount_amount, o.grand_total
                        HAVING ABS(SUM(i.row_total) - o.subtotal) > 0.001
                            OR ABS(o.subtotal + o.tax_amount + o.shipping_amount + o.discount_amount - o.grand_total) > 0.001"""))
                .isEmpty();
    }

    @Test
    void onlyTheIntendedRowsAreOrphans() throws SQLException {
        assertThat(orphans(shops.m1()))
                .containsExactlyInAnyOrder(
                        "core_store.website_id 77", "core_store_group.website_id 77",
                        "review_detail.store_id 99", "review_store.store_id 99", "wishlist_item.product_id 777",
                        "customer_entity.store_id 77", "customer_address_entity.parent_id 777",
                        "core_url_rewrite.store_id 99", "core_url_rewrite.product_id 9999", "core_url_rewrite.category_id 9999",
                        "catalog_product_entity_tier_price.customer_group_id 32000", "catalog_product_entity_tier_price.customer_group_id 77",
                        "catalog_product_entity_tier_price.entity_id 9999", "catalog_product_entity_tier_price.website_id 99",
                        "catalog_product_entity_group_price.customer_group_id 77");
        assertThat(orphans(shops.m2())).isEmpty();
    }

    @Test
    void everyAttributeValueIsOfTheTypeOfItsAttribute() throws SQLException {
        for (String entity : List.of("catalog_product", "catalog_category")) {
            for (String type : List.of("datetime", "decimal", "int", "text", "varchar")) {
                String table = entity + "_entity_" + type;
                assertThat(column(
                                shops.m1(),
                                "SELECT v.value_id FROM " + table + " v JOIN eav_attribute a ON a.attribute_id = v.attribute_id"
                                        + " WHERE a.backend_type <> '" + type + "' OR a.entity_type_id <> v.entity_type_id"))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void attributeIdsDiffer() throws SQLException {
        String attributes = "SELECT CONCAT(entity_type_id, ' ', attribute_code, ' ', attribute_id) FROM eav_attribute";
        assertThat(column(shops.m1(), attributes))
                .as("no attribute has the same id in both")
                .doesNotContainAnyElementsOf(column(shops.m2(), attributes));
        String ids = "SELECT attribute_id FROM eav_attribute";
        assertThat(column(shops.m1(), ids))
                .as("but some ids mean different attributes")
                .containsAnyElementsOf(column(shops.m2(), ids));
    }

    @Test
    void cardNumbersOpenWithTheShopsKey() throws Exception {
        Cipher cipher = Cipher.getInstance("Blowfish/ECB/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(SampleShop.M1_CRYPT_KEY.getBytes(StandardCharsets.US_ASCII), "Blowfish"));
        for (String encrypted :
                column(shops.m1(), "SELECT cc_number_enc FROM sales_flat_order_payment WHERE cc_number_enc IS NOT NULL")) {
            String number = new String(cipher.doFinal(Base64.getDecoder().decode(encrypted)), StandardCharsets.US_ASCII);
            assertThat(number).matches("[0-9]{16}");
        }
    }

    @Test
    void passwordsAreWhatTheScriptSays() throws Exception {
        String[] hash = one(
                        shops.m1(),
                        "SELECT v.value FROM customer_entity_varchar v JOIN eav_attribute a ON a.attribute_id = v.attribute_id"
                                + " WHERE a.attribute_code = 'password_hash' AND v.entity_id = 3")
                .split(":");
        byte[] digest = MessageDigest.getInstance("MD5").digest((hash[1] + "Caravan-3").getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash[0]);
    }

    @Test
    void serializedLengthsAreWrongWhereIntended() throws SQLException {
        assertThat(one(shops.m1(), "SELECT value FROM wishlist_item_option WHERE option_id = 3"))
                .contains("s:16:\"Für Зоя & Jürgen\"");
        assertThat(one(shops.m1(), "SELECT additional_information FROM sales_payment_transaction WHERE transaction_id = 1"))
                .contains("s:12:\"Jürgen Müßig\"");
        assertThat(one(shops.m1(), "SELECT value FROM sales_flat_quote_item_option WHERE option_id = 18")).endsWith("\"rela");
        assertThat(one(
                        shops.m1(),
                        "SELECT COUNT(*) FROM sales_flat_quote WHERE CAST(updated_at AS CHAR) LIKE '0000%'"))
                .isEqualTo("1");
    }

    @Test
    void takesTablePrefixes() throws SQLException {
        try (SharedMariaDb.Shops prefixed = SharedMariaDb.freshShop("sales_", "m2_")) {
            assertThat(tables(prefixed.m1()))
                    .hasSize(334)
                    .allMatch(t -> t.startsWith("sales_")).contains("sales_sales_flat_order");
            assertThat(tables(prefixed.m2())).hasSize(372).allMatch(t -> t.startsWith("m2_"));
            assertThat(one(prefixed.m2(), "SELECT sequence_table FROM m2_sales_sequence_meta WHERE meta_id = 1"))
                    .isEqualTo("m2_sequence_order_0");
            assertThat(one(prefixed.m1(), "SELECT COUNT(*) FROM sales_sales_flat_order_grid")).isEqualTo("24");
        }
        assertThatThrownBy(() -> SampleShop.load(shops.db(), "x", "y", "a`b", "")).hasMessageContaining("a`b");
    }

    private static List<String> tables(String database) throws SQLException {
        return column(database, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
    }

    /** Every key column whose value the parent table does not have. */
    private static List<String> orphans(String database) throws SQLException {
        List<String> found = new ArrayList<>();
        String keys = """
                SELECT CONCAT('SELECT DISTINCT CONCAT(''', table_name, '.', column_name, ' '', c.', column_name, ') FROM ',
                              table_name, ' c LEFT JOIN ', referenced_table_name, ' p ON p.', referenced_column_name,
                              ' = c.', column_name, ' WHERE c.', column_name, ' IS NOT NULL AND p.', referenced_column_name,
                              ' IS NULL')
                  FROM information_schema.key_column_usage
                 WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL""";
        for (String query : column(database, keys)) {
            found.addAll(column(database, query));
        }
        return found;
    }

    private static Map<String, String> counts(String database, String sql) throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        try (Connection connection = shops.db().connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getString(2));
            }
        }
        return counts;
    }

    private static String one(String database, String sql) throws SQLException {
        return column(database, sql).get(0);
    }

    private static List<String> column(String database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = shops.db().connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
