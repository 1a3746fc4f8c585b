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
    private final boolean[] binary;
    private Object[] row;
    private int column;
    private byte[] value = NOTHING;
    private int done;
    private boolean hexadecimal;

    /** @param rows rows that the statement {@linkplain LoadStatement#takes takes} */
    LoadStream(LoadStatement statement, List<Object[]> rows) {
        this.rows = rows.iterator();
        this.binary = new boolean[statement.forms().size()];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = statement.forms().get(i) == LoadStatement.Form.HEXADECIMAL;
        }
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
            } else if (row != null) {
                at = values(into, at, end);
            } else if (rows.hasNext()) {
                row = rows.next();
                column = 0;
            } else {
                return at == offset ? -1 : at - offset;
            }
        }
        return at - offset;
    }

    /** Goes on with a row to its end, or to a value for which there may be no room at once. */
    private int values(byte[] into, int start, int end) {
        Object[] values = row;
        int at = start;
        int place = column;
        while (at <= end) {
            if (place == values.length) {
                into[at++] = '\n';
                row = null;
                return at;
            }
            if (place > 0) {
                into[at++] = '\t';
            }
            Object next = values[place];
            hexadecimal = binary[place];
            place++;
            if (next == null) {
                into[at++] = '\\';
                into[at++] = 'N';
                continue;
            }
            byte[] bytes = next instanceof byte[] same ? same : LoadStatement.bytes(next);
            if (hexadecimal || bytes.length > (end - at) / STEP) {
                value = bytes;
                done = 0;
                break;
            }
            at = escaped(bytes, 0, bytes.length, into, at);
        }
        column = place;
        return at;
    }

    private int text(byte[] into, int start, int end) {
        int to = Math.min(value.length, done + Math.max(1, (end - start) / STEP));
        int at = escaped(value, done, to, into, start);
        done = to;
        return at;
    }

    private static int escaped(byte[] bytes, int from, int to, byte[] into, int start) {
        int at = start;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            // Nearly all are neither small nor a backslash, and this is done for each byte of a shop.
            if (b != '\\' && ((b & 0xFF) > '\n' || b != '\n' && b != '\t' && b != 0)) {
                into[at++] = b;
            } else {
                into[at++] = '\\';
                into[at++] = b == '\t' ? (byte) 't' : b == '\n' ? (byte) 'n' : b == 0 ? (byte) '0' : b;
            }
        }
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
