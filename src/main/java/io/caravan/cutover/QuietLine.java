package io.caravan.cutover;

import io.caravan.report.Text;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Looks twice whether the old shop is written to: maintenance mode stops customers, but neither cron jobs nor importers. */
final class QuietLine implements Line {

    private final Writes writes;
    private final Duration pause;

    /**
     * @param writes tells writes to M1
     * @param pause how long to wait between two looks
     */
    QuietLine(Writes writes, Duration pause) {
        this.writes = writes;
        this.pause = pause;
    }

    @Override
    public Item item() {
        return Item.QUIET;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        Map<String, Long> since = writes.since();
        if (!since.isEmpty()) {
            out.accept("Magento 1 was written to since the last look (" + Writes.text(since) + "): what follows is done anew.");
        }
        Map<String, Long> first = writes.signs().now();
        sleep();
        Map<String, Long> second = writes.signs().now();
        Map<String, Long> grown = Signs.grown(first, second);
        return grown.isEmpty()
                ? Finding.holds("no write within " + Text.duration(pause.toMillis()) + ", by " + writes.signs().source()).remembering(Writes.written(second))
                : Finding.fails("Magento 1 is being written to: " + Writes.text(grown) + " within " + Text.duration(pause.toMillis()),
                        "stop what writes to it (its crontab, importers, users of its API, open sessions of the admin panel), then: caravan cutover");
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        Map<String, Long> first = writes.signs().now();
        sleep();
        Map<String, Long> grown = Signs.grown(first, writes.signs().now());
        return Finding.holds("would look for writes, by " + writes.signs().source() + "; now there are "
                + (grown.isEmpty() ? "none" : "some (" + Writes.text(grown) + ")") + " within " + Text.duration(pause.toMillis()));
    }

    @Override
    public boolean stillHolds(Entry before) {
        return writes.since().isEmpty();
    }

    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the cutover was interrupted; the same command goes on", e);
        }
    }
}
