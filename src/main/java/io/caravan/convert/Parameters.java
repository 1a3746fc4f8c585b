package io.caravan.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The parameters of one conversion in a mapping. Remembers what was asked for, so that a parameter that nobody reads
 * (a misspelt one) stops the start instead of being ignored.
 */
final class Parameters {

    private final String conversion;
    private final Map<String, Object> values;
    private final Set<String> asked = new LinkedHashSet<>();

    Parameters(String conversion, Map<String, Object> values) {
        this.conversion = conversion;
        this.values = values;
    }

    boolean has(String name) {
        asked.add(name);
        return values.containsKey(name);
    }

    /** @throws IllegalArgumentException if the parameter is missing */
    Object value(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("Conversion " + conversion + " needs the parameter '" + name + "'"
                    + unasked().map(given -> "; it has '" + given + "': is that a misspelling?").orElse(""));
        }
        return values.get(name);
    }

    /** A text parameter; numbers and booleans become text as MySQL would store them. */
    String text(String name) {
        return Optional.ofNullable(Text.ofYaml(value(name))).orElseThrow(() -> wrong(name, "text"));
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** Text, or null where the mapping says {@code null}. */
    String textOrNull(String name) {
        Object value = value(name);
        if (value instanceof Map || value instanceof List) {
            throw wrong(name, "text, a number or null");
        }
        return Text.ofYaml(value);
    }

    int wholeNumber(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number");
        }
    }

    Map<String, Object> map(String name) {
        if (!(value(name) instanceof Map<?, ?> map)) {
            throw wrong(name, "a map (key: value)");
        }
        Map<String, Object> byText = new LinkedHashMap<>();
        map.forEach((key, value) -> byText.put(Text.ofYaml(key), value));
        return byText;
    }

    /** A single value or a list of them, as text; null stands for SQL NULL. */
    List<String> texts(String name) {
        Object value = value(name);
        List<String> texts = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : java.util.Collections.singletonList(value)) {
            texts.add(Text.ofYaml(each));
        }
        return texts;
    }

    IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(
                "Parameter '" + name + "' of conversion " + conversion + " must be " + expected);
    }

    /** @throws IllegalArgumentException if a parameter was given that the conversion did not ask for */
    void refuseOthers() {
        unasked().ifPresent(unknown -> {
            throw new IllegalArgumentException("Conversion " + conversion + " has no parameter '" + unknown + "'"
                    + (asked.isEmpty() ? "; it has none" : "; did you mean '" + nearest(unknown, asked) + "'? It has "
                            + asked.stream().sorted().collect(Collectors.joining(", "))));
        });
    }

    private Optional<String> unasked() {
        return values.keySet().stream().filter(name -> !asked.contains(name)).findFirst();
    }

    /** The most similar of the valid names; the first of the alphabet where several are equally near. */
    static String nearest(String unknown, Set<String> valid) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return valid.stream().sorted()
                .min(Comparator.comparingInt(name -> distance.apply(unknown, name))).orElseThrow();
    }
}
