package io.caravan.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A MySQL 8.0 server for tests, from the programs that the Maven profile {@code mysql8} unpacks. */
final class MySqlServer implements AutoCloseable {

    static final String USERNAME = "root";

    private final Path home;
    private final Path folder;
    private final int port;
    private final Process server;

    private MySqlServer(Path home, Path folder, int port) throws IOException, InterruptedException {
        this.home = home;
        this.folder = folder;
        this.port = port;
        Process initialized = process("--initialize-insecure");
        if (!initialized.waitFor(120, TimeUnit.SECONDS) || initialized.exitValue() != 0) {
            throw new IllegalStateException("mysqld --initialize-insecure: " + Files.readString(folder.resolve("log")));
        }
        this.server = process("--port=" + port, "--bind-address=127.0.0.1", "--mysqlx=OFF", "--skip-log-bin", "--pid-file=" + folder.resolve("pid"),
                "--innodb-flush-log-at-trx-commit=0", "--max-allowed-packet=64M");
    }

    static MySqlServer start() throws IOException, InterruptedException, SQLException {
        Path home = Path.of(System.getProperty("mysql8.home"));
        if (!home.resolve("bin/mysqld").toFile().setExecutable(true)) {
            throw new IllegalStateException("no mysqld in " + home + "; run the tests with -Pmysql8");
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        MySqlServer server = new MySqlServer(home, Files.createTempDirectory("caravan-mysql8-"), port);
        server.awaitReady();
        return server;
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--user=" + System.getProperty("user.name"),
                "--basedir=" + home, "--datadir=" + folder.resolve("data"), "--socket=" + folder.resolve("sock"), "--secure-file-priv="));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("lib") + ":" + home.resolve("lib/private"));
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException, SQLException {
        SQLException refused = null;
        for (int i = 0; i < 300 && server.isAlive(); i++) {
            try (Connection ignored = connect("")) {
                return;
            } catch (SQLException notYet) {
                refused = notYet;
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("MySQL does not start: " + Files.readString(folder.resolve("log")), refused);
    }

    String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC", USERNAME, "");
    }

    void createDatabase(String name) throws SQLException {
        try (Connection connection = connect(""); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        FileUtils.deleteQuietly(folder.toFile());
    }
}
