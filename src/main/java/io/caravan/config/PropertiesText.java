package io.caravan.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The text of a properties file, with the line of each entry: {@link Properties} reads the entries, but forgets where
 * they were.
 */
final class PropertiesText {

    private final List<String> lines;

    PropertiesText(String text) {
        this.lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    }

    /**
     * One entry of the file.
     *
     * @param line where it begins, counted from 1
     * @param malformed why it cannot be read, or null
     */
    record Entry(int line, String key, String value, String malformed) {}

    /** @return the entries in the order of the file; a key that is written twice is there twice */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int first = at;
            String start = lines.get(at).stripLeading();
            if (start.isEmpty() || start.startsWith("#") || start.startsWith("!")) {
                continue;
            }
            StringBuilder logical = new StringBuilder(lines.get(at));
            while (endsWithContinuation(lines.get(at)) && at + 1 < lines.size()) {
                logical.append('\n').append(lines.get(++at));
            }
            entries.add(entry(first + 1, logical.toString()));
        }
        return entries;
    }

    private static Entry entry(int line, String logical) {
        Properties single = new Properties();
        try {
            single.load(new StringReader(logical));
        } catch (IllegalArgumentException e) {
            return new Entry(line, "", "", "has a \\u that is not followed by four hexadecimal digits; "
                    + "write \\\\ for a backslash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return single.stringPropertyNames().stream()
                .map(key -> new Entry(line, key, single.getProperty(key), null))
                .findFirst()
                .orElseGet(() -> new Entry(line, "", "", null));
    }

    private static boolean endsWithContinuation(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** @return the text that, written after {@code key=}, is read as this value */
    static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                // # and ! would do without, but not for the reader's eye. : and = are left alone: URLs have many.
                case '\\', '#', '!' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\f' -> escaped.append("\\f");
                case ' ' -> escaped.append(i == 0 || i == value.length() - 1 ? "\\ " : " ");
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        escaped.append(String.format("\\u%04x", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
