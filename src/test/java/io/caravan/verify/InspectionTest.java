package io.caravan.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Plans;
import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaLock;
import io.caravan.process.MigrationStopped;
import io.caravan.verify.Difference.Kind;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated shop in which others work, too: the verdict on it, what scripts made of it, and what a repair mends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionTest {

    private static MigratedShop shop;
    private static Inspection.Outcome found;

    @BeforeAll
    static void migrate() {
        shop = MigratedShop.migrated("", "", 100, List.of());
        new TouchedRows(shop.shops().m2(), "").install(GuardedTables.of(shop.shops().plans(), shop.shops().scripts(), shop.shops().m2Schema()));
    }

    @AfterAll
    static void drop() {
        shop.close();
    }

    private static Inspection.Outcome inspect() {
        Plans plans = shop.shops().plans();
        return new Inspection(shop.shops()).run(plans, plans.areas(), true, Verification.Progress.SILENT);
    }

    private static Inspection.Outcome inspect(boolean all, String... areas) {
        Plans plans = shop.shops().plans();
        return new Inspection(shop.shops())
                .run(plans, plans.areas().stream().filter(area -> List.of(areas).contains(area.id())).toList(), all, Verification.Progress.SILENT);
    }

    private static TableVerified table(Inspection.Outcome outcome, String name) {
        return outcome.remade().found().tables().stream().filter(table -> table.table().equals(name)).findFirst().orElseThrow();
    }

    /** As if Caravan had got it wrong: nobody notes it as work done in Magento 2. */
    private static void spoil(String... statements) {
        JdbcTemplate m2 = new JdbcTemplate(shop.shops().m2());
        for (String sql : statements) {
            assertThat(m2.update(sql)).as(sql).isPositive();
        }
    }

    private static String checksums() {
        JdbcTemplate m2 = new JdbcTemplate(shop.shops().m2());
        List<String> tables = m2.queryForList("SELECT CONCAT('`', table_name, '`') FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND table_name <> 'caravan_verdict' ORDER BY 1", String.class);
        return m2.queryForList("CHECKSUM TABLE " + String.join(", ", tables)).toString();
    }

    @Test
    @Order(1)
    void everythingIsComparedAndNothingChanged() {
        Verdicts verdicts = new Verdicts(shop.shops().m2(), "");
        assertThat(verdicts.last()).isEmpty();
        String before = checksums();
        Inspection.Outcome outcome = inspect();
        assertThat(outcome.text(150)).contains("tables that routes/sql makes, made once more and compared in", "Verdict of ", "UTC: clean (");
        assertThat(outcome.remade().found().notVerified()).isEmpty();
        assertThat(outcome.remade().found().tables()).extracting(TableVerified::table)
                .contains("sales_order_grid", "url_rewrite", "core_config_data", "eav_attribute", "inventory_source_item", "sales_sequence_meta", "sequence_order_1")
                .doesNotContain("indexer_state", "caravan_report");
        assertThat(outcome.remade().found().actual()).isGreaterThan(500);
        Verdict verdict = outcome.verdict();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.rows()).isEqualTo(outcome.verified().expected() + outcome.remade().found().expected());
        assertThat(verdict.began()).isBefore(verdict.ended());
        assertThat(verdicts.last()).contains(verdict);
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void onlyAVerdictOnTheWholeShopCounts() {
        Verdict before = new Verdicts(shop.shops().m2(), "").last().orElseThrow();
        Verdict part = inspect(false, "cms").verdict();
        assertThat(part.whole()).isFalse();
        assertThat(part.text()).contains(", on a part of the shop: clean");
        // What is not migrated as routes and mappings have it now makes it a part.
        spoil("UPDATE caravan_checkpoint SET state = 'copying' WHERE mapping = 'cms_block' AND chunk = 0",
                "UPDATE caravan_checkpoint SET fingerprint = REVERSE(fingerprint) WHERE mapping = 'sql:order-grids' AND chunk = 0");
        Inspection.Outcome half = inspect(true, "cms", "order-grids");
        assertThat(half.verdict().whole()).isFalse();
        assertThat(half.verdict().summary()).contains("not verified: ", "cms_block", "routes/sql/order-grids.sql");
        assertThat(half.remade().found().notVerified()).containsEntry("routes/sql/order-grids.sql", "its text has changed since it was run");
        assertThat(new Verdicts(shop.shops().m2(), "").last()).contains(before);
        spoil("UPDATE caravan_checkpoint SET state = 'complete' WHERE mapping = 'cms_block' AND chunk = 0",
                "UPDATE caravan_checkpoint SET fingerprint = REVERSE(fingerprint) WHERE mapping = 'sql:order-grids' AND chunk = 0");
    }

    @Test
    @Order(3)
    void tellsWhatIsLostFromWhatOthersMade() {
        shop.m2("INSERT INTO sales_order (entity_id, state, status, store_id, increment_id, base_grand_total) VALUES (900001, 'new', 'pending', 1, '199999999', 5)");
        shop.m2("INSERT INTO sales_order_item (order_id, product_id, qty_ordered, sku) SELECT 900001, e.entity_id, 2, e.sku FROM catalog_product_entity e"
                + " JOIN inventory_source_item s ON s.sku = e.sku WHERE e.type_id = 'simple' ORDER BY e.entity_id LIMIT 1");
        shop.m2("INSERT INTO sales_order_grid (entity_id, status, increment_id) VALUES (900001, 'pending', '199999999')");
        shop.m2("UPDATE url_rewrite SET description = 'mine' ORDER BY url_rewrite_id LIMIT 1");
        shop.m2("DELETE FROM core_config_data ORDER BY config_id LIMIT 1");
        shop.m2("UPDATE cms_block SET title = 'Mine' ORDER BY block_id LIMIT 1");
        shop.m2("INSERT INTO search_synonyms (synonyms, store_id, website_id) VALUES ('born,here', 0, 0)");
        shop.m2("UPDATE review_detail SET title = 'Mine' WHERE detail_id = 3");
        spoil("UPDATE sales_order_grid SET status = 'odd' WHERE entity_id = 1",
                "DELETE FROM sales_invoice_grid ORDER BY entity_id LIMIT 1",
                "UPDATE eav_attribute SET frontend_label = 'Odd' WHERE attribute_code = 'price'",
                "UPDATE core_config_data SET value = 'odd secret' ORDER BY config_id DESC LIMIT 1",
                "UPDATE cataloginventory_stock_item SET qty = qty + 1 ORDER BY item_id LIMIT 1",
                "UPDATE review_detail SET title = 'odd' WHERE detail_id = 1",
                "DELETE FROM review_detail WHERE detail_id = 2",
                "UPDATE catalog_product_entity_varchar SET value = 'Odd name' WHERE value IS NOT NULL ORDER BY value_id LIMIT 1",
                // No key in common with Magento 1.
                "UPDATE search_synonyms SET synonyms = 'odd,words' ORDER BY group_id LIMIT 1");
        shop.m2("DROP TABLE sequence_shipment_1");
        found = inspect();
        String text = found.text(500);
        assertThat(table(found, "sales_order_grid").rows()).as(text).isEqualTo(Map.of(Kind.BORN, 1L, Kind.DIFFERING, 1L));
        assertThat(table(found, "sales_order_grid").differences()).anySatisfy(difference -> {
            assertThat(difference.key()).isEqualTo("entity_id=1");
            assertThat(difference.values()).extracting(Difference.Value::column, Difference.Value::actual)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("status", "odd"));
        });
        assertThat(table(found, "url_rewrite").rows()).isEqualTo(Map.of(Kind.CHANGED, 1L));
        assertThat(table(found, "core_config_data").rows()).containsEntry(Kind.DIFFERING, 1L);
        assertThat(table(found, "sales_invoice_grid").missing()).isEqualTo(1);
        assertThat(table(found, "eav_attribute").columns()).containsOnlyKeys("frontend_label");
        // An order that Magento 1 never had holds nothing that scripts would have to know of.
        assertThat(table(found, "cataloginventory_stock_item").rows()).isEqualTo(Map.of(Kind.DIFFERING, 1L));
        assertThat(table(found, "inventory_reservation").rows()).isEmpty();
        assertThat(table(found, "sequence_shipment_1").missing()).isPositive();
        assertThat(text).contains("value is (secret), expected (secret)").doesNotContain("odd secret");
        assertThat(found.verified().differing() + found.verified().missing()).as(text).isEqualTo(4);
        assertThat(found.verdict().clean()).isFalse();
        assertThat(found.json().at("/scripts/clean").asBoolean()).isFalse();
    }

    @Test
    @Order(4)
    void aRepairDoesNotStartBesideTheDeltaOrAMigration() throws Exception {
        try (DeltaLock lock = new DeltaLock(shop.shops().m2Delta()); Connection migration = shop.shops().m2().getConnection();
                Statement statement = migration.createStatement()) {
            assertThat(lock.hold()).isTrue();
            assertThatThrownBy(() -> new Repair(shop.shops()).run(shop.shops().plans(), found))
                    .isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan delta off");
            statement.execute("SELECT GET_LOCK(" + DeltaLock.MIGRATION + ", 0)");
            assertThatThrownBy(() -> new Repair(shop.shops()).run(shop.shops().plans(), found))
                    .isInstanceOf(MigrationStopped.class).hasMessageContaining("a migration into this M2 database runs");
            assertThat(inspect(false, "order-grids").remade().found().notVerified())
                    .containsEntry("routes/sql/order-grids.sql", "a migration into this M2 database runs");
            statement.execute("DO RELEASE_LOCK(" + DeltaLock.MIGRATION + ")");
        }
        assertThat(shop.m2Value("SELECT title FROM review_detail WHERE detail_id = 1")).isEqualTo("odd");
    }

    @Test
    @Order(5)
    void aRepairMendsWhatIsLostAndLeavesWhatOthersMade() {
        Repair.Outcome repaired = new Repair(shop.shops()).run(shop.shops().plans(), found);
        assertThat(repaired.asked()).isEqualTo(4);
        assertThat(repaired.scripts()).contains("order-grids", "eav-attributes", "sequences");
        Inspection.Outcome after = inspect();
        String text = after.text(500);
        assertThat(after.verified().clean()).as(text).isTrue();
        assertThat(table(after, "eav_attribute").clean()).as(text).isTrue();
        assertThat(table(after, "sequence_shipment_1").clean()).as(text).isTrue();
        // The script has seen the order that was made in Magento 2.
        assertThat(table(after, "cataloginventory_stock_item").rows()).as(text).isEqualTo(Map.of(Kind.CHANGED, 1L));
        assertThat(shop.m2Value("SELECT COUNT(*) FROM cms_block WHERE title = 'Mine'")).isEqualTo("1");
        assertThat(shop.m2Value("SELECT COUNT(*) FROM search_synonyms WHERE synonyms = 'born,here'")).isEqualTo("1");
        assertThat(shop.m2Value("SELECT title FROM review_detail WHERE detail_id = 3")).isEqualTo("Mine");
        assertThat(shop.m2Value("SELECT COUNT(*) FROM sales_order WHERE entity_id = 900001")).isEqualTo("1");
        // Grids hold work of others, so that their script is not run; what is known to wait is not lost.
        assertThat(shop.m2Value("SELECT COUNT(*) FROM sales_order_grid WHERE entity_id = 900001")).isEqualTo("1");
        assertThat(shop.m2Value("SELECT reason FROM caravan_quarantine WHERE mapping = 'sql:order-grids' AND chunk = 0"))
                .contains("made or changed in Magento 2").contains("caravan.delta.conflicts=source");
        assertThat(table(after, "sales_order_grid").count(Kind.UNDERWAY)).isEqualTo(1);
    }
}
