package io.caravan.media;

import java.io.IOException;
import java.util.List;

/** The tree of folders that media files are read from. */
public interface MediaSource extends AutoCloseable {

    /** The folder that all others are in. */
    Entry root();

    /** Whether a failure has to do with the way to the files rather than with one file, so that another attempt may succeed. */
    boolean isPassing(Throwable failure);

    @Override
    void close();

    /**
     * Something in a folder. Of {@code content}, {@code entries} and {@code refused} one is there, the others are null.
     *
     * @param name its name in its folder, as people read it, whatever bytes it is stored as
     * @param size in bytes; 0 for a folder
     * @param modified when it was last changed, in milliseconds since 1970; 0 for a folder
     * @param content opens a file
     * @param entries lists a folder
     * @param refused why this is not copied
     */
    record Entry(String name, long size, long modified, MediaFile.Content content, Listing entries, String refused) {

        static Entry file(String name, long size, long modified, MediaFile.Content content) {
            return new Entry(name, size, modified, content, null, null);
        }

        static Entry folder(String name, Listing entries) {
            return new Entry(name, 0, 0, null, entries, null);
        }

        static Entry refused(String name, String why) {
            return new Entry(name, 0, 0, null, null, why);
        }
    }

    /** What is in a folder. */
    @FunctionalInterface
    interface Listing {

        /**
         * Lists it; each time anew.
         *
         * @throws IOException if the folder cannot be read, or is gone
         */
        List<Entry> list() throws IOException;
    }
}
