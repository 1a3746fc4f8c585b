package io.caravan.check;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
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

    /** Answers all probes by reading the rows of the plan once. */
    List<Finding> scan(TablePlan plan, List<Probe> probes) {
        if (probes.isEmpty()) {
            return List.of();
        }
        String key = key(plan);
        StringJoiner sql = new StringJoiner(", ", "SELECT ", from(plan, Optional.empty()));
        List<Object> parameters = new ArrayList<>();
        for (Probe probe : probes) {
            sql.add("SUM(CASE WHEN " + probe.condition() + " THEN 1 ELSE 0 END)");
            sql.add("MIN(CASE WHEN " + probe.condition() + " THEN " + key + " END)");
            parameters.addAll(probe.parameters());
            parameters.addAll(probe.parameters());
        }
        List<Finding> findings = new ArrayList<>();
        jdbc.query(
                sql.toString(),
                row -> {
                    for (int i = 0; i < probes.size(); i++) {
                        Hits hits = new Hits(row.getLong(2 * i + 1), example(plan, row.getBytes(2 * i + 2)));
                        probes.get(i).finding().apply(hits).ifPresent(findings::add);
                    }
                },
                parameters.toArray());
        return findings;
    }

    /** FROM and WHERE of a plan, with one more condition. */
    static String from(TablePlan plan, Optional<String> condition) {
        String where = java.util.stream.Stream.of(plan.where(), condition)
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
