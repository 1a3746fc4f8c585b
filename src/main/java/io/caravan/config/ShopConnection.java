package io.caravan.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a shop reaches its own database, as its own configuration says. All texts are empty where it says nothing.
 *
 * @param host a host, {@code host:port}, or the path of a Unix socket
 * @param port the port where it is configured by itself
 * @param cryptKey the encryption key as it is written; Magento 2 may have several, one per line
 */
record ShopConnection(
        String host, String port, String database, String username, String password, String prefix, String cryptKey) {

    private static final String MYSQL_PORT = "3306";

    /** Java's driver has no Unix sockets, so that the host beside a socket can only be this one. */
    boolean isSocket() {
        return host.contains("/");
    }

    String url() {
        if (isSocket() || host.isEmpty()) {
            return JdbcUrl.of("localhost", port.isEmpty() ? MYSQL_PORT : port, database).text();
        }
        int colon = host.lastIndexOf(':');
        boolean bareIpv6 = colon != host.indexOf(':') && !host.startsWith("[");
        if (colon > host.lastIndexOf(']') && !bareIpv6) {
            return JdbcUrl.of(host.substring(0, colon), host.substring(colon + 1), database).text();
        }
        String name = bareIpv6 ? "[" + host + "]" : host;
        return JdbcUrl.of(name, port.isEmpty() ? MYSQL_PORT : port, database).text();
    }

    /** The values of the keys {@code caravan.<side>.*} that follow from this; what is empty is left out. */
    Map<String, String> values(Keys.Side key) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(key.url.name(), url());
        values.put(key.username.name(), username);
        values.put(key.password.name(), password);
        values.put(key.prefix.name(), prefix);
        values.put(key.cryptKey.name(), cryptKey);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** Without the password and the encryption key. */
    @Override
    public String toString() {
        return username + "@" + url();
    }
}
