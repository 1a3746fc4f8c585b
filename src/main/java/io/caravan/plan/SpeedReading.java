package io.caravan.plan;

import io.caravan.copy.Plans;
import io.caravan.copy.RowLoad;
import io.caravan.copy.Trial;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.TablePlan;
import io.caravan.plan.TimeEstimate.Sample;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;

/** Tries how fast the largest tables of this shop can be read, converted and written between these servers. */
final class SpeedReading {

    private static final int TABLES = 12;
    private static final int ROWS = 2_000;
    /** The first rows that a program handles are slow: it is still being compiled. */
    private static final int WARM_UP = 2;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(8);

    private final Shops shops;
    private final TableSizes sizes;
    private final Questions m2;
    private Optional<String> notWritten = Optional.empty();

    SpeedReading(Shops shops, TableSizes sizes, Questions m2) {
        this.shops = shops;
        this.sizes = sizes;
        this.m2 = m2;
    }

    /** The speed of each table that was tried, by its name in M1. */
    Map<String, Sample> read() {
        return shops.hasM2() ? copied() : onlyRead();
    }

    /** Without M2 nothing says what is converted. */
    private Map<String, Sample> onlyRead() {
        notWritten = Optional.of("there is no Magento 2 yet");
        Map<String, Sample> samples = new LinkedHashMap<>();
        Trial trial = new Trial(shops.m1(), shops.configuration().zeroDates(), new RowLoad(shops.m2(), shops.configuration().loadData()));
        List<Table> tables = shops.areas().stream()
                .flatMap(area -> area.steps().stream())
                .flatMap(step -> shops.m1Schema().table(Sizes.source(shops.mappings(), step)).stream())
                .distinct()
                .filter(table -> sizes.rows(table.name()) > 0)
                .sorted(Comparator.comparingLong((Table table) -> sizes.bytes(table.name())).reversed())
                .limit(TABLES)
                .toList();
        for (int i = -WARM_UP; i < tables.size() && !tables.isEmpty(); i++) {
            Table table = tables.get(Math.max(0, i));
            try {
                Trial.Timing timing = trial.read(table, ROWS);
                if (i >= 0 && timing.rows() > 0) {
                    samples.put(table.name(), sample(table.name(), timing));
                }
            } catch (DataAccessException e) {
                // The others tell enough.
            }
        }
        return samples;
    }

    private Map<String, Sample> copied() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        List<TablePlan> plans = largest();
        Trial trial = new Trial(shops.m1(), shops.configuration().zeroDates(), new RowLoad(shops.m2(), shops.configuration().loadData()));
        long deadline = System.nanoTime() + LONGEST_NANOS;
        if (plans.isEmpty()) {
            return samples;
        }
        try (Connection session = shops.m2().getConnection()) {
            boolean write = mayWrite();
            for (int i = -WARM_UP; i < plans.size() && (samples.isEmpty() || System.nanoTime() < deadline); i++) {
                TablePlan plan = plans.get(Math.max(0, i));
                Optional<Sample> sample = sample(trial, plan, write ? Optional.of(session) : Optional.empty());
                write = write && notWritten.isEmpty();
                if (i >= 0) {
                    sample.ifPresent(measured -> samples.put(plan.source().name(), measured));
                }
            }
        } catch (SQLException e) {
            notWritten = Optional.of("M2 gives no session: " + e.getMessage());
        }
        return samples;
    }

    /** Why nothing was written; empty where it was. */
    Optional<String> notWritten() {
        return notWritten;
    }

    /** What is written by its statements into a log would be written into that log, temporary or not. */
    private boolean mayWrite() {
        Map<String, String> log = new HashMap<>();
        m2.rows("the binary log", "SHOW VARIABLES WHERE Variable_name IN ('log_bin', 'binlog_format')")
                .forEach(row -> log.put(row.get("Variable_name"), row.get("Value")));
        boolean logged = "ON".equalsIgnoreCase(log.get("log_bin")) && !"ROW".equalsIgnoreCase(log.get("binlog_format"));
        if (logged) {
            notWritten = Optional.of("M2's server logs statements (binlog_format), so that even a temporary table would leave a trace");
        }
        return !logged;
    }

    private List<TablePlan> largest() {
        Map<String, TablePlan> plans = new HashMap<>();
        Plans all = shops.plans();
        for (Area area : shops.areas()) {
            area.steps().forEach(step -> {
                try {
                    all.plan(step.table())
                            .filter(plan -> !plan.columns().isEmpty() && sizes.rows(plan.source().name()) > 0)
                            .ifPresent(plan -> plans.merge(plan.source().name(), plan, SpeedReading::real));
                } catch (MappingFault e) {
                    // check says so, with what to do.
                }
            });
        }
        return plans.values().stream()
                .sorted(Comparator.comparingLong((TablePlan plan) -> sizes.rows(plan.source().name()) * (1 + plan.columns().size())).reversed())
                .limit(TABLES)
                .toList();
    }

    /** Of two plans that read the same table, the one that fills a table of M2's own. */
    private static TablePlan real(TablePlan one, TablePlan other) {
        return one.mapping().stage() ? other : one;
    }

    private Optional<Sample> sample(Trial trial, TablePlan plan, Optional<Connection> session) {
        try {
            Trial.Timing timing = session.isPresent() && !plan.mapping().stage() ? written(trial, plan, session.get()) : trial.read(plan, ROWS);
            return timing.rows() == 0 ? Optional.empty() : Optional.of(sample(plan.source().name(), timing));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static Sample sample(String table, Trial.Timing timing) {
        double reading = (timing.readNanos() + timing.mapNanos()) / 1e6;
        // Rows that were refused took no time: those that were written stand for them.
        double writing = timing.written() == 0 ? 0 : timing.writeNanos() / 1e6 * timing.rows() / timing.written();
        return new Sample(table, timing.rows(), reading, writing, Math.max(1, Math.round(timing.rows() / Math.max(0.01, reading + writing) * 1000)));
    }

    private Trial.Timing written(Trial trial, TablePlan plan, Connection session) {
        try {
            return trial.copy(plan, ROWS, session);
        } catch (SQLException e) {
            notWritten = Optional.of(e.getErrorCode() == 1044 || e.getErrorCode() == 1045 || e.getErrorCode() == 1142
                    ? "the user of M2 may not make temporary tables (GRANT CREATE TEMPORARY TABLES ON `" + shops.m2Schema().database() + "`.* to measure it)"
                    : e.getMessage());
            return trial.read(plan, ROWS);
        }
    }
}
