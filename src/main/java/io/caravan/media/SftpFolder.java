package io.caravan.media;

import io.caravan.config.Configuration;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Media files that SFTP reaches: one session, in it a channel for each file that is read at the time. A session that breaks is
 * opened anew by whoever needs it next. Links are followed within the folder, and not out of it.
 */
final class SftpFolder implements MediaSource {

    private final Configuration.Sftp place;
    private final SftpSessions sessions;
    private final ConcurrentLinkedDeque<SftpClient> idle = new ConcurrentLinkedDeque<>();
    private final String root;
    private ClientSession session;
    private volatile boolean closed;

    /** @throws MediaStopped if the server cannot be reached, is another one than known, or has no such folder */
    SftpFolder(Configuration.Sftp place) {
        this.place = place;
        this.sessions = new SftpSessions(place);
        try {
            SftpClient client = client();
            try {
                // Names are bytes to SFTP; in this charset each byte is a character, and back again.
                root = client.canonicalPath(latin(place.path().startsWith("~/") ? place.path().substring(2) : place.path()));
                if (!client.stat(root).isDirectory()) {
                    throw new MediaStopped(place + " is no folder; set caravan.media.from", null);
                }
            } finally {
                idle.push(client);
            }
        } catch (IOException e) {
            close();
            throw e instanceof SftpException
                    ? new MediaStopped("there is no folder " + place + " that " + place.user() + " may read; set caravan.media.from (" + e.getMessage() + ")", e)
                    : sessions.refused(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static String latin(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String people(String latin) {
        return FileNames.decoded(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private SftpClient client() throws IOException {
        for (SftpClient client = idle.poll(); client != null; client = idle.poll()) {
            if (client.isOpen()) {
                return client;
            }
        }
        SftpClient client = SftpClientFactory.instance().createSftpClient(session());
        client.setNameDecodingCharset(StandardCharsets.ISO_8859_1);
        return client;
    }

    private synchronized ClientSession session() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (session == null || !session.isOpen()) {
            session = sessions.open();
        }
        return session;
    }

    /** What is done with a client. */
    @FunctionalInterface
    private interface Work<T> {
        T with(SftpClient client) throws IOException;
    }

    private <T> T working(Work<T> work) throws IOException {
        SftpClient client = client();
        try {
            return work.with(client);
        } finally {
            idle.push(client);
        }
    }

    @Override
    public Entry root() {
        return Entry.folder("", () -> list(root, List.of(root)));
    }

    private List<Entry> list(String folder, List<String> way) throws IOException {
        return working(client -> {
            List<Entry> entries = new ArrayList<>();
            for (DirEntry entry : client.readDir(folder)) {
                String name = entry.getFilename();
                if (!name.equals(".") && !name.equals("..")) {
                    entries.add(entry(client, people(name), folder + "/" + name, entry.getAttributes(), way));
                }
            }
            return entries;
        });
    }

    private Entry entry(SftpClient client, String name, String path, Attributes attributes, List<String> way) throws IOException {
        String real = path;
        Attributes at = attributes;
        if (attributes.isSymbolicLink()) {
            try {
                real = client.canonicalPath(path);
                at = client.stat(real);
            } catch (SftpException e) {
                return Entry.refused(name, "a link to nothing");
            }
            if (real.equals(path)) {
                return Entry.refused(name, "a link of which the server does not say where it leads");
            }
            if (!real.startsWith(root + "/") && !real.equals(root)) {
                return Entry.refused(name, "a link to " + people(real) + ", which is not in the media folder; what is there was not copied");
            }
        }
        if (at.isDirectory()) {
            if (way.contains(real)) {
                return Entry.refused(name, "a link to a folder that it is in itself");
            }
            List<String> further = new ArrayList<>(way);
            further.add(real);
            String folder = real;
            return Entry.folder(name, () -> list(folder, further));
        }
        String file = real;
        return at.isRegularFile()
                ? Entry.file(name, at.getSize(), at.getModifyTime().toMillis(), () -> open(file))
                : Entry.refused(name, "a device, pipe or socket");
    }

    private InputStream open(String path) throws IOException {
        SftpClient client = client();
        try {
            return new FilterInputStream(client.read(path)) {
                private boolean isClosed;

                @Override
                public void close() throws IOException {
                    if (isClosed) {
                        return;
                    }
                    isClosed = true;
                    try {
                        super.close();
                    } finally {
                        idle.push(client);
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            idle.push(client);
            throw e;
        }
    }

    /** The server's answer about one file is final; anything else is the network. */
    @Override
    public boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SftpException answer) {
                return answer.getStatus() == SftpConstants.SSH_FX_CONNECTION_LOST || answer.getStatus() == SftpConstants.SSH_FX_NO_CONNECTION;
            }
            if (cause instanceof SshException || cause instanceof EOFException) {
                return true;
            }
        }
        return !session.isOpen();
    }

    @Override
    public String toString() {
        return place.toString();
    }

    @Override
    public void close() {
        closed = true;
        sessions.close();
    }
}
