package io.caravan.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheDataInAGivenFolder() throws Exception {
        EmbeddedMariaDb.Options options = EmbeddedMariaDb.options().dataFolder(folder.resolve("data"));
        try (EmbeddedMariaDb db = options.start()) {
            db.createDatabase("kept");
            db.execute("kept", "CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t VALUES (1, 'Grüße 你好')");
        }
        try (EmbeddedMariaDb db = options.start();
                Connection connection = db.connect("kept");
                var rows = connection.createStatement().executeQuery("SELECT v FROM t")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("Grüße 你好");
        }
    }

    @Test
    void leavesNoProcessAndNoFolderBehind() throws Exception {
        EmbeddedMariaDb db = EmbeddedMariaDb.start();
        Optional<ProcessHandle> process = serverOn(db.port());
        assertThat(process).isPresent();
        String data = db.toString().replaceFirst(".*data in ", "");
        assertThat(Path.of(data)).isDirectory();

        db.close();
        db.close();

        assertThat(process.get().isAlive()).isFalse();
        assertThat(Files.exists(Path.of(data))).isFalse();
        assertThatThrownBy(() -> db.connect("")).isInstanceOf(SQLException.class);
    }

    @Test
    void refusesAPortThatIsTaken() {
        EmbeddedMariaDb.Options options = EmbeddedMariaDb.options().port(SharedMariaDb.get().port());
        assertThatThrownBy(options::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another server listens on port " + SharedMariaDb.get().port());
    }

    @Test
    void namesTheLineOfAScriptThatFails() throws Exception {
        Path script = folder.resolve("broken.sql");
        Files.writeString(
                script,
                """
                -- a comment
                CREATE TABLE a (id int);

                INSERT INTO a VALUES (1);
                INSERT INTO b VALUES (1);
                """);
        EmbeddedMariaDb db = SharedMariaDb.get();
        db.createDatabase("broken");
        assertThatThrownBy(() -> db.run("broken", script))
                .hasMessageContaining("broken.sql line 5")
                .hasMessageContaining("broken.b");
        db.dropDatabase("broken");
    }

    @Test
    void shipsClientAndDump() {
        EmbeddedMariaDb db = SharedMariaDb.get();
        assertThat(db.client()).isExecutable();
        assertThat(db.dump()).isExecutable();
    }

    private static Optional<ProcessHandle> serverOn(int port) {
        return ProcessHandle.current().descendants()
                .filter(p -> p.info().arguments().map(a -> String.join(" ", a).contains("--port=" + port)).orElse(false))
                .findFirst();
    }
}
