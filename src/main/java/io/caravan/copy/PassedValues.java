package io.caravan.copy;

import io.caravan.convert.Unchanged;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values may go from one table into another inside a server, so that what arrives is what {@link ChunkMapper} would write. */
final class PassedValues {

    private static final Set<String> CHOICES = Set.of("enum", "set", "json", "bit", "geometry");

    /** A column of the row itself, or of a joined one. */
    private static final Pattern COLUMN = Pattern.compile("(t|`[^`]+`)\\.`[^`]+`");

    private PassedValues() {}

    /** Whether the server makes the same of a column's values as Caravan does, its conversion aside. */
    static boolean passes(TablePlan plan, ColumnPlan column) {
        Column target = column.target();
        if (column.index() < 0) {
            return column.conversion().isEmpty();
        }
        if (column.source().isEmpty()) {
            return target.text() && !CHOICES.contains(target.dataType());
        }
        Column source = column.source().get();
        if (CHOICES.contains(target.dataType()) || CHOICES.contains(source.dataType())) {
            return Set.of("enum", "set").contains(target.dataType()) && source.columnType().equals(target.columnType());
        }
        if (target.temporal()) {
            return source.temporal() && source.dataType().equals("date") == target.dataType().equals("date");
        }
        if (target.text()) {
            return source.text() || source.whole() || source.dataType().equals("decimal");
        }
        if (target.binary()) {
            return source.binary();
        }
        boolean exact = source.whole() || source.dataType().equals("decimal");
        return switch (target.dataType()) {
            case "decimal" -> exact && Reading.hasRoomForDigits(column);
            case "float", "double" -> exact || source.dataType().equals(target.dataType());
            case "year", "time" -> source.dataType().equals(target.dataType());
            default -> target.whole() && source.whole();
        };
    }

    /**
     * The condition under which a value can be written as it is; empty where all can, or where the column does not pass.
     *
     * @param column one that is not a constant
     */
    static Optional<Unchanged> sound(TablePlan plan, ColumnPlan column) {
        if (column.index() < 0 || !passes(plan, column)) {
            return Optional.empty();
        }
        String value = plan.selected().get(column.index()).sql();
        Optional<Unchanged> dated = !column.target().temporal() ? Optional.empty()
                : Optional.of(new Unchanged("COALESCE(YEAR(" + value + ") > 0, TRUE)", List.of()));
        Optional<Unchanged> given = column.target().nullable() || !mayBeNull(plan, column) ? Optional.empty()
                : Optional.of(new Unchanged(value + " IS NOT NULL", List.of()));
        return dated.isPresent() && given.isPresent() ? Optional.of(dated.get().and(given.get())) : dated.or(() -> given);
    }

    /**
     * The condition on rows that need no closer look, TRUE where none does.
     *
     * @param converted the places of columns whose values are looked at anyway
     * @param mixed the places of columns whose values are one of several expressions
     * @param missingParents by M1 column, the values that point to a row that does not migrate
     * @param losers keys of rows, such as {@code entity_id=17}, that a unique key of M2 does not let in
     */
    static Unchanged plain(
            TablePlan plan, List<Integer> converted, Set<Integer> mixed, Map<String, Set<String>> missingParents, Set<String> losers) {
        List<Unchanged> conditions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnPlan column = plan.columns().get(i);
            if (column.index() < 0 || !passes(plan, column)) {
                continue;
            }
            if (!converted.contains(i)) {
                sound(plan, column).ifPresent(conditions::add);
            }
            String value = plan.selected().get(column.index()).sql();
            if (column.target().text() && column.source().map(Column::text).orElse(true) && !value.startsWith("CONVERT(")
                    && (mixed.contains(i) || !isRead(column, value))) {
                texts.add("CAST(" + value + " AS BINARY)");
            }
        }
        if (!texts.isEmpty()) {
            // Apart from each other, so that the end of one text and the start of the next cannot make up a letter.
            String all = "CONCAT_WS('|', " + String.join(", ", texts) + ")";
            conditions.add(new Unchanged("COALESCE(" + all + " = CAST(CONVERT(" + all + " USING utf8mb4) AS BINARY), FALSE)", List.of()));
        }
        missingParents.forEach((column, values) -> conditions.add(Unchanged.unlessIn(TablePlan.own(column), values.stream().sorted().toList())));
        if (!losers.isEmpty()) {
            String key = plan.keys().get(0);
            conditions.add(Unchanged.unlessIn(
                    TablePlan.own(key), losers.stream().map(loser -> loser.substring(key.length() + 1)).sorted().toList()));
        }
        return conditions.stream().reduce(Unchanged::and).orElse(new Unchanged("TRUE", List.of()));
    }

    /**
     * Whether the server reads a text letter by letter when it stores it: it does where it has to convert it. Then strict mode refuses
     * what is no letter (seen with MariaDB 11.4 and MySQL 8.0); what is stored in the character set it came in is taken as it is.
     */
    private static boolean isRead(ColumnPlan column, String value) {
        return COLUMN.matcher(value).matches() && "utf8mb4".equals(column.target().charset())
                && column.source().map(Column::charset).filter(charset -> Set.of("utf8", "utf8mb3").contains(charset)).isPresent();
    }

    /** A column of M1 says of itself whether it may be NULL; one of a joined row, or of an expression, may always. */
    private static boolean mayBeNull(TablePlan plan, ColumnPlan column) {
        return column.source().isEmpty() || column.source().get().nullable()
                || !plan.selected().get(column.index()).sql().contains("t." + Identifier.quoted(column.source().get().name()));
    }

    /** A column's type as SQL, with the character set of a text. */
    static String type(Column column) {
        return column.columnType() + (column.text() ? " CHARACTER SET " + column.charset() + " COLLATE " + column.collation() : "");
    }
}
