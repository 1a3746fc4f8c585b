package io.caravan.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A home folder for the command line, and Caravan as processes of their own that may be killed. */
public final class Child implements AutoCloseable {

    private static final String HEAP = "-Xmx400m";

    private final Path home;
    private int started;

    /** @param properties the lines of {@code config/caravan.properties} */
    public Child(List<String> properties) {
        try {
            home = Files.createTempDirectory("caravan-torture-");
            FileUtils.copyDirectory(Path.of("mappings").toFile(), home.resolve("mappings").toFile());
            FileUtils.copyDirectory(Path.of("routes").toFile(), home.resolve("routes").toFile());
            Files.createDirectories(home.resolve("config"));
            Files.write(home.resolve("config/caravan.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. Its output, of both kinds, is in {@link #output}. */
    public int run(int seconds, String... command) throws InterruptedException {
        Process process = start(command);
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("caravan " + String.join(" ", command) + " did not end in " + seconds + " s:\n" + output());
        }
        return process.exitValue();
    }

    /** Starts a command and leaves it running. */
    public Process start(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dcaravan.home=" + home, "-cp", System.getProperty("java.class.path"), "io.caravan.cli.Caravan"));
        line.addAll(List.of(command));
        started++;
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(outputFile().toFile());
        builder.environment().put("CARAVAN_HOME", home.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command that was started last printed. */
    public String output() {
        try {
            return Files.readString(outputFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of warnings and errors in the logs of all processes so far. */
    public List<String> complaints() {
        try (Stream<Path> files = Files.list(home.resolve("var/log"))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).stream().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")).forEach(lines::add);
            }
            return lines;
        } catch (IOException e) {
            return List.of();
        }
    }

    public Path home() {
        return home;
    }

    private Path outputFile() {
        return home.resolve("output-" + started + ".txt");
    }

    @Override
    public void close() {
        FileUtils.deleteQuietly(home.toFile());
    }
}
