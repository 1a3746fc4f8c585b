package io.caravan.delta;

import io.caravan.copy.Progress;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaService;
import io.caravan.process.CamelProcess;
import io.caravan.process.Captures;
import io.caravan.process.DeltaRun;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.mapping.TablePlan;
import org.apache.camel.ProducerTemplate;

/** A journey whose Magento 1 is followed: watched before it is migrated, guarded afterwards, with a process that polls when it is told to. */
final class FollowedJourney implements AutoCloseable {

    private final Journey journey;
    private final Shops shops;
    private final DeltaService service;
    private final CamelProcess process;
    private final ProducerTemplate template;

    /** Migrates a journey and starts the process. */
    FollowedJourney(Journey journey) {
        this.journey = journey;
        try (Shops before = journey.open()) {
            before.tables().create();
            Captures.install(before, before.plans());
        }
        journey.migrate();
        this.shops = journey.open();
        new TouchedRows(shops.m2(), shops.configuration().m2().prefix())
                .install(shops.plans().all().stream().filter(plan -> !plan.mapping().stage()).map(TablePlan::target).distinct().toList());
        this.service = DeltaRun.service(shops, DeltaService.Start.CALLED, poll -> {});
        this.process = new CamelProcess(shops, Progress.SILENT, false).with(service).start();
        this.template = process.context().createProducerTemplate();
    }

    /** One poll. */
    Poll poll() {
        return (Poll) template.requestBodyAndHeader("direct:delta-poll", null, Delta.ALL, true);
    }

    /** Polls until nothing is left to do; gives the last poll. */
    Poll drain() {
        for (int i = 0; i < 50; i++) {
            Poll poll = poll();
            if (poll.drained()) {
                return poll;
            }
        }
        throw new AssertionError("50 polls and still something to do");
    }

    @Override
    public void close() {
        template.stop();
        process.close();
        service.close();
        shops.close();
        journey.close();
    }
}
