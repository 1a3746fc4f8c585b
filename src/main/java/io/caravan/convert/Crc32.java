package io.caravan.convert;

import java.util.Set;
import java.util.zip.CRC32;

/**
 * {@code crc32: {column}}: the unsigned CRC-32 of another column's text, as {@code translation.crc_string} holds it for
 * {@code translation.string}. NULL where that column is NULL.
 */
record Crc32(String column) implements Conversion {

    @Override
    public Object convert(Object value, Row row) {
        Object text = row.get(column);
        if (text == null) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(Text.bytes(text));
        return Long.toString(crc.getValue());
    }

    @Override
    public Set<String> otherColumns() {
        return Set.of(column);
    }
}
