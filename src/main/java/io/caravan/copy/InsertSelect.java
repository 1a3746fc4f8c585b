package io.caravan.copy;

import io.caravan.convert.Unchanged;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the rows of a table go from database to database inside one server: by INSERT..SELECT, a chunk at a time. Only values that a
 * conversion changes come from Caravan, by a temporary table; the rest never leaves the server.
 *
 * <p>The statement fails at the first row that needs a closer look: orphans, losers of a unique key, text that is not valid UTF-8, and,
 * unless {@code repairing}, zero dates and NULL where M2 wants a value. The chunk is then copied the long way, row by row, which knows
 * what to do with each of them. So is one of which strict mode refuses a row. As the statement itself fails, no row can be left out
 * unseen, however much Magento 1 changes meanwhile.
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
    private final Unchanged plainBesideShipped;
    private final int guarded;

    /** A statement and what is bound to it. */
    record Insert(String sql, List<Object> values) {}

    private InsertSelect(
            TablePlan plan, String m2Database, List<Integer> converted, Optional<TablePlan> looked, Unchanged unchanged, Unchanged plain,
            Unchanged plainBesideShipped, int guarded) {
        this.plan = plan;
        this.m2Database = m2Database;
        this.converted = converted;
        this.looked = looked;
        this.unchanged = unchanged;
        this.plain = plain;
        this.plainBesideShipped = plainBesideShipped;
        this.guarded = guarded;
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
                        : column.conversion().map(conversion -> KnownValues.stays(conversion, plan.selected().get(column.index()).sql()))
                                .orElse(Optional.of(new Unchanged("TRUE", List.of())));
                unchanged = unchanged.flatMap(all -> stays.map(all::and)).map(all -> sound.map(all::and).orElse(all));
            }
        }
        Optional<TablePlan> looked = converted.isEmpty() ? Optional.empty() : Optional.of(narrowed(plan, converted));
        OptionalInt guarded = guarded(plan, converted);
        return guarded.isEmpty() ? Optional.empty() : Optional.of(new InsertSelect(
                plan, m2Database, List.copyOf(converted), looked, unchanged.orElse(new Unchanged("FALSE", List.of())),
                PassedValues.plain(plan, converted, replaced(plan, converted), missingParents, losers),
                PassedValues.plain(plan, converted, Set.copyOf(converted), missingParents, losers), guarded.getAsInt()));
    }

    /** The columns of which the server replaces values that it knows. */
    private static Set<Integer> replaced(TablePlan plan, List<Integer> converted) {
        return converted.stream()
                .filter(i -> plan.columns().get(i).conversion().filter(conversion -> !conversion.known().isEmpty()).isPresent())
                .collect(Collectors.toSet());
    }

    /** The column whose value stops the statement at a row that needs a closer look: a number of the row's own. */
    private static OptionalInt guarded(TablePlan plan, List<Integer> converted) {
        return IntStream.range(0, plan.columns().size()).filter(i -> {
            ColumnPlan column = plan.columns().get(i);
            return !converted.contains(i) && column.index() >= 0 && column.target().whole() && column.source().filter(Column::whole).isPresent()
                    && plan.selected().get(column.index()).sql().startsWith("t.");
        }).findFirst();
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

    /** The LOAD DATA that fills the temporary table. */
    LoadStatement loadValues() {
        Map<String, Column> types = new LinkedHashMap<>();
        List<Boolean> nullable = new ArrayList<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            types.put("k" + i, plan.source().columns().get(plan.keys().get(i)));
            nullable.add(false);
        }
        for (int i = 0; i < converted.size(); i++) {
            types.put("v" + i, plan.columns().get(converted.get(i)).target());
            nullable.add(true);
        }
        return LoadStatement.of(types, nullable, values());
    }

    /**
     * The INSERT of a chunk.
     *
     * @param range the condition of the chunk
     * @param bound the values of the range
     * @param shipped whether the temporary table is there, with values of these rows
     */
    Insert insert(String range, Collection<Object> bound, boolean shipped) {
        List<String> names = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Unchanged fit = fit(shipped);
        for (int i = 0; i < plan.columns().size(); i++) {
            names.add(Identifier.quoted(plan.columns().get(i).target().name()));
            String value = value(i, shipped, values);
            if (i == guarded && !fit.sql().equals("TRUE")) {
                values.addAll(fit.values());
                // Two rows where one value is wanted: the one way to fail that both servers have, and that names no row of its own.
                value = "IF(" + fit.sql() + ", " + value + ", (SELECT " + value + " UNION ALL SELECT " + value + "))";
            }
            expressions.add(value);
        }
        values.addAll(bound);
        return new Insert(
                "INSERT INTO " + Identifier.quoted(m2Database) + "." + plan.target().sql() + " (" + String.join(", ", names) + ") SELECT "
                        + String.join(", ", expressions) + " FROM " + plan.from() + (shipped ? join() : "") + " WHERE " + range + where() + plan.orderBy(),
                values);
    }

    /** A column's value as SQL; what is bound to it is added to the values. */
    private String value(int i, boolean shipped, List<Object> values) {
        ColumnPlan column = plan.columns().get(i);
        int place = converted.indexOf(i);
        if (place >= 0 && isEachLooked()) {
            return shipped ? "c.v" + place : "NULL";
        }
        String own = "NULL";
        if (column.index() >= 0) {
            String source = plan.selected().get(column.index()).sql();
            own = column.conversion().map(conversion -> KnownValues.replaced(conversion, source, values)).orElse(source);
        } else if (column.constant() != null) {
            own = "?";
            values.add(column.constant());
        }
        return place >= 0 && shipped ? "IF(c.k0 IS NULL, " + own + ", c.v" + place + ")" : own;
    }

    /** The condition of rows that can be written so. */
    private Unchanged fit(boolean shipped) {
        if (converted.isEmpty()) {
            return plain;
        }
        if (!shipped) {
            return plain.and(unchanged);
        }
        Unchanged given = new Unchanged("c.k0 IS NOT NULL", List.of());
        return plainBesideShipped.and(isEachLooked() ? given : given.or(unchanged));
    }

    /** No condition tells which rows can do without a conversion, so that something of each row comes to Caravan. */
    boolean isEachLooked() {
        return unchanged.sql().equals("FALSE");
    }

    private String join() {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < plan.keys().size(); i++) {
            same.add("c.k" + i + " = " + TablePlan.own(plan.keys().get(i)));
        }
        return " LEFT JOIN " + values() + " AS c ON " + String.join(" AND ", same);
    }

    private String where() {
        return plan.where().map(where -> " AND " + where).orElse("");
    }
}
