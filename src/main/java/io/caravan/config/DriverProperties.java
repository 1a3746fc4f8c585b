package io.caravan.config;

import io.caravan.config.Configuration.Database;
import java.util.Properties;

/** What MySQL's driver is told for each side. It wins over the parameters of the URL. */
final class DriverProperties {

    /**
     * Whatever the server gives to new sessions: each statement outside of a transaction counts at once, no result is cut short, and
     * duplicate keys are found. The driver and the pool take the first for granted and do not ask.
     */
    private static final String ANY_SESSION = "autocommit=1,sql_select_limit=18446744073709551615,unique_checks=1,";

    /**
     * M1 is read as it is: no SQL mode keeps a zero date from being compared or returned. The default engine's
     * substitution does not matter to what is read.
     */
    private static final String M1_SESSION = ANY_SESSION + "sql_mode='NO_ENGINE_SUBSTITUTION',time_zone='+00:00'";

    /**
     * What does not fit is an error, never cut. The foreign keys are off because tables are filled in parallel, and
     * id 0 is Magento's own (store 0 is the admin), so that it must not become the next number.
     */
    private static final String M2_SESSION = ANY_SESSION + "sql_mode='STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION',"
            + "foreign_key_checks=0,time_zone='+00:00'";

    /** How the triggers in M2 that note what others change know Caravan's own sessions; see {@code TouchedRows}. */
    private static final String OWN_SESSION = ",@caravan_session=1";

    private DriverProperties() {}

    /**
     * @return what to connect with, without user and password; it names temporary files where PEM files are configured
     * @throws ConfigurationFault where a PEM file cannot be used
     */
    static Properties of(Database database) {
        Properties driver = new Properties();
        reading(driver);
        if (database.side().equals("m2")) {
            driver.setProperty("sessionVariables", M2_SESSION + OWN_SESSION);
            driver.setProperty("rewriteBatchedStatements", "true");
        } else {
            driver.setProperty("sessionVariables", M1_SESSION);
            // Rows that are read one by one are taken at once: no need to raise net_write_timeout before each SELECT and to set it back.
            driver.setProperty("netTimeoutForStreamingResults", "0");
        }
        // Otherwise the driver adds STRICT_TRANS_TABLES to these modes.
        driver.setProperty("jdbcCompliantTruncation", "false");
        driver.setProperty("allowLoadLocalInfile", "false");
        driver.setProperty("tcpKeepAlive", "true");
        // The pool and the transaction manager know these; asking the server and the clock for each statement is in vain.
        driver.setProperty("useLocalSessionState", "true");
        driver.setProperty("cacheServerConfiguration", "true");
        driver.setProperty("maintainTimeStats", "false");
        driver.setProperty("cachePrepStmts", "true");
        driver.setProperty("prepStmtCacheSqlLimit", "65536");
        driver.setProperty("connectTimeout", Long.toString(database.connectTimeout().toMillis()));
        driver.setProperty("useInformationSchema", "true");
        driver.setProperty("sslMode", database.tls().mode());
        // MySQL 8 wants the password encrypted: by TLS, or else by a key of its own, which someone between could forge.
        driver.setProperty("allowPublicKeyRetrieval", Boolean.toString(database.tls().mode().equals("DISABLED")));
        new KeyStores(database.side(), database.tls()).addTo(driver);
        return driver;
    }

    /** Values arrive as they are stored: no time zone, no year and no flag is converted on the way. */
    private static void reading(Properties driver) {
        driver.setProperty("characterEncoding", "UTF-8");
        // Known to every MySQL and MariaDB; the driver's own default, utf8mb4_0900_ai_ci, is not.
        driver.setProperty("connectionCollation", "utf8mb4_general_ci");
        driver.setProperty("connectionTimeZone", "UTC");
        driver.setProperty("tinyInt1isBit", "false");
        driver.setProperty("yearIsDateType", "false");
        // getString still shows 0000-00-00: that is how a zero date is told from none.
        driver.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
        driver.setProperty("useServerPrepStmts", "false");
        driver.setProperty("useCursorFetch", "false");
    }
}
