package io.caravan.config;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Stands for the Magento 2 database where none is configured: it can be handed on, and says so to who asks it for something. */
public final class NoDatabase extends AbstractDataSource {

    static final String MESSAGE = "no Magento 2 database is configured; set caravan.m2.url and caravan.m2.username";

    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLException(MESSAGE);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException(MESSAGE);
    }
}
