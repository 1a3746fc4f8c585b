package io.caravan.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column as {@code information_schema.columns} describes it.
 *
 * @param name the column's name
 * @param dataType its type without length, in lower case, such as {@code varchar}
 * @param columnType its whole type, such as {@code varchar(255)} or {@code int(10) unsigned}
 * @param nullable whether it takes NULL
 * @param defaultValue its default as text; null where it has none, or where the default is NULL
 * @param computedDefault whether the default is an expression, such as CURRENT_TIMESTAMP
 * @param autoIncrement whether the server numbers it
 * @param generated whether the server computes it from other columns
 * @param charset the character set of a text column, else null
 * @param collation the collation of a text column, else null
 * @param length the most characters (text) or bytes (binary) it holds; null for other types
 * @param precision the digits of a number; null for other types
 * @param scale the digits after the point of a number; null for other types
 */
public record Column(
        String name,
        String dataType,
        String columnType,
        boolean nullable,
        String defaultValue,
        boolean computedDefault,
        boolean autoIncrement,
        boolean generated,
        String charset,
        String collation,
        Long length,
        Integer precision,
        Integer scale) {

    private static final Set<String> TEMPORAL = Set.of("date", "datetime", "timestamp");
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> WHOLE = Set.of("tinyint", "smallint", "mediumint", "int", "bigint");
    private static final Set<String> NUMERIC =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    /** Whether the column holds a date, or a date and time. */
    public boolean temporal() {
        return TEMPORAL.contains(dataType);
    }

    /** Whether the column holds bytes rather than text. */
    public boolean binary() {
        return BINARY.contains(dataType);
    }

    /** Whether the column holds whole numbers. */
    public boolean whole() {
        return WHOLE.contains(dataType);
    }

    /** Whether the column holds numbers of any kind. */
    public boolean numeric() {
        return NUMERIC.contains(dataType);
    }

    /** Whether the column holds text in a character set. */
    public boolean text() {
        return charset != null;
    }

    /** Whether a number column refuses negative values. */
    public boolean unsigned() {
        return columnType.toLowerCase(Locale.ROOT).contains("unsigned");
    }

    /** Whether an INSERT may leave the column out. */
    public boolean fillsItself() {
        return nullable || defaultValue != null || computedDefault || autoIncrement || generated;
    }

    /** The default that can be written as a value, absent where there is none or the server computes it. */
    public Optional<String> constantDefault() {
        return computedDefault ? Optional.empty() : Optional.ofNullable(defaultValue);
    }

    /** A value that the column takes and that says nothing: 0, empty text, the first second of 1970, the first word of an enumeration. */
    public Object neutral() {
        if (temporal()) {
            return dataType.equals("date") ? "1970-01-01" : "1970-01-01 00:00:01";
        }
        if (dataType.equals("enum")) {
            return columnType.replaceFirst("(?s)^enum\\('((?:[^']|'')*)'.*$", "$1").replace("''", "'");
        }
        return numeric() ? 0 : "";
    }
}
