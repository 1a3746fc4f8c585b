package io.caravan.config;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database as JDBC writes it.
 *
 * @param hosts {@code host:port}, or several with commas
 * @param path the database, percent-encoded as in the URL
 * @param parameters what follows the question mark, empty for nothing
 */
record JdbcUrl(String hosts, String path, String parameters) {

    private static final Pattern FORM = Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?#@]+)/([^/?#]+)(?:\\?(.*))?");

    /** Parameters that have a key of their own: written in the URL they would be shown in messages, or be overruled. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("user", "username"),
            Map.entry("password", "password"),
            Map.entry("connecttimeout", "connect-timeout"),
            Map.entry("sslmode", "tls.mode"),
            Map.entry("usessl", "tls.mode"),
            Map.entry("requiressl", "tls.mode"),
            Map.entry("verifyservercertificate", "tls.mode"),
            Map.entry("trustcertificatekeystoreurl", "tls.ca"),
            Map.entry("serversslcert", "tls.ca"),
            Map.entry("clientcertificatekeystoreurl", "tls.certificate"));

    /** @throws IllegalArgumentException with a message that continues "caravan.m1.url ..." and shows no password */
    static JdbcUrl parse(String text) {
        if (text.contains("@")) {
            throw new IllegalArgumentException(
                    "must not hold a user or password: write them as the keys username and password beside it");
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            String shown = text.replaceFirst("\\?.*", "?...");
            throw new IllegalArgumentException("must be jdbc:mysql://host:port/database, but is \"" + shown + "\"");
        }
        String parameters = parts.group(3) == null ? "" : parts.group(3);
        for (String parameter : parameters.split("&")) {
            String name = parameter.replaceFirst("=.*", "");
            String key = KEYS.get(name.toLowerCase(Locale.ROOT));
            if (key == null && name.toLowerCase(Locale.ROOT).contains("password")) {
                throw new IllegalArgumentException("must not hold " + name + ": messages show URLs; use the keys beside it");
            }
            if (key != null) {
                throw new IllegalArgumentException("must not hold " + name + ": write it as the key " + key
                        + " beside it");
            }
        }
        return new JdbcUrl(parts.group(1), parts.group(2), parameters);
    }

    /** The same with another database. */
    JdbcUrl in(String database) {
        return new JdbcUrl(hosts, encoded(database), parameters);
    }

    static JdbcUrl of(String host, String port, String database) {
        return new JdbcUrl(host + ":" + port, encoded(database), "");
    }

    private static String encoded(String database) {
        return URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The URL for MySQL's driver, whichever of the two schemes was written. */
    String text() {
        return shown() + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The URL as messages show it: without parameters. */
    String shown() {
        return "jdbc:mysql://" + hosts + "/" + path;
    }

    String database() {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
