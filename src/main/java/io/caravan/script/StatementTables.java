package io.caravan.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tables a statement names and writes, as far as that can be told from its text. Tables are in backquotes, as {@link Placeholders} writes them. */
final class StatementTables {

    private static final String TABLE = "`([^`]+)`";
    private static final Pattern NAME = Pattern.compile(TABLE);
    private static final Pattern INSERT = pattern("(?:INSERT(?:\\s+IGNORE)?|REPLACE)\\s+INTO\\s+" + TABLE + ".*");
    private static final Pattern CREATE = pattern("CREATE\\s+TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?\\s+" + TABLE + ".*");
    private static final Pattern DROP = pattern("DROP\\s+TABLE(?:\\s+IF\\s+EXISTS)?\\s+(" + TABLE + "(?:\\s*,\\s*" + TABLE + ")*)\\s*");
    private static final Pattern DELETE = pattern("DELETE\\s+FROM\\s+" + TABLE + "(?:\\s+(?:WHERE|ORDER|LIMIT)\\b.*)?\\s*");
    private static final Pattern DELETE_ALL = pattern("DELETE\\s+FROM\\s+" + TABLE + "\\s*");
    private static final Pattern DELETE_JOINED = pattern("DELETE\\s+(\\w+)\\s+FROM\\s+" + TABLE + "\\s+(?:AS\\s+)?(\\w+)\\b.*");
    private static final Pattern UPDATE = pattern("UPDATE(?:\\s+IGNORE)?\\s+" + TABLE
            + "(?:\\s+(?:AS\\s+)?(?!(?:SET|JOIN|LEFT|RIGHT|INNER|CROSS|NATURAL|STRAIGHT_JOIN)\\b)(\\w+))?(?=\\s)(.*)");
    private static final Pattern SET = Pattern.compile("(?i)\\bSET\\b");
    private static final Pattern SET_ENDS = Pattern.compile("(?i)\\b(?:WHERE|ORDER|LIMIT)\\b");
    private static final Pattern TAKES_VALUE = Pattern.compile("\\s*(?:`?(\\w+)`?\\s*\\.\\s*)?`?\\w+`?\\s*=.*", Pattern.DOTALL);

    private final String sql;
    private final String plain;

    StatementTables(String sql) {
        this.sql = sql.strip();
        this.plain = withoutTexts(this.sql);
    }

    private static Pattern pattern(String statement) {
        return Pattern.compile("\\s*" + statement, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The same with blanks in place of what is between quotes, and of comments. */
    private static String withoutTexts(String sql) {
        StringBuilder plain = new StringBuilder(sql);
        int i = 0;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            int end = i + 1;
            if (c == '\'' || c == '"') {
                while (end < sql.length() && sql.charAt(end) != c) {
                    end += sql.charAt(end) == '\\' ? 2 : 1;
                }
                blank(plain, i + 1, end);
                end++;
            } else if (c == '`') {
                end = sql.indexOf('`', i + 1) + 1;
                end = end == 0 ? sql.length() : end;
            } else if (c == '#' || sql.startsWith("--", i) && (i + 2 == sql.length() || Character.isWhitespace(sql.charAt(i + 2)))) {
                end = sql.indexOf('\n', i);
                end = end < 0 ? sql.length() : end;
                blank(plain, i, end);
            } else if (sql.startsWith("/*", i)) {
                end = sql.indexOf("*/", i) + 2;
                end = end < 2 ? sql.length() : end;
                blank(plain, i, end);
            }
            i = end;
        }
        return plain.toString().stripTrailing();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < Math.min(to, text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** All names in backquotes outside of texts: tables, and whatever else is quoted. */
    Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(plain).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    /** The statement with other names for some tables; what is between quotes stays. */
    String renamed(Map<String, String> names) {
        StringBuilder renamed = new StringBuilder();
        int last = 0;
        Matcher name = NAME.matcher(plain);
        while (name.find()) {
            String other = names.get(name.group(1));
            if (other != null) {
                renamed.append(sql, last, name.start(1)).append(other);
                last = name.end(1);
            }
        }
        return renamed.append(sql.substring(last)).toString();
    }

    /** The tables that the statement drops; empty for another kind of statement. */
    List<String> dropped() {
        Matcher drop = DROP.matcher(plain);
        return drop.matches() ? NAME.matcher(drop.group(1)).results().map(name -> name.group(1)).toList() : List.of();
    }

    /** The table that the statement empties; empty for another kind of statement. */
    Optional<String> emptied() {
        Matcher delete = DELETE_ALL.matcher(plain);
        return delete.matches() ? Optional.of(delete.group(1)) : Optional.empty();
    }

    /** The tables that the statement writes; empty where that cannot be told. */
    Optional<List<String>> written() {
        for (Pattern single : List.of(INSERT, CREATE, DELETE)) {
            Matcher statement = single.matcher(plain);
            if (statement.matches()) {
                return Optional.of(List.of(statement.group(1)));
            }
        }
        Matcher joined = DELETE_JOINED.matcher(plain);
        if (joined.matches()) {
            return joined.group(1).equals(joined.group(3)) ? Optional.of(List.of(joined.group(2))) : Optional.empty();
        }
        Matcher update = UPDATE.matcher(plain);
        if (update.matches()) {
            return changesOnly(update.group(1), update.group(2), update.group(3)) ? Optional.of(List.of(update.group(1))) : Optional.empty();
        }
        return Optional.of(dropped()).filter(tables -> !tables.isEmpty());
    }

    /** Whether an UPDATE gives values to the columns of its first table only. */
    private static boolean changesOnly(String table, String alias, String rest) {
        int set = outside(rest, SET, 0);
        if (set < 0) {
            return false;
        }
        boolean joined = !rest.substring(0, set).isBlank();
        int end = outside(rest, SET_ENDS, set);
        for (String value : apart(rest.substring(set + 3, end < 0 ? rest.length() : end))) {
            Matcher taken = TAKES_VALUE.matcher(value);
            if (!taken.matches() || (taken.group(1) == null ? joined : !taken.group(1).equals(alias == null ? table : alias))) {
                return false;
            }
        }
        return true;
    }

    /** Where a word stands outside of brackets; -1 for nowhere. */
    private static int outside(String text, Pattern word, int from) {
        Matcher found = word.matcher(text);
        int at = from;
        while (found.find(at)) {
            if (depth(text, found.start()) == 0) {
                return found.start();
            }
            at = found.end();
        }
        return -1;
    }

    private static int depth(String text, int end) {
        return (int) (text.substring(0, end).chars().filter(c -> c == '(').count() - text.substring(0, end).chars().filter(c -> c == ')').count());
    }

    private static List<String> apart(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == text.length())) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        return parts;
    }
}
