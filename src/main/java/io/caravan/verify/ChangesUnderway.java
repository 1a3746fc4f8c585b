package io.caravan.verify;

import io.caravan.config.Configuration.Capture;
import io.caravan.config.Configuration.Delta;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Shops;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Key;
import io.caravan.schema.Literal;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import io.caravan.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes of M1 that M2 does not have yet. They are looked up where triggers note them, in the change logs in M1; where the
 * delta compares instead, nobody knows them before it does.
 */
final class ChangesUnderway {

    private static final String LOG = "m2_cl_";
    private static final int LONGEST_NAME = 64;
    private static final int TOLD_APART = 50;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 200;

    private final JdbcTemplate m1;
    private final JdbcTemplate m2;
    private final Schema schema;
    private final Delta delta;
    private final Map<String, Table> logs = new TreeMap<>();

    /** The least and the greatest number in a log. */
    private record Ends(long first, long last) {}

    ChangesUnderway(Shops shops) {
        this.m1 = new JdbcTemplate(shops.m1());
        this.m2 = new JdbcTemplate(shops.m2());
        this.schema = shops.m1Schema();
        this.delta = shops.configuration().delta();
        String start = LOG + schema.prefix();
        // The logs may be younger than the structure that was read when the command began.
        Map<String, Table> found = new SchemaReader(shops.m1(), start).read().tables().values().stream()
                .filter(table -> table.columns().containsKey("change_id"))
                .collect(Collectors.toMap(Table::physicalName, table -> table));
        schema.tables().values().forEach(table -> log(table, found).ifPresent(log -> logs.put(log.physicalName(), log)));
    }

    /** Whether changes of M1 are noticed, so that they may be underway. */
    boolean possible() {
        return !logs.isEmpty() || compares();
    }

    private boolean compares() {
        return delta.enabled() && delta.capture() == Capture.COMPARE;
    }

    /** How many changes wait in the logs. */
    long count() {
        return logs.isEmpty() ? 0 : m1.queryForList(each("SELECT COUNT(*) FROM %s"), Long.class).stream().mapToLong(Long::longValue).sum();
    }

    /** Waits as {@link #settle} does, and for nothing where nobody applies changes. */
    void settleIfApplied() {
        if (applied()) {
            settle();
        }
    }

    /**
     * Waits until the changes that are there now have been applied, as long as somebody applies them.
     *
     * @return whether they have been
     */
    boolean settle() {
        if (logs.isEmpty()) {
            return applied() && pause(least(delta.period().multipliedBy(2).plus(GRACE)).toMillis());
        }
        Map<String, Ends> before = ends();
        Map<String, Ends> last = before;
        long patience = least(delta.cron().isPresent() ? LONGEST : delta.period().multipliedBy(3).plus(GRACE)).toNanos();
        long began = System.nanoTime();
        long moved = began;
        while (true) {
            Map<String, Ends> now = ends();
            if (now.entrySet().stream().allMatch(log -> !before.containsKey(log.getKey())
                    || log.getValue().first() > before.get(log.getKey()).last())) {
                return true;
            }
            long time = System.nanoTime();
            if (!firsts(now).equals(firsts(last))) {
                moved = time;
            }
            last = now;
            if (time - moved > patience || time - began > LONGEST.toNanos() || !pause(LOOK_MILLIS)) {
                return false;
            }
        }
    }

    private static Duration least(Duration duration) {
        return duration.compareTo(LONGEST) < 0 ? duration : LONGEST;
    }

    private static Map<String, Long> firsts(Map<String, Ends> ends) {
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, log -> log.getValue().first()));
    }

    /** Whether a process holds the lock of the delta. */
    private boolean applied() {
        return m2.queryForObject("SELECT IS_USED_LOCK(CONCAT('caravan-delta:', LEFT(MD5(DATABASE()), 16)))", Long.class) != null;
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The logs that are not empty. */
    private Map<String, Ends> ends() {
        Map<String, Ends> ends = new HashMap<>();
        m1.query(each("SELECT %2$s, MIN(change_id), MAX(change_id) FROM %1$s"), row -> {
            if (row.getObject(2) != null) {
                ends.put(row.getString(1), new Ends(row.getLong(2), row.getLong(3)));
            }
        });
        return ends;
    }

    private String each(String sql) {
        return logs.values().stream()
                .map(log -> String.format(sql, log.sql(), Literal.of(log.physicalName())))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** The rows of an M2 table that changes which wait now may be about, by any of the plans that fill it. */
    WaitingRows waiting(List<TablePlan> plans, RowShape shape) {
        Map<String, Ends> filled = logs.isEmpty() ? Map.of() : ends();
        List<WaitingRows.Keys> keys = new ArrayList<>();
        for (TablePlan plan : plans) {
            String read = plan.select() + " WHERE " + plan.where().orElse("");
            for (Table table : schema.tables().values()) {
                Optional<Table> log = log(table, logs).filter(found -> filled.containsKey(found.physicalName()));
                if (log.isPresent() && read.contains(table.sql())) {
                    keys.add(WaitingRows.keys(m1, log.get(), names(plan.source(), table), plan, shape));
                }
            }
        }
        return new WaitingRows(keys);
    }

    /** What a table that a mapping reads calls the key of the mapping's own rows; empty where it does not say which rows it is about. */
    private static List<String> names(Table source, Table read) {
        List<String> key = source.identity().map(Key::columns).orElse(List.of());
        return read.name().equals(source.name()) ? key : read.foreignKeys().stream()
                .filter(reference -> reference.parent().equals(source.name()) && reference.parentColumns().equals(key))
                .map(ForeignKey::columns).findFirst().orElse(List.of());
    }

    private static Optional<Table> log(Table table, Map<String, Table> logs) {
        String name = LOG + table.physicalName();
        return name.length() <= LONGEST_NAME
                ? Optional.ofNullable(logs.get(name))
                : logs.values().stream()
                        .filter(log -> log.physicalName().length() == LONGEST_NAME && name.startsWith(log.physicalName().substring(0, TOLD_APART)))
                        .findFirst();
    }
}
