package io.caravan.plan;

import io.caravan.schema.Schema;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Questions to a Magento 1 database of any version: what it has not is empty. {@code {table}} stands for a table. */
final class OldRows {

    private final Schema schema;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate streaming;

    OldRows(PlanInput input) {
        DataSource m1 = input.m1();
        this.schema = input.m1Schema();
        this.jdbc = new JdbcTemplate(m1);
        this.streaming = new JdbcTemplate(m1);
        // MySQL's driver then hands over row by row, in place of the whole result.
        streaming.setFetchSize(Integer.MIN_VALUE);
    }

    Schema schema() {
        return schema;
    }

    boolean has(String table, String... columns) {
        return schema.table(table).filter(t -> t.columns().keySet().containsAll(List.of(columns))).isPresent();
    }

    long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(schema.named(sql), Long.class, parameters);
        return count == null ? 0 : count;
    }

    Optional<String> text(String sql, Object... parameters) {
        return jdbc.queryForList(schema.named(sql), String.class, parameters).stream().filter(text -> text != null && !text.isBlank()).findFirst();
    }

    /** Small results. */
    void each(String sql, RowCallbackHandler handler, Object... parameters) {
        jdbc.query(schema.named(sql), handler, parameters);
    }

    /** Results of any length; while they are read, their connection does nothing else. */
    void stream(String sql, RowCallbackHandler handler, Object... parameters) {
        streaming.query(schema.named(sql), handler, parameters);
    }
}
