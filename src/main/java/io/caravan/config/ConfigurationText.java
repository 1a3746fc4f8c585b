package io.caravan.config;

import java.util.List;
import java.util.Map;

/** The keys as an operator reads them: the commented file, and the table of the README. */
public final class ConfigurationText {

    private static final int WIDTH = 110;

    private final Keys keys = new Keys();

    /** @return {@code config/caravan.properties.example}: every key, commented out, with its default */
    public String example() {
        return file(
                "Caravan's configuration, as an example. caravan init writes the real one, config/caravan.properties,"
                        + " from the two shops; or copy this file there and fill it in.",
                Map.of(),
                List.of());
    }

    /**
     * @param title the first comment of the file
     * @param values what is known, by the name of its key; all other keys are commented out
     * @param notes what the operator should know before using it, one sentence each
     */
    String file(String title, Map<String, String> values, List<String> notes) {
        StringBuilder text = new StringBuilder();
        comment(text, title);
        comment(text, "Each key is also an environment variable, which wins: caravan.m1.password is "
                + "CARAVAN_M1_PASSWORD. A backslash is written \\\\. Paths start at Caravan's folder.");
        for (String note : notes) {
            text.append("#\n");
            comment(text, "NOTE: " + note);
        }
        section(text, "The Magento 1 shop", keys.m1.all(), values);
        section(text, "The Magento 2 shop", keys.m2.all(), values);
        section(text, "The migration", keys.migration(), values);
        section(text, "The delta", keys.delta(), values);
        section(text, "The media files", keys.media(), values);
        section(text, "The go-live", keys.goLive(), values);
        section(text, "The process", List.of(keys.managementPort, keys.managementHost, keys.managementToken, keys.dev), values);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<Key<?>> keys, Map<String, String> values) {
        text.append("\n# ---- ").append(title).append(' ').append("-".repeat(60)).append('\n');
        for (Key<?> key : keys) {
            text.append('\n');
            comment(text, key.meaning() + " " + sentence(key.value().form()) + " " + absence(key));
            String value = values.get(key.name());
            if (value == null) {
                text.append('#').append(key.name()).append('=').append(key.fallback().orElse("")).append('\n');
            } else {
                text.append(key.name()).append('=').append(PropertiesText.escaped(value)).append('\n');
            }
        }
    }

    private static String absence(Key<?> key) {
        return key.required() ? "Required." : "Default: " + key.absence() + ".";
    }

    /** A form as a sentence; a URL keeps its small letters. */
    private static String sentence(String form) {
        return (form.startsWith("jdbc:") ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1)) + ".";
    }

    private static void comment(StringBuilder text, String sentence) {
        StringBuilder line = new StringBuilder("#");
        for (String word : sentence.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    /** @return the table of the README, in Markdown; what stands there for m1 is said of m2 too */
    public String markdownTable() {
        StringBuilder table = new StringBuilder("| Key | Meaning | Value | Default |\n|---|---|---|---|\n");
        for (Key<?> key : keys.all()) {
            if (!keys.m2.all().contains(key)) {
                table.append("| `").append(key.name())
                        .append(key.name().startsWith("caravan.m1.") ? "`, and `m2` | " : "` | ").append(key.meaning())
                        .append(" | ").append(key.value().form())
                        .append(" | ").append(key.absence()).append(" |\n");
            }
        }
        return table.toString();
    }
}
