package io.caravan.delta.service;

import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.Poll;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The delta's metrics. All are of what polls have seen: no scrape asks a database. */
final class DeltaMetrics {

    private final MultiGauge backlog;
    private final Counter changes;
    private final Counter rows;
    private final Timer poll;

    DeltaMetrics(MeterRegistry registry, DeltaPolls polls) {
        Gauge.builder("caravan.delta.on", polls, p -> p.isOn() ? 1 : 0)
                .description("1 while the delta is switched on in this process").register(registry);
        Gauge.builder("caravan.delta.lag.seconds", polls, p -> p.seen().lag().toMillis() / 1000.0)
                .description("Age of the oldest change in Magento 1 that is not applied").register(registry);
        Gauge.builder("caravan.delta.quarantined", polls, p -> p.seen().last() == null ? 0 : p.seen().last().quarantined())
                .description("Rows that could not be applied at the last poll").register(registry);
        Gauge.builder("caravan.delta.last.poll.timestamp", polls, p -> p.seen().last() == null ? 0 : p.seen().last().at().toEpochMilli() / 1000.0)
                .description("When the last poll that succeeded began, in seconds since 1970").register(registry);
        Gauge.builder("caravan.delta.failures", polls, DeltaPolls::failures)
                .description("Polls that failed in a row").register(registry);
        this.backlog = MultiGauge.builder("caravan.delta.backlog.changes")
                .description("Changes in Magento 1 that are not applied, by table").register(registry);
        this.changes = Counter.builder("caravan.delta.changes").description("Changes of Magento 1 that were applied").register(registry);
        this.rows = Counter.builder("caravan.delta.rows").description("Rows of Magento 2 that were written or deleted").register(registry);
        this.poll = Timer.builder("caravan.delta.poll").description("Polls that succeeded").register(registry);
    }

    void polled(Poll done, Iterable<Backlog> waiting) {
        changes.increment(done.changes());
        rows.increment(done.rows());
        poll.record(Duration.ofMillis(done.millis()));
        var rowsOfGauge = new java.util.ArrayList<MultiGauge.Row<?>>();
        waiting.forEach(table -> rowsOfGauge.add(MultiGauge.Row.of(Tags.of("table", table.table()), table.changes())));
        backlog.register(rowsOfGauge, true);
    }
}
