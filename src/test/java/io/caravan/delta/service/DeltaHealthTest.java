package io.caravan.delta.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.config.Configuration;
import io.caravan.config.Configuration.Capture;
import io.caravan.config.Configuration.Conflicts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;

/** When the delta counts as down. */
class DeltaHealthTest {

    private static final Instant LAST = Instant.parse("2026-11-23T05:00:00Z");

    private static Configuration.Delta settings(Duration period, String cron) {
        return new Configuration.Delta(true, period, Optional.ofNullable(cron), Capture.TRIGGERS, Conflicts.QUARANTINE, 1, false);
    }

    private static Duration due(Duration period, String cron) {
        return Duration.between(LAST, new DeltaHealth(null, settings(period, cron)).due(LAST));
    }

    @Test
    void ten_periods_or_a_minute() {
        assertThat(due(Duration.ofMillis(200), null)).isEqualTo(Duration.ofMinutes(1));
        assertThat(due(Duration.ofSeconds(30), null)).isEqualTo(Duration.ofMinutes(5));
        assertThat(due(Duration.ofSeconds(5), "0/1 * * * * ?")).isEqualTo(Duration.ofMinutes(1));
        assertThat(due(Duration.ofSeconds(5), "0 0/10 * * * ?")).isEqualTo(Duration.ofMinutes(100));
    }

    @Test
    void off_is_not_down() {
        DeltaPolls polls = new DeltaPolls(null, null, null, false, poll -> {});
        HealthCheck.Result result = new DeltaHealth(polls, settings(Duration.ofSeconds(5), null)).call();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("on", false).containsEntry("lagSeconds", 0L);
    }
}
