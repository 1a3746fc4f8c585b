package io.caravan.sample;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The sample that the demo migrates: an invented Magento 1.9.4.5 shop, and a Magento 2.4.6 database as its installer
 * leaves it. The scripts lie in {@code sample/} on the class path; in them <code>{p}</code> stands for the table prefix.
 */
public final class SampleShop {

    /** The encryption key of the Magento 1 shop, {@code global/crypt/key} of its local.xml. */
    public static final String M1_CRYPT_KEY = "7b1c5ad2f09e4c3d8a6b5e4f3c2d1a00";

    /** The encryption key of the Magento 2 shop, {@code crypt/key} of its env.php. */
    public static final String M2_CRYPT_KEY = "00a1d2c3f4e5b6a8d3c4e90f2da5c1b7";

    private static final List<String> M1_SCRIPTS = List.of(
            "m1-schema.sql",
            "m1/01-stores.sql",
            "m1/02-attributes.sql",
            "m1/03-categories.sql",
            "m1/04-products.sql",
            "m1/05-customers.sql",
            "m1/06-tax-rules.sql",
            "m1/07-orders.sql",
            "m1/08-quotes.sql",
            "m1/09-content.sql",
            "m1/10-community.sql",
            "m1/11-customers.sql",
            "m1/11-settings.sql",
            "m1/11-attributes.sql",
            "m1/11-urls-prices.sql");

    private static final List<String> M2_SCRIPTS =
            List.of("m2-schema.sql", "m2/01-stores.sql", "m2/02-attributes.sql");

    // What Magento accepts as a table prefix. It also keeps the prefix from being anything but a part of a name.
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,19})?");

    private SampleShop() {}

    /** Makes both databases, without table prefixes. Databases of these names that exist already are dropped. */
    public static void load(EmbeddedMariaDb db, String m1Database, String m2Database) {
        load(db, m1Database, m2Database, "", "");
    }

    /**
     * Makes both databases, with table prefixes.
     *
     * @throws IllegalArgumentException if a prefix is none that Magento would accept
     */
    public static void load(EmbeddedMariaDb db, String m1Database, String m2Database, String m1Prefix, String m2Prefix) {
        load(db, m1Database, M1_SCRIPTS, m1Prefix);
        load(db, m2Database, M2_SCRIPTS, m2Prefix);
    }

    /** Makes the tables of Magento 1 and their rows, without prefix, in the empty database of a connection to any server. */
    static void loadM1(Statement statement) throws SQLException {
        run(statement, M1_SCRIPTS);
    }

    /** The same for Magento 2, as its installer leaves it. */
    public static void loadM2(Statement statement) throws SQLException {
        run(statement, M2_SCRIPTS);
    }

    private static void run(Statement statement, List<String> scripts) throws SQLException {
        for (String script : scripts) {
            new SqlScript(script, EmbeddedMariaDb.resource("sample/" + script).replace("{p}", "")).run(statement);
        }
    }

    private static void load(EmbeddedMariaDb db, String database, List<String> scripts, String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("Not a table prefix: " + prefix);
        }
        UnaryOperator<String> prefixed = text -> text.replace("{p}", prefix);
        db.createDatabase(database);
        for (String script : scripts) {
            db.runResource(database, "sample/" + script, prefixed);
        }
    }
}
