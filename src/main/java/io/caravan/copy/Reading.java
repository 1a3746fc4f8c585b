package io.caravan.copy;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.Reference;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import java.util.Set;

/** How the bytes of a selected column are taken. */
enum Reading {
    /** The column holds bytes. */
    BYTES,
    /** The column holds text that something on the way reads. */
    TEXT,
    /** The column holds text that goes from one server to the other as it is. */
    PASSED_ON;

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

    private static boolean passesOn(TablePlan plan, int place) {
        String name = plan.selected().get(place).name();
        boolean readByRule = plan.keys().contains(name)
                || plan.references().stream().map(Reference::column).anyMatch(name::equals)
                || plan.step().process().isPresent();
        return !readByRule && plan.columns().stream().filter(c -> c.index() == place).allMatch(Reading::writtenAsItIs);
    }

    private static boolean writtenAsItIs(ColumnPlan column) {
        Column target = column.target();
        // Text of another character set than UTF-8 has to be converted; the server does that with text, not with bytes.
        // And numbers go as text: the driver writes bytes as x'3132', which MySQL (not MariaDB) takes for the number 12594.
        boolean takesUtf8 = target.charset() != null && target.charset().startsWith("utf8");
        return column.conversion().isEmpty() && hasRoomForDigits(column) && takesUtf8 && !CHOICES.contains(target.dataType());
    }

    /** Whether M2 has room for all digits after the point that M1's column can hold. */
    static boolean hasRoomForDigits(ColumnPlan column) {
        Integer room = column.target().scale();
        return room == null || column.source().map(Column::scale).filter(scale -> scale <= room).isPresent();
    }
}
