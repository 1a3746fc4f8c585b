package io.caravan.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How numbers, times and tables look in a terminal. */
public final class Text {

    private Text() {}

    /** A number with its thousands set apart. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** An amount of bytes for people, such as {@code 512 bytes}, {@code 3.4 MB}; a MB is 1000 * 1000 bytes. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double amount = bytes / 1000.0;
        int unit = 0;
        while (amount >= 999.95 && unit < 3) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", amount, List.of("KB", "MB", "GB", "TB").get(unit));
    }

    /** A duration for people, such as {@code 340 ms}, {@code 12.4 s}, {@code 3 min 5 s}. */
    public static String duration(long millis) {
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = millis / 1000;
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** A column of a table. */
    public record Heading<T>(String title, boolean right, Function<T, String> value) {

        /** A column of words. */
        public static <T> Heading<T> words(String title, Function<T, String> value) {
            return new Heading<>(title, false, value);
        }

        /** A column of numbers. */
        public static <T> Heading<T> numbers(String title, Function<T, String> value) {
            return new Heading<>(title, true, value);
        }
    }

    /** A table with a line under its heading and no other lines. */
    public static <T> String table(Collection<T> rows, List<Heading<T>> headings) {
        List<com.github.freva.asciitable.ColumnData<T>> columns = new ArrayList<>();
        for (Heading<T> heading : headings) {
            columns.add(new Column()
                    .header(heading.title())
                    .headerAlign(heading.right() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .dataAlign(heading.right() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .maxWidth(90)
                    .with(heading.value()));
        }
        return AsciiTable.builder().border(AsciiTable.NO_BORDERS).data(rows, columns).asString().stripTrailing();
    }
}
