package io.caravan.cutover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.LogOutputStream;
import org.apache.commons.exec.PumpStreamHandler;
import org.apache.commons.exec.ShutdownHookProcessDestroyer;

/** The bean {@code magento} of {@code routes/reindex.camel.yaml}: Magento 2's own command line, {@code bin/magento}. */
public final class Magento {

    private static final String PROGRAM = "bin/magento";

    private final String php;
    private final Path root;
    private final Consumer<String> out;

    /** A command of Magento that failed. The message says which, how, and what it said last. */
    public static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param php the program that runs it, with its options
     * @param root Magento 2's folder
     * @param out is told each line that it prints, while it runs
     */
    Magento(String php, Path root, Consumer<String> out) {
        this.php = php;
        this.root = root;
        this.out = out;
    }

    /** Whether it is there. */
    boolean present() {
        return Files.isRegularFile(root.resolve(PROGRAM));
    }

    /** What runs, in words. */
    String name() {
        return php + " " + root.resolve(PROGRAM);
    }

    /**
     * Runs a command to its end.
     *
     * @param arguments the command and its arguments, parted by spaces, such as {@code indexer:reindex inventory}
     * @return what it printed
     * @throws Failed if it cannot be started or ends with another exit code than 0
     */
    public List<String> run(String arguments) {
        List<String> lines = new ArrayList<>();
        CommandLine command = CommandLine.parse(php).addArgument(PROGRAM);
        command.addArguments(arguments.strip().split("\\s+"));
        command.addArgument("--no-ansi").addArgument("--no-interaction");
        DefaultExecutor executor = DefaultExecutor.builder().setWorkingDirectory(root.toFile()).get();
        executor.setProcessDestroyer(new ShutdownHookProcessDestroyer());
        executor.setExitValues(null);
        out.accept("$ " + PROGRAM + " " + arguments.strip());
        try (LogOutputStream lineByLine = new LogOutputStream() {
            @Override
            protected void processLine(String line, int level) {
                lines.add(line);
                out.accept(line);
            }
        }) {
            executor.setStreamHandler(new PumpStreamHandler(lineByLine));
            int exit = executor.execute(command);
            if (exit != 0) {
                lineByLine.flush();
                throw new Failed(PROGRAM + " " + arguments.strip() + " ended with exit code " + exit + last(lines), null);
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new Failed(name() + " cannot be run: " + e.getMessage() + "; caravan.m2.php names the program that runs it", e);
        }
    }

    private static String last(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).reduce((first, second) -> second).map(line -> ": " + line.strip()).orElse("");
    }
}
