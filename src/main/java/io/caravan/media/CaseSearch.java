package io.caravan.media;

import io.caravan.media.MediaSource.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for files under names that differ only in upper and lower case, or in how accents are composed: a shop that came from a
 * Windows or Mac disk has them. The listings of the folders looked into last are kept, since names come in the order of folders.
 */
final class CaseSearch {

    private static final int KEPT = 64;

    private final MediaSource source;
    private final Map<String, Map<String, List<Entry>>> listings = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, List<Entry>>> eldest) {
            return size() > KEPT;
        }
    };

    /** A file under the name that it has, which is not the one that was looked for. */
    record Found(String name, Entry entry) {}

    CaseSearch(MediaSource source) {
        this.source = source;
    }

    /** Looks for a file. */
    Optional<Found> find(String name) {
        return find(source.root(), "", name.split("/"), 0);
    }

    private Optional<Found> find(Entry folder, String path, String[] parts, int at) {
        for (Entry entry : alike(folder, path, parts[at])) {
            String name = path.isEmpty() ? entry.name() : path + "/" + entry.name();
            if (at == parts.length - 1) {
                if (entry.content() != null) {
                    return Optional.of(new Found(name, entry));
                }
            } else if (entry.entries() != null) {
                Optional<Found> found = find(entry, name, parts, at + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What in a folder is called the same but for upper and lower case; the very same first. */
    private List<Entry> alike(Entry folder, String path, String name) {
        List<Entry> alike = listings.computeIfAbsent(path, same -> listed(folder)).getOrDefault(FileNames.folded(name), List.of());
        return alike.stream().sorted(java.util.Comparator.comparing(entry -> !entry.name().equals(name))).toList();
    }

    private static Map<String, List<Entry>> listed(Entry folder) {
        Map<String, List<Entry>> listed = new java.util.HashMap<>();
        try {
            for (Entry entry : folder.entries().list()) {
                listed.computeIfAbsent(FileNames.folded(entry.name()), same -> new ArrayList<>()).add(entry);
            }
        } catch (IOException e) {
            // The walk has listed it as unreadable already.
        }
        return listed;
    }
}
