package io.caravan.plan;

import java.util.Locale;

/** How amounts read in a plan. */
final class Amounts {

    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Amounts() {}

    /** Bytes with three digits, such as {@code 1.25 GB}; 1 KB is 1,024 bytes. */
    static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        String digits = amount >= 100 ? "%.0f" : amount >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, amount).replaceFirst("\\.0+$", "") + " " + UNITS[unit];
    }

    /** A time that is only estimated, such as {@code 40 s}, {@code 5 min}, {@code 2.5 h}. */
    static String about(long millis) {
        double seconds = millis / 1000.0;
        if (seconds < 1) {
            return "1 s";
        }
        if (seconds < 90) {
            return Math.round(seconds) + " s";
        }
        if (seconds < 90 * 60) {
            return Math.round(seconds / 60) + " min";
        }
        return String.format(Locale.ROOT, "%.1f", seconds / 3600).replaceFirst("\\.0$", "") + " h";
    }

    /** A range of estimated times, or one where both read alike. */
    static String range(long lowMillis, long highMillis) {
        String low = about(lowMillis);
        String high = about(highMillis);
        return low.equals(high) ? low : low + " to " + high;
    }
}
