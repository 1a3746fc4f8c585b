package io.caravan.copy;

import io.caravan.convert.Unchanged;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the rows of a table go from database to database inside one server: by INSERT..SELECT, a chunk at a time. Only values that a
 * conversion changes come from Caravan, by a temporary table; the rest never leaves the server.
 *
 * <p>The SELECT leaves out rows that need a closer look: orphans, losers of a unique key, text that is not valid UTF-8, and, unless
 * {@code repairing}, zero dates and NULL where M2 wants a value. Where it finds fewer rows than there are, the chunk is copied the long
 * way, row by row, which knows what to do with each of them. So is one of which strict mode refuses a row.
 */
final class InsertSelect {

    /** A key that the temporary table can have, and a join can use. */
    private static final int LONGEST_KEY = 191;
    private static final int MOST_LEFT_OUT = 500;

    private final TablePlan plan;
    private final String m2Database;
    private final List<Integer> converted;
    private final Optional<TablePlan> looked;
    private final Unchanged unchanged;
    private final Unchanged plain;

    private InsertSelect(TablePlan plan, String m2Database, List<Integer> converted, Optional<TablePlan> looked, Unchanged unchanged, Unchanged plain) {
        this.plan = plan;
        this.m2Database = m2Database;
        this.converted = converted;
        this.looked = looked;
        this.unchanged = unchanged;
        this.plain = plain;
    }

