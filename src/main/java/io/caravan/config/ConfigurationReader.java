package io.caravan.config;

import io.caravan.config.Configuration.Database;
import io.caravan.config.Configuration.Tls;
import io.caravan.config.Configuration.ZeroDates;
import io.caravan.config.ConfigurationFault.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Reads {@code config/caravan.properties}, overlaid by environment variables, into a {@link Configuration}. Nothing is
 * guessed: an unknown key stops the start, like a value that cannot be.
 */
public final class ConfigurationReader {

    /** Where the configuration is, below the home folder, unless {@code --config} says otherwise. */
    public static final Path FILE = Path.of("config", "caravan.properties");

    /** Variables of the launcher, which are no keys. */
    private static final Set<String> LAUNCHER = Set.of("CARAVAN_HOME", "CARAVAN_JAVA", "CARAVAN_JAVA_OPTS");

    /** What Kubernetes adds by itself to every container beside a service named caravan. */
    private static final Pattern KUBERNETES =
            Pattern.compile("CARAVAN(_\\w+)?_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?)");

    /** Below this, a name is another word rather than a misspelt one. */
    private static final double SIMILAR = 0.8;

    private final Path home;
    private final Map<String, String> environment;
    private final Keys keys = new Keys();
    private final boolean m2Optional;

    /**
     * @param home the folder that holds {@code routes/} and {@code mappings/}; relative paths start there
     * @param environment usually {@link System#getenv()}
     */
    public ConfigurationReader(Path home, Map<String, String> environment) {
        this(home, environment, false);
    }

