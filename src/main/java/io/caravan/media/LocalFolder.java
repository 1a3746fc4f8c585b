package io.caravan.media;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Media files in a folder of this machine. Links are followed within it, and not out of it. */
final class LocalFolder implements MediaSource {

    private final Path root;

    /**
     * @param folder may itself be a link
     * @throws MediaStopped if it is no folder
     */
    LocalFolder(Path folder) {
        try {
            this.root = folder.toRealPath();
        } catch (IOException e) {
            throw new MediaStopped("there is no folder " + folder + " to read media files from; set caravan.media.from", e);
        }
        if (!Files.isDirectory(root)) {
            throw new MediaStopped(folder + " is no folder; set caravan.media.from", null);
        }
    }

    /** The folders that a listing has come through, so that links cannot lead it round and round. */
    private record Way(Path folder, Way from) {

        boolean hasBeen(Path at) {
            for (Way way = this; way != null; way = way.from) {
                if (way.folder.equals(at)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Entry root() {
        return Entry.folder("", () -> list(new Way(root, null)));
    }

    private List<Entry> list(Way way) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(way.folder())) {
            for (Path path : paths) {
                entry(path, way, entries);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    private void entry(Path path, Way way, List<Entry> entries) {
        String name = FileNames.of(path);
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                link(name, path, way, entries);
            } else if (attributes.isDirectory()) {
                entries.add(Entry.folder(name, () -> list(new Way(path, way))));
            } else {
                add(name, path, attributes, entries);
            }
        } catch (NoSuchFileException e) {
            // Gone between the listing and the look at it: as if it had never been there.
        } catch (IOException e) {
            entries.add(Entry.refused(name, "it cannot be looked at: " + e.getMessage()));
        }
    }

    private void link(String name, Path link, Way way, List<Entry> entries) throws IOException {
        Path real;
        try {
            real = link.toRealPath();
        } catch (IOException e) {
            entries.add(Entry.refused(name, "a link to nothing"));
            return;
        }
        if (!real.startsWith(root)) {
            entries.add(Entry.refused(name, "a link to " + real + ", which is not in the media folder; what is there was not copied"));
        } else if (Files.isDirectory(real)) {
            entries.add(way.hasBeen(real)
                    ? Entry.refused(name, "a link to a folder that it is in itself")
                    : Entry.folder(name, () -> list(new Way(real, way))));
        } else {
            add(name, real, Files.readAttributes(real, BasicFileAttributes.class), entries);
        }
    }

    private static void add(String name, Path path, BasicFileAttributes attributes, List<Entry> entries) {
        entries.add(attributes.isRegularFile()
                // Not followed: what was a file when it was listed may have become a link since.
                ? Entry.file(name, attributes.size(), attributes.lastModifiedTime().toMillis(),
                        () -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS))
                // To open a pipe would wait for somebody to write into it.
                : Entry.refused(name, "a device, pipe or socket"));
    }

    @Override
    public boolean isPassing(Throwable failure) {
        return false;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    @Override
    public void close() {
        // Nothing is open between two files.
    }
}
