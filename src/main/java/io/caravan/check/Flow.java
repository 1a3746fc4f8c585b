package io.caravan.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes values as YAML in one line, the way the shipped mappings are written. */
final class Flow {

    private static final Set<String> KEYWORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Flow() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "{}"
                    : map.entrySet().stream()
                            .map(entry -> key(String.valueOf(entry.getKey())) + ": " + of(entry.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Flow::of).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        if (value instanceof String text) {
            return plain(text) ? text : quoted(text);
        }
        return String.valueOf(value);
    }

    static String key(String name) {
        return plain(name) ? name : quoted(name);
    }

    private static boolean plain(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_-]*") && !KEYWORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\x%02x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
