package io.caravan.convert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What conversions may know of the two shops. Read when a plan is made, never once per row. */
public interface Shop {

    /**
     * Runs a query on M1 and returns all of its rows; for look-ups that fit in memory (attributes, stores, settings).
     *
     * @param sql a SELECT in which <code>{name}</code> stands for the quoted, prefixed M1 table of that name
     * @param parameters bound to the question marks
     * @return rows of column values as strings; a value is null for SQL NULL
     */
    List<String[]> query(String sql, Object... parameters);

    /**
     * The same on M2, for reference data that Magento 2 brings along and no step changes (countries, regions).
     *
     * @return no rows where there is no M2 to ask
     */
    List<String[]> queryM2(String sql, Object... parameters);

    /** Whether M1 has this table (name without prefix). */
    boolean hasTable(String table);

    /** Magento 1 class alias (such as {@code catalog/product_widget_new}) to Magento 2 class name; an empty value
     * means that Magento 2 has none. From {@code mappings/classes.yaml}. */
    Map<String, String> classes();

    /**
     * A section of the mapping files, overlays merged in, such as {@code settings} or {@code methods}.
     *
     * @return what the files hold under that key; a missing node where they hold nothing
     */
    JsonNode section(String key);

    /** M1's encryption key ({@code global/crypt/key} of local.xml), if one is configured. */
    Optional<String> m1CryptKey();

    /** M2's newest encryption key ({@code crypt/key} of env.php), if one is configured. */
    Optional<String> m2CryptKey();

    /** The 0-based number of M2's newest key, the first figure of an encrypted value ({@code 0:3:...}). */
    int m2CryptKeyVersion();
}
