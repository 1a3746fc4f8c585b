package io.caravan.convert;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code when: {column, is | matches, then, otherwise}}: a conversion for the rows that meet a condition on another
 * column, and optionally one for all others, whose value else stays as it is.
 *
 * <p>{@code is} is a value or a list of values ({@code null} is SQL NULL); {@code matches} is a regular expression that
 * the whole value must match (NULL never does). Exactly one of the two is given.
 */
record When(String column, Set<String> values, Pattern pattern, Conversion then, Conversion otherwise)
        implements Conversion {

    static When of(Parameters parameters, Shop shop, StandardConversions conversions) {
        String column = parameters.text("column");
        boolean is = parameters.has("is");
        if (is == parameters.has("matches")) {
            throw new IllegalArgumentException("Conversion when needs one of the parameters 'is' and 'matches'");
        }
        return new When(column,
                is ? new HashSet<>(parameters.texts("is")) : null,
                is ? null : compile(parameters, "matches"),
                conversions.fromSpec(parameters.value("then"), shop),
                parameters.has("otherwise") ? conversions.fromSpec(parameters.value("otherwise"), shop)
                        : (value, row) -> value);
    }

    static Pattern compile(Parameters parameters, String name) {
        try {
            return Pattern.compile(parameters.text(name), Pattern.UNICODE_CASE | Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw parameters.wrong(name, "a regular expression: " + e.getDescription());
        }
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String other = Text.column(row, column);
        boolean met = values != null ? values.contains(other) : other != null && pattern.matcher(other).matches();
        return (met ? then : otherwise).convert(value, row);
    }

    /** Without the row it is not known which conversion made the value, so either may find the two the same. */
    @Override
    public boolean same(Object expected, Object actual) {
        return then.same(expected, actual) || otherwise.same(expected, actual);
    }

    @Override
    public Set<String> otherColumns() {
        return Stream.of(Set.of(column), then.otherColumns(), otherwise.otherColumns()).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
