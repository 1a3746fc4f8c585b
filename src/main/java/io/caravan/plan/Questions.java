package io.caravan.plan;

import io.caravan.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a plan asks one of the databases: only SELECT and SHOW, and none for longer than a few seconds. What it cannot answer is
 * left out of the plan and listed, since a plan without one figure is better than none.
 */
final class Questions {

    /** A plan takes seconds; a shop with ten million orders must not turn that into an hour. */
    private static final int LONGEST_SECONDS = 20;

    private final JdbcTemplate database;
    private final Schema schema;
    private final List<String> unanswered = Collections.synchronizedList(new ArrayList<>());

    /** @param schema the structure of the same database */
    Questions(DataSource database, Schema schema) {
        this.database = new JdbcTemplate(database);
        this.database.setQueryTimeout(LONGEST_SECONDS);
        this.schema = schema;
    }

    Schema schema() {
        return schema;
    }

    /** What could not be answered and why, in words. */
    List<String> unanswered() {
        return unanswered.stream().distinct().toList();
    }

    /** Whether the database has a table, or with {@code table.column} a column. */
    boolean has(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? schema.table(name).isPresent()
                : schema.table(name.substring(0, dot)).flatMap(table -> table.column(name.substring(dot + 1))).isPresent();
    }

    /**
     * Rows as texts by column, in order.
     *
     * @param what what it is about, for the list of what could not be answered
     * @param sql with {@code {table}} for tables; empty where the shop lacks one of them
     * @return empty where it could not be answered
     */
    List<Map<String, String>> rows(String what, String sql, Object... parameters) {
        if (!schema.hasAllNamed(sql)) {
            return List.of();
        }
        try {
            return database.query(schema.named(sql), (row, number) -> {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                }
                return values;
            }, parameters);
        } catch (DataAccessException e) {
            unanswered.add(what + ": " + String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse(""));
            return List.of();
        }
    }

    /** The first row, as {@link #rows}. */
    Map<String, String> row(String what, String sql, Object... parameters) {
        List<Map<String, String>> rows = rows(what, sql, parameters);
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }

    /** The first value of the first row, as {@link #rows}; empty for NULL too. */
    Optional<String> value(String what, String sql, Object... parameters) {
        return row(what, sql, parameters).values().stream().limit(1).filter(Objects::nonNull).findFirst();
    }

    /** A number, as {@link #value}. */
    Optional<Long> number(String what, String sql, Object... parameters) {
        return value(what, sql, parameters).map(text -> (long) Double.parseDouble(text));
    }
}
