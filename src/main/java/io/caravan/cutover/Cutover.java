package io.caravan.cutover;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Goes through the go-live list: line by line, up to the first that does not hold. Each line is recorded, so that the next run goes on
 * from there; what may have come undone meanwhile is looked at again.
 */
public final class Cutover {

    private static final String CARAVAN = "caravan";

    private final List<Line> lines;
    private final GoLiveRecord record;
    private final Operator operator;
    private final Watcher watcher;

    /** Is told how it goes on. */
    public interface Watcher {

        /** A line is looked at. */
        void begun(Item item);

        /** A line to show meanwhile. */
        void says(String line);

        /** A line is settled. */
        void settled(Settled line);
    }

    /**
     * How a line was left.
     *
     * @param item the line
     * @param state how it stands
     * @param by who saw to it
     * @param at when; for a line of an earlier run that still holds, the time of that run; null for one that was not reached
     * @param detail what was found or done
     * @param next what to do; null where nothing is
     * @param millis how long it took
     */
    public record Settled(Item item, State state, String by, Instant at, String detail, String next, long millis) {}

    /**
     * @param lines all lines, in order
     * @param record where they are recorded
     * @param operator who goes through them
     * @param watcher is told how it goes on
     */
    Cutover(List<Line> lines, GoLiveRecord record, Operator operator, Watcher watcher) {
        this.lines = List.copyOf(lines);
        this.record = record;
        this.operator = operator;
        this.watcher = watcher;
    }

    /** Goes on with the list; ends at the first line that does not hold. */
    public GoLive run() {
        List<Settled> settled = new ArrayList<>();
        for (Line line : lines) {
            Settled done = timed(line, this::settle);
            settled.add(done);
            if (!done.state().fulfilled()) {
                break;
            }
        }
        lines.stream().skip(settled.size()).map(Cutover::unreached).forEach(settled::add);
        return new GoLive(false, settled);
    }

    /** Goes through the whole list without a change to either shop, and records nothing. */
    public GoLive rehearse() {
        List<Settled> settled = new ArrayList<>();
        lines.forEach(line -> settled.add(timed(line, this::rehearsed)));
        return new GoLive(true, settled);
    }

    private interface Settling {
        Settled of(Line line);
    }

    private Settled timed(Line line, Settling settling) {
        long started = System.nanoTime();
        watcher.begun(line.item());
        Settled done = settling.of(line);
        Settled timed = new Settled(
                done.item(), done.state(), done.by(), done.at(), done.detail(), done.next(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        watcher.settled(timed);
        return timed;
    }

    private Settled settle(Line line) {
        Item item = line.item();
        Map<Item, Entry> entries = record.entries();
        Entry before = entries.get(item);
        boolean done = before != null && before.state().fulfilled();
        if (done && (before.state() == State.SKIPPED || !operator.skipped().contains(item) && isFresh(before, entries) && line.stillHolds(before))) {
            return new Settled(item, before.state(), before.by(), before.at(), before.detail(), null, 0);
        }
        if (operator.skipped().contains(item)) {
            return recorded(item, State.SKIPPED, operator.name(), "left out", null);
        }
        Finding finding = line.fulfil(before, watcher::says);
        if (finding.fulfilled()) {
            return recorded(item, State.DONE, CARAVAN, finding.detail(), finding.memory());
        }
        if (finding.confirmable() && (operator.confirmed().contains(item) || operator.asked(item, finding).orElse(false))) {
            return recorded(item, State.CONFIRMED, operator.name(), finding.detail(), finding.memory());
        }
        Settled open = recorded(item, State.OPEN, CARAVAN, finding.detail(), finding.memory());
        return new Settled(item, open.state(), open.by(), open.at(), open.detail(), next(item, finding), 0);
    }

    private static String next(Item item, Finding finding) {
        return finding.next() + (finding.confirmable() ? "; if it is as it should be: caravan cutover --confirm " + item.id() : "");
    }

    /** Whether no line that comes before it was fulfilled after it. */
    private static boolean isFresh(Entry entry, Map<Item, Entry> entries) {
        return entry.item().after().stream().map(entries::get).noneMatch(first -> first != null && first.at().isAfter(entry.at()));
    }

    private Settled recorded(Item item, State state, String by, String detail, String memory) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        record.put(new Entry(item, state, by, now, detail, memory));
        return new Settled(item, state, by, now, detail, null, 0);
    }

    private Settled rehearsed(Line line) {
        Item item = line.item();
        if (operator.skipped().contains(item)) {
            return new Settled(item, State.SKIPPED, operator.name(), null, "would be left out", null, 0);
        }
        Finding finding = line.rehearse(watcher::says);
        if (finding.fulfilled()) {
            return new Settled(item, State.DONE, CARAVAN, null, finding.detail(), null, 0);
        }
        boolean said = finding.confirmable() && operator.confirmed().contains(item);
        return new Settled(
                item, said ? State.CONFIRMED : State.OPEN, said ? operator.name() : CARAVAN, null, finding.detail(), said ? null : finding.next(), 0);
    }

    private static Settled unreached(Line line) {
        return new Settled(line.item(), State.OPEN, CARAVAN, null, "not reached yet", null, 0);
    }
}
