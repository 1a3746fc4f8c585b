package io.caravan.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which module of Magento 2 brings which tables, as a new Magento Open Source 2.4.6 has them. */
public final class ModuleTables {

    private final Map<String, List<String>> modules;

    private ModuleTables(Map<String, List<String>> modules) {
        this.modules = modules;
    }

    /** Reads the list that comes with Caravan. */
    public static ModuleTables read() {
        Map<String, List<String>> modules = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ModuleTables.class.getResourceAsStream("module-tables.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ")).forEach(parts ->
                    modules.put(parts[0], List.of(parts).subList(1, parts.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModuleTables(Map.copyOf(modules));
    }

    /** The tables of each module that has any, without prefix. */
    public Map<String, List<String>> modules() {
        return modules;
    }

    /** The module that brings a table. */
    public Optional<String> moduleOf(String table) {
        return modules.entrySet().stream().filter(module -> module.getValue().contains(table)).map(Map.Entry::getKey).findFirst();
    }
}
