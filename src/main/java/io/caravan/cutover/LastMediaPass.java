package io.caravan.cutover;

import io.caravan.media.MediaOutcome;

/** The last pass over the media files, which copies what has changed since the one before. */
@FunctionalInterface
public interface LastMediaPass {

    /**
     * Copies what has changed.
     *
     * @throws io.caravan.process.MigrationStopped if it cannot go on
     */
    MediaOutcome run();
}
