package io.caravan.copy;

import io.caravan.convert.Conversion;
import io.caravan.convert.Unchanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values that a conversion makes the same of each time, so that the server can; see {@link Conversion#known}. */
final class KnownValues {

    private KnownValues() {}

    /** The condition under which a value need not come from Caravan: it stays, or the server knows what becomes of it. */
    static Optional<Unchanged> stays(Conversion conversion, String value) {
        Map<String, String> known = new TreeMap<>(conversion.known());
        Optional<Unchanged> unchanged = conversion.unchanged(value);
        return known.isEmpty() ? unchanged : unchanged.map(stays -> stays.or(Unchanged.ifIn(bytes(value), List.copyOf(known.keySet()))));
    }

    /**
     * What becomes of a value that need not come from Caravan, as SQL.
     *
     * @param values what is bound to it is added to these
     */
    static String replaced(Conversion conversion, String value, List<Object> values) {
        Map<String, String> known = new TreeMap<>(conversion.known());
        if (known.isEmpty() || conversion.unchanged(value).isEmpty()) {
            return value;
        }
        known.forEach((from, to) -> values.addAll(List.of(from, to)));
        return "CASE " + bytes(value) + " WHEN ? THEN ?".repeat(known.size()) + " ELSE " + value + " END";
    }

    /** As the conversion compares it: no collation makes two values one. */
    private static String bytes(String value) {
        return "CAST(" + value + " AS BINARY)";
    }
}
