package io.caravan.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of Magento 1 that may be copied.
 *
 * @param name its name below the media folder, parts set apart by {@code /}: the one that it gets in Magento 2
 * @param size in bytes
 * @param modified when it was last changed, in milliseconds since 1970
 * @param content opens it
 */
public record MediaFile(String name, long size, long modified, Content content) {

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Opens it; each time anew.
         *
         * @throws IOException if it cannot be read, or is gone
         */
        InputStream open() throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }
}
