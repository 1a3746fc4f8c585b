package io.caravan.copy;

import com.mysql.cj.jdbc.JdbcPreparedStatement;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLDataException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.component.sql.SqlPrepareStatementStrategy;

/**
 * Writes all rows of an {@code INSERT ... VALUES ?} into the place of its one question mark, {@code (...), (...)}. The
 * driver would make several objects of each value and print each twice, which took most of the time of wide tables.
 *
 * <p>NOTE: this relies on M2's session as Caravan opens it: utf8mb4, and no NO_BACKSLASH_ESCAPES.
 */
public final class InsertValues implements SqlPrepareStatementStrategy {

    /** The server's word for it; a data fault, so that the rows are halved until they fit. */
    private static final String TOO_LONG = "22001";
    private static final int STATEMENT_BYTES = 64 * 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final AtomicLong longestPacket = new AtomicLong();

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
        Text text = new Text();
        while (rows.hasNext()) {
            text.row((Object[]) rows.next());
        }
        if (text.size() + STATEMENT_BYTES > longestPacket(statement)) {
            throw new SQLDataException("longer than M2's max_allowed_packet of " + longestPacket(statement)
                    + " bytes; raise it in M2's server", TOO_LONG);
        }
        statement.unwrap(JdbcPreparedStatement.class).setBytes(1, text.toByteArray(), false);
    }

    private long longestPacket(PreparedStatement statement) throws SQLException {
        if (longestPacket.get() == 0) {
            try (Statement question = statement.getConnection().createStatement();
                    ResultSet answer = question.executeQuery("SELECT @@max_allowed_packet")) {
                answer.next();
                longestPacket.set(answer.getLong(1));
            }
        }
        return longestPacket.get();
    }

    /** Rows as SQL, in UTF-8. */
    static final class Text extends ByteArrayOutputStream {

        Text() {
            super(1 << 20);
        }

        void row(Object[] values) {
            write(size() == 0 ? "(" : ",(");
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    write(',');
                }
                value(values[i]);
            }
            write(')');
        }

        private void value(Object value) {
            if (value == null) {
                write("NULL");
            } else if (value instanceof byte[] bytes) {
                hex(bytes);
            } else if (value instanceof Number) {
                write(value.toString());
            } else if (value instanceof Boolean yes) {
                write(yes ? "1" : "0");
            } else if (value.getClass() == Date.class || value instanceof java.sql.Timestamp) {
                // As the driver does it: both sessions are in UTC.
                quoted(LocalDateTime.ofInstant(((Date) value).toInstant(), ZoneOffset.UTC).toString());
            } else {
                quoted(value.toString());
            }
        }

        /** In UTF-8 no byte of a longer character looks like one of those to escape. */
        private void quoted(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            write('\'');
            int from = 0;
            for (int i = 0; i < bytes.length; i++) {
                byte b = bytes[i];
                if (b == '\'' || b == '\\' || b == 0) {
                    write(bytes, from, i - from);
                    write('\\');
                    write(b == 0 ? '0' : b);
                    from = i + 1;
                }
            }
            write(bytes, from, bytes.length - from);
            write('\'');
        }

        /** Bytes are never taken for text of any character set. */
        private void hex(byte[] bytes) {
            write("x'");
            for (byte b : bytes) {
                write(HEX[b >> 4 & 15]);
                write(HEX[b & 15]);
            }
            write('\'');
        }

        private void write(String ascii) {
            for (int i = 0; i < ascii.length(); i++) {
                write(ascii.charAt(i));
            }
        }
    }
}
