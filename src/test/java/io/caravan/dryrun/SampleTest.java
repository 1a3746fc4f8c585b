package io.caravan.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.check.Findings;
import io.caravan.process.Checksums;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.sample.SharedMariaDb;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The newest orders of the sample shop and what belongs to them, by a dry run that leaves its database. */
class SampleTest {

    private static final int ORDERS = 4;

    private static Journey journey;
    private static Rehearsal found;
    private static Map<String, String> m1Before;
    private static Map<String, String> m2Before;
    private static String scratch;

    @BeforeAll
    static void rehearse() throws SQLException {
        journey = Journey.ofSample("", "two_");
        scratch = journey.m2Database() + "_caravan_dryrun";
        m1Before = Checksums.of(journey.connectM1());
        m2Before = Checksums.of(journey.connectM2());
        try (Shops shops = journey.open()) {
            var wish = new DryRun.Wish(shops.areas().stream().map(Area::id).toList(), false, OptionalInt.of(ORDERS), true, List.of(), false);
            found = new DryRun(shops, new Findings(List.of()), wish, new PrintStream(OutputStream.nullOutputStream()), false).run();
        }
    }

    @AfterAll
    static void close() {
        SharedMariaDb.get().dropDatabase(scratch);
        journey.close();
    }

    private static List<String> there(String sql) {
        return journey.inM2(sql.replaceAll("\\{(\\w+)}", "`" + scratch + "`.`two_$1`").replaceAll("\\[(\\w+)]", "`" + journey.m1Database() + "`.`$1`"));
    }

    @Test
    void isCleanAndWhole() {
        assertThat(found.go()).as(found.text(200)).isTrue();
        assertThat(found.sample()).contains((long) ORDERS);
        var migrated = found.migrated().orElseThrow();
        assertThat(migrated.verified().clean()).isTrue();
        assertThat(migrated.verified().missing() + migrated.verified().differing()).isZero();
        assertThat(found.points()).filteredOn(point -> point.what().equals("foreign keys")).extracting(Point::found)
                .allSatisfy(text -> assertThat(text).endsWith("none is broken"));
        assertThat(found.text(200)).contains("newest 4 orders").doesNotContain("skipped: where").contains("The sample is no proof for the rest");
    }

    @Test
    void neitherShopIsTouched() throws SQLException {
        assertThat(Checksums.of(journey.connectM1())).isEqualTo(m1Before);
        assertThat(Checksums.of(journey.connectM2())).isEqualTo(m2Before);
    }

    @Test
    void holdsTheNewestOrdersWithAllThatTheyName() {
        assertThat(there("SELECT entity_id FROM {sales_order} ORDER BY 1"))
                .isEqualTo(there("SELECT entity_id FROM (SELECT entity_id FROM [sales_flat_order] ORDER BY entity_id DESC LIMIT " + ORDERS + ") newest ORDER BY 1"));
        assertThat(there("SELECT COUNT(*) FROM {customer_entity}")).isEqualTo(there(
                "SELECT COUNT(DISTINCT o.customer_id) FROM [sales_flat_order] o JOIN {sales_order} s ON s.entity_id = o.entity_id"));
        assertThat(there("SELECT i.item_id FROM {sales_order_item} i LEFT JOIN {catalog_product_entity} p ON p.entity_id = i.product_id"
                + " JOIN [catalog_product_entity] there ON there.entity_id = i.product_id WHERE p.entity_id IS NULL")).isEmpty();
        assertThat(there("SELECT o.entity_id FROM {sales_order} o LEFT JOIN {quote} q ON q.entity_id = o.quote_id"
                + " JOIN [sales_flat_quote] there ON there.entity_id = o.quote_id WHERE q.entity_id IS NULL")).isEmpty();
        assertThat(there("SELECT COUNT(*) FROM {sales_order_item}")).isEqualTo(there(
                "SELECT COUNT(*) FROM [sales_flat_order_item] i JOIN {sales_order} o ON o.entity_id = i.order_id"));
    }

    /** A configurable product without its variants could not be bought, a variant without its product not be seen. */
    @Test
    void productsComeWithTheirParentsAndChildren() {
        assertThat(there("SELECT l.product_id FROM [catalog_product_super_link] l JOIN {catalog_product_entity} p ON p.entity_id = l.parent_id"
                + " LEFT JOIN {catalog_product_entity} c ON c.entity_id = l.product_id WHERE c.entity_id IS NULL")).isEmpty();
        assertThat(there("SELECT r.parent_id FROM [catalog_product_relation] r JOIN {sales_order_item} i ON i.product_id = r.child_id"
                + " LEFT JOIN {catalog_product_entity} p ON p.entity_id = r.parent_id WHERE p.entity_id IS NULL")).isEmpty();
        assertThat(there("SELECT (SELECT COUNT(*) FROM {catalog_product_entity}) < (SELECT COUNT(*) FROM [catalog_product_entity])")).containsExactly("1");
        assertThat(there("SELECT r.review_id FROM {review} r LEFT JOIN {catalog_product_entity} p ON p.entity_id = r.entity_pk_value"
                + " WHERE r.entity_id = 1 AND p.entity_id IS NULL")).isEmpty();
    }

    @Test
    void theRestIsWhole() {
        assertThat(there("SELECT COUNT(*) FROM {catalog_category_entity}")).isEqualTo(there("SELECT COUNT(*) FROM [catalog_category_entity]"));
        assertThat(there("SELECT COUNT(*) FROM {salesrule}")).isEqualTo(there("SELECT COUNT(*) FROM [salesrule]"));
        assertThat(there("SELECT COUNT(*) FROM {tax_class}")).isEqualTo(there("SELECT COUNT(*) FROM [tax_class]"));
    }
}
