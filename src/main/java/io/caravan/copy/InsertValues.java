package io.caravan.copy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/**
 * Binds many rows to one INSERT that has a question mark for each of their values. A JDBC batch would have the driver
 * write such a statement too, but it prints every value twice for that, which took half of the time of wide tables.
 */
public final class InsertValues implements SqlPrepareStatementStrategy {

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters, Exchange exchange) {
        return query;
    }

    @Override
    public Iterator<?> createPopulateIterator(String query, String prepared, int expected, Exchange exchange, Object rows) {
        return ((List<?>) rows).iterator();
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> rows, int expected) throws SQLException {
        int place = 0;
        while (rows.hasNext()) {
            for (Object value : (Object[]) rows.next()) {
                PositionalValues.bind(statement, ++place, value);
            }
        }
        if (place != expected) {
            throw new SQLException("The statement has " + expected + " parameters, but the rows have " + place + " values");
        }
    }
}
