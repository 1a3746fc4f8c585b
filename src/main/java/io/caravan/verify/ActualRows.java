package io.caravan.verify;

import io.caravan.copy.KeyRange;
import io.caravan.schema.Column;
import io.caravan.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that M2 holds, as they are stored. */
final class ActualRows {

    private final JdbcTemplate m2;
    private final RowShape shape;
    private final String select;

    ActualRows(DataSource m2, Table table, RowShape shape) {
        this.m2 = new JdbcTemplate(m2);
        this.shape = shape;
        this.select = shape.select(table.sql());
    }

    /** The rows whose key lies in a range. */
    List<Object[]> in(KeyRange range, List<String> keys) {
        List<Object[]> rows = new ArrayList<>();
        m2.query(select + " WHERE " + range.condition(keys, false),
                row -> {
                    rows.add(values(row));
                },
                range.parameters().toArray());
        return rows;
    }

    /** All rows, one after another, none kept. */
    void each(Consumer<Object[]> consumer) {
        m2.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(select, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                    // How MySQL's driver is asked to stream.
                    statement.setFetchSize(Integer.MIN_VALUE);
                    return statement;
                },
                row -> {
                    consumer.accept(values(row));
                });
    }

    private Object[] values(ResultSet row) throws SQLException {
        List<Column> columns = shape.read();
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            byte[] bytes = row.getBytes(i + 1);
            values[i] = bytes == null || columns.get(i).binary() ? bytes : new String(bytes, StandardCharsets.UTF_8);
        }
        return values;
    }
}
