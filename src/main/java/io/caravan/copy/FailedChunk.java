package io.caravan.copy;

/** A chunk that could not be copied; nothing of it is in M2. */
public class FailedChunk extends RuntimeException implements TriedAgain {

    private static final long serialVersionUID = 1L;

    FailedChunk(Chunk chunk, Exception cause) {
        super(chunk + ": " + SqlFaults.reason(cause), cause);
    }
}
