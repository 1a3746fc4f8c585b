package io.caravan.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * All mappings, overlays merged in.
 *
 * @param tables mappings by name; names with {@code *} are drop rules for many tables
 * @param ownedTables M2 tables that M2 fills by itself, by name or wildcard, with the reason
 * @param ownedColumns M2 columns that M2 fills by itself, by table, then column, with the reason
 * @param classes M1 class alias to M2 class name; an empty name where M2 has none
 * @param sections what else the files hold for conversions, by the key at the top of the file: one of {@link #SECTIONS}
 */
public record Mappings(
        SortedMap<String, TableMapping> tables,
        Map<String, String> ownedTables,
        Map<String, Map<String, String>> ownedColumns,
        Map<String, String> classes,
        Map<String, JsonNode> sections) {

    /** The keys of {@link #sections}. */
    public static final List<String> SECTIONS = List.of("settings", "methods", "totals", "sample", "activity", "media");

    /** Asked for each table, several times. */
    private static final Map<String, Pattern> WILDCARDS = new ConcurrentHashMap<>();

    /** The mapping of that name: the one written for it, else a drop rule whose wildcard fits, else the plain one. */
    public TableMapping of(String name) {
        return written(name).orElseGet(() -> TableMapping.plain(name));
    }

    /** The mapping that a file holds for that name, by name or wildcard. */
    public Optional<TableMapping> written(String name) {
        return Optional.ofNullable(tables.get(name)).or(() -> tables.values().stream()
                .filter(mapping -> mapping.name().contains("*") && matches(mapping.name(), name))
                .findFirst());
    }

    /** All mappings that read that M1 table, the one of its own name among them. */
    public Collection<TableMapping> readingFrom(String m1Table) {
        return tables.values().stream()
                .filter(mapping -> !mapping.name().contains("*") && mapping.from().equals(m1Table))
                .toList();
    }

    /** Why M2 fills this table by itself, if it does. */
    public Optional<String> ownerOf(String m2Table) {
        return ownedTables.entrySet().stream()
                .filter(owned -> matches(owned.getKey(), m2Table))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean matches(String wildcard, String name) {
        return wildcard.equals(name)
                || wildcard.contains("*") && WILDCARDS.computeIfAbsent(wildcard, Mappings::pattern).matcher(name).matches();
    }

    private static Pattern pattern(String wildcard) {
        return Pattern.compile("(?s)\\Q" + wildcard.replace("*", "\\E.*\\Q") + "\\E");
    }
}
