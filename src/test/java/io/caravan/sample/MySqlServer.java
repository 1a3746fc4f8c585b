package io.caravan.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A MySQL 8.0 server for tests, from the programs that the Maven profile {@code mysql8} unpacks. */
public final class MySqlServer implements ShopServer, AutoCloseable {

    static final String USERNAME = "root";

    /** As MySQL 8 comes, but for the binary log. */
    private static final List<String> PLAIN = List.of("--skip-log-bin");

    private final String name;
    private final Path home;
    private final Path folder;
    private final int port;
    private final Process server;

    private MySqlServer(String name, Path home, Path folder, int port, List<String> settings) throws IOException, InterruptedException {
        this.name = name;
        this.home = home;
        this.folder = folder;
        this.port = port;
        List<String> ofItsFolder = settings.stream().filter(setting -> setting.startsWith("--lower-case-table-names")).toList();
        List<String> initialize = new ArrayList<>(List.of("--initialize-insecure"));
        // The folder is made for one of them and refuses another later.
        initialize.addAll(ofItsFolder);
        Process initialized = process(initialize);
        if (!initialized.waitFor(120, TimeUnit.SECONDS) || initialized.exitValue() != 0) {
            throw new IllegalStateException("mysqld --initialize-insecure: " + Files.readString(folder.resolve("log")));
        }
        List<String> arguments = new ArrayList<>(List.of("--port=" + port, "--bind-address=127.0.0.1", "--mysqlx=OFF", "--pid-file=" + folder.resolve("pid"),
                "--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0", "--innodb-doublewrite=OFF", "--max-allowed-packet=64M"));
        arguments.addAll(settings);
        this.server = process(arguments);
    }

    static MySqlServer start() throws IOException, InterruptedException, SQLException {
        return start("MySQL", PLAIN);
    }

    /**
     * Starts a server.
     *
     * @param name what it is, for a person
     * @param settings arguments of {@code mysqld}
     */
    public static MySqlServer start(String name, List<String> settings) throws IOException, InterruptedException, SQLException {
        Path home = Path.of(System.getProperty("mysql8.home"));
        if (!home.resolve("bin/mysqld").toFile().setExecutable(true)) {
            throw new IllegalStateException("no mysqld in " + home + "; run the tests with -Pmysql8");
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        MySqlServer server = new MySqlServer(name, home, Files.createTempDirectory("caravan-mysql8-"), port, settings);
        try {
            server.awaitReady();
        } catch (IllegalStateException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private Process process(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--user=" + System.getProperty("user.name"),
                "--basedir=" + home, "--datadir=" + folder.resolve("data"), "--socket=" + folder.resolve("sock"), "--secure-file-priv="));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("lib") + ":" + home.resolve("lib/private"));
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException, SQLException {
        SQLException refused = null;
        for (int i = 0; i < 600 && server.isAlive(); i++) {
            try (Connection ignored = connect("")) {
                return;
            } catch (SQLException notYet) {
                refused = notYet;
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("MySQL does not start: " + Files.readString(folder.resolve("log")), refused);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
                + "&zeroDateTimeBehavior=CONVERT_TO_NULL&sessionVariables=sql_require_primary_key=OFF", USERNAME, "");
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
