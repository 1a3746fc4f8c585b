package io.caravan.schema;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;

/**
 * The key of an M2 row as {@code caravan_touched} and {@code caravan_kept} have it: the values of {@link Table#identity()} as text, joined by
 * {@code |}; a longer text than the column holds is replaced by its MD5.
 */
public final class RowKey {

    /** The characters of the column. */
    public static final int LENGTH = 255;

    private static final int LONGEST_NUMBER = 40;

    private RowKey() {}

    /** The key of these values: text, numbers, or bytes, which are UTF-8 text. */
    public static String of(Object... values) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            key.append(i == 0 ? "" : "|").append(text(values[i]));
        }
        return cut(key.toString());
    }

    /**
     * The key of a row of a table.
     *
     * @param table the M2 table; has an identity
     * @param values the values of its identity, in order; bytes are what the server sent
     */
    public static String of(Table table, Object... values) {
        List<String> columns = table.identity().orElseThrow().columns();
        Object[] texts = values.clone();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] instanceof byte[] bytes && table.columns().get(columns.get(i)).binary()) {
                texts[i] = HexFormat.of().withUpperCase().formatHex(bytes);
            }
        }
        return of(texts);
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String cut(String key) {
        return key.codePointCount(0, key.length()) <= LENGTH
                ? key
                : DigestUtils.md5DigestAsHex(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as SQL; empty for a table without an identity. */
    public static Optional<String> sql(Table table, String row) {
        return table.identity().map(identity -> {
            List<Column> columns = identity.columns().stream().map(table.columns()::get).toList();
            String key = columns.stream().map(column -> text(column, row)).collect(Collectors.joining(", ", "CONCAT_WS('|', ", ")"));
            boolean fits = columns.stream().mapToLong(RowKey::longest).sum() + columns.size() - 1 <= LENGTH;
            return fits ? key : "IF(CHAR_LENGTH(" + key + ") > " + LENGTH + ", MD5(" + key + "), " + key + ")";
        });
    }

    private static long longest(Column column) {
        return column.length() == null ? LONGEST_NUMBER : column.length() * (column.binary() ? 2 : 1);
    }

    private static String text(Column column, String row) {
        String own = row + "." + Identifier.quoted(column.name());
        if (column.text()) {
            return "CONVERT(" + own + " USING utf8mb4)";
        }
        return column.binary() ? "HEX(" + own + ")" : column.dataType().equals("bit") ? own + " + 0" : own;
    }
}
