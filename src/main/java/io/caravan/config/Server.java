package io.caravan.config;

import java.util.Locale;

/**
 * A database server that Caravan may work with, as {@link DatabaseProbe} found it.
 *
 * @param side {@code m1} or {@code m2}
 * @param product whose it is; Percona and Aurora count as MySQL
 * @param version as the server says: {@code 8.0.36}, {@code 10.6.16-MariaDB-log}
 * @param database the name of the database
 * @param account the account that the server took the user for, {@code user@host}
 * @param tls the cipher of the connection, empty where it is not encrypted
 */
public record Server(String side, Product product, String version, String database, String account, String tls) {

    /** The two families of servers. */
    public enum Product {
        MARIADB,
        MYSQL;

        static Product of(String version) {
            return version.toLowerCase(Locale.ROOT).contains("mariadb") ? MARIADB : MYSQL;
        }
    }

    /** @return the first number of the version: 8, 10, 11 */
    public int major() {
        return number(0);
    }

    /** @return the second number of the version */
    public int minor() {
        return number(1);
    }

    private int number(int at) {
        String[] numbers = version.split("[^0-9]+");
        return at < numbers.length && !numbers[at].isEmpty() ? Integer.parseInt(numbers[at]) : 0;
    }
}
