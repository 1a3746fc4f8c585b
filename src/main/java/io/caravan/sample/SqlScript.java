package io.caravan.sample;

import java.sql.SQLException;
import java.sql.Statement;

/** A script of SQL statements, run one by one so that an error has a line number. */
record SqlScript(String name, String text) {

    private static final String END = ";\n";

    /**
     * Runs all statements. A statement ends with a semicolon at the end of a line; text values must not do that (they
     * write a line break as {@code \n}).
     *
     * @throws SQLException with the script's name and the line where the failing statement begins
     */
    void run(Statement statement) throws SQLException {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(END, from);
            end = end < 0 ? text.length() : end + END.length();
            String sql = text.substring(from, end).strip();
            if (!sql.isEmpty()) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(name + " line " + lineOf(from) + ": " + e.getMessage(), e.getSQLState(), e);
                }
            }
            from = end;
        }
    }

    private long lineOf(int statement) {
        int at = statement;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
