package io.caravan.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that tell about a shop: its configuration, and what Caravan reports of its customers and orders. Nobody but the user who runs
 * Caravan may read them. Where the file system knows no such permissions, files are as it makes them.
 */
public final class PrivateFiles {

    private PrivateFiles() {}

    /**
     * Makes a folder, and those above it, if needed. What is there already stays as it is.
     *
     * @param folder the folder; those that are made are readable by this user alone
     * @return the folder
     */
    public static Path folder(Path folder) throws IOException {
        Path missing = folder.toAbsolutePath().normalize();
        if (Files.isDirectory(missing)) {
            return folder;
        }
        folder(missing.getParent());
        try {
            Files.createDirectory(missing, permissions(missing.getParent(), "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(missing)) {
                throw e;
            }
        }
        return folder;
    }

    /**
     * Writes a file as a whole, or not at all, and its folder if needed.
     *
     * @param file the file; one that is there is replaced, whatever its permissions were
     * @return the file
     */
    public static Path write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        folder(target.getParent());
        Path unfinished = unfinished(target);
        try {
            Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return file;
    }

    /**
     * Makes an empty file beside another one, to be moved in its place when it is written.
     *
     * @param target the other one; its folder must be there
     */
    public static Path unfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        return Files.createTempFile(folder, ".caravan", ".unfinished", permissions(folder, "rw-------"));
    }

    /**
     * Makes a file, readable by this user alone, for somebody to write into. One that is there loses its content and the permissions of others.
     *
     * @return the file
     */
    public static Path empty(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        folder(target.getParent());
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(target);
        }
        return Files.createFile(target, permissions(target.getParent(), "rw-------"));
    }

    /** Whether every user of this machine may read a file. */
    public static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] permissions(Path folder, String permissions) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
