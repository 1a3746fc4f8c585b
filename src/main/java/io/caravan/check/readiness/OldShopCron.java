package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cron jobs of Magento 1 that ran within a day, or are about to, and what the delta makes of them. */
final class OldShopCron {

    private final JdbcTemplate m1;
    private final Schema schema;
    private final Activity activity;

    OldShopCron(JdbcTemplate m1, Schema schema, Activity activity) {
        this.m1 = m1;
        this.schema = schema;
        this.activity = activity;
    }

    private record Job(String code, long runs, String last) {}

    /** @param today the day of M1's server, in UTC */
    List<Finding> findings(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        schema.table("cron_schedule").ifPresent(table -> m1.query(
                        "SELECT job_code, COUNT(*), MAX(COALESCE(executed_at, scheduled_at)) FROM " + table.sql()
                                + " WHERE executed_at >= NOW() - INTERVAL 1 DAY"
                                + " OR status IN ('pending', 'running') AND scheduled_at >= NOW() - INTERVAL 1 DAY GROUP BY job_code ORDER BY job_code",
                        (row, number) -> new Job(row.getString(1), row.getLong(2), row.getString(3)))
                .forEach(job -> finding(job, today).ifPresent(findings::add)));
        return findings;
    }

    private Optional<Finding> finding(Job job, LocalDate today) {
        Optional<Activity.Rule> rule = activity.ofJob(job.code());
        String seen = "The cron job " + job.code() + " of Magento 1 is active (last " + job.last() + " UTC)";
        String message;
        if (rule.isEmpty()) {
            message = seen + ", and nobody has said what it does. The delta cannot follow TRUNCATE, RENAME, a restored dump or deletions with foreign keys"
                    + " off. Look into it, then write into mappings/local/activity.yaml: activity: { cron: { " + key(job.code()) + ": { allow: \"why\" } } },"
                    + " or stop it.";
        } else if (rule.get().allows(today)) {
            return Optional.empty();
        } else {
            message = seen + ": " + rule.get().objection() + ". Stop it until go-live (disable it in its module's config.xml, or take cron.php out of the"
                    + " crontab), or allow it: mappings/local/activity.yaml: activity: { cron: { " + key(job.code()) + ": { allow: \"why\" } } }.";
        }
        return Optional.of(new Finding(
                Kind.M1_CRON, Severity.WARNING, "cron_schedule", Optional.of(job.code()), job.runs(), Optional.empty(), message, Optional.empty()));
    }

    private static String key(String code) {
        return code.matches("[A-Za-z_][A-Za-z0-9_]*") ? code : "\"" + code.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
