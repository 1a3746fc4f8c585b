package io.caravan.cutover;

import static io.caravan.report.Text.number;

import io.caravan.schema.Schema;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks in {@code cron_schedule} whether the new shop's cron runs. */
final class CronLine implements Line {

    private static final int MINUTES = 15;

    private final JdbcTemplate m2;
    private final Schema schema;

    /**
     * @param m2 the M2 database
     * @param schema its structure
     */
    CronLine(DataSource m2, Schema schema) {
        this.m2 = new JdbcTemplate(m2);
        this.schema = schema;
    }

    @Override
    public Item item() {
        return Item.CRON;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        Map<String, Object> jobs = jobs();
        long ran = ((Number) jobs.get("ran")).longValue();
        return ran > 0
                ? Finding.holds(number(ran) + " jobs ran in the last " + MINUTES + " minutes, the last one at " + jobs.get("last") + " UTC")
                : Finding.asks("no job of Magento 2 ran in the last " + MINUTES + " minutes",
                        "start its cron, as the user who owns its files: bin/magento cron:install; the first jobs run after a minute or two, then: caravan cutover");
    }

    /** By the server's clock; the session's time zone is UTC, like that of Magento's sessions. */
    private Map<String, Object> jobs() {
        return m2.queryForMap(schema.named("SELECT COUNT(*) AS ran, CAST(MAX(executed_at) AS CHAR) AS last FROM {cron_schedule}"
                + " WHERE executed_at > UTC_TIMESTAMP() - INTERVAL " + MINUTES + " MINUTE"));
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        long ran = ((Number) jobs().get("ran")).longValue();
        return Finding.holds(ran > 0
                ? number(ran) + " jobs ran in the last " + MINUTES + " minutes"
                : "would ask you to start Magento 2's cron: no job ran in the last " + MINUTES + " minutes");
    }

    @Override
    public boolean stillHolds(Entry before) {
        return before.state() == State.CONFIRMED || ((Number) jobs().get("ran")).longValue() > 0;
    }
}
