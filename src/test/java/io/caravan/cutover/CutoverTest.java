package io.caravan.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the list is gone through, left, and gone on with; by lines that find what the test says. */
class CutoverTest {

    private static Journey journey;
    private static Shops shops;

    private final Map<Item, Scripted> lines = new EnumMap<>(Item.class);
    private GoLiveRecord record;

    /** A line that finds what it is told to. */
    private static final class Scripted implements Line {

        private final Item item;
        private Finding finding = Finding.holds("fine");
        private boolean holds = true;
        private int fulfilled;
        private int rehearsed;

        Scripted(Item item) {
            this.item = item;
        }

        @Override
        public Item item() {
            return item;
        }

        @Override
        public Finding fulfil(Entry before, Consumer<String> out) {
            fulfilled++;
            return finding;
        }

        @Override
        public Finding rehearse(Consumer<String> out) {
            rehearsed++;
            return finding;
        }

        @Override
        public boolean stillHolds(Entry before) {
            return holds;
        }
    }

    @BeforeAll
    static void open() {
        journey = Journey.ofNothing("", "new_");
        shops = journey.open();
    }

    @AfterAll
    static void close() {
        shops.close();
        journey.close();
    }

    @BeforeEach
    void lines() {
        record = new GoLiveRecord(shops.m2(), "new_");
        record.clear();
        for (Item item : Item.values()) {
            lines.put(item, new Scripted(item));
        }
    }

    private GoLive run(Somebody somebody) {
        return new Cutover(new ArrayList<>(lines.values()), record, somebody, somebody).run();
    }

    private List<Item> fulfilledAgain() {
        return lines.values().stream().filter(line -> line.fulfilled > 1).map(Scripted::item).toList();
    }

    private List<String> recorded() {
        return journey.inM2("SELECT item, state, by_whom FROM new_caravan_cutover ORDER BY at, item");
    }

    @Test
    void endsAtTheFirstLineThatDoesNotHoldAndGoesOnThere() {
        lines.get(Item.QUIET).finding = Finding.fails("it is written to", "stop that");
        GoLive list = run(new Somebody());
        assertThat(list.complete()).isFalse();
        assertThat(list.lines()).hasSize(Item.values().length);
        assertThat(list.open()).get().satisfies(open -> {
            assertThat(open.item()).isEqualTo(Item.QUIET);
            assertThat(open.detail()).isEqualTo("it is written to");
            assertThat(open.next()).isEqualTo("stop that");
        });
        assertThat(recorded()).containsExactly("maintenance|done|caravan", "quiet|open|caravan");
        lines.get(Item.QUIET).finding = Finding.holds("silence");
        assertThat(run(new Somebody()).complete()).isTrue();
        assertThat(fulfilledAgain()).containsExactly(Item.QUIET);
        assertThat(recorded()).hasSize(Item.values().length).allMatch(line -> line.endsWith("|done|caravan"));
    }

    @Test
    void aLineThatCameUndoneIsDoneAgainWithAllThatFollowFromIt() {
        assertThat(run(new Somebody()).complete()).isTrue();
        assertThat(run(new Somebody()).complete()).isTrue();
        assertThat(fulfilledAgain()).isEmpty();
        lines.get(Item.QUIET).holds = false;
        assertThat(run(new Somebody()).complete()).isTrue();
        assertThat(fulfilledAgain()).containsExactly(Item.QUIET, Item.MEDIA, Item.DELTA, Item.VERIFY, Item.INDEXERS, Item.WARM);
    }

    @Test
    void aPersonsWordIsRecordedWithTheirName() {
        lines.get(Item.DNS).finding = Finding.asks("the names lead elsewhere", "let them lead here");
        assertThat(run(new Somebody()).open()).get().satisfies(open -> assertThat(open.next())
                .isEqualTo("let them lead here; if it is as it should be: caravan cutover --confirm dns"));
        assertThat(run(new Somebody().answers(false)).complete()).isFalse();
        GoLive list = run(new Somebody().confirms(Item.DNS));
        assertThat(list.complete()).isTrue();
        JsonNode line = list.json().path("lines").path(Item.DNS.ordinal());
        assertThat(line.path("state").asText()).isEqualTo("confirmed");
        assertThat(line.path("by").asText()).isEqualTo("anna@shop2");
        // It need not be said again.
        assertThat(run(new Somebody()).complete()).isTrue();
        lines.get(Item.DNS).holds = false;
        assertThat(run(new Somebody().answers(true)).complete()).isTrue();
    }

    @Test
    void noWordChangesWhatCaravanSees() {
        lines.get(Item.VERIFY).finding = Finding.fails("3 rows differ", "repair them");
        assertThat(run(new Somebody().confirms(Item.VERIFY).answers(true)).open()).get().satisfies(open -> assertThat(open.next()).isEqualTo("repair them"));
    }

    @Test
    void aLineThatIsLeftOutStaysLeftOut() {
        lines.get(Item.CRON).finding = Finding.fails("no cron", "start it");
        assertThat(run(new Somebody().skips(Item.CRON)).complete()).isTrue();
        assertThat(recorded()).contains("cron|skipped|anna@shop2");
        assertThat(run(new Somebody()).complete()).isTrue();
        assertThat(lines.get(Item.CRON).fulfilled).isZero();
        // What follows from it is not done again because it is left out once more.
        assertThat(run(new Somebody().skips(Item.CRON, Item.QUIET)).complete()).isTrue();
        assertThat(run(new Somebody().skips(Item.CRON, Item.QUIET)).complete()).isTrue();
        assertThat(lines.get(Item.VERIFY).fulfilled).isEqualTo(2);
    }

    @Test
    void aRehearsalGoesThroughAllLinesAndRecordsNothing() {
        lines.get(Item.MEDIA).finding = Finding.asks("no media", "copy them");
        lines.get(Item.VERIFY).finding = Finding.fails("3 rows differ", "repair them");
        Somebody somebody = new Somebody().confirms(Item.MEDIA, Item.VERIFY).skips(Item.WARM);
        GoLive list = new Cutover(new ArrayList<>(lines.values()), record, somebody, somebody).rehearse();
        assertThat(list.rehearsed()).isTrue();
        assertThat(list.lines()).filteredOn(line -> !line.state().fulfilled()).extracting(Cutover.Settled::item).containsExactly(Item.VERIFY);
        assertThat(lines.values()).allMatch(line -> line.fulfilled == 0);
        assertThat(lines.get(Item.DNS).rehearsed).isEqualTo(1);
        assertThat(lines.get(Item.WARM).rehearsed).isZero();
        assertThat(journey.inM2("SHOW TABLES LIKE 'new_caravan_cutover'")).isEmpty();
    }
}
