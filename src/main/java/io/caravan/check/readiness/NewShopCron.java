package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether Magento 2's cron runs: its indexers and clean-ups would write while the copy does. */
final class NewShopCron {

    private static final int NAMED = 4;

    private final JdbcTemplate m2;
    private final Schema schema;

    NewShopCron(JdbcTemplate m2, Schema schema) {
        this.m2 = m2;
        this.schema = schema;
    }

    private record Job(String code, long runs, String last) {}

    /** By the server's clock; the last quarter of an hour, since even a slow cron comes by every few minutes. */
    List<Finding> findings() {
        if (schema.table("cron_schedule").isEmpty()) {
            return List.of();
        }
        List<Job> jobs = m2.query(
                "SELECT job_code, COUNT(*), MAX(GREATEST(COALESCE(executed_at, created_at), created_at)) AS last_seen FROM "
                        + schema.table("cron_schedule").get().sql()
                        + " WHERE executed_at >= NOW() - INTERVAL 15 MINUTE OR finished_at >= NOW() - INTERVAL 15 MINUTE"
                        + " OR created_at >= NOW() - INTERVAL 15 MINUTE OR status = 'running' AND executed_at >= NOW() - INTERVAL 1 DAY"
                        + " GROUP BY job_code ORDER BY last_seen DESC, job_code",
                (row, number) -> new Job(row.getString(1), row.getLong(2), row.getString(3)));
        if (jobs.isEmpty()) {
            return List.of();
        }
        String named = jobs.stream().limit(NAMED).map(Job::code).collect(Collectors.joining(", ")) + (jobs.size() > NAMED ? ", ..." : "");
        return List.of(new Finding(
                Kind.M2_CRON, Severity.WARNING, "cron_schedule", Optional.empty(), jobs.stream().mapToLong(Job::runs).sum(), Optional.empty(),
                "Magento 2's cron runs: " + named + " (last " + jobs.get(0).last() + " UTC). Its indexers and clean-ups write into tables that the copy fills."
                        + " Stop it until go-live: bin/magento cron:remove, or take it out of the crontab, and its consumers too.",
                Optional.empty()));
    }
}
