package io.caravan.media;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One file on its way: what is read of it is counted and hashed. */
final class Transfer {

    private static final int BUFFER = 1 << 14;

    private final MediaFile file;
    private final String workName;
    private DigestInputStream stream;
    private long bytes;

    /**
     * @param file the file
     * @param number tells it from others that are on their way
     */
    Transfer(MediaFile file, long number) {
        this.file = file;
        this.workName = Long.toHexString(number);
    }

    MediaFile file() {
        return file;
    }

    /** Under what name it is written at first. */
    String workName() {
        return workName;
    }

    /** Opens the file, anew at each attempt. The stream has to be read to its end, and closed. */
    InputStream open() throws IOException {
        bytes = 0;
        stream = new DigestInputStream(file.content().open(), sha256()) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                bytes += Math.max(0, read);
                return read;
            }
        };
        return stream;
    }

    /** How many bytes were read. */
    long bytes() {
        return bytes;
    }

    /** The hash of what was read. */
    byte[] hash() {
        return stream.getMessageDigest().digest();
    }

    /** Closes what is open, if anything is. */
    void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }

    /** The hash of all that a stream has. */
    static byte[] hash(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return file.name();
    }
}
