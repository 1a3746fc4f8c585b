package io.caravan.delta.service;

import io.caravan.config.Configuration;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.quartz.CronExpression;

/** The health check {@code caravan-delta}: down while the delta is on and no poll has succeeded for too long. */
final class DeltaHealth extends AbstractHealthCheck {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final int MISSED = 10;

    private final DeltaPolls polls;
    private final Configuration.Delta settings;

    DeltaHealth(DeltaPolls polls, Configuration.Delta settings) {
        super("caravan", "caravan-delta");
        this.polls = polls;
        this.settings = settings;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        DeltaPolls.Seen seen = polls.seen();
        boolean on = polls.isOn();
        builder.detail("on", on);
        builder.detail("lagSeconds", seen.lag().toSeconds());
        builder.detail("waitingChanges", seen.backlog().stream().mapToLong(table -> table.changes()).sum());
        if (seen.last() != null) {
            builder.detail("lastPoll", seen.last().at().toString());
            builder.detail("quarantined", seen.last().quarantined());
        }
        if (!on || seen.lastAt() == null || Instant.now().isBefore(due(seen.lastAt()))) {
            builder.up();
            return;
        }
        builder.message("no poll has succeeded since " + seen.lastAt() + (seen.failure() == null ? "" : ": " + seen.failure()));
        builder.down();
    }

    /** When a poll has to have succeeded at the latest, after one did: ten periods, at least a minute. */
    Instant due(Instant last) {
        Instant due = settings.cron().map(cron -> tenth(cron, last)).orElseGet(() -> last.plus(settings.period().multipliedBy(MISSED)));
        return due.isAfter(last.plus(LEAST)) ? due : last.plus(LEAST);
    }

    private static Instant tenth(String cron, Instant last) {
        try {
            CronExpression expression = new CronExpression(cron);
            Date at = Date.from(last);
            for (int i = 0; i < MISSED && at != null; i++) {
                at = expression.getNextValidTimeAfter(at);
            }
            return at == null ? Instant.MAX : at.toInstant();
        } catch (ParseException e) {
            throw new IllegalArgumentException("caravan.delta.cron: " + cron + ": " + e.getMessage(), e);
        }
    }
}
