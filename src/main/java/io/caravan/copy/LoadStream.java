package io.caravan.copy;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Rows as LOAD DATA reads them unless told otherwise: a line for each, values between tabs, {@code \N} for NULL, a backslash before
 * what would end a value. They are written as they are sent, so that the largest value needs no second copy.
 */
final class LoadStream extends InputStream {

    /** The server begins to insert while the next packet is made. */
    private static final int PACKET = 128 * 1024;
    /** What one step may write: an escaped byte, a NULL, or two digits. */
    private static final int STEP = 2;
    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private final Iterator<Object[]> rows;
    private final LoadStatement.Form[] forms;
    private Object[] row;
    private int column;
    private byte[] value = NOTHING;
    private int done;
    private boolean hexadecimal;

    /** @param rows rows that the statement {@linkplain LoadStatement#takes takes} */
    LoadStream(LoadStatement statement, List<Object[]> rows) {
        this.rows = rows.iterator();
        this.forms = statement.forms().toArray(LoadStatement.Form[]::new);
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("a load is read by the packet");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length < 2 * STEP) {
            throw new IllegalArgumentException("a packet of " + length + " bytes");
        }
        int end = offset + Math.min(length, PACKET) - 2 * STEP;
        int at = offset;
        while (at <= end) {
            if (done < value.length) {
                at = hexadecimal ? digits(into, at, end) : text(into, at, end);
            } else if (row != null && column == row.length) {
                into[at++] = '\n';
                row = null;
            } else if (row != null || rows.hasNext()) {
                at = begin(into, at);
            } else {
                return at == offset ? -1 : at - offset;
            }
        }
        return at - offset;
    }

    /** Begins the next value, by the tab before it. */
    private int begin(byte[] into, int start) {
        int at = start;
        if (row == null) {
            row = rows.next();
            column = 0;
        } else {
            into[at++] = '\t';
        }
        Object next = row[column];
        hexadecimal = forms[column] == LoadStatement.Form.HEXADECIMAL;
        column++;
        done = 0;
        if (next == null) {
            into[at++] = '\\';
            into[at++] = 'N';
            value = NOTHING;
        } else {
            value = LoadStatement.bytes(next);
        }
        return at;
    }

    private int text(byte[] into, int start, int end) {
        int at = start;
        int from = done;
        byte[] bytes = value;
        for (; from < bytes.length && at <= end; from++) {
            byte b = bytes[from];
            if (b == '\\' || b == '\t' || b == '\n' || b == 0) {
                into[at++] = '\\';
                into[at++] = b == '\t' ? (byte) 't' : b == '\n' ? (byte) 'n' : b == 0 ? (byte) '0' : b;
            } else {
                into[at++] = b;
            }
        }
        done = from;
        return at;
    }

    private int digits(byte[] into, int start, int end) {
        int at = start;
        for (; done < value.length && at <= end; done++) {
            into[at++] = DIGITS[value[done] >> 4 & 15];
            into[at++] = DIGITS[value[done] & 15];
        }
        return at;
    }
}
