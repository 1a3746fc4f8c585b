package io.caravan.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How many rows a new Magento 2 holds in the tables that a migration replaces, after its installer and before anybody worked in
 * it: counted in a new Magento Open Source 2.4.6.
 */
public final class InstalledRows {

    private final Map<String, Long> rows;

    private InstalledRows(Map<String, Long> rows) {
        this.rows = rows;
    }

    /** Reads the list that comes with Caravan. */
    public static InstalledRows read() {
        Map<String, Long> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                InstalledRows.class.getResourceAsStream("installed-rows.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ");
                rows.put(parts[0], Long.valueOf(parts[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InstalledRows(Map.copyOf(rows));
    }

    /**
     * How many rows the installer brings.
     *
     * @param table an M2 table, without prefix
     */
    public long of(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /** Whether a table holds more than what the installer brings. */
    public boolean exceeded(String table, long held) {
        return held > of(table);
    }
}
