package io.caravan.cutover;

import io.caravan.delta.Capture;
import io.caravan.delta.Capture.Backlog;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes to M1 as the comparison of its rows with what they were finds them; for a shop without triggers. */
final class QueueSigns implements Signs {

    private final Supplier<Capture> capture;

    /** @param capture gives the queues of changes */
    QueueSigns(Supplier<Capture> capture) {
        this.capture = capture;
    }

    @Override
    public Map<String, Long> now() {
        Map<String, Long> numbers = new TreeMap<>();
        for (Backlog backlog : capture.get().backlog()) {
            numbers.put(backlog.table(), backlog.changes());
        }
        return numbers;
    }

    @Override
    public boolean drained() {
        return true;
    }

    @Override
    public String source() {
        return "a comparison with the rows that were there";
    }
}
