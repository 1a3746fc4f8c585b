package io.caravan.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of a database in a form that two moments can be compared by. */
public final class Checksums {

    private Checksums() {}

    /** By table: its definition with the next id, and the checksum of its rows; Caravan's own tables left out. */
    public static Map<String, String> of(Connection connection) {
        try (connection) {
            Map<String, String> all = new TreeMap<>();
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'caravan\\_%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                String definition = text(connection, "SHOW CREATE TABLE `" + table + "`");
                all.put(table, definition + " " + text(connection, "CHECKSUM TABLE `" + table + "`"));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(2);
        }
    }
}
