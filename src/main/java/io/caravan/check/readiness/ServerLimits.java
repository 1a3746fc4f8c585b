package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.KeylessTables;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings of the two servers, and the network between, that would spoil a migration. */
final class ServerLimits {

    /** Types whose values may be larger than the smallest packet that a server is set to. */
    private static final Set<String> LARGE = Set.of("mediumtext", "longtext", "mediumblob", "longblob", "json");
    private static final double SLOW_MILLIS = 5;

    private ServerLimits() {}

    /**
     * What a server is set to.
     *
     * @param readOnly whether it refuses writes
     * @param exempt whether this user may write all the same
     * @param packet {@code max_allowed_packet}, in bytes
     * @param refusesTriggers whether it writes a binary log and lets only administrators make triggers
     * @param roundTrip how long an answer takes, in milliseconds
     */
    record Settings(boolean readOnly, boolean exempt, long packet, boolean refusesTriggers, double roundTrip) {

        static Settings of(JdbcTemplate server) {
            List<String> grants = server.queryForList("SHOW GRANTS", String.class);
            boolean administrator = grants.stream().anyMatch(grant -> grant.matches("GRANT .*\\b(SUPER|ALL PRIVILEGES)\\b.* ON \\*\\.\\* TO .*"));
            return new Settings(
                    !off(server, "read_only") || !off(server, "innodb_read_only"),
                    administrator || grants.stream().anyMatch(grant -> grant.matches("GRANT .*\\b(READ_ONLY ADMIN|READ ONLY ADMIN|CONNECTION_ADMIN)\\b.* ON \\*\\.\\* TO .*")),
                    Long.parseLong(variable(server, "max_allowed_packet").orElse("1048576")),
                    !administrator && !off(server, "log_bin") && off(server, "log_bin_trust_function_creators"),
                    roundTrip(server));
        }

        private static boolean off(JdbcTemplate server, String name) {
            return variable(server, name).map(value -> value.equalsIgnoreCase("OFF") || value.equals("0")).orElse(true);
        }

        private static Optional<String> variable(JdbcTemplate server, String name) {
            return server.query("SHOW GLOBAL VARIABLES WHERE Variable_name = ?", (row, number) -> row.getString(2), name).stream().findFirst();
        }

        /** The fastest of several is the network's; the others waited for something else. */
        private static double roundTrip(JdbcTemplate server) {
            double fastest = Double.MAX_VALUE;
            for (int i = 0; i < 8; i++) {
                long started = System.nanoTime();
                server.queryForObject("SELECT 1", Integer.class);
                fastest = Math.min(fastest, (System.nanoTime() - started) / 1e6);
            }
            return fastest;
        }
    }

    /** What keeps M2 from being written at all. */
    static List<Finding> readOnly(Settings m2) {
        if (!m2.readOnly()) {
            return List.of();
        }
        return List.of(m2.exempt()
                ? finding(Severity.WARNING, "m2", "Magento 2's server is read-only for others (read_only=ON), as replicas are: what is written into a replica does not"
                        + " reach its source. Check caravan.m2.url.")
                : finding(Severity.BLOCKING, "m2", "Magento 2's server refuses writes (read_only=ON), as replicas do. Check caravan.m2.url, or run"
                        + " SET GLOBAL read_only = OFF there."));
    }

    /** @param triggers whether the delta needs triggers in M1 */
    static List<Finding> triggers(Settings m1, Settings m2, boolean triggersInM1) {
        List<Finding> findings = new ArrayList<>();
        if (triggersInM1 && m1.refusesTriggers()) {
            findings.add(refused("m1", " (or set caravan.delta.capture=compare, which needs no triggers in Magento 1)"));
        }
        if (m2.refusesTriggers()) {
            findings.add(refused("m2", ""));
        }
        return findings;
    }

    private static Finding refused(String side, String otherwise) {
        return finding(Severity.WARNING, side, "The server writes a binary log and lets only administrators make triggers, which the delta needs. Run there:"
                + " SET GLOBAL log_bin_trust_function_creators = 1" + otherwise + ".");
    }

