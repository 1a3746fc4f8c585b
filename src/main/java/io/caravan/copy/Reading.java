package io.caravan.copy;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** How the bytes of a selected column are taken. */
enum Reading {
    /** The column holds bytes. */
    BYTES,
    /** The column holds text that something on the way reads. */
    TEXT,
    /** The column holds text that goes from one server to the other as it is. */
    PASSED_ON,
    /** The same, but only LOAD DATA takes it as bytes; an INSERT has to have it as text: {@link #texts}. */
    LOADED,
    /** The same for numbers and dates, which hold nothing that would have to be looked at. */
    DIGITS;

    private static final Set<String> CHOICES = Set.of("enum", "set", "json", "bit", "geometry");

    /**
     * The readings of all selected columns.
     *
     * @param passOn whether text that nobody reads may stay bytes
     */
    static Reading[] of(TablePlan plan, boolean passOn) {
        Reading[] readings = new Reading[plan.selected().size()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = plan.selected().get(i).charset().isEmpty() ? BYTES : passOn && passesOn(plan, i) ? PASSED_ON : TEXT;
        }
        return readings;
    }

    /** The readings of rows that are to be loaded, {@link RowLoad}: most of what an EAV table holds is never looked at. */
    static Reading[] toLoad(CopyTable table) {
        TablePlan plan = table.plan();
        Reading[] readings = of(plan, true);
        for (int i = 0; i < readings.length; i++) {
            if (readings[i] == TEXT && plan.step().process().isEmpty() && !seeksParent(table, plan.selected().get(i).name()) && loads(plan, i)) {
                readings[i] = isDigits(plan, i) ? DIGITS : LOADED;
            }
        }
        return readings;
    }

    private static boolean seeksParent(CopyTable table, String column) {
        return !table.missingParents().getOrDefault(column, Set.of()).isEmpty();
    }

    private static boolean isDigits(TablePlan plan, int place) {
        List<ColumnPlan> columns = plan.columns().stream().filter(c -> c.index() == place).toList();
        return !columns.isEmpty() && columns.stream().allMatch(column -> column.source()
                .filter(source -> source.temporal() || source.numeric() && !source.dataType().equals("bit")).isPresent());
    }

    private static boolean loads(TablePlan plan, int place) {
        return plan.columns().stream().filter(c -> c.index() == place).allMatch(column ->
                column.conversion().isEmpty() && hasRoomForDigits(column) && !column.target().dataType().equals("bit") && !column.target().binary());
    }

    /** Makes text of what is {@link #LOADED} or {@link #DIGITS} in the rows of an INSERT. */
    static void texts(TablePlan plan, List<Object[]> rows) {
        for (int i = 0; i < plan.columns().size(); i++) {
            Column target = plan.columns().get(i).target();
            if (LoadStatement.form(target) != LoadStatement.Form.TEXT || takesUtf8(target)) {
                continue;
            }
            for (Object[] row : rows) {
                if (row[i] instanceof byte[] bytes) {
                    row[i] = new String(bytes, StandardCharsets.UTF_8);
                }
            }
        }
    }

    private static boolean passesOn(TablePlan plan, int place) {
        String name = plan.selected().get(place).name();
        boolean readByRule = plan.keys().contains(name)
                || plan.references().stream().map(Reference::column).anyMatch(name::equals)
                || plan.step().process().isPresent();
        return !readByRule && plan.columns().stream().filter(c -> c.index() == place).allMatch(Reading::writtenAsItIs);
    }

    private static boolean writtenAsItIs(ColumnPlan column) {
        Column target = column.target();
        // Text of another character set than UTF-8 has to be converted; the server does that with text, not with bytes. The
        // bytes of a number are a text for MariaDB, but for MySQL 8 the number that they are in hexadecimal: 48 for '0'.
        return column.conversion().isEmpty() && hasRoomForDigits(column) && takesUtf8(target);
    }

    private static boolean takesUtf8(Column target) {
        return target.charset() != null && target.charset().startsWith("utf8") && !CHOICES.contains(target.dataType());
    }

    /** Whether M2 has room for all digits after the point that M1's column can hold. */
    static boolean hasRoomForDigits(ColumnPlan column) {
        Integer room = column.target().scale();
        return room == null || column.source().map(Column::scale).filter(scale -> scale <= room).isPresent();
    }
}