    private ConfigurationReader(Path home, Map<String, String> environment, boolean m2Optional) {
        this.m2Optional = m2Optional;
        this.home = home.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /** A reader for a command that does without Magento 2: it may be left out, by saying neither its URL nor its user. */
    public ConfigurationReader withoutM2() {
        return new ConfigurationReader(home, environment, true);
    }

    /**
     * Reads {@link #FILE} below the home folder. The file may be missing where the environment says all that is needed.
     *
     * @throws ConfigurationFault with all problems
     */
    public Configuration read() {
        return read(home.resolve(FILE), true);
    }

    /**
     * Reads the file that {@code --config} names.
     *
     * @throws ConfigurationFault with all problems; the file must exist
     */
    public Configuration read(Path file) {
        return read(file, false);
    }

    private Configuration read(Path file, boolean mayBeMissing) {
        Reading reading = new Reading(file);
        if (Files.exists(file)) {
            reading.addFile();
        } else if (!mayBeMissing) {
            throw new ConfigurationFault(file.toString(), "there is no such file; caravan init writes one");
        }
        reading.addEnvironment();
        return reading.configuration();
    }

    /** Where something is written: a line, the file as a whole, or a variable. Problems are told in this order. */
    private record Place(int order, String name) {

        static Place line(Path file, int line) {
            return new Place(line, file + ":" + line);
        }

        static Place file(Path file) {
            return new Place(Integer.MAX_VALUE - 1, file.toString());
        }

        static Place variable(String name) {
            return new Place(Integer.MAX_VALUE, "environment variable " + name);
        }
    }

    /** A value as it is written, and where. */
    private record Setting(String text, Place place) {}

    /** One reading of the file and the environment; it collects the problems. */
    private final class Reading {

        private final Path file;
        private final Map<Integer, List<Problem>> problems = new TreeMap<>();
        private final Map<String, Setting> settings = new HashMap<>();
        private final Map<String, Key<?>> byName =
                keys.all().stream().collect(Collectors.toMap(Key::name, Function.identity()));
        private final Map<String, Key<?>> byVariable =
                keys.all().stream().collect(Collectors.toMap(Key::variable, Function.identity()));

        Reading(Path file) {
            this.file = file;
        }

        void addFile() {
            for (PropertiesText.Entry entry : new PropertiesText(text()).entries()) {
                Place place = Place.line(file, entry.line());
                Key<?> key = byName.get(entry.key());
                if (entry.malformed() != null) {
                    problem(place, "this line " + entry.malformed());
                } else if (key == null) {
                    problem(place, unknown(entry.key(), "key", byName.keySet()));
                } else if (settings.containsKey(key.name())) {
                    problem(place, key.name() + " is written a second time, after "
                            + settings.get(key.name()).place().name() + "; remove one of them");
                } else {
                    add(key, entry.value(), place);
                }
            }
        }

        private String text() {
            try {
                return Files.readString(file);
            } catch (CharacterCodingException e) {
                throw new ConfigurationFault(file.toString(), "is not UTF-8; save it so, or write \\u00e9 for é");
            } catch (IOException e) {
                throw new ConfigurationFault(file.toString(), "cannot be read: " + e);
            }
        }

        void addEnvironment() {
            new TreeMap<>(environment).forEach((variable, value) -> {
                Key<?> key = byVariable.get(variable);
                if (key != null) {
                    add(key, value, Place.variable(variable));
                } else if (variable.startsWith("CARAVAN_") && !isForeign(variable, value)) {
                    problem(Place.variable(variable), unknown(variable, "variable", byVariable.keySet()));
                }
            });
        }

        /** An empty value is as good as none, except for texts: there it may be meant. */
        private void add(Key<?> key, String text, Place place) {
            if (key.value().verbatim() || !text.isBlank()) {
                settings.put(key.name(), new Setting(text, place));
            }
        }

        Configuration configuration() {
            int workers = value(keys.workers)
                    .orElse(Math.min(4, Runtime.getRuntime().availableProcessors()));
            Database m1 = database("m1", keys.m1, workers);
            Database m2 = database("m2", keys.m2, workers);
            Configuration configuration = new Configuration(
                    home,
                    m1,
                    m2,
                    workers,
                    value(keys.chunkRows).orElse(0),
                    value(keys.insertSelect).map("auto"::equals).orElse(true),
                    value(keys.throttle).orElse(Ceiling.NONE),
                    value(keys.zeroDates).map(this::zeroDates).orElse(ZeroDates.NULL),
                    value(keys.loadData).orElse(true),
                    delta(),
                    media(m1.root(), m2.root()),
                    new Configuration.GoLive(
                            value(keys.php).orElse(""), value(keys.warmRate).orElse(1), value(keys.warmUrls).orElse(1),
                            value(keys.warmAddress).filter(address -> !address.isBlank())),
                    value(keys.managementPort).orElse(0),
                    value(keys.managementHost).orElse(""),
                    value(keys.managementToken),
                    value(keys.dev).orElse(false),
                    value(keys.dryRunDatabase));
            if (configuration.managementPort() > 0 && !configuration.localManagement() && !isSet(keys.managementToken)) {
                problem(place(keys.managementHost), keys.managementHost.name() + "=" + configuration.managementHost()
                        + " lets other machines reach a port that can stop the delta: set " + keys.managementToken.name()
                        + " too (openssl rand -hex 32 makes one), or leave the host at 127.0.0.1");
            }
            if (!problems.isEmpty()) {
                throw new ConfigurationFault(problems.values().stream().flatMap(List::stream).toList());
            }
            return configuration;
        }

        private Configuration.Delta delta() {
            return new Configuration.Delta(
                    value(keys.deltaEnabled).orElse(false),
                    value(keys.deltaPeriod).orElse(Duration.ofSeconds(5)),
                    value(keys.deltaCron).filter(cron -> !cron.isBlank()),
                    Configuration.Capture.valueOf(value(keys.deltaCapture).orElse("triggers").toUpperCase(Locale.ROOT)),
                    Configuration.Conflicts.valueOf(value(keys.deltaConflicts).orElse("quarantine").toUpperCase(Locale.ROOT)),
                    value(keys.deltaBatch).orElse(1),
                    value(keys.deltaClustered).orElse(false));
        }

        private Configuration.Media media(Optional<Path> m1Root, Optional<Path> m2Root) {
            Optional<Configuration.Place> from = value(keys.mediaFrom);
            boolean remote = from.filter(Configuration.Sftp.class::isInstance).isPresent();
            for (Key<?> key : List.of(keys.mediaPassword, keys.mediaPrivateKey, keys.mediaPassphrase, keys.mediaKnownHosts)) {
                if (!remote && settings.containsKey(key.name()) && !settings.get(key.name()).text().isBlank()) {
                    problem(place(key), key.name() + " is of no use unless " + keys.mediaFrom.name() + " begins with sftp://");
                }
            }
            if (remote) {
                if (!isSet(keys.mediaPassword) && !isSet(keys.mediaPrivateKey)) {
                    problem(place(keys.mediaFrom), keys.mediaFrom.name() + " names an SFTP server: set " + keys.mediaPrivateKey.name() + " or "
                            + keys.mediaPassword.name() + " too");
                }
                if (!isSet(keys.mediaKnownHosts)) {
                    problem(place(keys.mediaFrom), keys.mediaFrom.name() + " names an SFTP server: set " + keys.mediaKnownHosts.name()
                            + " too, to a file with the server's public key (ssh-keyscan -p PORT HOST writes one)");
                }
                needsOther(keys.mediaPassphrase, keys.mediaPrivateKey);
            }
            return new Configuration.Media(
                    from.map(this::withAccess).or(() -> m1Root.map(root -> new Configuration.Folder(root.resolve("media")))),
                    value(keys.mediaTo).or(() -> m2Root.map(root -> root.resolve("pub").resolve("media"))),
                    value(keys.mediaPeriod).orElse(Duration.ofMinutes(5)));
        }

        private boolean isSet(Key<?> key) {
            return settings.containsKey(key.name()) && !settings.get(key.name()).text().isBlank();
        }

        private Configuration.Place withAccess(Configuration.Place place) {
            return place instanceof Configuration.Sftp sftp
                    ? new Configuration.Sftp(
                            sftp.user(), sftp.host(), sftp.port(), sftp.path(), value(keys.mediaPassword).filter(text -> !text.isEmpty()),
                            value(keys.mediaPrivateKey), value(keys.mediaPassphrase).filter(text -> !text.isEmpty()), value(keys.mediaKnownHosts))
                    : place;
        }

        private Database database(String side, Keys.Side key, int workers) {
            return new Database(
                    side,
                    value(key.url).orElse(""),
                    value(key.username).orElse(""),
                    value(key.password).orElse(""),
                    value(key.prefix).orElse(""),
                    value(key.root),
                    value(key.cryptKey).filter(text -> !text.isBlank()),
                    value(key.pool).orElse(workers + 4),
                    value(key.connectTimeout).orElse(Duration.ZERO),
                    tls(key));
        }

        private Tls tls(Keys.Side key) {
            Tls tls = new Tls(
                    value(key.tlsMode).orElse(""), value(key.tlsCa), value(key.tlsCertificate), value(key.tlsKey));
            // The driver would silently trust any server here, which is not what someone who names an authority wants.
            if (tls.ca().isPresent() && !tls.mode().isEmpty() && !tls.mode().startsWith("VERIFY_")) {
                problem(place(key.tlsCa), key.tlsCa.name() + " is not used by " + key.tlsMode.name() + "=" + tls.mode()
                        + "; set that to VERIFY_CA or VERIFY_IDENTITY");
            }
            if (tls.certificate().isPresent() && tls.mode().equals("DISABLED")) {
                problem(place(key.tlsCertificate), key.tlsCertificate.name() + " is not used by "
                        + key.tlsMode.name() + "=DISABLED; set that to REQUIRED, VERIFY_CA or VERIFY_IDENTITY");
            }
            needsOther(key.tlsCertificate, key.tlsKey);
            needsOther(key.tlsKey, key.tlsCertificate);
            return tls;
        }

        private void needsOther(Key<?> key, Key<?> other) {
            if (settings.containsKey(key.name()) && !settings.containsKey(other.name())) {
                problem(place(key), key.name() + " is of no use without " + other.name() + "; set both or neither");
            }
        }

        private Place place(Key<?> key) {
            return settings.get(key.name()).place();
        }

        /** The value of a key: as it is written, or its default. Empty, and a problem, where it cannot be read. */
        private <T> Optional<T> value(Key<T> key) {
            Setting setting = settings.get(key.name());
            if (setting == null) {
                if (key.required() && !leftOut(key)) {
                    missing(key);
                }
                return key.fallback().map(text -> key.value().read(text, home));
            }
            try {
                return Optional.of(key.value().read(setting.text(), home));
            } catch (IllegalArgumentException e) {
                problem(setting.place(), key.name() + " " + e.getMessage());
                return Optional.empty();
            }
        }

        /** Whether a key of Magento 2 is missing because there is no Magento 2 yet, not because somebody forgot it. */
        private boolean leftOut(Key<?> key) {
            return m2Optional && keys.m2.all().contains(key) && keys.m2.all().stream().filter(Key::required)
                    .noneMatch(required -> settings.containsKey(required.name()));
        }

        private void missing(Key<?> key) {
            problem(Place.file(file), key.name() + " is missing (" + key.value().form() + "): write it there, or set "
                    + key.variable() + "; caravan init --m1-root DIR --m2-root DIR writes the whole file");
        }

        private ZeroDates zeroDates(String word) {
            return ZeroDates.valueOf(word.toUpperCase(Locale.ROOT));
        }

        private void problem(Place place, String what) {
            problems.computeIfAbsent(place.order(), order -> new ArrayList<>()).add(new Problem(place.name(), what));
        }
    }

    private static boolean isForeign(String variable, String value) {
        return LAUNCHER.contains(variable)
                || KUBERNETES.matcher(variable).matches()
                || value.matches("(tcp|udp|sctp)://.*");
    }

    private static String unknown(String name, String kind, Collection<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String distinct = withoutStart(name);
        Map<String, Double> scores = known.stream()
                .collect(Collectors.toMap(Function.identity(), key -> similarity.apply(withoutStart(key), distinct)));
        Optional<String> meant = new TreeMap<>(scores).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(nearest -> nearest.getValue() >= SIMILAR)
                .map(Map.Entry::getKey);
        // The second line of a value, such as of two encryption keys, is read as a key too: then it must not be shown.
        String shown = meant.isPresent() || kind.equals("variable") || name.contains(".") ? "\"" + name + "\"" : "this line";
        return shown + " is no " + kind + " of Caravan" + meant.map(nearest -> "; did you mean " + nearest + "?")
                .orElse("; config/caravan.properties.example lists them all");
    }

    /** The name without "caravan", however that is written: all names share it, and would look alike by it. */
    private static String withoutStart(String name) {
        String start = name.split("[._]")[0];
        double alike = new JaroWinklerSimilarity().apply(start.toLowerCase(Locale.ROOT), "caravan");
        return alike >= 0.9 && start.length() < name.length() ? name.substring(start.length() + 1) : name;
    }
}
