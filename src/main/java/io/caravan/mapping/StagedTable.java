package io.caravan.mapping;

import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The working table in M2 that holds the rows of an M1 table for scripts: M1's columns, but nullable, in M2's character
 * set; M1's primary key; its other indexes without their uniqueness, but none that begins with a long text. Added columns are texts.
 */
public final class StagedTable {

    private static final String COLLATION = "utf8mb4_general_ci";
    private static final Set<String> UNINDEXABLE = Set.of("tinytext", "text", "mediumtext", "longtext");

    /** Codes are shorter, paths and names longer: an index of those costs more to fill than the rows, and scripts join by ids and codes. */
    private static final long LONG_TEXT = 100;

    private StagedTable() {}

    /**
     * The collation of M2's text columns, which working tables take so that they can be joined.
     *
     * @param m2 the live structure of Magento 2
     */
    public static String collation(Schema m2) {
        return m2.table("eav_attribute").flatMap(table -> table.column("attribute_code"))
                .map(Column::collation)
                .orElse(COLLATION);
    }

    /** The clause that gives a working table M2's character set. */
    public static String charset(Schema m2) {
        String collation = collation(m2);
        return "CHARACTER SET " + charsetOf(collation) + " COLLATE " + collation;
    }

    private static String charsetOf(String collation) {
        return collation.substring(0, collation.indexOf('_'));
    }

    /** The working table that a mapping makes of an M1 table. */
    static Table of(TableMapping mapping, Table source, Schema m2) {
        String collation = collation(m2);
        Set<String> keyColumns = source.primaryKey().map(key -> Set.copyOf(key.columns())).orElse(Set.of());
        Map<String, Column> columns = new LinkedHashMap<>();
        source.columns().values().stream()
                .filter(column -> Optional.ofNullable(mapping.columns().get(column.name())).flatMap(ColumnRule::drop).isEmpty())
                .filter(column -> !mapping.only() || mapping.columns().containsKey(column.name()))
                .forEach(column -> columns.put(column.name(), new Column(
                        column.name(), column.dataType(), column.columnType(), !keyColumns.contains(column.name()), null, false, false, false,
                        column.text() ? charsetOf(collation) : null, column.text() ? collation : null,
                        column.length(), column.precision(), column.scale())));
        mapping.add().keySet().forEach(name -> columns.putIfAbsent(name, new Column(
                name, "mediumtext", "mediumtext", true, null, false, false, false, charsetOf(collation), collation, 16_777_215L, null, null)));
        List<Key> keys = new ArrayList<>();
        for (Key key : source.keys()) {
            boolean indexable = key.columns().stream().allMatch(name ->
                    columns.containsKey(name) && !columns.get(name).binary() && !UNINDEXABLE.contains(columns.get(name).dataType()));
            if (key.primary() && columns.keySet().containsAll(key.columns())) {
                keys.add(key);
            } else if (!key.primary() && indexable && !beginsWithLongText(columns.get(key.columns().get(0)))) {
                keys.add(new Key(key.name(), false, key.columns()));
            }
        }
        return new Table(
                mapping.to(), m2.prefix() + mapping.to(), columns, List.copyOf(keys), List.of(), source.estimatedRows(), source.averageRowBytes());
    }

    private static boolean beginsWithLongText(Column first) {
        return first.text() && first.length() != null && first.length() > LONG_TEXT;
    }

    /** The statement that makes the working table. */
    public static String create(Table staged) {
        List<String> parts = new ArrayList<>();
        staged.columns().values().forEach(column -> parts.add(Identifier.quoted(column.name()) + " " + column.columnType()
                + (column.text() ? " CHARACTER SET " + column.charset() + " COLLATE " + column.collation() : "")
                + (column.nullable() ? " NULL" : " NOT NULL")));
        staged.keys().forEach(key -> parts.add((key.primary() ? "PRIMARY KEY" : "KEY " + Identifier.quoted(key.name())) + " ("
                + String.join(", ", key.columns().stream().map(Identifier::quoted).toList()) + ")"));
        return "CREATE TABLE " + staged.sql() + " (" + String.join(", ", parts) + ") ENGINE=InnoDB ROW_FORMAT=DYNAMIC";
    }
}
