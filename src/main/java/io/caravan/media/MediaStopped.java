package io.caravan.media;

/** A pass over the media files that cannot go on. The message says why and what to do. */
public final class MediaStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause may be null */
    public MediaStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
