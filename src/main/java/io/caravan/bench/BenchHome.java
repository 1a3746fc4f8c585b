package io.caravan.bench;

import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import java.util.stream.Stream;

/** A temporary home folder: the operator's mappings, the copy routes, and one area with the benchmark's tables. */
final class BenchHome implements AutoCloseable {

    static final String AREA = "bench";

    private static final List<String> ROUTES = List.of("copy-table.camel.yaml", "errors.camel.yaml");

    private final Path folder;

    /** All routes and mappings of a home, not the benchmark's tables alone. */
    static BenchHome whole(Path home) {
        return new BenchHome(home, true);
    }

    /** @param home the folder with {@code routes/} and {@code mappings/} to copy from */
    BenchHome(Path home) {
        this(home, false);
    }

    private BenchHome(Path home, boolean whole) {
        try {
            folder = Files.createTempDirectory("caravan-bench-");
            copyFiles(home.resolve("mappings"), folder.resolve("mappings"));
            if (whole) {
                copyFiles(home.resolve("routes"), folder.resolve("routes"));
                return;
            }
            Path routes = Files.createDirectories(folder.resolve("routes"));
            for (String route : ROUTES) {
                Files.copy(home.resolve("routes").resolve(route), routes.resolve(route));
            }
            Files.writeString(routes.resolve(AREA + ".camel.yaml"), area());
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark needs the folders routes/ and mappings/ in " + home + ": " + e.getMessage(), e);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static String area() {
        return """
                - route:
                    id: %s
                    group: data
                    startupOrder: 100
                    from:
                      uri: direct:%s
                      steps:
                %s
                """.formatted(AREA, AREA, BenchShop.TABLES.stream()
                .map(table -> "        - to: kamelet:copy-table?table=" + table)
                .collect(Collectors.joining("\n")));
    }

    Path folder() {
        return folder;
    }

    /** What Caravan is told of the databases. */
    static Map<String, String> environment(EmbeddedMariaDb db, int workers) {
        return environment(db, db, workers);
    }

    /** The same with a server for each. */
    static Map<String, String> environment(EmbeddedMariaDb first, EmbeddedMariaDb second, int workers) {
        return Map.of(
                "CARAVAN_M1_URL", first.jdbcUrl(BenchShop.M1),
                "CARAVAN_M1_USERNAME", EmbeddedMariaDb.USERNAME,
                "CARAVAN_M1_CRYPT_KEY", SampleShop.M1_CRYPT_KEY,
                "CARAVAN_M2_URL", second.jdbcUrl(BenchShop.M2),
                "CARAVAN_M2_USERNAME", EmbeddedMariaDb.USERNAME,
                "CARAVAN_M2_CRYPT_KEY", SampleShop.M2_CRYPT_KEY,
                "CARAVAN_WORKERS", String.valueOf(workers));
    }

    @Override
    public void close() {
        // Left-overs in the temporary folder are no reason to fail.
        FileUtils.deleteQuietly(folder.toFile());
    }
}
