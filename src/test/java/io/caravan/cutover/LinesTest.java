package io.caravan.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.process.Captures;
import io.caravan.process.Shops;
import io.caravan.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the list where Caravan does not have all it needs, and signs of writes where no change log is. */
class LinesTest {

    private static GoLiveShop shop;
    private static Shops shops;

    private final GoLiveRecord record = new GoLiveRecord(shops.m2(), "");

    @BeforeAll
    static void migrate() {
        shop = new GoLiveShop().migrate();
        shops = shop.journey().open();
    }

    @AfterAll
    static void close() {
        shops.close();
        shop.close();
    }

    @BeforeEach
    void forget() {
        record.clear();
    }

    private void done(Item item, String memory) {
        record.put(new Entry(item, State.DONE, "caravan", Instant.parse("2026-11-23T08:00:00Z"), "", memory));
    }

    @Test
    void maintenanceModeIsAskedForWhereCaravanCannotMakeIt(@TempDir Path folder) throws IOException {
        Finding unknown = new MaintenanceLine(Optional.empty()).fulfil(null, line -> {});
        assertThat(unknown.fulfilled()).isFalse();
        assertThat(unknown.confirmable()).isTrue();
        assertThat(unknown.detail()).contains("caravan.m1.root");
        assertThat(new MaintenanceLine(Optional.of(folder)).fulfil(null, line -> {}).detail()).contains("is not a folder of Magento 1");
        assertThat(folder.resolve("maintenance.flag")).doesNotExist();
        Files.createDirectories(folder.resolve("app"));
        Files.createFile(folder.resolve("app/Mage.php"));
        MaintenanceLine line = new MaintenanceLine(Optional.of(folder));
        assertThat(line.fulfil(null, said -> {}).fulfilled()).isTrue();
        assertThat(line.fulfil(null, said -> {}).detail()).endsWith("maintenance.flag is there");
        done(Item.MAINTENANCE, null);
        Entry entry = record.entries().get(Item.MAINTENANCE);
        assertThat(line.stillHolds(entry)).isTrue();
        Files.delete(folder.resolve("maintenance.flag"));
        assertThat(line.stillHolds(entry)).isFalse();
    }

    @Test
    void withoutAChangeLogTheHighestIdsAndTimesOfChangeTellWrites() {
        assertThat(Captures.any(shops)).isFalse();
        KeySigns signs = new KeySigns(shops.m1(), List.of(shops.m1Schema().table("item").orElseThrow()));
        Map<String, Long> before = signs.now();
        assertThat(Signs.grown(before, signs.now())).isEmpty();
        shop.journey().m1("INSERT INTO item (v) VALUES (9)");
        assertThat(Signs.grown(before, signs.now())).isEqualTo(Map.of("item", 1L));
        before = signs.now();
        shop.journey().m1("UPDATE item SET updated_at = '2026-11-23 08:00:00' WHERE id = 1");
        assertThat(Signs.grown(before, signs.now())).containsOnlyKeys("item.updated_at");
        shop.journey().m1("DELETE FROM item WHERE v = 9").m1("UPDATE item SET updated_at = NULL");
    }

    /** Signs as the test sets them: each look takes the next. */
    private record Looks(List<Map<String, Long>> looks, boolean drained, int[] next) implements Signs {

        static Looks of(boolean drained, List<Map<String, Long>> looks) {
            return new Looks(looks, drained, new int[1]);
        }

        @Override
        public Map<String, Long> now() {
            return looks.get(next[0]++);
        }

        @Override
        public String source() {
            return "test";
        }
    }

    @Test
    void aWriteBetweenTwoLooksStopsIt() {
        Writes writes = new Writes(Looks.of(false, List.of(Map.of("sales_flat_order", 5L), Map.of("sales_flat_order", 7L, "sales_flat_quote", 1L))), record);
        Finding finding = new QuietLine(writes, Duration.ZERO).fulfil(null, line -> {});
        assertThat(finding.fulfilled()).isFalse();
        assertThat(finding.confirmable()).isFalse();
        assertThat(finding.detail()).isEqualTo("Magento 1 is being written to: sales_flat_order 2, sales_flat_quote 1 within 0 ms");
    }

