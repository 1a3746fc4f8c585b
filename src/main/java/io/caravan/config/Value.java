package io.caravan.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * What may be written for a key, and what it becomes.
 *
 * @param <T> what it becomes
 * @param form what may be written, in a few words: "a whole number from 1 to 64"
 * @param verbatim whether spaces belong to the value, and whether an empty one is a value too
 * @param reading from the text and the home folder to the value; throws {@link IllegalArgumentException} whose
 *     message continues the sentence "caravan.workers ..."
 */
record Value<T>(String form, boolean verbatim, BiFunction<String, Path, T> reading) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}) ?(ms|s|m)?");

    T read(String text, Path home) {
        return reading.apply(verbatim ? text : text.trim(), home);
    }

    /** Any text, kept as it is written, spaces included. */
    static Value<String> verbatim(String form) {
        return new Value<>(form, true, (text, home) -> text);
    }

    static Value<String> word(String form) {
        return new Value<>(form, false, (text, home) -> text);
    }

    /** A secret that nobody guesses. The message of one that will not do does not show it. */
    static Value<String> token() {
        String form = "20 to 200 letters, digits and . _ ~ + / = -";
        return new Value<>(form, false, (text, home) -> {
            if (!text.matches("[A-Za-z0-9._~+/=-]{20,200}")) {
                throw new IllegalArgumentException("must be " + form + " (openssl rand -hex 32 makes one)");
            }
            return text;
        });
    }

    static Value<String> cron() {
        return new Value<>("a Quartz cron expression", false, (text, home) -> {
            if (!text.isBlank() && !CronExpression.isValidExpression(text.trim())) {
                throw mustBe("a Quartz cron expression, such as 0 0/10 * * * ? for every ten minutes", text);
            }
            return text.trim();
        });
    }

    static Value<String> tablePrefix() {
        return new Value<>("letters, digits and _", true, (text, home) -> {
            String prefix = text.trim();
            if (!prefix.matches("[A-Za-z0-9_$]*")) {
                throw mustBe("letters, digits and _", text);
            }
            return prefix;
        });
    }

    /** The name of a database, as servers take it without quotes; at most 64 characters, which is all that they let in. */
    static Value<String> databaseName() {
        String form = "at most 64 letters, digits, _, $ and -";
        return new Value<>(form, false, (text, home) -> {
            if (!text.trim().matches("[A-Za-z0-9_$-]{1,64}")) {
                throw mustBe(form, text);
            }
            return text.trim();
        });
    }

    static Value<String> jdbcUrl() {
        return new Value<>("jdbc:mysql://host:port/database", false, (text, home) -> JdbcUrl.parse(text).text());
    }

    static Value<Integer> wholeNumber(int least, int most) {
        String form = "a whole number from " + least + " to " + most;
        return new Value<>(form, false, (text, home) -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // answered below, like a number that is out of range
            }
            throw mustBe(form, text);
        });
    }

    static Value<Ceiling> ceiling() {
        return new Value<>(Ceiling.FORM, false, (text, home) -> {
            try {
                return Ceiling.of(text);
            } catch (IllegalArgumentException e) {
                throw mustBe(Ceiling.FORM, text);
            }
        });
    }

    static Value<Duration> duration(Duration least, Duration most) {
        String form = "a time such as 10s, 500ms or 1m, from " + shown(least) + " to " + shown(most);
        return new Value<>(form, false, (text, home) -> {
            Matcher parts = DURATION.matcher(text);
            if (!parts.matches()) {
                throw mustBe(form, text);
            }
            long amount = Long.parseLong(parts.group(1));
            Duration duration = switch (parts.group(2) == null ? "s" : parts.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofSeconds(amount);
            };
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw mustBe(form, text);
            }
            return duration;
        });
    }

    /** One of some words, in any case; it becomes the word as it is listed. */
    static Value<String> oneOf(String... words) {
        String form = "one of " + String.join(", ", words);
        return new Value<>(form, false, (text, home) -> List.of(words).stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> mustBe(form, text)));
    }

    static Value<Boolean> trueOrFalse() {
        return new Value<>("true or false", false, (text, home) -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mustBe("true or false", text);
        });
    }

    static Value<Path> file() {
        return new Value<>("a file", false, (text, home) -> {
            Path file = path(text, home);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("names the file " + file + ", which is not there");
            }
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("names the file " + file + ", which this user may not read");
            }
            return file;
        });
    }

    static Value<Path> folder() {
        return new Value<>("a folder", false, (text, home) -> {
            Path folder = path(text, home);
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("names the folder " + folder + ", which is not there");
            }
            return folder;
        });
    }

    /** A folder, or the place of one that SFTP reaches, without its password and keys. */
    static Value<Configuration.Place> place() {
        String form = "a folder, or sftp://user@host/folder, sftp://user@host:port/folder";
        return new Value<>(form, false, (text, home) -> {
            if (!text.toLowerCase(Locale.ROOT).startsWith("sftp:")) {
                return new Configuration.Folder(folder().read(text, home));
            }
            URI uri;
            try {
                uri = new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("is not sftp://user@host/folder; a space is written %20", e);
            }
            boolean whole = uri.getHost() != null && uri.getUserInfo() != null && uri.getPath().length() > 1;
            if (!whole || uri.getQuery() != null || uri.getFragment() != null) {
                throw new IllegalArgumentException("is not sftp://user@host/folder");
            }
            if (uri.getUserInfo().contains(":")) {
                // The text may hold a password: it is not shown.
                throw new IllegalArgumentException("has a password in it; write that to caravan.media.password");
            }
            String path = uri.getPath().startsWith("/~/") ? uri.getPath().substring(1) : uri.getPath();
            String host = uri.getHost().replaceAll("[\\[\\]]", "");
            return new Configuration.Sftp(
                    uri.getUserInfo(), host, uri.getPort() < 0 ? 22 : uri.getPort(), path,
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        });
    }

    private static Path path(String text, Path home) {
        try {
            return home.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("is not a path: \"" + text + "\"", e);
        }
    }

    private static String shown(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + "ms";
        }
        return duration.toSeconds() % 60 != 0 ? duration.toSeconds() + "s" : duration.toMinutes() + "m";
    }

    private static IllegalArgumentException mustBe(String form, String text) {
        return new IllegalArgumentException("must be " + form + ", but is \"" + text + "\"");
    }
}
