package io.caravan.media;

import io.caravan.config.Configuration.Conflicts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Magento 2's media folder. A file is written under another name first, in {@code .caravan} there, and gets its own name when it is
 * whole: nobody ever sees half a file, and what a stopped run leaves is cleared by the next one.
 */
final class MediaTarget {

    /** What a file of M1 is in M2. */
    enum State {
        /** Not there yet, or changed in M1. */
        DUE,
        /** The same. */
        SAME,
        /** Changed in M2. */
        CHANGED,
        /** Not to be had: a folder has its name. */
        TAKEN
    }

    /** File systems and SFTP round times to a second, some to two. */
    private static final long ROUNDING = 2000;

    private final Path root;
    private final Path work;
    private final Conflicts conflicts;
    private final boolean hashes;

    /**
     * @param root the folder
     * @param conflicts what happens to a file that was changed in M2
     * @param hashes whether files of the same size and time are compared byte by byte too
     * @throws MediaStopped if it is no folder that can be written to
     */
    MediaTarget(Path root, Conflicts conflicts, boolean hashes) {
        this.root = root;
        this.work = root.resolve(FileNames.OWN);
        this.conflicts = conflicts;
        this.hashes = hashes;
        if (!Files.isDirectory(root)) {
            throw new MediaStopped("there is no folder " + root + " to copy media files to; set caravan.media.to", null);
        }
        try {
            clear();
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new MediaStopped("nothing can be written to " + root + ": " + Faults.reason(e) + "; run Caravan as the user that the shop's files belong to", e);
        }
    }

    /** Where files are written under a name of Caravan's own. */
    Path work() {
        return work;
    }

    /** Takes away what is in the folder for files that are not whole yet, and the folder. */
    void clear() throws IOException {
        if (Files.isDirectory(work)) {
            try (Stream<Path> left = Files.list(work)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(work);
        }
    }

    /** How many bytes there is room for; the most there can be where the disk does not say. */
    long room() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether a file of the same name and size is there: good enough to count what needs room. */
    boolean isThere(MediaFile file) {
        try {
            Path path = FileNames.below(root, file.name());
            return Files.isRegularFile(path) && Files.size(path) == file.size();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there is a file of that name. */
    boolean has(String name) {
        return FileNames.fault(name).isEmpty() && Files.isRegularFile(FileNames.below(root, name));
    }

    /**
     * What a file is in M2.
     *
     * @throws IOException if either cannot be read
     */
    State state(MediaFile file) throws IOException {
        Path path = FileNames.below(root, file.name());
        // A look that throws nothing: most files of a first run are not there.
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            return State.DUE;
        }
        BasicFileAttributes there;
        try {
            there = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return State.DUE;
        }
        if (there.isDirectory()) {
            return State.TAKEN;
        }
        long later = there.lastModifiedTime().toMillis() - file.modified();
        boolean sameSize = there.size() == file.size();
        if (sameSize && Math.abs(later) < ROUNDING) {
            return hashes && !isSame(file, path) ? State.DUE : State.SAME;
        }
        if (later < ROUNDING) {
            return State.DUE;
        }
        // Younger than M1's: copied without its time (cp without -p), or changed since.
        if (sameSize && isSame(file, path)) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(file.modified()));
            return State.SAME;
        }
        return conflicts == Conflicts.SOURCE ? State.DUE : State.CHANGED;
    }

    private static boolean isSame(MediaFile file, Path path) throws IOException {
        try (InputStream here = file.content().open(); InputStream there = Files.newInputStream(path)) {
            return Arrays.equals(Transfer.hash(here), Transfer.hash(there));
        }
    }

    /**
     * Gives a written file its own name, after a look whether what is on the disk is what was read.
     *
     * @throws IOException if it is not; then nothing has the name that had it not before
     */
    void commit(Transfer transfer) throws IOException {
        MediaFile file = transfer.file();
        Path written = work.resolve(transfer.workName());
        boolean moved = false;
        try {
            if (transfer.bytes() != file.size()) {
                throw new IOException("it was changed while it was copied; the next run copies it");
            }
            try (InputStream content = Files.newInputStream(written)) {
                if (!MessageDigest.isEqual(Transfer.hash(content), transfer.hash())) {
                    throw new DamagedFile();
                }
            }
            Files.setLastModifiedTime(written, FileTime.fromMillis(file.modified()));
            Path path = FileNames.below(root, file.name());
            if (!Files.isDirectory(path.getParent())) {
                Files.createDirectories(path.getParent());
            }
            moved = move(written, path);
        } finally {
            if (!moved) {
                Files.deleteIfExists(written);
            }
        }
    }

    /** @return whether nothing is left under the old name */
    private static boolean move(Path written, Path path) throws IOException {
        try {
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (AtomicMoveNotSupportedException e) {
            // A folder below is another file system: within that one it can be done.
            Path near = path.resolveSibling(FileNames.OWN + "-" + written.getFileName());
            try {
                Files.copy(written, near, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(near, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(near);
            }
            return false;
        }
    }

    /** What is on the disk is not what was written. */
    static final class DamagedFile extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedFile() {
            super("what is on the disk is not what was written; is the disk sound?");
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