    @Test
    void onceTheDeltaIsDrainedEveryRowThatDiffersIsAWrite() {
        done(Item.QUIET, "{\"item\":5}");
        assertThat(new Writes(Looks.of(true, List.of(Map.of("item", 3L))), record).since()).isEmpty();
        record.put(new Entry(Item.DELTA, State.DONE, "caravan", Instant.parse("2026-11-23T08:00:01Z"), "", null));
        assertThat(new Writes(Looks.of(true, List.of(Map.of("item", 3L))), record).since()).isEqualTo(Map.of("item", 3L));
        assertThat(new Writes(Looks.of(false, List.of(Map.of("item", 3L))), record).since()).isEmpty();
        assertThat(new DnsLine(List::of, new Writes(Looks.of(false, List.of(Map.of("item", 6L))), record)).fulfil(null, line -> {}).detail())
                .isEqualTo("Magento 1 was written to since it was last looked at: item 1");
    }

    @Test
    void aShopThatIsNotFollowedHasNothingToDrain() {
        DeltaLine line = new DeltaLine(shops, false);
        assertThat(line.fulfil(null, said -> {}).fulfilled()).isTrue();
        // Followed, but nobody has installed it.
        assertThat(new DeltaLine(shops, true).fulfil(null, said -> {}).detail()).contains("changes of 1 Magento 1 tables are not noted");
        assertThat(new DeltaLine(shops, true).rehearse(said -> {}).fulfilled()).isFalse();
    }

    @Test
    void withoutMagento2sFolderThePersonReindexesAndCaravanLooks() throws IOException {
        Path program = shop.m2Root().resolve("bin/magento");
        String before = Files.readString(program);
        Files.delete(program);
        try {
            done(Item.DELTA, null);
            IndexersLine line = new IndexersLine(shops, record);
            assertThat(line.fulfil(null, said -> {}).detail()).contains("has no bin/magento; not valid: catalog_product_price, inventory, cataloginventory_stock");
            shop.journey().m2("UPDATE indexer_state SET status = 'valid'");
            Finding older = line.fulfil(null, said -> {});
            assertThat(older.detail()).contains("older than the last change: catalog_product_price");
            assertThat(older.confirmable()).isTrue();
            shop.journey().m2("UPDATE indexer_state SET updated = '2026-11-23 08:00:01'");
            assertThat(line.fulfil(null, said -> {}).fulfilled()).isTrue();
            assertThat(line.rehearse(said -> {}).fulfilled()).isTrue();
        } finally {
            Files.writeString(program, before);
        }
    }

    @Test
    void aProgramThatCannotBeStartedIsNamed() {
        Magento magento = new Magento("no-such-php", shop.m2Root(), line -> {});
        try {
            magento.run("cache:flush");
            throw new AssertionError("it cannot have run");
        } catch (Magento.Failed e) {
            assertThat(e).hasMessageContaining("no-such-php").hasMessageContaining("caravan.m2.php");
        }
    }

    @Test
    void aVerdictCountsIfItWasBegunAfterTheLastChange() {
        done(Item.DELTA, null);
        Verdict old = verdict("2026-11-23T07:59:59Z", true, true);
        Verdict fresh = verdict("2026-11-23T08:00:01Z", true, true);
        assertThat(new VerifyLine(() -> Optional.of(fresh), () -> old, record).fulfil(null, line -> {}).detail()).isEqualTo("2026-11-23T08:00:01Z");
        assertThat(new VerifyLine(() -> Optional.of(old), () -> fresh, record).fulfil(null, line -> {}).detail()).isEqualTo("2026-11-23T08:00:01Z");
        assertThat(new VerifyLine(Optional::empty, () -> verdict("2026-11-23T08:00:02Z", true, false), record).fulfil(null, line -> {}).fulfilled()).isFalse();
        Finding part = new VerifyLine(Optional::empty, () -> verdict("2026-11-23T08:00:03Z", false, true), record).fulfil(null, line -> {});
        assertThat(part.confirmable()).isTrue();
        assertThat(part.detail()).startsWith("not all could be verified");
        // One that somebody else came to meanwhile.
        Entry entry = record.entries().get(Item.DELTA);
        assertThat(new VerifyLine(() -> Optional.of(verdict("2026-11-23T08:00:04Z", true, false)), () -> fresh, record).stillHolds(entry)).isFalse();
    }

    private static Verdict verdict(String began, boolean whole, boolean clean) {
        return new Verdict(Instant.parse(began), Instant.parse(began), whole, clean, 1, 0, began);
    }

    @Test
    void withoutAPassTheMediaAreAskedFor() {
        MediaLine line = new MediaLine(Optional.empty());
        assertThat(line.fulfil(null, said -> {}).confirmable()).isTrue();
        assertThat(line.rehearse(said -> {}).next()).contains("caravan migrate media");
    }
}
