package io.caravan.config;

import com.mysql.cj.jdbc.Driver;
import io.caravan.config.Configuration.Database;
import io.caravan.config.Server.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One connection to one side, asked for what {@link DatabaseProbe} wants to know. It writes nothing. */
final class ProbedDatabase implements AutoCloseable {

    /** Even a large server under load answers what is asked here within this. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Database database;
    private final Connection connection;

    private ProbedDatabase(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static ProbedDatabase connect(Database database) throws SQLException {
        Properties driver = DriverProperties.of(database);
        driver.setProperty("user", database.username());
        driver.setProperty("password", database.password());
        // For a port that takes the connection and then says nothing: without it, the start would hang.
        driver.setProperty("socketTimeout", Long.toString(database.connectTimeout().toMillis()));
        Connection connection = new Driver().connect(database.url(), driver);
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_ANSWER.toMillis());
        return new ProbedDatabase(database, connection);
    }

    Server server() throws SQLException {
        String version = text("SELECT VERSION()");
        return new Server(
                database.side(),
                Product.of(version),
                version,
                text("SELECT DATABASE()"),
                text("SELECT CURRENT_USER()"),
                text("SHOW SESSION STATUS LIKE 'Ssl_cipher'", 2));
    }

    /**
     * @param changeLogs whether Caravan is to keep change logs in it
     * @param followed whether the delta is to follow M1
     * @return what keeps this database from being used, with what to do; empty where nothing does
     */
    List<String> faults(boolean changeLogs, boolean followed) throws SQLException {
        Server server = server();
        Set<String> tables = tables();
        Optional<String> lacking = lacking(server, tables, changeLogs, followed);
        List<String> faults = new ArrayList<>(lacking.stream().toList());
        if (followed && database.side().equals("m2")) {
            statementLog(server.product()).ifPresent(faults::add);
        }
        // Without privileges there is little to see, so that the second complaint would only lead astray.
        if (lacking.isEmpty() || !tables.isEmpty()) {
            new ShopTables(tables).fault(database.side(), database.prefix()).ifPresent(faults::add);
        }
        return faults;
    }

    /** The delta locks rows and no gaps between them (READ COMMITTED), which servers do not write to a log of statements: error 1665. */
    private Optional<String> statementLog(Product product) throws SQLException {
        return text("SHOW VARIABLES LIKE 'log_bin'", 2).equals("ON") && text("SHOW VARIABLES LIKE 'binlog_format'", 2).equals("STATEMENT")
                ? Optional.of("the server's binary log holds statements (binlog_format=STATEMENT), into which it does not let the delta write; run"
                        + " SET GLOBAL binlog_format = " + (product == Product.MARIADB ? "MIXED" : "ROW")
                        + "; as an administrator, and put the same into the [mysqld] section of its configuration; or set caravan.delta.enabled=false")
                : Optional.empty();
    }

    private Optional<String> lacking(Server server, Set<String> tables, boolean changeLogs, boolean followed) throws SQLException {
        Grants grants = grants(server);
        Privileges missing = Privileges.of(database.side(), changeLogs, followed).missing(grants, server.database(), tables);
        if (missing.none()) {
            return Optional.empty();
        }
        String role = grants.roles().isEmpty() || activeRole().isPresent()
                ? ""
                : " or, if its role has it, make that active: " + defaultRole(server, grants.roles());
        return Optional.of("the user lacks " + missing.list() + "; run "
                + missing.statement(server.database(), quoted(server.account())) + role
                + (changeLogs && Privileges.of(database.side(), false, followed).missing(grants, server.database(), tables).none()
                        ? " or, as only change logs need it, set caravan.delta.capture=compare, which is slower"
                        : ""));
    }

    private static String defaultRole(Server server, List<String> roles) {
        String preposition = server.product() == Product.MARIADB ? " FOR " : " TO ";
        return "SET DEFAULT ROLE " + String.join(", ", roles) + preposition + quoted(server.account()) + ";";
    }

    /** The grants of the account and of the roles that are active now. */
    private Grants grants(Server server) throws SQLException {
        Optional<String> role = activeRole();
        // MariaDB lists the grants of the active role by itself.
        if (server.product() == Product.MYSQL && role.isPresent()) {
            return new Grants(texts("SHOW GRANTS FOR CURRENT_USER() USING " + role.get()));
        }
        return new Grants(texts("SHOW GRANTS"));
    }

    private Optional<String> activeRole() throws SQLException {
        try {
            return Optional.ofNullable(text("SELECT CURRENT_ROLE()")).filter(role -> !role.equals("NONE"));
        } catch (SQLSyntaxErrorException e) {
            return Optional.empty(); // MySQL before 8 has no roles
        }
    }

    /** The tables of the database, in an order that takes case for what the server takes it. */
    private Set<String> tables() throws SQLException {
        Set<String> tables = ignoresCase() ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new TreeSet<>();
        tables.addAll(texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"));
        return tables;
    }

    boolean ignoresCase() throws SQLException {
        return !text("SELECT @@lower_case_table_names").equals("0");
    }

    /** Takes a lock that any connection to the same server can see. No privilege is needed, and nothing is written. */
    void lock(String name) throws SQLException {
        ask("SELECT GET_LOCK(?, 0)", name);
    }

    /** @return whether some connection to this server has the lock */
    boolean sees(String lock) throws SQLException {
        return "0".equals(ask("SELECT IS_FREE_LOCK(?)", lock));
    }

    private static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at).replace("'", "''") + "'@'" + account.substring(at + 1) + "'";
    }

    private String ask(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    private String text(String sql) throws SQLException {
        return text(sql, 1);
    }

    private String text(String sql, int column) throws SQLException {
        List<String> texts = texts(sql, column);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> texts(String sql) throws SQLException {
        return texts(sql, 1);
    }

    private List<String> texts(String sql, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
