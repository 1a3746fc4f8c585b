package io.caravan.media;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import org.apache.sshd.sftp.common.SftpException;

/** What failures of file systems mean to an operator. */
final class Faults {

    private static final List<String> FULL = List.of("no space left", "quota exceeded", "not enough space");

    private Faults() {}

    /** Why something failed, in a few words. */
    static String reason(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof NoSuchFileException) {
            return "it is gone";
        }
        if (root instanceof AccessDeniedException) {
            return "the user that Caravan runs as may not: permission denied";
        }
        if (root instanceof NotDirectoryException) {
            return "it is no folder any more";
        }
        if (root instanceof SftpException) {
            return "the SFTP server says: " + root.getMessage();
        }
        if (root instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    /** Whether there is no more room on the disk. */
    static boolean isFull(Throwable failure) {
        String text = String.valueOf(root(failure).getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(text::contains);
    }

    /** Whether nothing can be written there, whatever the file. */
    static boolean isReadOnly(Throwable failure) {
        return String.valueOf(root(failure).getMessage()).toLowerCase(Locale.ROOT).contains("read-only file system");
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
