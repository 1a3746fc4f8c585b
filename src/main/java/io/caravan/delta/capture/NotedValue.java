package io.caravan.delta.capture;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/** A noted column's value as {@link io.caravan.delta.Changes.Change#values} has it. */
final class NotedValue {

    /** A number of so many digits is a long. */
    private static final int LONG_DIGITS = 18;

    private NotedValue() {}

    /** What a SELECT asks for, so that {@link #of(ResultSet, int, Column)} can read it. */
    static String selected(String name, Column column) {
        return column.dataType().equals("bit") ? Identifier.quoted(name) + " + 0" : Identifier.quoted(name);
    }

    /** The value of a selected column; null for NULL. */
    static Object of(ResultSet row, int at, Column column) throws SQLException {
        if (column.binary()) {
            return row.getBytes(at);
        }
        String text = row.getString(at);
        return text == null ? null : number(text, column);
    }

    /** The value of a text that holds one; bytes are in Base64. */
    static Object of(String text, Column column) {
        return column.binary() ? Base64.getDecoder().decode(text) : number(text, column);
    }

    private static Object number(String text, Column column) {
        if (!column.whole() && !column.dataType().equals("bit")) {
            return text;
        }
        if (text.length() <= LONG_DIGITS) {
            return Long.valueOf(text);
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
