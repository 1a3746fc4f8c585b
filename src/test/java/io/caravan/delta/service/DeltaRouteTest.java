package io.caravan.delta.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.copy.Progress;
import io.caravan.delta.Capture;
import io.caravan.delta.Changes;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaService.Start;
import io.caravan.process.CamelProcess;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The route that polls by the clock, its switch, and what becomes of a poll that fails. */
class DeltaRouteTest {

    private final Journey journey = Journey.ofNothing().file("routes/delta-poll.camel.yaml", StubPoll.ROUTE)
            .with("CARAVAN_DELTA_PERIOD", "100ms").with("CARAVAN_MANAGEMENT_PORT", "0");
    private final List<Poll> polls = new CopyOnWriteArrayList<>();
    private Shops shops;
    private DeltaService service;
    private CamelProcess process;

    @BeforeEach
    void open() {
        StubPoll.answer(n -> StubPoll.nothing());
    }

    private CamelProcess start(Start start) {
        shops = journey.open();
        shops.tables().create();
        service = service(start, Optional.empty());
        return process = new CamelProcess(shops, Progress.SILENT, true).with(service).start();
    }

    private DeltaService service(Start start, Optional<String> obstacle) {
        return new DeltaService(shops.m2(), shops.tables(), "", shops.configuration().delta(), start, () -> new Backlogs(List.of()), () -> obstacle, polls::add);
    }

    @AfterEach
    void close() {
        if (process != null) {
            process.close();
        }
        if (shops != null) {
            shops.close();
        }
        journey.close();
    }

    @Test
    void polls_by_the_clock_one_at_a_time() throws Exception {
        StubPoll.answer(n -> {
            sleep(250);
            return StubPoll.nothing();
        });
        start(Start.ON);
        until(() -> polls.size() >= 4);
        assertThat(StubPoll.OVERLAPS).isEmpty();
    }

    @Test
    void goes_on_at_once_while_there_is_more() {
        journey.with("CARAVAN_DELTA_PERIOD", "60m");
        StubPoll.answer(n -> StubPoll.something(n >= 5));
        start(Start.ON);
        until(() -> polls.size() == 5);
        sleep(500);
        assertThat(polls).hasSize(5);
    }

    @Test
    void stays_off_unless_enabled_or_wished() {
        start(Start.AS_WISHED);
        sleep(500);
        assertThat(polls).isEmpty();
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        until(() -> service.state().running().size() == 1);
        assertThat(service.state().running().get(0).on()).isFalse();
        service.state().wish(true);
        until(() -> polls.size() > 2);
        service.state().wish(false);
        until(this::isOffAsWished);
        int before = StubPoll.COUNT.get();
        sleep(500);
        assertThat(StubPoll.COUNT.get()).isEqualTo(before);
    }

    @Test
    void a_wish_outlives_the_process_and_wins_over_the_configuration() {
        journey.with("CARAVAN_DELTA_ENABLED", "true");
        start(Start.AS_WISHED);
        until(() -> polls.size() > 1);
        service.state().wish(false);
        until(() -> status() == ServiceStatus.Stopped);
        process.close();
        shops.close();
        polls.clear();
        start(Start.AS_WISHED);
        sleep(500);
        assertThat(polls).isEmpty();
    }

    @Test
    void off_waits_for_the_poll_in_flight_and_the_heart_goes_on_meanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        StubPoll.answer(n -> {
            begun.countDown();
            await(end);
            return StubPoll.something(false);
        });
        start(Start.ON);
        begun.await();
        service.state().wish(false);
        sleep(3500);
        assertThat(service.state().running()).singleElement().satisfies(self -> {
            assertThat(self.on()).isTrue();
            assertThat(self.polling()).isTrue();
        });
        end.countDown();
        until(this::isOffAsWished);
        // It had more to do, but nobody wants it to go on.
        assertThat(polls).hasSize(1);
    }

    @Test
    void whoever_stops_the_route_by_other_means_is_not_overruled() throws Exception {
        start(Start.ON);
        until(() -> polls.size() > 1);
        process.context().getRouteController().stopRoute("delta");
        until(() -> !service.state().running().get(0).on());
        sleep(1500);
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
        service.state().wish(true);
        until(() -> status() == ServiceStatus.Started);
        try (var template = process.context().createProducerTemplate()) {
            template.sendBody("controlbus:route?routeId=delta&action=stop", null);
        }
        until(() -> status() == ServiceStatus.Stopped);
        sleep(1500);
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
    }

    @Test
    void closing_the_process_ends_the_poll_in_flight_first() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        StubPoll.answer(n -> {
            begun.countDown();
            sleep(1500);
            return StubPoll.something(false);
        });
        start(Start.ON);
        begun.await();
        process.close();
        assertThat(polls).hasSize(1);
        assertThat(service.state().running()).isEmpty();
    }

    @Test
    void a_failing_poll_is_told_and_the_next_one_tries_again() {
        StubPoll.answer(n -> {
            if (n <= 2) {
                throw new IllegalStateException("the mapping is wrong");
            }
            sleep(300);
            return StubPoll.nothing();
        });
        start(Start.ON);
        until(() -> StubPoll.COUNT.get() == 3);
        assertThat(service.state().failure()).get().satisfies(failure -> assertThat(failure.reason()).isEqualTo("the mapping is wrong"));
        until(() -> !polls.isEmpty());
        assertThat(service.state().failure()).isEmpty();
        assertThat(StubPoll.OVERLAPS).isEmpty();
    }

    @Test
    void a_database_that_is_down_is_waited_for() {
        StubPoll.answer(n -> {
            if (n <= 2) {
                throw new IllegalStateException("no rows", new SQLTransientConnectionException("caravan-m1 does not answer\n\nThe last packet"));
            }
            return StubPoll.nothing();
        });
        Instant before = Instant.now();
        start(Start.ON);
        until(() -> StubPoll.COUNT.get() == 2);
        assertThat(service.state().failure()).get().satisfies(failure -> assertThat(failure.reason()).endsWith("caravan-m1 does not answer"));
        until(() -> !polls.isEmpty());
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofSeconds(3));
        assertThat(service.state().failure()).isEmpty();
    }

    @Test
    void an_obstacle_keeps_it_off() {
        shops = journey.open();
        shops.tables().create();
        service = service(Start.ON, Optional.of("nothing is migrated"));
        process = new CamelProcess(shops, Progress.SILENT, true).with(service).start();
        until(() -> !service.state().running().isEmpty());
        assertThat(service.state().running().get(0).obstacle()).isEqualTo("nothing is migrated");
        assertThat(status()).isEqualTo(ServiceStatus.Stopped);
    }

    @Test
    void a_cron_expression_instead_of_the_period() {
        journey.with("CARAVAN_DELTA_CRON", "0/1 * * * * ?");
        start(Start.ON);
        until(() -> polls.size() >= 2);
        sleep(1500);
        assertThat(polls).hasSizeBetween(2, 5);
    }

    private boolean isOffAsWished() {
        DeltaState.Running self = service.state().running().get(0);
        return service.state().wish().get().since().equals(self.wish()) && !self.on() && !self.polling();
    }

    private ServiceStatus status() {
        return process.context().getRouteController().getRouteStatus("delta");
    }

    static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            sleep(50);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Queues of which only the length is known. */
    record Backlogs(List<Backlog> backlog) implements Capture {
        @Override
        public List<Changes> take(int most) {
            return List.of();
        }

        @Override
        public void consumed(List<Changes> changes) {}
    }
}
