package io.caravan.bench;

import java.util.List;
import java.util.Locale;

/**
 * One table, or all of them, moved in three ways in the same run; seconds are medians.
 *
 * @param table its name in M1, or {@code total}
 * @param rows its rows
 * @param bytes the size of its rows in M1, without secondary indexes
 * @param caravan seconds of Caravan's copy
 * @param insertSelect seconds of INSERT..SELECT within the server
 * @param dump seconds of mariadb-dump piped into mariadb
 */
public record Measurement(String table, long rows, long bytes, double caravan, double insertSelect, double dump) {

    /** Caravan's rows per second as a part of INSERT..SELECT's. */
    public double toInsertSelect() {
        return insertSelect / caravan;
    }

    /** Caravan's rows per second as a part of the dump's. */
    public double toDump() {
        return dump / caravan;
    }

    Object[] cells() {
        return new Object[] {
            table, number(rows), number(bytes >> 20), seconds(caravan), number(rows / caravan), seconds(insertSelect),
            number(rows / insertSelect), seconds(dump), number(rows / dump), ratio(toInsertSelect()), ratio(toDump())
        };
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static double median(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
