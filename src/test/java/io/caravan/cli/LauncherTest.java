package io.caravan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells Java, by a Java that only writes down what it was told. */
class LauncherTest {

    @TempDir
    Path folder;

    private Path home;
    private Path told;
    private Path java;

    @BeforeEach
    void launcher() throws IOException {
        home = Files.createDirectories(folder.resolve("a shop's caravan"));
        told = folder.resolve("told");
        Files.copy(Path.of("caravan"), home.resolve("caravan"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("target/lib"));
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.writeString(jar(), "");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(1)));
        java = folder.resolve("java");
        java("for argument; do case $argument in -XX:ArchiveClassesAtExit=*) echo classes >\"${argument#*=}\" ;; esac; done");
    }

    @Test
    void hasTheClassesArchivedOnceAndUsesThem() throws Exception {
        List<String> first = run("migrate");
        assertThat(first).hasSize(2);
        assertThat(first.get(0)).contains("-XX:ArchiveClassesAtExit=").endsWith("io.caravan.cli.ClassArchive|" + home + "|");
        assertThat(first.get(1)).startsWith("-XX:SharedArchiveFile=" + archive() + "|").endsWith("io.caravan.cli.Caravan|migrate|");
        Files.setLastModifiedTime(archive(), FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(run("status")).singleElement().asString()
                .startsWith("-XX:SharedArchiveFile=" + archive() + "|").contains("|-XX:TieredStopAtLevel=1|").endsWith("io.caravan.cli.Caravan|status|");
    }

    @Test
    void doesWithoutWhereJavaCannotMakeTheArchiveAndDoesNotTryAgain() throws Exception {
        java("case \"$*\" in *ArchiveClassesAtExit*) exit 1 ;; esac");
        run("migrate");
        Files.setLastModifiedTime(archive(), FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(run("migrate")).singleElement().asString().doesNotContain("Archive").endsWith("io.caravan.cli.Caravan|migrate|");
    }

    @Test
    void makesTheArchiveAnewAfterABuild() throws Exception {
        run("migrate");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(run("migrate")).hasSize(2);
    }

    private Path jar() {
        return home.resolve("target/caravan.jar");
    }

    private Path archive() {
        return home.resolve("target/caravan.jsa");
    }

    private void java(String does) throws IOException {
        Files.writeString(java, "#!/bin/sh\nprintf '%s|' \"$@\" >>'" + told + "'\necho >>'" + told + "'\n" + does + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    /** @return what each Java was told that the launcher started, one line each */
    private List<String> run(String command) throws IOException, InterruptedException {
        Files.deleteIfExists(told);
        ProcessBuilder launcher = new ProcessBuilder(home.resolve("caravan").toString(), command)
                .redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
        launcher.environment().put("CARAVAN_JAVA", java.toString());
        launcher.environment().remove("CARAVAN_JAVA_OPTS");
        Process process = launcher.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
        return Files.readAllLines(told);
    }
}