    /** M2's own tables of which no copy can be made: neither a snapshot nor a dry run goes. */
    static List<Finding> keyless(DataSource m2, Schema schema) {
        List<String> tables = KeylessTables.of(schema).stream().map(Table::name).toList();
        return tables.isEmpty() || !KeylessTables.refused(m2)
                ? List.of()
                : List.of(finding(Severity.WARNING, "m2", "Magento 2's server takes no table without a primary key (sql_require_primary_key=ON), and these of Magento 2 have"
                        + " none, so that they can be copied neither by migrate --snapshot nor by --dry-run: " + String.join(", ", tables) + ". "
                        + KeylessTables.remedy(new JdbcTemplate(m2).queryForObject("SELECT CURRENT_USER()", String.class)) + "."));
    }

    static Finding network(Settings m1, Settings m2) {
        boolean slow = Math.max(m1.roundTrip(), m2.roundTrip()) > SLOW_MILLIS;
        return finding(slow ? Severity.WARNING : Severity.NOTE, "network", String.format(Locale.ROOT,
                "A round trip takes %.1f ms to Magento 1's server and %.1f ms to Magento 2's.%s", m1.roundTrip(), m2.roundTrip(),
                slow ? " That is far for single statements: the copy works in large ones, but the delta and small tables will be slow."
                        + " Run Caravan beside Magento 2's server." : ""));
    }

    /** @param allowed whether M2's server lets clients load their own rows */
    static List<Finding> load(boolean allowed) {
        return allowed ? List.of() : List.of(finding(Severity.NOTE, "m2", "Magento 2's server takes no LOAD DATA LOCAL (local_infile=OFF), so that rows are"
                + " written by INSERT: of wide tables, half as many in a second. Run there, as long as the migration lasts:"
                + " SET GLOBAL local_infile = ON."));
    }

    /** Values of M1 that are larger than what M2's server accepts in one statement. */
    static List<Finding> packets(JdbcTemplate m1, Collection<TablePlan> plans, long packet) {
        // A statement is more than its value: quotes, other columns, escaped characters.
        long most = packet - packet / 10;
        List<Finding> findings = new ArrayList<>();
        for (TablePlan plan : plans) {
            List<Column> large = plan.source().columns().values().stream()
                    .filter(column -> LARGE.contains(column.dataType()) && plan.imageOf(column.name()).isPresent())
                    .toList();
            if (large.isEmpty()) {
                continue;
            }
            m1.query(
                    "SELECT " + large.stream()
                            .map(column -> "SUM(OCTET_LENGTH(" + TablePlan.own(column.name()) + ") > ?), MAX(OCTET_LENGTH(" + TablePlan.own(column.name()) + "))")
                            .collect(Collectors.joining(", ")) + " FROM " + plan.source().sql() + " AS t",
                    row -> {
                        for (int i = 0; i < large.size(); i++) {
                            long rows = row.getLong(2 * i + 1);
                            if (rows > 0) {
                                findings.add(tooLarge(plan, large.get(i), rows, row.getLong(2 * i + 2), packet));
                            }
                        }
                    },
                    large.stream().map(column -> (Object) most).toArray());
        }
        return findings;
    }

    private static Finding tooLarge(TablePlan plan, Column column, long rows, long largest, long packet) {
        long enough = Long.highestOneBit(largest + largest / 5) * 2;
        return new Finding(
                Kind.SERVER, Severity.WARNING, plan.name(), Optional.of(column.name()), rows, Optional.empty(),
                String.format(Locale.ROOT, "Values of up to %,d bytes, but Magento 2's server takes statements of %,d at most (max_allowed_packet): the rows would"
                        + " go to the quarantine. Run there: SET GLOBAL max_allowed_packet = %d, and start Caravan anew.", largest, packet, Math.min(enough, 1L << 30)),
                Optional.empty());
    }

    private static Finding finding(Severity severity, String where, String message) {
        return new Finding(Kind.SERVER, severity, where, Optional.empty(), 0, Optional.empty(), message, Optional.empty());
    }
}
