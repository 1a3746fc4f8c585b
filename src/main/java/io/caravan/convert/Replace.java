package io.caravan.convert;

import java.util.regex.Pattern;

/**
 * {@code replace: {pattern, with}}: replaces each match of a regular expression; {@code $1} in {@code with} is the first
 * group. NULL stays NULL.
 */
record Replace(Pattern pattern, String with) implements Conversion {

    static Replace of(Parameters parameters) {
        Pattern pattern = When.compile(parameters, "pattern");
        String with = parameters.text("with");
        try {
            // An empty alternative makes every pattern match here, so that a reference to a group it lacks shows now.
            Pattern.compile(pattern.pattern() + "|", pattern.flags()).matcher("").replaceAll(with);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw parameters.wrong("with", "a replacement for the pattern's groups: " + e.getMessage());
        }
        return new Replace(pattern, with);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        return value == null ? null : pattern.matcher(Text.of(value)).replaceAll(with);
    }
}
