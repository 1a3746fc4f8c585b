package io.caravan.media;

import io.caravan.media.MediaSource.Entry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All files of a source but those that patterns leave out, folder by folder: no more than one folder's listing is in memory. */
final class MediaWalk implements Iterator<MediaFile> {

    /** Is told what is not among the files. */
    interface Listener {

        /** For a walk that only counts. */
        Listener SILENT = new Listener() {
            @Override
            public void leftOut(String name) {}

            @Override
            public void refused(String name, String why) {}

            @Override
            public void unreadable(String folder, String why) {}
        };

        /** A file or folder that a pattern leaves out. */
        void leftOut(String name);

        /** Something that may not be copied. */
        void refused(String name, String why);

        /** A folder that cannot be listed. */
        void unreadable(String folder, String why);
    }

    private record Folder(String name, MediaSource.Listing entries) {}

    private final MediaSource source;
    private final Patterns exclude;
    private final Listener listener;
    private final Deque<Folder> folders = new ArrayDeque<>();
    private Iterator<MediaFile> files = java.util.Collections.emptyIterator();

    MediaWalk(MediaSource source, Patterns exclude, Listener listener) {
        this.source = source;
        this.exclude = exclude;
        this.listener = listener;
        folders.push(new Folder("", source.root().entries()));
    }

    /** @throws MediaStopped if the source itself cannot be read */
    @Override
    public boolean hasNext() {
        while (!files.hasNext() && !folders.isEmpty()) {
            files = list(folders.pop());
        }
        return files.hasNext();
    }

    @Override
    public MediaFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return files.next();
    }

    private Iterator<MediaFile> list(Folder folder) {
        Deque<MediaFile> listed = new ArrayDeque<>();
        try {
            for (Entry entry : folder.entries().list()) {
                String name = folder.name().isEmpty() ? entry.name() : folder.name() + "/" + entry.name();
                if (exclude.fit(name) || entry.entries() != null && exclude.fitAllIn(name)) {
                    listener.leftOut(name);
                    continue;
                }
                Optional<String> fault = Optional.ofNullable(entry.refused()).or(() -> FileNames.fault(name));
                if (fault.isPresent()) {
                    listener.refused(name, fault.get());
                } else if (entry.entries() != null) {
                    folders.push(new Folder(name, entry.entries()));
                } else {
                    listed.add(new MediaFile(name, entry.size(), entry.modified(), entry.content()));
                }
            }
        } catch (IOException e) {
            if (folder.name().isEmpty() || source.isPassing(e)) {
                throw new MediaStopped("the media files cannot be read from " + source + ": " + Faults.reason(e), e);
            }
            listener.unreadable(folder.name() + "/", Faults.reason(e));
        }
        return listed.iterator();
    }
}
