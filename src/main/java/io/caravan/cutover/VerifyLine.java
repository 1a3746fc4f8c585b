package io.caravan.cutover;

import io.caravan.verify.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Has both shops compared, unless that was done after the last change was applied. */
final class VerifyLine implements Line {

    private final Supplier<Optional<Verdict>> last;
    private final Supplier<Verdict> verification;
    private final GoLiveRecord record;

    /**
     * @param last the last verdict on the whole shop
     * @param verification comes to a new one
     * @param record tells when the delta was drained
     */
    VerifyLine(Supplier<Optional<Verdict>> last, Supplier<Verdict> verification, GoLiveRecord record) {
        this.last = last;
        this.verification = verification;
        this.record = record;
    }

    @Override
    public Item item() {
        return Item.VERIFY;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        return found(last.get().filter(this::fresh).filter(Verdict::clean).orElseGet(verification));
    }

    /** Whether it was begun after the last change was applied. */
    private boolean fresh(Verdict verdict) {
        Map<Item, Entry> entries = record.entries();
        Optional<Instant> drained = Stream.of(Item.QUIET, Item.DELTA).map(entries::get).filter(Objects::nonNull).map(Entry::at).max(Instant::compareTo);
        return drained.isPresent() && verdict.began().isAfter(drained.get());
    }

    private static Finding found(Verdict verdict) {
        if (!verdict.clean()) {
            return Finding.fails(verdict.summary(), "caravan verify names the rows, caravan verify --repair copies them again; then: caravan cutover");
        }
        return verdict.whole()
                ? Finding.holds(verdict.summary())
                : Finding.asks("not all could be verified: " + verdict.summary(), "caravan verify says why");
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return found(verification.get());
    }

    @Override
    public boolean stillHolds(Entry before) {
        return last.get().map(Verdict::clean).orElse(true);
    }
}
