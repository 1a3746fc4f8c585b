package io.caravan.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files that the database names, and which of them were found. Not safe for several threads at a time. */
public final class NamedFiles {

    /** A name, and who has it. */
    private static final class Name {
        private final String by;
        private int others;
        private boolean optional;
        private boolean found;

        Name(String by, boolean optional) {
            this.by = by;
            this.optional = optional;
        }
    }

    /**
     * A file that was not found.
     *
     * @param name its name below the media folder
     * @param by the first who names it, such as {@code product gallery: product 17}
     */
    public record Missing(String name, String by) {}

    private final Map<String, Name> names = new HashMap<>();
    /** Hashes instead of names: a file that is taken for another's namesake by chance is looked at once more, no harm done. */
    private final Set<Integer> folded = new HashSet<>();

    /**
     * Something names a file.
     *
     * @param optional whether the shop gets by without it
     */
    public void add(String name, String by, boolean optional) {
        Name known = names.get(name);
        if (known == null) {
            names.put(name, new Name(by, optional));
            folded.add(FileNames.folded(name).hashCode());
        } else {
            known.others++;
            known.optional &= optional;
        }
    }

    /** How many files are named and have to be there. */
    public long size() {
        return names.values().stream().filter(name -> !name.optional).count();
    }

    /** Whether something names a file. */
    boolean has(String name) {
        return names.containsKey(name);
    }

    /** Whether something may name the file under a name in other letters. */
    boolean mayHaveInOtherCase(String file) {
        return folded.contains(FileNames.folded(file).hashCode());
    }

    /** A file was found; whether something names it. */
    boolean found(String file) {
        Name name = names.get(file);
        if (name != null) {
            name.found = true;
        }
        return name != null;
    }

    /** Who names a file. */
    String by(String file) {
        Name name = names.get(file);
        return name == null ? "" : name.by + (name.others == 0 ? "" : ", and " + name.others + " more");
    }

    /** The files that have to be there and were not found, folder by folder. */
    List<Missing> missing() {
        Map<String, Missing> missing = new TreeMap<>();
        names.forEach((name, who) -> {
            if (!who.found && !who.optional) {
                missing.put(name, new Missing(name, by(name)));
            }
        });
        return List.copyOf(missing.values());
    }
}
