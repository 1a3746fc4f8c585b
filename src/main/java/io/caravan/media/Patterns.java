package io.caravan.media;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of files by pattern, as Ant and Camel write them: {@code ?} is one character, {@code *} any within a part of the name,
 * {@code **} any number of parts. Upper and lower case are the same. One expression for all patterns: each of 100,000 files is
 * held against it.
 */
final class Patterns {

    private final Optional<Pattern> files;
    private final Optional<Pattern> folders;

    /** @param lines one pattern a line; what follows {@code #} is a comment */
    Patterns(String lines) {
        List<String> patterns = lines.lines().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
        this.files = anyOf(patterns);
        this.folders = anyOf(patterns.stream().filter(pattern -> pattern.endsWith("/**") || pattern.equals("**")).toList());
    }

    private static Optional<Pattern> anyOf(List<String> patterns) {
        return patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        String.join("|", patterns.stream().map(Patterns::expression).toList()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String expression(String pattern) {
        String rest = pattern.replaceFirst("^/", "");
        boolean below = rest.endsWith("/**");
        StringBuilder expression = new StringBuilder();
        rest = below ? rest.substring(0, rest.length() - 3) : rest;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (rest.startsWith("**/", i)) {
                expression.append("(?:[^/]+/)*");
                i += 2;
            } else if (rest.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (c == '*') {
                expression.append("[^/]*");
            } else if (c == '?') {
                expression.append("[^/]");
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression + (below ? "(?:/.*)?" : "");
    }

    /** Whether a pattern fits a file's name, parts set apart by {@code /}. */
    boolean fit(String name) {
        return files.filter(pattern -> pattern.matcher(name).matches()).isPresent();
    }

    /** Whether a pattern fits all that is in a folder. */
    boolean fitAllIn(String folder) {
        return folders.filter(pattern -> pattern.matcher(folder).matches()).isPresent();
    }
}
