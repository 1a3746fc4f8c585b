package io.caravan.copy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * Binds the values of a row by position, as they are. camel-sql's own way looks at the query for each row and walks
 * through each row twice; over millions of rows that is a good part of the whole.
 */
public final class PositionalValues implements SqlPrepareStatementStrategy {

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters, Exchange exchange) {
        return query;
    }

    @Override
    public Iterator<?> createPopulateIterator(String query, String prepared, int expected, Exchange exchange, Object value) {
        if (value instanceof Object[] row) {
            return new Row(row);
        }
        return new Row(value instanceof List<?> list ? list.toArray() : new Object[] {value});
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> values, int expected) throws SQLException {
        if (expected == 0) {
            return;
        }
        Object[] row = ((Row) values).values;
        if (row.length != expected) {
            throw new SQLException("The statement has " + expected + " parameters, but the row has " + row.length + " values");
        }
        for (int i = 0; i < row.length; i++) {
            bind(statement, i + 1, row[i]);
        }
    }

    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else {
            // Numbers of conversions, dates of an operator's route.
            StatementCreatorUtils.setParameterValue(statement, place, SqlTypeValue.TYPE_UNKNOWN, value);
        }
    }

    /** One row. camel-sql hands it on as an iterator; its values are taken at once. */
    private record Row(Object[] values) implements Iterator<Object> {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public Object next() {
            return Collections.emptyIterator().next();
        }
    }
}