    /**
     * @param plan the table
     * @param missingParents by M1 column, the values that point to a row that does not migrate
     * @param losers keys of rows that a unique key of M2 does not let in
     * @param m2Database the database of M2
     * @param repairing whether zero dates and missing values come from Caravan too, which costs a second look at each row
     * @return empty where the table has to go the long way
     */
    static Optional<InsertSelect> of(
            TablePlan plan, Map<String, Set<String>> missingParents, Set<String> losers, String m2Database, boolean repairing) {
        if (plan.step().process().isPresent() || !hasKey(plan) || losers.size() > MOST_LEFT_OUT || !losers.isEmpty() && plan.keys().size() > 1
                || missingParents.values().stream().anyMatch(values -> values.size() > MOST_LEFT_OUT)) {
            return Optional.empty();
        }
        List<Integer> converted = new ArrayList<>();
        Optional<Unchanged> unchanged = Optional.of(new Unchanged("TRUE", List.of()));
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnPlan column = plan.columns().get(i);
            boolean passes = PassedValues.passes(plan, column);
            Optional<Unchanged> sound = PassedValues.sound(plan, column);
            if (column.conversion().isPresent() || !passes || repairing && sound.isPresent()) {
                converted.add(i);
                Optional<Unchanged> stays = !passes ? Optional.empty()
                        : column.conversion().map(conversion -> conversion.unchanged(plan.selected().get(column.index()).sql()))
                                .orElse(Optional.of(new Unchanged("TRUE", List.of())));
                unchanged = unchanged.flatMap(all -> stays.map(all::and)).map(all -> sound.map(all::and).orElse(all));
            }
        }
        Optional<TablePlan> looked = converted.isEmpty() ? Optional.empty() : Optional.of(narrowed(plan, converted));
        return Optional.of(new InsertSelect(
                plan, m2Database, List.copyOf(converted), looked, unchanged.orElse(new Unchanged("FALSE", List.of())),
                PassedValues.plain(plan, converted, missingParents, losers)));
    }

    /** Rows are told apart by the columns that chunks are cut by, and the server can join by them. */
    private static boolean hasKey(TablePlan plan) {
        return !plan.keys().isEmpty()
                && plan.source().keys().stream().filter(Key::unique).anyMatch(key -> Set.copyOf(key.columns()).equals(Set.copyOf(plan.keys())))
                && plan.keys().stream().map(key -> plan.source().columns().get(key)).allMatch(column -> !column.nullable()
                        && (column.whole() || column.text() && column.length() != null && column.length() <= LONGEST_KEY));
    }

    /** The same table with nothing but what conversions need. */
    private static TablePlan narrowed(TablePlan plan, List<Integer> converted) {
        Set<String> names = new TreeSet<>(plan.keys());
        for (int i : converted) {
            ColumnPlan column = plan.columns().get(i);
            if (column.index() >= 0) {
                names.add(plan.selected().get(column.index()).name());
            }
            column.conversion().ifPresent(conversion -> names.addAll(conversion.otherColumns()));
        }
        var selected = plan.selected().stream().filter(column -> names.contains(column.name())).toList();
        List<String> places = selected.stream().map(column -> column.name()).toList();
        List<ColumnPlan> columns = converted.stream().map(plan.columns()::get).map(column -> column.index() < 0 ? column
                : column.at(places.indexOf(plan.selected().get(column.index()).name()))).toList();
        return plan.narrowed(selected, columns);
    }

    /** The table with the columns that Caravan has to convert, for {@link ChunkMapper}; empty where there are none. */
    Optional<TablePlan> looked() {
        return looked;
    }

    /**
     * The SELECT of the rows that have values to convert.
     *
     * @param range the condition of the chunk
     */
    String look(String range) {
        return looked.orElseThrow().select() + " WHERE " + range + where() + " AND NOT COALESCE(" + unchanged.sql() + ", FALSE)" + plan.orderBy();
    }

    /** What is bound to {@link #look} after the range's values. */
    List<Object> lookValues() {
        return unchanged.values();
    }

    /** The temporary table's name, with its database. */
    String values() {
        return Identifier.quoted(m2Database) + ".`caravan_values`";
    }

    /** Makes the temporary table for converted values. */
    String createValues() {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            var key = plan.source().columns().get(plan.keys().get(i));
            columns.add("k" + i + " " + PassedValues.type(key) + " NOT NULL");
            keys.add("k" + i);
        }
        for (int i = 0; i < converted.size(); i++) {
            columns.add("v" + i + " " + PassedValues.type(plan.columns().get(converted.get(i)).target()) + " NULL DEFAULT NULL");
        }
        return "CREATE TEMPORARY TABLE " + values() + " (" + String.join(", ", columns) + ", PRIMARY KEY (" + String.join(", ", keys) + ")) ENGINE=InnoDB";
    }

    /** How many values a row of the temporary table has. */
    int valuesPerRow() {
        return plan.keys().size() + converted.size();
    }

    /**
     * The INSERT of a chunk.
     *
     * @param range the condition of the chunk
     */
    String insert(String range) {
        List<String> names = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnPlan column = plan.columns().get(i);
            names.add(Identifier.quoted(column.target().name()));
            int place = converted.indexOf(i);
            String own = column.index() >= 0 ? plan.selected().get(column.index()).sql() : column.constant() == null ? "NULL" : "?";
            expressions.add(place < 0 ? own : isEachLooked() ? "c.v" + place : "IF(c.k0 IS NULL, " + own + ", c.v" + place + ")");
        }
        return "INSERT INTO " + Identifier.quoted(m2Database) + "." + plan.target().sql() + " (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", expressions) + " FROM " + plan.from() + join() + " WHERE " + range + where() + " AND " + plain.sql()
                + (converted.isEmpty() || isEachLooked() ? "" : " AND (c.k0 IS NOT NULL OR " + unchanged.sql() + ")") + plan.orderBy();
    }

    /**
     * What is bound to {@link #insert}.
     *
     * @param range the values of the range
     */
    List<Object> insertValues(Collection<Object> range) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnPlan column = plan.columns().get(i);
            if (column.index() < 0 && column.constant() != null && !converted.contains(i)) {
                values.add(column.constant());
            }
        }
        values.addAll(range);
        values.addAll(plain.values());
        if (!converted.isEmpty() && !isEachLooked()) {
            values.addAll(unchanged.values());
        }
        return values;
    }

    /**
     * The SELECT that counts what {@link #insert} should write; empty where it cannot leave a row out.
     *
     * @param range the condition of the chunk
     */
    Optional<String> count(String range) {
        return converted.isEmpty() && plain.sql().equals("TRUE")
                ? Optional.empty()
                : Optional.of("SELECT COUNT(*) FROM " + plan.from() + " WHERE " + range + where());
    }

    /** No condition tells which rows can do without a conversion. */
    private boolean isEachLooked() {
        return unchanged.sql().equals("FALSE");
    }

    private String join() {
        if (converted.isEmpty()) {
            return "";
        }
        List<String> same = new ArrayList<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            same.add("c.k" + i + " = " + TablePlan.own(plan.keys().get(i)));
        }
        return (isEachLooked() ? " INNER JOIN " : " LEFT JOIN ") + values() + " AS c ON " + String.join(" AND ", same);
    }

    private String where() {
        return plan.where().map(where -> " AND " + where).orElse("");
    }
}
