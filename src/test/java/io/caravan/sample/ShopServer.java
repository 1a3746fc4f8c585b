package io.caravan.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database server that tests run shops on, whoever made it. */
public interface ShopServer {

    /** What it is, for a person. */
    String name();

    /** The JDBC URL of one of its databases, {@code ""} for none. */
    String jdbcUrl(String database);

    /** A connection to one of its databases as an administrator, {@code ""} for none. */
    Connection connect(String database) throws SQLException;

    /** Makes an empty database anew. */
    default void createDatabase(String name) throws SQLException {
        run("", "DROP DATABASE IF EXISTS `" + name + "`", "CREATE DATABASE `" + name + "`");
    }

    /** Runs statements as an administrator, in one session. */
    default void run(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(name() + ": " + e.getMessage() + ", in " + sql, e.getSQLState(), e.getErrorCode(), e);
                }
            }
        }
    }

    /** Makes the sample's Magento 1 in a new database. */
    default void loadM1(String database) throws SQLException {
        createDatabase(database);
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            SampleShop.loadM1(statement);
        }
    }

    /** Makes the sample's Magento 2 in a new database. */
    default void loadM2(String database) throws SQLException {
        createDatabase(database);
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            SampleShop.loadM2(statement);
        }
    }

    /** The embedded MariaDB as such a server. */
    static ShopServer of(EmbeddedMariaDb db) {
        return new ShopServer() {
            @Override
            public String name() {
                return "MariaDB";
            }

            @Override
            public String jdbcUrl(String database) {
                return db.jdbcUrl(database);
            }

            @Override
            public Connection connect(String database) throws SQLException {
                return db.connect(database);
            }
        };
    }
}
