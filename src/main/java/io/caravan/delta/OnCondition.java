package io.caravan.delta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The condition of a join, taken apart so that it can be asked of a row that has changed. What is left out of it only makes
 * more rows be read anew than is needed.
 */
final class OnCondition {

    private static final Pattern SELECT = Pattern.compile("\\bSELECT\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSPLITTABLE = Pattern.compile("\\b(BETWEEN|CASE)\\b", Pattern.CASE_INSENSITIVE);

    private OnCondition() {}

    /** The parts of a condition that do not look into other tables; empty where all of them do. */
    static List<String> withoutSelects(String on) {
        return parts(on).stream().filter(part -> !SELECT.matcher(part).find()).toList();
    }

    /** The parts that AND joins on the outermost level. */
    static List<String> parts(String on) {
        if (UNSPLITTABLE.matcher(on).find()) {
            return List.of(on.strip());
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < on.length(); i++) {
            char c = on.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && on.regionMatches(true, i, "AND", 0, 3) && blank(on, i - 1) && blank(on, i + 3)) {
                parts.add(on.substring(start, i).strip());
                start = i + 3;
                i += 2;
            } else if (depth == 0 && on.regionMatches(true, i, "OR", 0, 2) && blank(on, i - 1) && blank(on, i + 2)) {
                return List.of(on.strip());
            }
        }
        parts.add(on.substring(start).strip());
        return parts;
    }

    private static boolean blank(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_';
    }

    /** The columns of an alias that a condition names. */
    static Set<String> columns(String condition, String alias) {
        Set<String> columns = new LinkedHashSet<>();
        Matcher named = Pattern.compile("(?<![\\w`.])`?" + Pattern.quote(alias) + "`?\\s*\\.\\s*`?(\\w+)`?").matcher(condition);
        while (named.find()) {
            columns.add(named.group(1));
        }
        return columns;
    }

    /** The aliases among some that a condition names. */
    static boolean names(String condition, String alias) {
        return !columns(condition, alias).isEmpty();
    }

    /** The same condition with another alias. */
    static String renamed(String condition, String alias, String other) {
        return condition.replaceAll("(?<![\\w`.])`?" + Pattern.quote(alias) + "`?(?=\\s*\\.)", Matcher.quoteReplacement(other));
    }

    /** The column of {@code alias} that a part makes equal to {@code t.column}; empty where it says something else. */
    static Optional<String> equated(String part, String alias, String column) {
        String own = "`?" + Pattern.quote(alias) + "`?\\s*\\.\\s*`?(\\w+)`?";
        String theirs = "`?t`?\\s*\\.\\s*`?" + Pattern.quote(column) + "`?";
        for (String form : List.of(own + "\\s*=\\s*" + theirs, theirs + "\\s*=\\s*" + own)) {
            Matcher found = Pattern.compile(form).matcher(part.strip());
            if (found.matches()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
