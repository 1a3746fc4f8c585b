package io.caravan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaState;
import io.caravan.delta.service.Quarantine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code caravan delta status} says. */
class DeltaReportTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T05:00:00.123Z");

    private final DeltaReport busy = new DeltaReport(
            true, true, List.of(new DeltaState.Running("shop1", 4711, SINCE, true, true, true, null, null)),
            List.of(new Poll(Instant.now(), 5, 0, 0, 2, true), new Poll(SINCE, 2000, 900, 4000, 0, false)),
            Optional.of(new DeltaState.Failure("M1 does not answer", 90)), Optional.empty(),
            List.of(new Backlog("sales_flat_order", 3, Duration.ofSeconds(4)), new Backlog("cms_page", 1200, Duration.ofSeconds(75))), Optional.empty(),
            2, List.of(new Quarantine.Row("sales_flat_order", "17", "increment_id 100000017 is taken", "2026-11-23 05:00:00")),
            List.of("url-rewrites"), Optional.of("logs came late"));

    @Test
    void text() {
        assertThat(busy.text()).contains(
                "The delta is on.", "process 4711 on shop1, since 2026-11-23T05:00:00Z UTC: on, a poll is in flight, one of a cluster",
                "Rate: 2,000 rows/s", "The poll fails (1 min 30 s ago): M1 does not answer", "1,203 changes wait in Magento 1, the oldest for 1 min 15 s.",
                "url-rewrites", "2 rows are in the quarantine", "increment_id 100000017 is taken", "Changes may be missing: logs came late");
    }

    @Test
    void json() {
        JsonNode json = busy.json();
        assertThat(json.path("waiting").asLong()).isEqualTo(1203);
        assertThat(json.path("lagSeconds").asLong()).isEqualTo(75);
        assertThat(json.path("rowsPerSecond").asLong()).isEqualTo(2000);
        assertThat(json.path("backlog").get(1).path("table").asText()).isEqualTo("cms_page");
        assertThat(json.path("newestQuarantined").get(0).path("key").asText()).isEqualTo("17");
        assertThat(json.path("gap").asText()).isEqualTo("logs came late");
    }

    @Test
    void without_a_process() {
        DeltaReport idle = new DeltaReport(
                false, true, List.of(), List.of(), Optional.empty(), Optional.of("nothing is migrated"), List.of(), Optional.of("no logs"), 0, List.of(),
                List.of(), Optional.empty());
        assertThat(idle.text()).contains(
                "No process runs the delta. The next one starts with it switched off.", "It cannot run: nothing is migrated",
                "What waits in Magento 1 is not known: no logs", "No row is in the quarantine.");
    }
}
