package io.caravan.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.caravan.schema.Identifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sample shop of Magento 1 with as many products, customers and orders as wanted. The server makes the rows itself, by
 * the steps of {@code sample/large/*.yaml}: complete in their references, the same ones each time, and without anything that
 * Caravan would have to quarantine.
 *
 * @param products products besides those of the sample, at least {@value #LEAST}
 * @param customers customers besides those of the sample, at least {@value #LEAST}
 * @param orders orders besides those of the sample, at least {@value #LEAST}
 */
public record LargeShop(int products, int customers, int orders) {

    /** The fewest of each; with fewer some types of products would be missing. */
    public static final int LEAST = 100;

    private static final List<String> SCRIPTS = List.of(
            "1-products.yaml", "2-catalog.yaml", "3-customers.yaml", "4-orders.yaml", "5-documents.yaml", "6-quotes.yaml");
    private static final int FIRST = 100_000;
    private static final int NUMBERS = 1_000;

    /**
     * One step: a statement, or the rows of a table.
     *
     * @param sql a statement; null where there is a table
     * @param table the table to fill
     * @param from what follows FROM, with conditions and order
     * @param like the alias in {@code from} of a row of the same table, whose values the columns that are not set take;
     *     null for their defaults
     * @param set SQL expressions by column
     */
    private record Step(String sql, String table, String from, String like, Map<String, String> set) {}

    /** Checks the sizes. */
    public LargeShop {
        if (products < LEAST || customers < LEAST || orders < LEAST) {
            throw new IllegalArgumentException("products, customers and orders must be at least " + LEAST);
        }
    }

    /**
     * Makes the sample's tables and rows, and the further rows.
     *
     * @param m1 a connection to an empty database of any server (MariaDB, MySQL 8), in utf8mb4, allowed to make tables
     * @param out is told of each group of rows
     * @throws SQLException with the table in its message
     */
    public void load(Connection m1, Consumer<String> out) throws SQLException {
        try (Statement statement = m1.createStatement()) {
            SampleShop.loadM1(statement);
            // The rows refer to each other by design; the server need not look each up.
            statement.execute("SET foreign_key_checks = 0, unique_checks = 0, sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO'");
            statement.execute("SET @base = " + FIRST + ", @products = " + products + ", @customers = " + customers + ", @orders = " + orders);
            numbers(statement);
            for (String script : SCRIPTS) {
                long start = System.nanoTime();
                long rows = 0;
                for (Step step : steps(script)) {
                    rows += run(m1, statement, step);
                }
                out.accept(String.format(Locale.ROOT, "  %s: %,d rows in %.1f s", script, rows, (System.nanoTime() - start) / 1e9));
            }
            for (String table : tables(m1, "large\\_%")) {
                statement.execute("DROP TABLE " + Identifier.quoted(table));
            }
            statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
        }
    }

    private static List<Step> steps(String script) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(EmbeddedMariaDb.resource("sample/large/" + script), new TypeReference<List<Step>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(script + ": " + e.getMessage(), e);
        }
    }

    private static long run(Connection m1, Statement statement, Step step) throws SQLException {
        if (step.sql() != null) {
            statement.execute(step.sql());
            return 0;
        }
        try {
            return statement.executeLargeUpdate(insert(m1, step));
        } catch (SQLException e) {
            throw new SQLException(step.table() + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private static String insert(Connection m1, Step step) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        if (step.like() != null) {
            columns(m1, step.table()).forEach(column -> values.put(column, step.like() + "." + Identifier.quoted(column)));
        }
        values.putAll(step.set());
        return "INSERT INTO " + Identifier.quoted(step.table()) + " ("
                + values.keySet().stream().map(Identifier::quoted).collect(Collectors.joining(", ")) + ") SELECT "
                + values.entrySet().stream().map(e -> e.getValue() + " AS " + Identifier.quoted(e.getKey())).collect(Collectors.joining(", "))
                + " FROM " + step.from();
    }

    /** 1 to the greatest number that any table needs: the sequence engine is not part of every server. */
    private void numbers(Statement statement) throws SQLException {
        int most = Math.max(NUMBERS, Math.max(products, Math.max(customers, orders)));
        statement.execute("CREATE TABLE large_number (n INT UNSIGNED NOT NULL PRIMARY KEY) ENGINE=InnoDB");
        statement.execute("INSERT INTO large_number VALUES (1)");
        for (int made = 1; made < most; made *= 2) {
            statement.execute("INSERT INTO large_number SELECT n + " + made + " FROM large_number WHERE n + " + made + " <= " + most);
        }
    }

    private static List<String> columns(Connection m1, String table) throws SQLException {
        try (ResultSet columns = m1.getMetaData().getColumns(m1.getCatalog(), null, table, "%")) {
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            return names;
        }
    }

    private static List<String> tables(Connection m1, String pattern) throws SQLException {
        try (ResultSet tables = m1.getMetaData().getTables(m1.getCatalog(), null, pattern, new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        }
    }
}
