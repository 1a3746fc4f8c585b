package io.caravan.check;

import io.caravan.schema.Column;
import java.math.BigInteger;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * An M1 column that may hold what M2's cannot.
 *
 * @param condition SQL that is true where a value does not fit
 * @param limit what M2's column holds, in words
 * @param length the characters that fit, where cutting the text would help
 */
record Narrowing(String condition, String limit, Optional<Long> length) {

    /**
     * Compares two columns.
     *
     * @param value the M1 value as SQL
     * @return empty where everything that M1's column may hold fits
     */
    static Optional<Narrowing> between(Column from, Column into, String value) {
        if (from.numeric() && into.numeric()) {
            return number(from, into, value);
        }
        if (into.text() && (from.text() || from.binary())) {
            return text(from, into, value);
        }
        if (into.binary() && into.length() != null && from.length() != null && bytes(from) > into.length()) {
            return Optional.of(new Narrowing(
                    "LENGTH(" + value + ") > " + into.length(), into.length() + " bytes", Optional.empty()));
        }
        return from.text() && into.whole() ? textToWhole(into, value) : Optional.empty();
    }

    private static Optional<Narrowing> number(Column from, Column into, String value) {
        StringJoiner tests = new StringJoiner(" OR ");
        BigInteger[] least = range(from);
        BigInteger[] fits = range(into);
        if (fits == null) {
            return Optional.empty();
        }
        if (least == null || least[0].compareTo(fits[0]) < 0) {
            tests.add(value + " < " + fits[0]);
        }
        if (least == null || least[1].compareTo(fits[1]) > 0) {
            // 99.5 still fits a DECIMAL(4,2); 100 is the first that does not.
            tests.add(value + (into.whole() ? " > " + fits[1] : " >= " + fits[1].add(BigInteger.ONE)));
        }
        int digits = into.whole() || into.scale() == null ? 0 : into.scale();
        if (!from.whole() && (from.scale() == null ? digits == 0 : from.scale() > digits)) {
            tests.add(value + " <> ROUND(" + value + ", " + digits + ")");
        }
        return tests.length() == 0
                ? Optional.empty()
                : Optional.of(new Narrowing(tests.toString(), into.columnType(), Optional.empty()));
    }

    /** The least and the greatest whole number that a column holds; null for floating point and the like. */
    private static BigInteger[] range(Column column) {
        if (column.whole()) {
            int bits = switch (column.dataType()) {
                case "tinyint" -> 8;
                case "smallint" -> 16;
                case "mediumint" -> 24;
                case "int" -> 32;
                default -> 64;
            };
            BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
            return column.unsigned()
                    ? new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)}
                    : new BigInteger[] {half.negate(), half.subtract(BigInteger.ONE)};
        }
        if (column.dataType().equals("decimal") && column.precision() != null) {
            int digits = column.precision() - (column.scale() == null ? 0 : column.scale());
            BigInteger most = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
            return new BigInteger[] {column.unsigned() ? BigInteger.ZERO : most.negate(), most};
        }
        return null;
    }

    private static Optional<Narrowing> text(Column from, Column into, String value) {
        if (into.length() == null || from.length() == null) {
            return Optional.empty();
        }
        if (into.dataType().endsWith("char")) {
            // Column.length is in characters for CHAR and VARCHAR, in bytes for the others: never too small a bound.
            return from.length() > into.length()
                    ? Optional.of(new Narrowing(
                            "CHAR_LENGTH(" + value + ") > " + into.length(),
                            into.length() + " characters",
                            Optional.of(into.length())))
                    : Optional.empty();
        }
        return bytes(from) > into.length()
                ? Optional.of(new Narrowing(
                        (from.text() ? "LENGTH(CONVERT(" + value + " USING utf8))" : "LENGTH(" + value + ")") + " > " + into.length(),
                        into.length() + " bytes",
                        Optional.of(into.length() / 4)))
                : Optional.empty();
    }

    private static long bytes(Column column) {
        return column.dataType().endsWith("char") ? column.length() * 3 : column.length();
    }

    private static Optional<Narrowing> textToWhole(Column into, String value) {
        BigInteger[] fits = range(into);
        return Optional.of(new Narrowing(
                value + " NOT REGEXP '^-?[0-9]{1,30}$' OR CAST(" + value + " AS DECIMAL(30,0)) NOT BETWEEN " + fits[0] + " AND " + fits[1],
                into.columnType(),
                Optional.empty()));
    }
}
