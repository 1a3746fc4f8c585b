package io.caravan.plan.extension;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What belongs to Magento itself, in both versions: everything else is an extension's, or the merchant's. */
final class MagentoNames {

    private static final String ANY = "*";
    private static final String SETUP = "_setup";

    private final Map<String, Set<String>> m1Tables = read("magento1-tables.txt");
    private final Map<String, Set<String>> m2Tables = read("magento2-tables.txt");
    private final Map<String, Predicate<String>> names = new LinkedHashMap<>();
    private final boolean commerce;

    /** @param commerce whether the shop is Magento 1 Commerce, which adds columns to tables of Open Source */
    MagentoNames(boolean commerce) {
        this.commerce = commerce;
        read("magento1-names.txt").forEach((kind, patterns) -> names.put(kind, matching(patterns)));
        Predicate<String> wild = matching(m1Tables.keySet().stream().filter(name -> name.contains(ANY)).collect(Collectors.toSet()));
        names.put("tables", name -> m1Tables.containsKey(name) || wild.test(name));
    }

    /** Whether a table (without prefix) is Magento 1's own. */
    boolean isTable(String table) {
        return names.get("tables").test(table);
    }

    /** Whether a column of one of Magento 1's own tables is; true too where that is not known. */
    boolean isColumn(String table, String column) {
        Set<String> columns = m1Tables.get(table);
        return columns == null || columns.contains(ANY) || columns.contains(column)
                || commerce && names.get("commerce-columns").test(column);
    }

    /** Whether a code of {@code core_resource} is Magento 1's own. */
    boolean isSetup(String code) {
        return code.endsWith(SETUP) && isGroup(code.substring(0, code.length() - SETUP.length()));
    }

    /** Whether what stands before the slash of a class alias is Magento 1's own. */
    boolean isGroup(String group) {
        return names.get("groups").test(group.toLowerCase(Locale.ROOT));
    }

    /** Whether a module, such as {@code Mage_Catalog}, comes with Magento 1. */
    boolean isModule(String module) {
        return names.get("modules").test(module);
    }

    /** Whether a setting of Magento 1 itself has this path. */
    boolean isSetting(String path) {
        String[] parts = path.toLowerCase(Locale.ROOT).split("/");
        Predicate<String> groups = names.get(parts[0]);
        return names.get("sections").test(parts[0])
                && (parts.length < 2 || !(parts[0].equals("payment") || parts[0].equals("carriers")) || groups.test(parts[1]));
    }

    /** The columns of one of Magento 2's own tables; empty if it is not. */
    Optional<Set<String>> m2Columns(String table) {
        return Optional.ofNullable(m2Tables.get(table));
    }

    /** Whether a table of the Magento 2 database comes with Magento 2, or is made by it or by Caravan. */
    boolean isM2Table(String table) {
        return m2Tables.containsKey(table) || table.startsWith("sequence_") || table.startsWith("caravan_")
                || table.endsWith("_cl") || table.endsWith("_replica") || table.startsWith("magento_");
    }

    private static Predicate<String> matching(Set<String> patterns) {
        List<Pattern> compiled = patterns.stream()
                .map(pattern -> Pattern.compile("\\Q" + pattern.replace(ANY, "\\E.*\\Q") + "\\E"))
                .toList();
        return name -> compiled.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Map<String, Set<String>> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MagentoNames.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0], parts -> Set.copyOf(Arrays.asList(parts[1].split(" "))), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
