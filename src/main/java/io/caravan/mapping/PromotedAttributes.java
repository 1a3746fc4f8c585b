package io.caravan.mapping;

import io.caravan.convert.Shop;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Resolves {@code promote}: what M1 itself says of the attributes makes of the rule a join to a table of values, and of
 * the value an added column, so that everything else (check, copy, verify) sees an ordinary mapping.
 */
final class PromotedAttributes {

    private static final String STATIC = "static";

    private final Mappings mappings;
        private final Schema m1;
    private final Schema m2;

    /** An attribute as M1 describes it; the id is a number, which is why it may stand in SQL. */
    private record Known(long id, String backendType, String backendTable) {}

    PromotedAttributes(Mappings mappings, Schema m1, Schema m2) {
        this.mappings = mappings;
        this.m1 = m1;
        this.m2 = m2;
    }

    /**
     * The mapping with its promoted attributes as joins and added columns, or without the rows of those of another mapping.
     *
     * @param shop what M1 says of its attributes
     * @throws MappingFault if an operator's own rule names an attribute that M1 does not have
     */
    TableMapping in(TableMapping mapping, Shop shop) {
        if (mapping.promote().isPresent()) {
            return promoting(mapping, mapping.promote().get(), shop);
        }
        return mapping.withoutPromoted().map(other -> without(mapping, mappings.of(other), shop)).orElse(mapping);
    }

    private TableMapping promoting(TableMapping mapping, Promotion promotion, Shop shop) {
        Optional<Table> source = m1.table(mapping.from());
        if (source.isEmpty()) {
            return mapping;
        }
        Map<String, Known> known = known(promotion, shop);
        rejectUnknown(promotion, known);
        List<Join> joins = new ArrayList<>();
        Map<String, ColumnRule> columns = new LinkedHashMap<>();
        Map<String, AddedColumn> added = new LinkedHashMap<>();
        promotion.attributes().forEach((code, rule) -> {
            Known attribute = known.get(code);
            if (attribute == null || rule.drop().isPresent()) {
                return;
            }
            if (attribute.backendType().equals(STATIC)) {
                // A column already: only its conversion is left to do.
                columns.put(code, new ColumnRule(Optional.empty(), Optional.of(rule.to()), rule.convert(), rule.place()));
                return;
            }
            values(mapping, attribute).filter(values -> hasColumn(mapping, rule)).ifPresent(values -> {
                String alias = "attribute_" + code;
                joins.add(new Join(alias, values.name(), on(alias, values, attribute), false));
                added.put(rule.to(), new AddedColumn(
                        false, null, rule.sql().isPresent() ? Optional.empty() : Optional.of(alias + ".value"), rule.sql(),
                        rule.convert(), rule.place()));
            });
        });
        columns.keySet().removeIf(code -> !source.get().columns().containsKey(code));
        return mapping.with(joins, columns, added, Optional.empty());
    }

    /** A row of a promoted attribute would hide the column from M2, which lets values win over columns when it loads. */
    private TableMapping without(TableMapping mapping, TableMapping other, Shop shop) {
        if (other.promote().isEmpty() || m1.table(mapping.from()).isEmpty()) {
            return mapping;
        }
        Promotion promotion = other.promote().get();
        Map<String, Known> known = known(promotion, shop);
        Set<Long> ids = promotion.attributes().entrySet().stream()
                .filter(rule -> known.containsKey(rule.getKey()) && !known.get(rule.getKey()).backendType().equals(STATIC))
                .filter(rule -> rule.getValue().drop().isPresent() || hasColumn(other, rule.getValue()))
                .map(rule -> known.get(rule.getKey()).id())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return ids.isEmpty()
                ? mapping
                : mapping.with(List.of(), Map.of(), Map.of(), Optional.of("t.attribute_id NOT IN ("
                        + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")"));
    }

    private static Map<String, Known> known(Promotion promotion, Shop shop) {
        if (!shop.hasTable("eav_attribute") || !shop.hasTable("eav_entity_type")) {
            return Map.of();
        }
        Map<String, Known> known = new LinkedHashMap<>();
        shop.query("SELECT a.attribute_code, a.attribute_id, a.backend_type, a.backend_table FROM {eav_attribute} a"
                        + " JOIN {eav_entity_type} e ON e.entity_type_id = a.entity_type_id WHERE e.entity_type_code = ?"
                        + " ORDER BY a.attribute_id", promotion.entityType())
                .forEach(row -> known.put(row[0], new Known(Long.parseLong(row[1]), row[2], row[3])));
        return known;
    }

    private static void rejectUnknown(Promotion promotion, Map<String, Known> known) {
        List<String> problems = promotion.attributes().entrySet().stream()
                // Shipped rules serve all versions; in an operator's own file an attribute that is not there is a typo.
                .filter(rule -> rule.getValue().place() != null && rule.getValue().place().local() && !known.containsKey(rule.getKey()))
                .map(rule -> rule.getValue().place() + ": M1's entity type '" + promotion.entityType() + "' has no attribute '"
                        + rule.getKey() + "'" + Nearest.hint(rule.getKey(), known.keySet()))
                .toList();
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
    }

    private boolean hasColumn(TableMapping mapping, Promotion.Attribute rule) {
        Optional<Table> target = m2.table(mapping.to());
        // An operator's own rule is planned even so, and the plan says that the column is not there.
        return target.isPresent() && (target.get().columns().containsKey(rule.to()) || rule.place() != null && rule.place().local());
    }

    private Optional<Table> values(TableMapping mapping, Known attribute) {
        String own = attribute.backendTable();
        return own != null && !own.isEmpty() && m1.table(own).isPresent()
                ? m1.table(own)
                : m1.table(mapping.from() + "_" + attribute.backendType());
    }

    private static String on(String alias, Table values, Known attribute) {
        String a = Identifier.quoted(alias);
        String on = a + ".`entity_id` = t.`entity_id` AND " + a + ".`attribute_id` = " + attribute.id();
        boolean unique = values.keys().stream()
                .anyMatch(key -> key.unique() && Set.of("entity_id", "attribute_id", "entity_type_id").containsAll(key.columns()));
        // Without a unique key there may be several values; M1 takes the last, and more than one would multiply the row.
        return unique
                ? on
                : on + " AND " + a + ".`value_id` = (SELECT MAX(d.`value_id`) FROM " + values.sql()
                        + " AS d WHERE d.`entity_id` = t.`entity_id` AND d.`attribute_id` = " + attribute.id() + ")";
    }
}
