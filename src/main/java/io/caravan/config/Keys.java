package io.caravan.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Every key of the configuration, declared once: the reader, the file that {@code caravan init} writes and the table
 * of the README all come from here.
 */
final class Keys {

    final Side m1 = new Side("m1", "Magento 1");
    final Side m2 = new Side("m2", "Magento 2");

    final Key<Integer> workers = Key.computed(
            "caravan.workers",
            "How many chunks are copied at a time.",
            Value.wholeNumber(1, 64),
            "the processors, at most 4");
    final Key<Integer> chunkRows = Key.defaulted(
            "caravan.chunk-rows",
            "The most rows of one chunk, which is what is read, written and committed at a time; wide rows are fewer.",
            Value.wholeNumber(100, 100_000),
            "40000");
    final Key<String> insertSelect = Key.defaulted(
            "caravan.insert-select",
            "Whether rows stay inside the server where both databases are on one, and the user of Magento 2 may read Magento 1's: auto, or "
                    + "off. Everything else is the same.",
            Value.oneOf("auto", "off"),
            "auto");
    final Key<Ceiling> throttle = Key.defaulted(
            "caravan.throttle",
            "How much is read from Magento 1 at the most, so that a live shop does not suffer: rows a second, or nothing while its server has "
                    + "more threads running than so many. caravan throttle changes it while Caravan runs.",
            Value.ceiling(),
            "off");
    final Key<String> zeroDates = Key.defaulted(
            "caravan.zero-dates",
            "What becomes of 0000-00-00 dates: null (or the column's default where it must not be null), "
                    + "epoch (1970-01-01 00:00:01), or quarantine (the row is set aside).",
            Value.oneOf("null", "epoch", "quarantine"),
            "null");
    final Key<Boolean> loadData = Key.defaulted(
            "caravan.load-data",
            "Whether rows are sent to Magento 2's server by LOAD DATA LOCAL where it allows that (local_infile=ON), which is faster than "
                    + "INSERT; no file is ever read for it.",
            Value.trueOrFalse(),
            "true");
    final Key<String> dryRunDatabase = Key.computed(
            "caravan.dry-run.database",
            "The database that a dry run makes on the server of Magento 2.",
            Value.databaseName(),
            "the name of Magento 2's, and _caravan_dryrun");
    final Key<Integer> managementPort = Key.defaulted(
            "caravan.management.port",
            "The port of health, metrics and the dev console; 0 for none.",
            Value.wholeNumber(0, 65_535),
            "8778");
    final Key<String> managementHost = Key.defaulted(
            "caravan.management.host",
            "The address that this port is bound to.",
            Value.word("a host name or address"),
            "127.0.0.1");
    final Key<String> managementToken = Key.computed(
            "caravan.management.token",
            "What the port asks of whoever wants more of it than health, metrics and info; needed where other machines reach the port.",
            Value.token(),
            "a random one, in var/management.token");
    final Key<Boolean> dev = Key.defaulted(
            "caravan.dev", "Whether an edited route is loaded again while Caravan runs.", Value.trueOrFalse(), "false");

    final Key<Boolean> deltaEnabled = Key.defaulted(
            "caravan.delta.enabled",
            "Whether changes in Magento 1 follow: migrate then installs the change logs before it reads its first row, and "
                    + "caravan run starts with the delta switched on.",
            Value.trueOrFalse(),
            "false");
    final Key<Duration> deltaPeriod = Key.defaulted(
            "caravan.delta.period",
            "How often the delta looks for changes.",
            Value.duration(Duration.ofMillis(100), Duration.ofMinutes(60)),
            "5s");
    final Key<String> deltaCron = Key.optional(
            "caravan.delta.cron",
            "When the delta looks for changes, as a Quartz cron expression, instead of the period.",
            Value.cron());
    final Key<String> deltaCapture = Key.defaulted(
            "caravan.delta.capture",
            "How changes in Magento 1 are noticed: triggers write a change log; compare needs no triggers and compares all rows "
                    + "with what they were, which is slower.",
            Value.oneOf("triggers", "compare"),
            "triggers");
    final Key<String> deltaConflicts = Key.defaulted(
            "caravan.delta.conflicts",
            "What happens where a row changed in Magento 1 was also made or changed in Magento 2: source overwrites Magento 2's, "
                    + "target keeps it, quarantine keeps it and lists the row until somebody decides.",
            Value.oneOf("source", "target", "quarantine"),
            "quarantine");
    final Key<Integer> deltaBatch = Key.defaulted(
            "caravan.delta.batch",
            "The most changes of one table that a poll takes.",
            Value.wholeNumber(1, 100_000),
            "5000");
    final Key<Boolean> deltaClustered = Key.defaulted(
            "caravan.delta.clustered",
            "Whether several Caravan processes may stand by, of which one at a time runs the delta.",
            Value.trueOrFalse(),
            "false");

