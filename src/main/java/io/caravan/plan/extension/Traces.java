package io.caravan.plan.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was seen of extensions, sorted by extension. Names of tables, settings, classes and columns begin with the name of their
 * extension by custom only, so that the longest name that fits decides.
 */
final class Traces {

    /** What was seen of one. */
    static final class Trace {

        final String key;
        String name;
        final Set<String> aliases = new LinkedHashSet<>();
        final Set<String> declared = new LinkedHashSet<>();
        final Set<String> evidence = new LinkedHashSet<>();
        final Set<String> details = new LinkedHashSet<>();
        final List<ExtensionTable> tables = new ArrayList<>();
        final List<ExtensionColumn> columns = new ArrayList<>();
        final List<ClassUse> classes = new ArrayList<>();
        Optional<String> version = Optional.empty();
        Optional<Boolean> active = Optional.empty();

        private Trace(String key) {
            this.key = key;
            this.name = key;
            aliases.add(key);
        }
    }

    private final TreeMap<String, Trace> byKey = new TreeMap<>();

    /** All, by name. */
    List<Trace> all() {
        return List.copyOf(byKey.values());
    }

    /** The extension of that very name, new if it was not seen before. */
    Trace of(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Trace trace = byKey.computeIfAbsent(key, Trace::new);
        if (!name.equals(key)) {
            trace.name = name;
        }
        return trace;
    }

    /** The extension whose name, group or code this name begins with. */
    Optional<Trace> owning(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Trace best = null;
        int longest = 0;
        for (Trace trace : byKey.values()) {
            for (String alias : trace.aliases) {
                if (alias.length() > longest && begins(lower, alias)) {
                    best = trace;
                    longest = alias.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same, or the only extension whose name begins with the same word, as that of a vendor does. */
    Optional<Trace> owningOrVendor(String name) {
        return owning(name).or(() -> {
            String vendor = words(name).get(0);
            List<Trace> same = byKey.values().stream().filter(trace -> words(trace.key).get(0).equals(vendor)).toList();
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        });
    }

    /** Whether an extension's name begins with the same word. */
    boolean knowsVendor(String name) {
        return byKey.values().stream().anyMatch(trace -> words(trace.key).get(0).equals(words(name).get(0)));
    }

    /** {@code acme_blog_post} begins with {@code acme_blog}, and so does {@code acmeblog_post}; {@code acme_blogger} does not. */
    private static boolean begins(String name, String alias) {
        if (name.equals(alias) || name.startsWith(alias + "_")) {
            return true;
        }
        String squeezed = squeezed(alias);
        StringBuilder start = new StringBuilder();
        for (String word : words(name)) {
            start.append(word);
            if (start.toString().equals(squeezed)) {
                return true;
            }
        }
        return false;
    }

    /** The name in lower case, without underscores. */
    static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The words of a name, in lower case; at least one. */
    static List<String> words(String name) {
        List<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[_\\W]+")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? List.of(name) : words;
    }

    /**
     * Names for tables that no extension seen so far has: their first two words, or only the first where no two of a vendor's tables
     * share two ({@code blog_post} and {@code blog_category} are one extension, {@code aw_blog_post} and {@code aw_points} are two).
     */
    static String keyOf(String table, Set<String> strays) {
        List<String> words = words(table);
        if (words.size() < 2) {
            return words.get(0);
        }
        List<List<String>> family = strays.stream().map(Traces::words).filter(other -> other.get(0).equals(words.get(0))).toList();
        long pairs = family.stream().map(other -> other.subList(0, Math.min(2, other.size()))).distinct().count();
        return pairs == family.size() && family.size() > 1 ? words.get(0) : words.get(0) + "_" + words.get(1);
    }
}
