package io.caravan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.verify.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One migrated sample shop; the clean one is looked at first, then each test spoils a table of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerificationTest {

    private static MigratedShop shop;

    @BeforeAll
    static void migrate() {
        shop = MigratedShop.migrated("", "", 100, List.of(
                "UPDATE sales_flat_order SET weight = 1.2345 WHERE entity_id = 1",
                "SET foreign_key_checks=0; INSERT INTO wishlist_item (wishlist_id, product_id, store_id, qty) SELECT wishlist_id, 999999, 1, 1 FROM wishlist LIMIT 1"));
    }

    @AfterAll
    static void drop() {
        shop.close();
    }

    @Test
    @Order(1)
    void aFreshMigrationIsClean() {
        Verified verified = shop.verify();
        assertThat(verified.text(150)).contains("all as expected").hasLineCount(1);
        assertThat(verified.clean()).isTrue();
        assertThat(verified.unexpected()).isZero();
        assertThat(verified.notVerified()).isEmpty();
        assertThat(verified.actual()).isEqualTo(verified.expected()).isGreaterThan(1000);
        assertThat(verified.tables()).noneMatch(TableVerified::sourceChanged);
        assertThat(verified.json().get("clean").asBoolean()).isTrue();
    }

    @Test
    @Order(1)
    void rowsThatTheCopyLeftOutAreNotExpected() {
        assertThat(shop.m2Value("SELECT COUNT(*) FROM caravan_quarantine WHERE mapping = 'wishlist_item'")).isNotEqualTo("0");
        assertThat(shop.table("wishlist_item").clean()).isTrue();
    }

    @Test
    @Order(1)
    void encryptedValuesAreComparedByMeaning() {
        assertThat(shop.m2Value("SELECT COUNT(*) FROM sales_order_payment WHERE cc_number_enc LIKE '0:3:%'")).isNotEqualTo("0");
        assertThat(shop.table("sales_order_payment").clean()).isTrue();
    }

    @Test
    @Order(2)
    void findsAChangedAMissingAndAnAddedRowByKeyRange() {
        shop.m2("UPDATE review_detail SET title = 'Something else' WHERE detail_id = 1");
        shop.m2("SET foreign_key_checks=0; DELETE FROM review_detail WHERE detail_id = 2");
        shop.m2("SET foreign_key_checks=0; INSERT INTO review_detail (detail_id, review_id, title, detail, nickname)"
                + " VALUES (100001, 1, 'born', 'in', 'M2')");
        TableVerified table = shop.table("review_detail");
        assertThat(table.differences()).extracting(Difference::kind, Difference::key).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(Kind.DIFFERING, "detail_id=1"),
                org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "detail_id=2"),
                org.assertj.core.groups.Tuple.tuple(Kind.UNEXPECTED, "detail_id=100001"));
        assertThat(table.columns()).containsOnlyKeys("title").containsValue(1L);
        assertThat(List.of(table.missing(), table.differing(), table.unexpected())).containsExactly(1L, 1L, 1L);
        assertThat(table.clean()).isFalse();
        assertThat(table.differences().get(1).values().get(0).actual()).isEqualTo("Something else");
    }

    @Test
    @Order(2)
    void findsThemByACompositeKey() {
        String row = shop.m2Value("SELECT CONCAT(category_id, ',', product_id) FROM catalog_category_product ORDER BY 1 LIMIT 1");
        String[] key = row.split(",");
        shop.m2("UPDATE catalog_category_product SET position = 4711 WHERE category_id = " + key[0] + " AND product_id = " + key[1]);
        shop.m2("SET foreign_key_checks=0; INSERT INTO catalog_category_product (category_id, product_id, position) VALUES (" + key[0] + ", 987654, 1)");
        TableVerified table = shop.table("catalog_category_product");
        assertThat(table.differences()).extracting(Difference::toString).hasSize(2)
                .anyMatch(text -> text.contains("category_id=" + key[0] + ", product_id=" + key[1]) && text.contains("position is '4711'"))
                .anyMatch(text -> text.contains("product_id=987654") && text.contains("UNEXPECTED"));
        assertThat(table.unexpected()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void findsThemInATableThatTwoMappingsFill() {
        shop.m2("UPDATE catalog_product_entity_varchar SET value = 'Wrong name' WHERE value IS NOT NULL ORDER BY value_id LIMIT 1");
        shop.m2("DELETE FROM catalog_product_entity_varchar ORDER BY value_id DESC LIMIT 1");
        shop.m2("SET foreign_key_checks=0; INSERT INTO catalog_product_entity_varchar (attribute_id, store_id, entity_id, value) VALUES (65000, 0, 1, 'x')");
        TableVerified table = shop.table("catalog_product_entity_varchar");
        assertThat(table.mappings()).hasSize(2);
        assertThat(table.differences()).extracting(Difference::kind)
                .containsExactly(Kind.MISSING, Kind.DIFFERING, Kind.UNEXPECTED);
        assertThat(table.differences().get(1).key()).contains("entity_id=").contains("attribute_id=").contains("store_id=");
        assertThat(table.differences().get(1).values()).extracting(Difference.Value::column).containsExactly("value");
        assertThat(table.columns()).containsOnlyKeys("value");
    }

    @Test
    @Order(2)
    void findsThemByATextKey() {
        shop.m2("UPDATE sales_order_status SET label = 'Odd' WHERE status = 'complete'");
        shop.m2("SET foreign_key_checks=0; DELETE FROM sales_order_status WHERE status = 'closed'");
        shop.m2("INSERT INTO sales_order_status (status, label) VALUES ('added', 'Added')");
        assertThat(shop.table("sales_order_status").differences()).extracting(Difference::kind, Difference::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "status=closed"),
                org.assertj.core.groups.Tuple.tuple(Kind.DIFFERING, "status=complete"),
                org.assertj.core.groups.Tuple.tuple(Kind.UNEXPECTED, "status=added"));
    }

    @Test
    @Order(2)
    void findsThemWhereThereIsNoKeyInCommon() {
        long before = shop.table("search_synonyms").expected();
        assertThat(before).isPositive();
        shop.m2("UPDATE search_synonyms SET synonyms = 'other,words' ORDER BY group_id LIMIT 1");
        TableVerified table = shop.table("search_synonyms");
        assertThat(List.of(table.missing(), table.differing(), table.unexpected())).containsExactly(1L, 0L, 1L);
        assertThat(table.differences().get(1).key()).contains("other,words");
    }

    @Test
    @Order(2)
    void showsNoSecret() {
        shop.m2("UPDATE quote_payment SET cc_number_enc = 'no cipher at all', po_number = 'QQQQ' ORDER BY payment_id LIMIT 1");
        Verified verified = shop.verify();
        TableVerified table = verified.tables().stream().filter(t -> t.table().equals("quote_payment")).findFirst().orElseThrow();
        assertThat(table.columns()).containsKeys("cc_number_enc", "po_number");
        assertThat(verified.text(500)).contains("(secret)", "QQQQ").doesNotContain("no cipher at all");
        assertThat(verified.json().toString()).contains("QQQQ").doesNotContain("no cipher at all");
    }

    @Test
    @Order(2)
    void findsADecimalThatM2Rounded() {
        shop.m2("ALTER TABLE sales_order MODIFY weight DECIMAL(12,2)");
        Difference.Value value = shop.table("sales_order").differences().get(0).values().get(0);
        assertThat(value).isEqualTo(new Difference.Value("weight", "1.2345", "1.23"));
    }

    @Test
    @Order(2)
    void reportsRowsThatChangedInM1() {
        shop.m1("UPDATE newsletter_subscriber SET subscriber_email = 'new@example.com' ORDER BY subscriber_id LIMIT 1");
        shop.m1("INSERT INTO newsletter_subscriber (subscriber_email, store_id) VALUES ('later@example.com', 1)");
        TableVerified table = shop.table("newsletter_subscriber");
        assertThat(List.of(table.missing(), table.differing(), table.unexpected())).containsExactly(1L, 1L, 0L);
        assertThat(table.sourceChanged()).isTrue();
        assertThat(shop.verify().text(150)).contains("newsletter_subscriber: M1 has changed since the copy");
    }

    @Test
    @Order(2)
    void findsAnAccountThatDoesNotAddUp() {
        shop.m2("UPDATE caravan_checkpoint SET rows_read = rows_read + 1 WHERE mapping = 'rating' AND chunk = 1");
        assertThat(shop.table("rating").clean()).isFalse();
        assertThat(shop.verify().text(150)).contains("rating: the copy's account does not add up");
    }

    @Test
    @Order(3)
    void listsTablesThatAreNotComplete() {
        shop.m2("UPDATE caravan_checkpoint SET state = 'copying' WHERE mapping = 'cms_block' AND chunk = 0");
        shop.m2("UPDATE caravan_checkpoint SET fingerprint = 'x' WHERE mapping = 'cms_page' AND chunk = 0");
        shop.m2("UPDATE caravan_checkpoint SET state = 'copying' WHERE mapping = 'catalog_product_entity_text_multiselect' AND chunk = 0");
        shop.m2("DELETE FROM caravan_checkpoint WHERE mapping = 'cms_page_store'");
        Verified verified = shop.verify();
        assertThat(verified.notVerified()).containsOnlyKeys(
                "cms_block", "cms_page", "cms_page_store", "catalog_product_entity_varchar", "catalog_product_entity_text_multiselect");
        assertThat(verified.notVerified().get("cms_page")).contains("changed");
        assertThat(verified.notVerified().get("catalog_product_entity_varchar")).contains("catalog_product_entity_text_multiselect");
        assertThat(verified.text(150)).contains("not verified: cms_block: not complete");
        assertThat(shop.verify(List.of("wishlist")).tables()).extracting(TableVerified::table).contains("wishlist_item").doesNotContain("rating");
    }

    @Test
    void worksWithTablePrefixesAndBeforeAnythingIsMigrated() {
        try (MigratedShop prefixed = MigratedShop.loaded("one_", "two_", 20_000, List.of())) {
            Verified before = prefixed.verify();
            assertThat(before.tables()).isEmpty();
            assertThat(before.notVerified()).isNotEmpty().containsValue("not migrated yet");
            prefixed.migrate();
            Verified verified = prefixed.verify();
            assertThat(verified.text(150)).contains("all as expected");
            assertThat(verified.unexpected()).isZero();
        }
    }
}
