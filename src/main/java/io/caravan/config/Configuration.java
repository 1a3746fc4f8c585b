package io.caravan.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything an operator can configure, typed and checked. Read by {@link ConfigurationReader}. Nothing in it is null.
 *
 * @param home the folder, absolute, that holds {@code routes/} and {@code mappings/}
 * @param m1 the Magento 1 database, {@code caravan.m1.*}
 * @param m2 the Magento 2 database, {@code caravan.m2.*}; without a URL where {@link #hasM2()} says that there is none
 * @param workers how many chunks are copied at a time, {@code caravan.workers}, 1 to 64, default: the processors, at most 4
 * @param chunkRows the most rows of one chunk, {@code caravan.chunk-rows}, 100 to 100000, default 40000
 * @param insertSelect whether rows may stay inside the server where both databases are on one, {@code caravan.insert-select}, default auto
 * @param throttle how much is read from Magento 1 at the most, {@code caravan.throttle}, default {@link Ceiling#NONE}
 * @param zeroDates what becomes of {@code 0000-00-00} dates, {@code caravan.zero-dates}, default {@link ZeroDates#NULL}
 * @param loadData whether rows are written by LOAD DATA LOCAL where M2's server allows it, {@code caravan.load-data}, default true
 * @param delta how changes follow, {@code caravan.delta.*}
 * @param media where media files are and go, {@code caravan.media.*}
 * @param goLive what {@code caravan cutover} and {@code caravan warm} need
 * @param managementPort the port of health, metrics and the dev console, {@code caravan.management.port}, default 8778; 0 for none
 * @param managementHost the address it is bound to, {@code caravan.management.host}, default 127.0.0.1
 * @param managementToken what this port asks for beyond health, metrics and info, {@code caravan.management.token}; empty for a random one,
 *     which is only where {@link #localManagement()}. Never logged: {@link #toString()} leaves it out
 * @param dev whether an edited route is loaded again while running, {@code caravan.dev}, default false
 * @param dryRunDatabase the database that a dry run makes beside M2's, {@code caravan.dry-run.database}; empty for one named after M2's
 */
public record Configuration(
        Path home,
        Database m1,
        Database m2,
        int workers,
        int chunkRows,
        boolean insertSelect,
        Ceiling throttle,
        ZeroDates zeroDates,
        boolean loadData,
        Delta delta,
        Media media,
        GoLive goLive,
        int managementPort,
        String managementHost,
        Optional<String> managementToken,
        boolean dev,
        Optional<String> dryRunDatabase) {

    /**
     * The same with another database of M2's server in the place of M2's, and without the delta: M1 is only read.
     *
     * @param database its name, as it is
     */
    public Configuration beside(String database) {
        Delta off = new Delta(false, delta.period(), delta.cron(), delta.capture(), delta.conflicts(), delta.batch(), false);
        return new Configuration(
                home, m1, m2.in(database), workers, chunkRows, insertSelect, throttle, zeroDates, loadData, off, media, goLive, managementPort, managementHost, managementToken, dev, dryRunDatabase);
    }

    /** Whether the management port is one that only programs on this machine reach. A name that may lead elsewhere is none. */
    public boolean localManagement() {
        return managementHost.matches("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "Configuration of " + home + ", " + m1 + ", " + m2;
    }

    /** Whether there is a Magento 2 database. Only where a command does without one ({@code caravan plan}) may it be missing. */
    public boolean hasM2() {
        return !m2.url().isEmpty();
    }

    /** What becomes of a zero date. */
    public enum ZeroDates {
        /** NULL, or the column's default where it must not be NULL. */
        NULL,
        /** 1970-01-01 00:00:01. */
        EPOCH,
        /** The row is quarantined. */
        QUARANTINE
    }

    /** How changes in M1 are noticed. */
    public enum Capture {
        /** Triggers in M1 write change logs. */
        TRIGGERS,
        /** All rows are compared with what they were. */
        COMPARE
    }

    /** What happens where a row that changed in M1 was also made or changed in M2. */
    public enum Conflicts {
        /** M1's row overwrites M2's. */
        SOURCE,
        /** M2's row stays, M1's change is dropped and reported. */
        TARGET,
        /** M2's row stays, M1's is quarantined and tried again each cycle. */
        QUARANTINE
    }

    /**
     * How changes follow.
     *
     * @param enabled whether they do, {@code caravan.delta.enabled}, default false
     * @param period how often the delta polls, {@code caravan.delta.period}, 100 ms to 60 min, default 5 s
     * @param cron a Quartz cron expression instead of the period, {@code caravan.delta.cron}
     * @param capture how changes are noticed, {@code caravan.delta.capture}, default triggers
     * @param conflicts what a row changed on both sides becomes, {@code caravan.delta.conflicts}, default quarantine
     * @param batch the most changes of one table in one poll, {@code caravan.delta.batch}, 1 to 100000, default 5000
     * @param clustered whether several processes elect one, {@code caravan.delta.clustered}, default false
     */
    public record Delta(
            boolean enabled, Duration period, Optional<String> cron, Capture capture, Conflicts conflicts, int batch, boolean clustered) {}

    /**
     * Where media files are and go.
     *
     * @param from M1's folder {@code media}, {@code caravan.media.from}, default: {@code media} in M1's root; empty where neither is known
     * @param to M2's folder {@code pub/media}, absolute, {@code caravan.media.to}, default: {@code pub/media} in M2's root; empty
     *     where neither is known
     * @param period how often changed files are copied while the delta is on, {@code caravan.media.period}, 1 s to 24 h, default 5 min
     */
    public record Media(Optional<Place> from, Optional<Path> to, Duration period) {}

    /** Where files are read from. */
    public sealed interface Place permits Folder, Sftp {}

    /** A folder on this machine. @param path absolute */
    public record Folder(Path path) implements Place {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A folder that SFTP reaches.
     *
     * @param user the user there
     * @param host the host's name or address
     * @param port its port, 22 by default
     * @param path the folder there: absolute, or {@code ~/...} below the folder in which the user arrives
     * @param password the user's password, {@code caravan.media.password}. Never logged
     * @param privateKey file of the user's private key, {@code caravan.media.private-key}
     * @param passphrase of this key, {@code caravan.media.passphrase}. Never logged
     * @param knownHosts file with the server's public key, {@code caravan.media.known-hosts}; empty only where the reading of the
     *     configuration has found this to be a problem
     */
    public record Sftp(
            String user, String host, int port, String path, Optional<String> password, Optional<Path> privateKey,
            Optional<String> passphrase, Optional<Path> knownHosts) implements Place {

        @Override
        public String toString() {
            return "sftp://" + user + "@" + (host.contains(":") ? "[" + host + "]" : host) + (port == 22 ? "" : ":" + port)
                    + (path.startsWith("/") ? path : "/" + path);
        }
    }

    /**
     * What the go-live needs.
     *
     * @param php the program that runs {@code bin/magento}, with its options, {@code caravan.m2.php}, default php
     * @param warmRate the most pages asked for in a second, {@code caravan.warm.rate}, 1 to 1000, default 5
     * @param warmUrls the most pages asked for at all, {@code caravan.warm.urls}, 1 to 1000000, default 1000
     * @param warmAddress the host that the pages are asked of under the names of the shop, {@code caravan.warm.address}; empty where
     *     these names lead to the new shop already
     */
    public record GoLive(String php, int warmRate, int warmUrls, Optional<String> warmAddress) {}

    /**
     * One of the two databases.
     *
     * @param side {@code m1} or {@code m2}, as in the keys
     * @param url a JDBC URL for MySQL's driver, {@code jdbc:mysql://host:port/database}, without user and password;
     *     {@code jdbc:mariadb:} is read as the same
     * @param username the database user
     * @param password its password; empty for none. Never logged: {@link #toString()} leaves it out
     * @param prefix the table prefix, empty for none
     * @param root the shop's folder, absolute, if known
     * @param cryptKey the shop's encryption key, if known, as the shop writes it: Magento 2 may have several, parted by
     *     white space, and the newest is the last. Never logged
     * @param pool the most connections that Caravan opens, {@code caravan.<side>.pool}, 2 to 500, default: workers + 4
     * @param connectTimeout how long to wait for the server, 100 ms to 10 min, {@code caravan.<side>.connect-timeout}, default 10 s
     * @param tls how the connection is secured
     */
    public record Database(
            String side,
            String url,
            String username,
            String password,
            String prefix,
            Optional<Path> root,
            Optional<String> cryptKey,
            int pool,
            Duration connectTimeout,
            Tls tls) {

        /** The same server and user, another database. */
        Database in(String database) {
            String other = JdbcUrl.parse(url).in(database).text();
            return new Database(side, other, username, password, prefix, root, cryptKey, pool, connectTimeout, tls);
        }

        @Override
        public String toString() {
            return side + " " + username + "@" + url + (prefix.isEmpty() ? "" : " prefix " + prefix);
        }
    }

    /**
     * How a connection is secured; {@code caravan.<side>.tls.*}.
     *
     * @param mode {@code caravan.<side>.tls.mode}: DISABLED, PREFERRED (default), REQUIRED, VERIFY_CA or VERIFY_IDENTITY, as in MySQL's sslMode
     * @param ca PEM file of the authorities to trust, {@code caravan.<side>.tls.ca}
     * @param certificate PEM file of the client's certificate, {@code caravan.<side>.tls.certificate}
     * @param key PEM file of the client's private key, {@code caravan.<side>.tls.key}
     */
    public record Tls(String mode, Optional<Path> ca, Optional<Path> certificate, Optional<Path> key) {}
}
