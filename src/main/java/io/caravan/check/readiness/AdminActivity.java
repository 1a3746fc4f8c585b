package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was done in Magento 1's admin panel since the migration began: who logged in, and which tables changed that only the panel writes. */
final class AdminActivity {

    private static final List<String> CHANGED_AT = List.of("updated_at", "update_time", "modified_at", "modified");

    private final JdbcTemplate m1;
    private final Schema schema;
    private final Activity activity;
    private final boolean followed;

    /** @param followed whether the delta notes changes of M1 */
    AdminActivity(JdbcTemplate m1, Schema schema, Activity activity, boolean followed) {
        this.m1 = m1;
        this.schema = schema;
        this.activity = activity;
        this.followed = followed;
    }

    /**
     * @param since when the migration began, in seconds since 1970 by the clock of M1's server
     * @param today the day of M1's server, in UTC
     */
    List<Finding> findings(long since, LocalDate today) {
        List<Finding> findings = new ArrayList<>(logins(since, today));
        activity.tables().forEach((name, rule) -> {
            if (!rule.allows(today)) {
                schema.table(name).flatMap(table -> changes(table, since)).ifPresent(changes -> findings.add(finding(name, rule, changes)));
            }
        });
        return findings;
    }

    private List<Finding> logins(long since, LocalDate today) {
        Optional<Table> users = schema.table("admin_user").filter(table -> table.column("logdate").isPresent());
        return users.map(table -> m1.query(
                        "SELECT username, logdate FROM " + table.sql() + " WHERE logdate > FROM_UNIXTIME(?) ORDER BY logdate DESC, username",
                        (row, number) -> new String[] {row.getString(1), row.getString(2)}, since).stream()
                .filter(user -> Optional.ofNullable(activity.users().get(user[0])).map(rule -> !rule.allows(today)).orElse(true))
                .map(user -> new Finding(Kind.ADMIN_ACTIVITY, Severity.WARNING, "admin_user", Optional.of(user[0]), 1, Optional.empty(),
                        user[0] + " has logged into Magento 1's admin panel since the migration began (" + user[1] + " UTC)"
                                + Optional.ofNullable(activity.users().get(user[0])).map(rule -> ", and was " + rule.objection()).orElse("")
                                + ". Work there belongs into Magento 2 from now on, but for orders. To allow it: mappings/local/activity.yaml: activity:"
                                + " { users: { \"" + user[0].replace("\\", "\\\\").replace("\"", "\\\"") + "\": { allow: \"why\" } } }.",
                        Optional.empty()))
                .toList()).orElse(List.of());
    }

    /** What changed, in words, and how many rows. */
    private record Changes(String what, long rows) {}

    private Optional<Changes> changes(Table table, long since) {
        Optional<Changes> noted = schema.table("m2_cl_" + table.name())
                .map(log -> m1.queryForObject("SELECT COUNT(*) FROM " + log.sql(), Long.class))
                .filter(waiting -> waiting > 0)
                .map(waiting -> new Changes(waiting + (waiting == 1 ? " change waits" : " changes wait") + " in its change log", waiting));
        return timed(table, since).or(() -> noted).or(() -> byServer(table, since));
    }

    private Optional<Changes> timed(Table table, long since) {
        return Stream.of(CHANGED_AT).flatMap(List::stream)
                .flatMap(name -> table.column(name).filter(Column::temporal).stream())
                .findFirst()
                .flatMap(column -> m1.queryForObject(
                        "SELECT COUNT(*), MAX(" + Identifier.quoted(column.name()) + ") FROM " + table.sql() + " WHERE " + Identifier.quoted(column.name())
                                + " > FROM_UNIXTIME(?)",
                        (row, number) -> row.getLong(1) == 0
                                ? Optional.<Changes>empty()
                                : Optional.of(new Changes(row.getLong(1) == 1
                                        ? "1 row has changed (" + row.getString(2) + " UTC)"
                                        : row.getLong(1) + " rows have changed (the last at " + row.getString(2) + " UTC)", row.getLong(1))),
                        since));
    }

    /** A server that was started since does not know. */
    private Optional<Changes> byServer(Table table, long since) {
        boolean timed = CHANGED_AT.stream().anyMatch(name -> table.column(name).filter(Column::temporal).isPresent());
        return timed ? Optional.empty() : m1.query(
                        "SELECT update_time FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ? AND update_time > FROM_UNIXTIME(?)",
                        (row, number) -> new Changes("the server says that it was written at " + row.getString(1) + " UTC", 0),
                        table.physicalName(), since)
                .stream().findFirst();
    }

    private Finding finding(String table, Activity.Rule rule, Changes changes) {
        return new Finding(
                Kind.ADMIN_ACTIVITY, followed ? Severity.NOTE : Severity.WARNING, table, Optional.empty(), changes.rows(), Optional.empty(),
                table + " (" + rule.objection() + "), which only Magento 1's admin panel writes: " + changes.what() + " since the migration began. " + (followed
                        ? "The delta follows it."
                        : "Nothing follows it: caravan verify shows what differs, caravan migrate --reset copies anew. To allow it:"
                                + " mappings/local/activity.yaml: activity: { tables: { " + table + ": { allow: \"why\" } } }."),
                Optional.empty());
    }
}