    final Key<Configuration.Place> mediaFrom = Key.computed(
            "caravan.media.from",
            "Where the media files of Magento 1 are: a folder on this machine, or one that SFTP reaches.",
            Value.place(),
            "media in caravan.m1.root");
    final Key<Path> mediaTo = Key.computed(
            "caravan.media.to", "Where they go.", Value.folder(), "pub/media in caravan.m2.root");
    final Key<String> mediaPassword = Key.optional(
            "caravan.media.password", "The password of the SFTP user, where it has no private key.", Value.verbatim("text"));
    final Key<Path> mediaPrivateKey = Key.optional(
            "caravan.media.private-key", "File of the SFTP user's private key, as ssh-keygen writes it.", Value.file());
    final Key<String> mediaPassphrase = Key.optional(
            "caravan.media.passphrase", "The passphrase of this private key, if it has one.", Value.verbatim("text"));
    final Key<Path> mediaKnownHosts = Key.optional(
            "caravan.media.known-hosts",
            "File with the SFTP server's public key, as ssh-keyscan writes it; a server with another key is refused. Needed for SFTP.",
            Value.file());
    final Key<Duration> mediaPeriod = Key.defaulted(
            "caravan.media.period",
            "How often changed media files are copied while the delta is on, once caravan migrate media has been at its end.",
            Value.duration(Duration.ofSeconds(1), Duration.ofMinutes(1440)),
            "5m");

    /** The keys of the media files. */
    List<Key<?>> media() {
        return List.of(mediaFrom, mediaTo, mediaPassword, mediaPrivateKey, mediaPassphrase, mediaKnownHosts, mediaPeriod);
    }

    final Key<String> php = Key.defaulted(
            "caravan.m2.php",
            "The program that caravan cutover runs bin/magento by, in caravan.m2.root: a name or a path, with its options.",
            Value.word("a program"),
            "php");
    final Key<Integer> warmRate = Key.defaulted(
            "caravan.warm.rate",
            "How many pages of the new shop caravan warm and caravan cutover ask for in a second, at most.",
            Value.wholeNumber(1, 1000),
            "5");
    final Key<Integer> warmUrls = Key.defaulted(
            "caravan.warm.urls",
            "The most pages that they ask for; the most visited come first.",
            Value.wholeNumber(1, 1_000_000),
            "1000");
    final Key<String> warmAddress = Key.optional(
            "caravan.warm.address",
            "The new web server, as long as the shop's host names still lead to the old one: pages are asked of it under their own "
                    + "names.",
            Value.word("a host name or address"));

    /** The keys of the go-live. */
    List<Key<?>> goLive() {
        return List.of(php, warmRate, warmUrls, warmAddress);
    }

    /** The keys of the migration itself. */
    List<Key<?>> migration() {
        return List.of(workers, chunkRows, insertSelect, throttle, zeroDates, loadData, dryRunDatabase);
    }

    /** The keys of the delta. */
    List<Key<?>> delta() {
        return List.of(deltaEnabled, deltaPeriod, deltaCron, deltaCapture, deltaConflicts, deltaBatch, deltaClustered);
    }

    /** @return all keys, in the order of the file */
    List<Key<?>> all() {
        List<Key<?>> keys = new ArrayList<>(m1.all());
        keys.addAll(m2.all());
        keys.addAll(migration());
        keys.addAll(delta());
        keys.addAll(media());
        keys.addAll(goLive());
        keys.addAll(List.of(managementPort, managementHost, managementToken, dev));
        return List.copyOf(keys);
    }

    /** The keys of one of the two databases. */
    static final class Side {

        final Key<String> url;
        final Key<String> username;
        final Key<String> password;
        final Key<String> prefix;
        final Key<Path> root;
        final Key<String> cryptKey;
        final Key<Integer> pool;
        final Key<Duration> connectTimeout;
        final Key<String> tlsMode;
        final Key<Path> tlsCa;
        final Key<Path> tlsCertificate;
        final Key<Path> tlsKey;

        private Side(String side, String shop) {
            String start = "caravan." + side + ".";
            url = Key.required(start + "url", "The database of " + shop + ".", Value.jdbcUrl());
            username = Key.required(start + "username", "The database user.", Value.word("a name"));
            password = Key.optional(start + "password", "The password of this user.", Value.verbatim("text"));
            prefix = Key.optional(
                    start + "prefix", "What all names of the shop's tables begin with.", Value.tablePrefix());
            root = Key.optional(start + "root", "The folder of the shop, where it is on this machine.", Value.folder());
            cryptKey = Key.optional(
                    start + "crypt-key",
                    "The shop's encryption key, as in its local.xml (Magento 1) or env.php (Magento 2: of several, "
                            + "the newest is the last; \\n keeps them apart).",
                    Value.verbatim("text"));
            pool = Key.computed(
                    start + "pool",
                    "The most connections that Caravan opens to this database.",
                    Value.wholeNumber(2, 500),
                    "caravan.workers + 4");
            connectTimeout = Key.defaulted(
                    start + "connect-timeout",
                    "How long to wait for the server.",
                    Value.duration(Duration.ofMillis(100), Duration.ofMinutes(10)),
                    "10s");
            tlsMode = Key.defaulted(
                    start + "tls.mode",
                    "How the connection is secured: DISABLED is not at all, PREFERRED is encrypted if the server can, "
                            + "REQUIRED is encrypted or refused, VERIFY_CA also checks the server's certificate, "
                            + "VERIFY_IDENTITY also its host name.",
                    Value.oneOf("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY"),
                    "PREFERRED");
            tlsCa = Key.optional(
                    start + "tls.ca",
                    "PEM file of the authorities to trust, for the two VERIFY modes; without it, those of Java.",
                    Value.file());
            tlsCertificate = Key.optional(
                    start + "tls.certificate", "PEM file of the client's certificate, if the server asks for one.",
                    Value.file());
            tlsKey = Key.optional(
                    start + "tls.key", "PEM file of the private key of this certificate.", Value.file());
        }

        List<Key<?>> all() {
            return List.of(
                    url, username, password, prefix, root, cryptKey, pool, connectTimeout,
                    tlsMode, tlsCa, tlsCertificate, tlsKey);
        }
    }
}
