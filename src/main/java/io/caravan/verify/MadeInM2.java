package io.caravan.verify;

import io.caravan.delta.guard.TouchedRows;
import io.caravan.verify.Difference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows of an M2 table are not as expected because of what others than Caravan did in M2. */
final class MadeInM2 {

    private final RowShape shape;
    private final Map<String, Character> touched;

    /**
     * @param shape what the table's rows are compared by
     * @param touched what happened to which row
     */
    MadeInM2(RowShape shape, Map<String, Character> touched) {
        this.shape = shape;
        this.touched = touched;
    }

    /** The rows of which it is so: {@link Kind#BORN}, {@link Kind#CHANGED} or {@link Kind#DELETED}. */
    Map<Suspect, Kind> of(List<Suspect> suspects) {
        Map<Suspect, Kind> made = new HashMap<>();
        if (touched.isEmpty()) {
            return made;
        }
        Map<String, Character> left = new HashMap<>(touched);
        List<Suspect> nameless = new ArrayList<>();
        for (Suspect suspect : suspects) {
            Object[] row = suspect.actual() == null ? suspect.expected().values() : suspect.actual();
            Optional<String> key = shape.touchedKey(row);
            key.map(left::remove).flatMap(operation -> kind(suspect.kind(), operation)).ifPresent(kind -> made.put(suspect, kind));
            if (key.isEmpty() && suspect.kind() == Kind.MISSING) {
                nameless.add(suspect);
            }
        }
        // M2 numbers these rows itself, so that only their number tells that it was they who were deleted or changed.
        long deleted = left.values().stream().filter(operation -> operation == TouchedRows.DELETED).count();
        long changed = shape.paired() ? 0
                : made.entrySet().stream().filter(e -> e.getKey().kind() == Kind.UNEXPECTED && e.getValue() == Kind.CHANGED).count();
        for (Suspect suspect : nameless) {
            if (changed > 0) {
                made.put(suspect, Kind.CHANGED);
                changed--;
            } else if (deleted > 0) {
                made.put(suspect, Kind.DELETED);
                deleted--;
            }
        }
        return made;
    }

    private static Optional<Kind> kind(Kind wrong, char operation) {
        return Optional.ofNullable(switch (wrong) {
            case MISSING -> operation == TouchedRows.DELETED ? Kind.DELETED : null;
            case DIFFERING -> operation == TouchedRows.DELETED ? null : Kind.CHANGED;
            default -> operation == TouchedRows.BORN || operation == TouchedRows.KEPT ? Kind.BORN : operation == TouchedRows.CHANGED ? Kind.CHANGED : null;
        });
    }
}
