package io.caravan.check;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The questions that the check puts to M1. */
final class Source {

    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;

    Source(DataSource m1) {
        this.jdbc = new JdbcTemplate(m1);
        this.streaming = new JdbcTemplate(m1);
        // MySQL's driver then hands over row by row, in place of the whole result.
        streaming.setFetchSize(Integer.MIN_VALUE);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Reads a result row by row, however long it is. */
    void each(String sql, List<Object> parameters, RowCallbackHandler handler) {
        streaming.query(sql, handler, parameters.toArray());
    }

    long count(Table table) {
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
        return rows == null ? 0 : rows;
    }

    /** Answers all probes by reading the rows of the plan once, and once more for examples where there are any. */
    List<Finding> scan(TablePlan plan, List<Probe> probes) {
        List<Long> rows = aggregates(plan, probes, probe -> "SUM(CASE WHEN " + probe.condition() + " THEN 1 ELSE 0 END)",
                ResultSet::getLong);
        List<Probe> met = IntStream.range(0, probes.size()).filter(i -> rows.get(i) > 0).mapToObj(probes::get).toList();
        String key = key(plan);
        Iterator<Optional<String>> examples = aggregates(plan, plan.keys().isEmpty() ? List.of() : met,
                        probe -> "MIN(CASE WHEN " + probe.condition() + " THEN " + key + " END)",
                        (row, column) -> example(plan, row.getBytes(column)))
                .iterator();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            Optional<String> example = rows.get(i) > 0 && examples.hasNext() ? examples.next() : Optional.empty();
            probes.get(i).finding().apply(new Hits(rows.get(i), example)).ifPresent(findings::add);
        }
        return findings;
    }

    private interface Reading<T> {
        T read(ResultSet row, int column) throws SQLException;
    }

    /** One value for each probe, all from one reading of the table. */
    private <T> List<T> aggregates(TablePlan plan, List<Probe> probes, Function<Probe, String> sql, Reading<T> reading) {
        List<T> values = new ArrayList<>();
        if (!probes.isEmpty()) {
            jdbc.query(
                    probes.stream().map(sql).collect(Collectors.joining(", ", "SELECT ", from(plan, Optional.empty()))),
                    row -> {
                        for (int column = 1; column <= probes.size(); column++) {
                            values.add(reading.read(row, column));
                        }
                    },
                    probes.stream().flatMap(probe -> probe.parameters().stream()).toArray());
        }
        return values;
    }

    /** FROM and WHERE of a plan, with one more condition. */
    static String from(TablePlan plan, Optional<String> condition) {
        String where = Stream.of(plan.where(), condition)
                .flatMap(Optional::stream)
                .map(part -> "(" + part + ")")
                .collect(Collectors.joining(" AND "));
        return " FROM " + plan.from() + (where.isEmpty() ? "" : " WHERE " + where);
    }

    /** What tells the rows of a plan from one another, as one SQL expression; NULL where nothing does. */
    static String key(TablePlan plan) {
        return switch (plan.keys().size()) {
            case 0 -> "NULL";
            case 1 -> TablePlan.own(plan.keys().get(0));
            default -> plan.keys().stream().map(TablePlan::own).collect(Collectors.joining(", ", "CONCAT_WS(CHAR(31), ", ")"));
        };
    }

    /** A key that {@link #key} selected, for the operator: {@code entity_id=17}. */
    static Optional<String> example(TablePlan plan, byte[] key) {
        if (key == null || plan.keys().isEmpty()) {
            return Optional.empty();
        }
        String[] values = new String(key, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        StringJoiner example = new StringJoiner(", ");
        for (int i = 0; i < plan.keys().size() && i < values.length; i++) {
            example.add(plan.keys().get(i) + "=" + values[i]);
        }
        return Optional.of(example.toString());
    }

    /** A value as conversions see it: text as text, bytes as bytes. */
    static Object value(ResultSet row, int column, boolean text) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null || !text ? bytes : new String(bytes, StandardCharsets.UTF_8);
    }
}
