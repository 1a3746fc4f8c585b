package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Progress;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaLock;
import io.caravan.delta.service.DeltaService;
import io.caravan.delta.service.StubPoll;
import io.caravan.delta.service.StubPolls;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls until nothing is left; who may, and when. */
class DeltaRunTest {

    private final Journey journey = Journey.ofNothing().file("routes/delta-poll.camel.yaml", StubPoll.ROUTE).with("CARAVAN_MANAGEMENT_PORT", "0");
    private final List<Poll> polls = new ArrayList<>();

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void polls_until_nothing_is_left() {
        StubPolls.somethingUntil(4);
        try (Shops shops = journey.open()) {
            shops.tables().create();
            DeltaRun.Outcome outcome = new DeltaRun(shops).untilEmpty(polls::add);
            assertThat(outcome.polls()).isEqualTo(4);
            assertThat(outcome.changes()).isEqualTo(20);
            assertThat(outcome.rows()).isEqualTo(28);
            assertThat(polls).hasSize(4);
        }
    }

    @Test
    void a_failure_ends_it() {
        StubPolls.failing("the mapping is wrong");
        try (Shops shops = journey.open()) {
            shops.tables().create();
            assertThatThrownBy(() -> new DeltaRun(shops).untilEmpty(polls::add))
                    .isInstanceOf(MigrationStopped.class).hasMessageContaining("the mapping is wrong").hasMessageContaining("Nothing is lost");
        }
    }

    @Test
    void a_migration_and_the_delta_exclude_each_other() throws Exception {
        try (Shops shops = journey.open(); Shops others = journey.open()) {
            shops.tables().create();
            try (DeltaLock lock = new DeltaLock(others.m2())) {
                assertThat(lock.hold()).isTrue();
                assertThat(lock.hold()).isTrue();
                assertThatThrownBy(() -> new Migration(shops).run(List.of(), List.of(), "migrate", Progress.SILENT))
                        .isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan delta off");
                try (DeltaService delta = DeltaRun.service(shops, DeltaService.Start.CALLED, poll -> {})) {
                    assertThatThrownBy(() -> DeltaRun.hold(delta)).hasMessageContaining("another Caravan runs the delta");
                }
            }
            new Migration(shops).run(List.of(), List.of(), "migrate", Progress.SILENT);
            // What it locked is free again, in whichever connection of its pool.
            try (DeltaLock lock = new DeltaLock(others.m2())) {
                assertThat(lock.hold()).isTrue();
                assertThat(lock.isMigrating()).isFalse();
            }
        }
    }

    @Test
    void a_lock_that_its_connection_took_along_is_taken_anew() throws Exception {
        try (Shops shops = journey.open(); DeltaLock lock = new DeltaLock(shops.m2())) {
            assertThat(lock.hold()).isTrue();
            journey.inM2("SELECT IS_USED_LOCK(" + DeltaLock.NAME + ")").forEach(id -> journey.m2("KILL CONNECTION " + id));
            assertThat(lock.hold()).isTrue();
        }
    }

    @Test
    void needs_migrated_tables() {
        try (Journey sample = Journey.ofSample(); Shops shops = sample.open()) {
            assertThat(DeltaReadiness.obstacle(shops)).get().asString().contains("nothing has been migrated").contains("caravan delta install");
            shops.tables().create();
            assertThat(DeltaReadiness.obstacle(shops)).get().asString().contains("not migrated yet: stores,").contains("caravan migrate --only stores,");
        }
    }
}
