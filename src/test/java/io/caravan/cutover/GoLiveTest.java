package io.caravan.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.cutover.Cutover.Settled;
import io.caravan.media.MediaOutcome;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.verify.Inspection;
import io.caravan.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A small shop goes live: each line with what stops it, in the order of the list. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoLiveTest {

    private static final Duration NO_PAUSE = Duration.ZERO;
    private static final Item[] NONE = {};

    private static GoLiveShop shop;
    private static Shops shops;
    private static LastMediaPass media = () -> outcome(0);

    @BeforeAll
    static void migrate() {
        shop = new GoLiveShop();
        shop.journey().with("CARAVAN_DELTA_ENABLED", "true");
        shop.migrate();
        shops = shop.journey().open();
    }

    @AfterAll
    static void close() {
        shops.close();
        shop.close();
    }

    private static MediaOutcome outcome(long failed) {
        return new MediaOutcome("m1", "m2", 9, 2, 10, 7 - failed, 0, 9, 1, 0, 0, false, 0, failed, 0, true, 5);
    }

    private static CutoverLines lines() {
        return new CutoverLines(shops, Optional.of(media), () -> Inspection.of(shops, Verification.Progress.SILENT), NO_PAUSE);
    }

    private static GoLive run(Somebody somebody) {
        return lines().cutover(somebody, somebody).run();
    }

    /** The line that a run ended at. */
    private static Settled stopped(Item... confirmed) {
        return run(new Somebody().confirms(confirmed)).open().orElseThrow();
    }

    private static List<String> calls() {
        try {
            Path calls = shop.m2Root().resolve("calls");
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(1)
    void aRehearsalTellsWhatWouldBeDoneAndDoesNothing() {
        shop.journey().m1("UPDATE item SET v = 20 WHERE id = 2");
        Somebody somebody = new Somebody();
        GoLive list = lines().cutover(somebody, somebody).rehearse();
        assertThat(list.complete()).as("%s", list.lines()).isTrue();
        assertThat(list.lines()).extracting(Settled::detail).satisfiesExactly(
                maintenance -> assertThat(maintenance).startsWith("would make ").contains("maintenance.flag"),
                quiet -> assertThat(quiet).contains("by its change logs; now there are none"),
                files -> assertThat(files).contains("would copy the media files"),
                delta -> assertThat(delta).startsWith("would apply the 1 changes that wait now"),
                verify -> assertThat(verify).startsWith("3 rows of 1 tables compared"),
                quarantine -> assertThat(quarantine).isEqualTo("no row is in the quarantine"),
                sequences -> assertThat(sequences).isEqualTo("4 sequences; the next orders are 1000000042 (store 1)"),
                indexers -> assertThat(indexers).startsWith("would run sh -e "),
                cron -> assertThat(cron).startsWith("would ask you to start"),
                warm -> assertThat(warm).startsWith("2 pages in "),
                dns -> assertThat(dns).contains("let new-shop.example lead to the new server"));
        assertThat(shop.m1Root().resolve("maintenance.flag")).doesNotExist();
        assertThat(shop.journey().inM1("SELECT COUNT(*) FROM m2_cl_item")).containsExactly("1");
        assertThat(shop.journey().inM2("SELECT v FROM item WHERE id = 2")).containsExactly("2");
        assertThat(calls()).containsExactly("indexer:status --no-ansi --no-interaction");
        assertThat(shop.journey().inM2("SHOW TABLES LIKE 'caravan_cutover'")).isEmpty();
    }

    @Test
    @Order(2)
    void theShopIsClosedAndTheLastChangesApplied() {
        media = () -> {
            throw new MigrationStoppedForTest("the disk is full");
        };
        assertThat(stopped().detail()).isEqualTo("the media files cannot be copied: the disk is full");
        assertThat(shop.m1Root().resolve("maintenance.flag")).content().startsWith("caravan cutover, ");
        media = () -> outcome(1);
        assertThat(stopped().detail()).isEqualTo("2 files copied, 6 were there; 1 that the database names are missing in Magento 1 too; 1 are not as in Magento 1");
        media = () -> outcome(0);
        Settled cron = stopped();
        assertThat(shop.journey().inM2("SELECT v FROM item WHERE id = 2")).containsExactly("20");
        assertThat(shop.journey().inM1("SELECT COUNT(*) FROM m2_cl_item")).containsExactly("0");
        assertThat(shop.journey().inM2("SELECT value FROM caravan_delta WHERE name = 'wish'")).containsExactly("off");
        assertThat(calls()).contains(
                "indexer:reindex --no-ansi --no-interaction", "indexer:reindex cataloginventory_stock inventory --no-ansi --no-interaction",
                "cache:flush --no-ansi --no-interaction");
        assertThat(cron.item()).isEqualTo(Item.CRON);
        assertThat(cron.next()).contains("bin/magento cron:install").endsWith("caravan cutover --confirm cron");
    }

    @Test
    @Order(3)
    void whatIsWrittenToMagento1FromThenOnMakesTheRestStale() {
        int verdicts = shop.journey().inM2("SELECT verdict_id FROM caravan_verdict").size();
        int calls = calls().size();
        assertThat(stopped().item()).isEqualTo(Item.CRON);
        assertThat(shop.journey().inM2("SELECT verdict_id FROM caravan_verdict")).hasSize(verdicts);
        assertThat(calls()).hasSize(calls);
        shop.journey().m1("INSERT INTO item (v) VALUES (4)");
        Somebody somebody = new Somebody();
        assertThat(run(somebody).open().orElseThrow().item()).isEqualTo(Item.CRON);
        assertThat(somebody.shown()).contains("Magento 1 was written to since the last look (item 1): what follows is done anew.");
        assertThat(shop.journey().inM2("SELECT COUNT(*) FROM item")).containsExactly("4");
        assertThat(shop.journey().inM2("SELECT verdict_id FROM caravan_verdict")).hasSize(verdicts + 1);
        assertThat(calls()).hasSize(calls + 3);
    }

    @Test
    @Order(4)
    void rowsInTheQuarantineHaveToBeAccepted() {
        quarantined("2");
        Settled open = stopped();
        assertThat(open.item()).isEqualTo(Item.QUARANTINE);
        assertThat(open.detail()).isEqualTo("1 rows are in the quarantine: item 1");
        assertThat(stopped(Item.QUARANTINE).item()).isEqualTo(Item.CRON);
        assertThat(stopped().item()).isEqualTo(Item.CRON);
        assertThat(shop.journey().inM2("SELECT state, by_whom FROM caravan_cutover WHERE item = 'quarantine'")).containsExactly("confirmed|anna@shop2");
        // Nobody has accepted this one.
        quarantined("3");
        assertThat(stopped().item()).isEqualTo(Item.QUARANTINE);
        shop.journey().m2("DELETE FROM caravan_quarantine");
    }

    private static void quarantined(String key) {
        shop.journey().m2("INSERT INTO caravan_quarantine (mapping, chunk, m1_table, m2_table, outcome, row_key, reason, created_at)"
                + " VALUES ('item', 1, 'item', 'item', 'quarantined', '" + key + "', 'v does not fit', UTC_TIMESTAMP())");
    }

    @Test
    @Order(5)
    void aNumberThatIsInUseStopsIt() {
        // Of another series, and far away: no harm.
        shop.journey().m2("INSERT INTO sales_order (store_id, increment_id) VALUES (1, '1000000041'), (1, '1000000041-1'), (1, '2000000099'), (1, '1900000001'), (2, '1000000042')");
        assertThat(stopped().item()).isEqualTo(Item.CRON);
        shop.journey().m2("INSERT INTO sales_order (store_id, increment_id) VALUES (1, '1000000057')");
        Settled open = stopped();
        assertThat(open.item()).isEqualTo(Item.SEQUENCES);
        assertThat(open.detail()).contains("order, store 1: the next number is 1000000042, but 1000000057 is in use");
        shop.journey().m2("INSERT INTO sequence_order_1 VALUES (57)").m2("DROP TABLE sequence_invoice_1").m2("INSERT INTO store VALUES (7, 'new', 1, 1)");
        assertThat(stopped().detail()).startsWith("5 sequences would give a number that is in use, or none: creditmemo, store 7: there is no active sequence");
        shop.journey().m2("CREATE TABLE sequence_invoice_1 (sequence_value INT AUTO_INCREMENT PRIMARY KEY)").m2("DELETE FROM store WHERE store_id = 7");
        assertThat(stopped().item()).isEqualTo(Item.CRON);
    }

    @Test
    @Order(6)
    void aFailureOfMagentoStopsItAndIsShown() {
        shop.journey().m2("UPDATE indexer_state SET status = 'invalid' WHERE indexer_id = 'inventory'");
        GoLiveShop.file(shop.m2Root().resolve("broken"), "");
        Somebody somebody = new Somebody();
        Settled open = run(somebody).open().orElseThrow();
        assertThat(open.item()).isEqualTo(Item.INDEXERS);
        assertThat(open.detail()).isEqualTo("bin/magento indexer:reindex ended with exit code 255: PHP Fatal error: it is broken");
        assertThat(somebody.shown()).contains("PHP Fatal error: it is broken");
        assertThat(new IndexersLine(shops, lines().record()).rehearse(line -> {}).fulfilled()).isFalse();
        assertThat(shop.m2Root().resolve("broken").toFile().delete()).isTrue();
        assertThat(stopped().item()).isEqualTo(Item.CRON);
    }

    @Test
    @Order(7)
    void aShopThatDoesNotAnswerStopsIt() throws IOException {
        shop.journey().m2("INSERT INTO cron_schedule (job_code, executed_at) VALUES ('old', UTC_TIMESTAMP() - INTERVAL 1 HOUR)");
        assertThat(stopped().item()).isEqualTo(Item.CRON);
        shop.journey().m2("INSERT INTO cron_schedule (job_code, executed_at) VALUES ('now', UTC_TIMESTAMP() - INTERVAL 1 MINUTE)");
        shop.web().answers(503);
        Settled open = stopped();
        assertThat(open.item()).isEqualTo(Item.WARM);
        assertThat(open.detail()).contains("(503: 2)");
        assertThat(open.next()).contains("caravan.warm.address");
        shop.web().answers(200);
        assertThat(stopped().item()).isEqualTo(Item.DNS);
        assertThat(Files.readAllLines(shop.journey().home().resolve("var/report/warm.csv"))).hasSize(3);
    }

    @Test
    @Order(8)
    void theNamesAreAPersonsToSwitch() {
        Settled open = stopped(NONE);
        assertThat(open.next()).isEqualTo("let new-shop.example lead to the new server; if it is as it should be: caravan cutover --confirm dns");
        GoLive list = run(new Somebody().confirms(Item.DNS));
        assertThat(list.complete()).isTrue();
        assertThat(list.json().path("complete").asBoolean()).isTrue();
        assertThat(shop.journey().inM2("SELECT COUNT(*) FROM caravan_cutover WHERE state IN ('done', 'confirmed')")).containsExactly("11");
    }

    @Test
    @Order(9)
    void differencesStopIt() {
        shop.journey().m2("SET @caravan_session = 1; UPDATE item SET v = 99 WHERE id = 1").m1("UPDATE item SET updated_at = NULL WHERE id = 2");
        Settled open = stopped();
        assertThat(open.item()).isEqualTo(Item.VERIFY);
        assertThat(open.detail()).contains("1 differing");
        assertThat(open.next()).contains("caravan verify --repair");
    }

    /** A pass that cannot go on. */
    private static final class MigrationStoppedForTest extends MigrationStopped {
        private static final long serialVersionUID = 1L;

        MigrationStoppedForTest(String message) {
            super(message, null);
        }
    }
}
