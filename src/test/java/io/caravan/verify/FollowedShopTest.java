package io.caravan.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.verify.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;

/** A migrated shop whose M2 is tried out, and whose M1 goes on changing; each test has tables of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowedShopTest {

    private static final String LOG = "CREATE TABLE m2_cl_%1$s (change_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, %2$s INT UNSIGNED NULL,"
            + " operation CHAR(1) NOT NULL, changed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)";

    private static MigratedShop shop;
    private static TouchedRows touched;

    @BeforeAll
    static void migrate() {
        shop = MigratedShop.migrated("", "", 100, List.of());
        touched = new TouchedRows(shop.shops().m2(), "");
        assertThat(touched.install(GuardedTables.of(shop.shops().plans(), shop.shops().scripts(), shop.shops().m2Schema()))).isGreaterThan(300);
        assertThat(shop.verify().clean()).isTrue();
    }

    @AfterAll
    static void drop() {
        shop.close();
    }

    @Test
    @Order(1)
    void watchesWhatScriptsWriteToo() {
        assertThat(GuardedTables.of(shop.shops().plans(), shop.shops().scripts(), shop.shops().m2Schema()))
                .extracting(table -> table.name())
                .contains("sales_order", "url_rewrite", "eav_attribute", "core_config_data", "inventory_source_item")
                .doesNotContain("indexer_state", "mview_state")
                .noneMatch(name -> name.startsWith("caravan_"));
    }

    @Test
    @Order(1)
    void whatWasMadeInM2IsNoLoss() {
        shop.m2("UPDATE cms_block SET title = 'Tried out' ORDER BY block_id LIMIT 1");
        shop.m2("INSERT INTO cms_block (title, identifier) VALUES ('Born here', 'born-here')");
        shop.m2("DELETE FROM cms_page ORDER BY page_id LIMIT 1");
        TableVerified blocks = shop.table("cms_block");
        assertThat(blocks.rows()).isEqualTo(Map.of(Kind.CHANGED, 1L, Kind.BORN, 1L));
        assertThat(blocks.clean()).isTrue();
        assertThat(blocks.columns()).isEmpty();
        assertThat(shop.table("cms_page").rows()).isEqualTo(Map.of(Kind.DELETED, 1L));
        // Its rows went with the page.
        assertThat(shop.table("cms_page_store").rows()).containsOnlyKeys(Kind.DELETED);
        Verified verified = shop.verify();
        assertThat(verified.clean()).isTrue();
        assertThat(verified.text(150)).contains("all as expected", "Made in Magento 2 since, and no loss: ", "  cms_block: 1 born, 1 changed, 0 deleted");
        assertThat(verified.json().get("bornInM2").asLong()).isPositive();
    }

    @Test
    @Order(1)
    void alsoWhereM2NumbersTheRows() {
        shop.m2("INSERT INTO search_synonyms (synonyms, store_id, website_id) VALUES ('born,here', 0, 0)");
        assertThat(shop.table("search_synonyms").rows()).isEqualTo(Map.of(Kind.BORN, 1L));
        shop.m2("UPDATE search_synonyms SET synonyms = 'other,words' ORDER BY group_id LIMIT 1");
        assertThat(shop.table("search_synonyms").rows()).isEqualTo(Map.of(Kind.BORN, 1L, Kind.CHANGED, 2L));
        shop.m2("DELETE FROM search_synonyms WHERE synonyms = 'other,words'");
        assertThat(shop.table("search_synonyms").rows()).isEqualTo(Map.of(Kind.BORN, 1L, Kind.DELETED, 1L));
        // A loss beside them stays a loss.
        new JdbcTemplate(shop.shops().m2()).update("UPDATE rating SET rating_code = 'lost' ORDER BY rating_id LIMIT 1");
        assertThat(shop.table("rating").rows()).isEqualTo(Map.of(Kind.DIFFERING, 1L));
        new JdbcTemplate(shop.shops().m2()).update("UPDATE rating SET rating_code = ? ORDER BY rating_id LIMIT 1",
                new JdbcTemplate(shop.shops().m1()).queryForObject("SELECT rating_code FROM rating ORDER BY rating_id LIMIT 1", String.class));
        assertThat(shop.table("rating").clean()).isTrue();
    }

    @Test
    @Order(1)
    void whatTheDeltaSetAsideIsNotExpected() {
        new JdbcTemplate(shop.shops().m2()).update("DELETE FROM newsletter_subscriber WHERE subscriber_id = 1");
        assertThat(shop.table("newsletter_subscriber").missing()).isEqualTo(1);
        shop.m2("INSERT INTO caravan_quarantine (mapping, chunk, m1_table, m2_table, outcome, row_key, reason, created_at) VALUES"
                + " ('newsletter_subscriber', 0, 'newsletter_subscriber', 'newsletter_subscriber', 'quarantined', 'subscriber_id=1', 'test', NOW())");
        TableVerified table = shop.table("newsletter_subscriber");
        assertThat(table.clean()).isTrue();
        assertThat(table.sourceChanged()).isTrue();
        assertThat(shop.verify().text(150)).doesNotContain("M1 has changed since the copy");
    }

    @Test
    @Order(2)
    void withoutAProcessWhatWaitsIsOnItsWay() {
        shop.m1(String.format(LOG, "rating_option", "option_id"));
        shop.m1("UPDATE rating_option SET position = 40 WHERE option_id = 1");
        shop.m1("INSERT INTO m2_cl_rating_option (option_id, operation) VALUES (1, 'U')");
        shop.m1("UPDATE rating_option SET position = 50 WHERE option_id = 2");
        Verified verified = shop.verify();
        TableVerified options = verified.tables().stream().filter(table -> table.table().equals("rating_option")).findFirst().orElseThrow();
        // Of the second nothing was noted.
        assertThat(options.rows()).isEqualTo(Map.of(Kind.UNDERWAY, 1L, Kind.DIFFERING, 1L));
        assertThat(verified.clean()).isFalse();
        assertThat(verified.delta()).isEqualTo(new Verified.Delta(true, 1, false));
        assertThat(verified.text(150)).contains("On their way: 1 rows", "rating_option 1", "1 changes wait in Magento 1", "rating_option option_id=2: position is");
        new JdbcTemplate(shop.shops().m2()).update("UPDATE rating_option SET position = 50 WHERE option_id = 2");
        assertThat(shop.verify().clean()).isTrue();
        new JdbcTemplate(shop.shops().m2()).update("UPDATE rating_option SET position = 40 WHERE option_id = 1");
        shop.m1("TRUNCATE TABLE m2_cl_rating_option");
    }

    /** Writes to M1 without a pause, and applies like a delta that is 100 ms behind. */
    @Test
    @Order(3)
    void whileChangesComeNothingSeemsLostAndWhatIsLostIsFound() throws InterruptedException {
        shop.m1(String.format(LOG, "review_detail", "detail_id"));
        for (String event : List.of("INSERT", "UPDATE", "DELETE")) {
            shop.m1("CREATE TRIGGER log_" + event + " AFTER " + event + " ON review_detail FOR EACH ROW INSERT INTO m2_cl_review_detail (detail_id, operation)"
                    + " VALUES (" + (event.equals("DELETE") ? "OLD" : "NEW") + ".detail_id, 'x')");
        }
        AtomicBoolean end = new AtomicBoolean();
        AtomicInteger changes = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = thread(end, failure, () -> write(changes));
        Thread applier = thread(end, failure, FollowedShopTest::apply);
        try {
            for (int i = 0; i < 3; i++) {
                int before = changes.get();
                Verified verified = shop.verify();
                assertThat(verified.clean()).as(verified.text(150)).isTrue();
                assertThat(changes.get()).isGreaterThan(before);
            }
            // As if a change had been forgotten. Nobody else writes this row.
            new JdbcTemplate(shop.shops().m2()).update("UPDATE review_detail SET title = 'lost' WHERE detail_id = 1");
            TableVerified table = shop.table("review_detail");
            assertThat(table.differing()).isEqualTo(1);
            assertThat(table.differences()).anyMatch(difference -> difference.kind() == Kind.DIFFERING && difference.key().equals("detail_id=1"));
        } finally {
            end.set(true);
            writer.join();
            applier.join();
        }
        assertThat(failure.get()).isNull();
        assertThat(changes.get()).isGreaterThan(200);
    }

    private static Thread thread(AtomicBoolean end, AtomicReference<Throwable> failure, Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                while (!end.get()) {
                    work.run();
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        thread.start();
        return thread;
    }

    private static void write(AtomicInteger changes) {
        JdbcTemplate m1 = new JdbcTemplate(shop.shops().m1());
        Random random = new Random();
        int id = 2 + random.nextInt(8);
        switch (random.nextInt(4)) {
            case 0 -> m1.update("DELETE FROM review_detail WHERE detail_id = ?", id + 100_000);
            case 1 -> m1.update("INSERT IGNORE INTO review_detail (detail_id, review_id, title, detail, nickname) VALUES (?, 1, 'new', 'new', 'new')", id + 100_000);
            default -> m1.update("UPDATE review_detail SET title = ? WHERE detail_id = ?", "title " + changes.get(), id);
        }
        changes.incrementAndGet();
        pause(3);
    }

    private static void apply() {
        JdbcTemplate m1 = new JdbcTemplate(shop.shops().m1());
        JdbcTemplate m2 = new JdbcTemplate(shop.shops().m2());
        List<Map<String, Object>> taken = m1.queryForList("SELECT change_id, detail_id FROM m2_cl_review_detail ORDER BY change_id LIMIT 1000");
        pause(100);
        taken.stream().map(change -> change.get("detail_id")).distinct().forEach(id -> {
            List<Object[]> rows = m1.query("SELECT detail_id, review_id, (SELECT s.store_id FROM core_store s WHERE s.store_id = d.store_id), title, detail, nickname, customer_id FROM review_detail d WHERE detail_id = ?",
                    (row, n) -> new Object[] {row.getObject(1), row.getObject(2), row.getObject(3), row.getObject(4), row.getObject(5), row.getObject(6), row.getObject(7)}, id);
            if (rows.isEmpty()) {
                m2.update("DELETE FROM review_detail WHERE detail_id = ?", id);
            } else {
                m2.update("REPLACE INTO review_detail (detail_id, review_id, store_id, title, detail, nickname, customer_id) VALUES (?, ?, ?, ?, ?, ?, ?)", rows.get(0));
            }
        });
        taken.forEach(change -> m1.update("DELETE FROM m2_cl_review_detail WHERE change_id = ?", change.get("change_id")));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
