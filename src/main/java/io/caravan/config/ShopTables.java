package io.caravan.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells by its tables whether a database is that of a Magento 1 or 2 shop, and which prefix it has. */
final class ShopTables {

    private static final Map<String, List<String>> MARKS = Map.of(
            "m1", List.of("core_resource", "core_website", "eav_entity_type"),
            "m2", List.of("setup_module", "store_website", "eav_entity_type"));
    private static final Map<String, String> SHOPS = Map.of("m1", "Magento 1", "m2", "Magento 2");

    private final Set<String> tables;

    /** @param tables names as this server compares them, with prefix */
    ShopTables(Set<String> tables) {
        this.tables = tables;
    }

    /** @return why this is not the database of that side with that prefix, and what to change; empty where it is */
    Optional<String> fault(String side, String prefix) {
        List<String> missing =
                MARKS.get(side).stream().map(prefix::concat).filter(table -> !tables.contains(table)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(reason(side, prefix, missing));
    }

    private String reason(String side, String prefix, List<String> missing) {
        String other = side.equals("m1") ? "m2" : "m1";
        List<String> prefixes = prefixes(side);
        if (tables.isEmpty()) {
            return "the database has no tables that this user may see; " + (side.equals("m2")
                    ? "install Magento 2 there first (bin/magento setup:install)"
                    : "check the database in caravan.m1.url");
        }
        if (!prefixes.isEmpty()) {
            return "no table is called " + missing.get(0) + ", but there is " + prefixes.get(0) + MARKS.get(side).get(0)
                    + "; " + String.join(", or ", prefixes.stream().map(found -> setting(side, found)).toList());
        }
        if (!prefixes(other).isEmpty()) {
            return "this is the database of a " + SHOPS.get(other) + " shop; caravan.m1.url and caravan.m2.url "
                    + "may be exchanged";
        }
        return "this is not the database of a " + SHOPS.get(side) + " shop: it has no table "
                + String.join(", ", missing) + "; check the database in caravan." + side + ".url"
                + (prefix.isEmpty() ? "" : " and caravan." + side + ".prefix");
    }

    private static String setting(String side, String prefix) {
        String key = "caravan." + side + ".prefix";
        return prefix.isEmpty() ? "remove " + key : "set " + key + "=" + prefix;
    }

    /** The prefixes with which all the marks are there. */
    private List<String> prefixes(String side) {
        List<String> marks = MARKS.get(side);
        String first = marks.get(0);
        return tables.stream()
                .filter(table -> table.endsWith(first))
                .map(table -> table.substring(0, table.length() - first.length()))
                .filter(prefix -> marks.stream().map(prefix::concat).allMatch(tables::contains))
                .sorted()
                .toList();
    }
}
