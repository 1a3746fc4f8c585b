package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravan.config.Configuration.Capture;
import io.caravan.config.Configuration.Conflicts;
import io.caravan.config.Configuration.ZeroDates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final String NEEDED = """
            caravan.m1.url=jdbc:mysql://one:3306/shop1
            caravan.m1.username=u1
            caravan.m2.url=jdbc:mysql://two:3306/shop2
            caravan.m2.username=u2
            """;

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin"));
    private Path file;

    @BeforeEach
    void folder() throws IOException {
        file = Files.createDirectory(home.resolve("config")).resolve("caravan.properties");
    }

    @Test
    void the_delta() throws IOException {
        assertThat(read(NEEDED).delta()).isEqualTo(new Configuration.Delta(
                false, Duration.ofSeconds(5), Optional.empty(), Capture.TRIGGERS, Conflicts.QUARANTINE, 5000, false));
        assertThat(read(NEEDED + """
                caravan.delta.enabled=true
                caravan.delta.period=200ms
                caravan.delta.cron=0 0/10 * * * ?
                caravan.delta.capture=compare
                caravan.delta.conflicts=source
                caravan.delta.batch=10
                caravan.delta.clustered=true
                """).delta()).isEqualTo(new Configuration.Delta(
                        true, Duration.ofMillis(200), Optional.of("0 0/10 * * * ?"), Capture.COMPARE, Conflicts.SOURCE, 10, true));
        assertThat(problems(NEEDED + "caravan.delta.cron=*/5 * * * *").get(0))
                .contains("caravan.delta.cron must be a Quartz cron expression, such as 0 0/10 * * * ? for every ten minutes, but is");
    }

    @Test
    void defaults() throws IOException {
        Configuration configuration = read(NEEDED);

        assertThat(configuration.home()).isEqualTo(home.toAbsolutePath());
        assertThat(configuration.workers()).isBetween(1, 4);
        assertThat(configuration.chunkRows()).isEqualTo(40_000);
        assertThat(configuration.zeroDates()).isEqualTo(ZeroDates.NULL);
        assertThat(configuration.managementPort()).isEqualTo(8778);
        assertThat(configuration.managementHost()).isEqualTo("127.0.0.1");
        assertThat(configuration.dev()).isFalse();
        assertThat(configuration.m1().side()).isEqualTo("m1");
        assertThat(configuration.m1().password()).isEmpty();
        assertThat(configuration.m1().prefix()).isEmpty();
        assertThat(configuration.m1().root()).isEmpty();
        assertThat(configuration.m1().cryptKey()).isEmpty();
        assertThat(configuration.m2().side()).isEqualTo("m2");
        assertThat(configuration.m2().pool()).isEqualTo(configuration.workers() + 4);
        assertThat(configuration.m2().connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.m2().tls().mode()).isEqualTo("PREFERRED");
    }

    @Test
    void everythingWritten() throws IOException {
        Path pem = Files.writeString(home.resolve("ca.pem"), "");
        Configuration configuration = read(NEEDED.replace("jdbc:mysql://two", "jdbc:mariadb://two") + """
                caravan.m1.password = p#ss\\\\w\\u00f6rd
                caravan.m1.prefix=mg_
                caravan.m1.root=.
                caravan.m1.crypt-key=abc
                caravan.m1.pool=7
                caravan.m1.connect-timeout=1500ms
                caravan.m1.tls.mode=verify_ca
                caravan.m1.tls.ca=ca.pem
                caravan.m2.crypt-key=old\\nnew
                caravan.m2.connect-timeout=2m
                caravan.workers= 3\s
                caravan.chunk-rows=500
                caravan.zero-dates=Quarantine
                caravan.management.port=0
                caravan.management.host=0.0.0.0
                caravan.dev=true
                """);

        assertThat(configuration.m1().password()).isEqualTo("p#ss\\wörd");
        assertThat(configuration.m1().prefix()).isEqualTo("mg_");
        assertThat(configuration.m1().root()).contains(home.toAbsolutePath());
        assertThat(configuration.m1().cryptKey()).contains("abc");
        assertThat(configuration.m1().pool()).isEqualTo(7);
        assertThat(configuration.m1().connectTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(configuration.m1().tls().mode()).isEqualTo("VERIFY_CA");
        assertThat(configuration.m1().tls().ca()).contains(pem.toAbsolutePath());
        assertThat(configuration.m2().url()).isEqualTo("jdbc:mysql://two:3306/shop2");
        assertThat(configuration.m2().cryptKey()).contains("old\nnew");
        assertThat(configuration.m2().connectTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(configuration.m2().pool()).isEqualTo(7);
        assertThat(configuration.zeroDates()).isEqualTo(ZeroDates.QUARANTINE);
        assertThat(configuration.dev()).isTrue();
        assertThat(configuration.toString()).doesNotContain("wörd", "abc", "old");
    }

    @Test
    void environmentWins() throws IOException {
        environment.put("CARAVAN_M1_PASSWORD", " from outside ");
        environment.put("CARAVAN_CHUNK_ROWS", "200");
        environment.put("CARAVAN_WORKERS", "");
        Configuration configuration = read(NEEDED + "caravan.m1.password=x\ncaravan.workers=2\n");

        assertThat(configuration.m1().password()).isEqualTo(" from outside ");
        assertThat(configuration.chunkRows()).isEqualTo(200);
        assertThat(configuration.workers()).as("an empty variable says nothing").isEqualTo(2);
    }

    @Test
    void environmentAloneIsEnough() {
        environment.putAll(Map.of(
                "CARAVAN_M1_URL", "jdbc:mysql://one/shop1", "CARAVAN_M1_USERNAME", "u1",
                "CARAVAN_M2_URL", "jdbc:mysql://two/shop2", "CARAVAN_M2_USERNAME", "u2"));

        assertThat(new ConfigurationReader(home, environment).read().m2().username()).isEqualTo("u2");
    }

    @Test
    void allProblemsComeAtOnce() {
        environment.put("CARAVAN_CHUNKROWS", "5");
        environment.put("CARAVAN_MANAGEMENT_PORT", "70000");

        assertThat(problems("""
                # comment
                caravan.m1.user=u1
                caravan.m1.url=postgres://one/shop

                caravan.workers=\\
                   many
                caravan.zero-dates=zero
                caravan.zero-dates=null
                caravan.m1.tls.ca=nowhere.pem
                """)).containsExactly(
                file + ":2: \"caravan.m1.user\" is no key of Caravan; did you mean caravan.m1.username?",
                file + ":3: caravan.m1.url must be jdbc:mysql://host:port/database, but is \"postgres://one/shop\"",
                file + ":5: caravan.workers must be a whole number from 1 to 64, but is \"many\"",
                file + ":7: caravan.zero-dates must be one of null, epoch, quarantine, but is \"zero\"",
                file + ":8: caravan.zero-dates is written a second time, after " + file + ":7; remove one of them",
                file + ":9: caravan.m1.tls.ca names the file " + home.toAbsolutePath() + "/nowhere.pem, which is not there",
                file + ": caravan.m1.username is missing (a name): write it there, or set CARAVAN_M1_USERNAME; "
                        + "caravan init --m1-root DIR --m2-root DIR writes the whole file",
                file + ": caravan.m2.url is missing (jdbc:mysql://host:port/database): write it there, or set "
                        + "CARAVAN_M2_URL; caravan init --m1-root DIR --m2-root DIR writes the whole file",
                file + ": caravan.m2.username is missing (a name): write it there, or set CARAVAN_M2_USERNAME; "
                        + "caravan init --m1-root DIR --m2-root DIR writes the whole file",
                "environment variable CARAVAN_CHUNKROWS: \"CARAVAN_CHUNKROWS\" is no variable of Caravan; "
                        + "did you mean CARAVAN_CHUNK_ROWS?",
                "environment variable CARAVAN_MANAGEMENT_PORT: caravan.management.port must be a whole number "
                        + "from 0 to 65535, but is \"70000\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            m1.url                  | caravan.m1.url
            caravan.m2.passwort     | caravan.m2.password
            caravan.m1.cryptkey     | caravan.m1.crypt-key
            caravan.m2.crypt.key    | caravan.m2.crypt-key
            caravan.worker          | caravan.workers
            caravan.chunkRows       | caravan.chunk-rows
            caravan.m1.table-prefix | caravan.m1.prefix
            carvan.m1.tls.mod       | caravan.m1.tls.mode
            """)
    void nearestKey(String written, String meant) {
        assertThat(problems(NEEDED + written + "=x"))
                .containsExactly(file + ":5: \"" + written + "\" is no key of Caravan; did you mean " + meant + "?");
    }

    @Test
    void nothingIsNear() {
        assertThat(problems(NEEDED + "spring.profiles=x").get(0)).endsWith("config/caravan.properties.example lists them all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            caravan.workers=0                 | must be a whole number from 1 to 64, but is "0"
            caravan.chunk-rows=1e4            | must be a whole number from 100 to 100000, but is "1e4"
            caravan.m1.pool=1                 | must be a whole number from 2 to 500, but is "1"
            caravan.dev=yes                   | must be true or false, but is "yes"
            caravan.m1.connect-timeout=soon   | must be a time such as 10s, 500ms or 1m, from 100ms to 10m, but is "soon"
            caravan.m1.connect-timeout=11m    | must be a time such as 10s, 500ms or 1m, from 100ms to 10m, but is "11m"
            caravan.m1.prefix=a-b             | must be letters, digits and _, but is "a-b"
            caravan.m2.root=/no/such/folder   | names the folder /no/such/folder, which is not there
            caravan.m2.tls.mode=ON            | must be one of DISABLED, PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY, but is "ON"
            """)
    void wrongValues(String line, String problem) {
        assertThat(problems(NEEDED + line))
                .containsExactly(file + ":5: " + line.substring(0, line.indexOf('=')) + " " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:mysql://u:secret@h/d                  | must not hold a user or password: write them as the keys username and password beside it
            jdbc:mysql://h/d?user=u&password=secret    | must not hold user: write it as the key username beside it
            jdbc:mysql://h/d?useSSL=false              | must not hold useSSL: write it as the key tls.mode beside it
            jdbc:mysql://h/d?sslMode=DISABLED          | must not hold sslMode: write it as the key tls.mode beside it
            jdbc:mysql://h                             | must be jdbc:mysql://host:port/database, but is "jdbc:mysql://h"
            jdbc:mysql://h/?password=secret            | must be jdbc:mysql://host:port/database, but is "jdbc:mysql://h/?..."
            h:3306/d                                   | must be jdbc:mysql://host:port/database, but is "h:3306/d"
            """)
    void wrongUrls(String url, String problem) {
        assertThat(problems(NEEDED.replaceFirst("jdbc:\\S+", url)))
                .containsExactly(file + ":1: caravan.m1.url " + problem);
    }

    @Test
    void tlsThatWouldNotBeChecked() throws IOException {
        Files.writeString(home.resolve("some.pem"), "");
        assertThat(problems(NEEDED + """
                caravan.m1.tls.ca=some.pem
                caravan.m2.tls.mode=DISABLED
                caravan.m2.tls.certificate=some.pem
                """)).containsExactly(
                file + ":5: caravan.m1.tls.ca is not used by caravan.m1.tls.mode=PREFERRED; "
                        + "set that to VERIFY_CA or VERIFY_IDENTITY",
                file + ":7: caravan.m2.tls.certificate is not used by caravan.m2.tls.mode=DISABLED; "
                        + "set that to REQUIRED, VERIFY_CA or VERIFY_IDENTITY",
                file + ":7: caravan.m2.tls.certificate is of no use without caravan.m2.tls.key; set both or neither");
    }

    @Test
    void unreadableText() throws IOException {
        assertThat(problems(NEEDED + "caravan.m1.password=C:\\users")).containsExactly(file
                + ":5: this line has a \\u that is not followed by four hexadecimal digits; write \\\\ for a backslash");
        Files.write(file, "caravan.m1.password=é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new ConfigurationReader(home, environment).read())
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void theFileThatWasAskedForMustBeThere() {
        Path other = home.resolve("other.properties");
        assertThatThrownBy(() -> new ConfigurationReader(home, environment).read(other))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessage(other + ": there is no such file; caravan init writes one");
    }

    @Test
    void variablesOfOthersAreLeftAlone() throws IOException {
        environment.putAll(Map.of(
                "CARAVAN_HOME", "/opt/caravan",
                "CARAVAN_SERVICE_HOST", "10.0.0.1",
                "CARAVAN_SERVICE_PORT_HTTP", "80",
                "CARAVAN_PORT", "tcp://10.0.0.1:80",
                "CARAVAN_PORT_80_TCP_ADDR", "10.0.0.1"));

        assertThat(read(NEEDED).m1().username()).isEqualTo("u1");
    }

    @Test
    void a_port_that_others_reach_needs_a_token() throws IOException {
        for (String here : List.of("127.0.0.1", "127.0.1.1", "localhost", "::1", "[::1]")) {
            assertThat(read(NEEDED + "caravan.management.host=" + here).managementToken()).isEmpty();
        }
        for (String anywhere : List.of("0.0.0.0", "::", "10.0.0.7", "shop.example.com", "127.0.0.1.example.com", "localhost.example.com")) {
            assertThat(problems(NEEDED + "caravan.management.host=" + anywhere)).containsExactly(
                    file + ":5: caravan.management.host=" + anywhere + " lets other machines reach a port that can stop the delta: set "
                            + "caravan.management.token too (openssl rand -hex 32 makes one), or leave the host at 127.0.0.1");
        }
        assertThat(read(NEEDED + "caravan.management.host=0.0.0.0\ncaravan.management.port=0").managementToken()).isEmpty();
        String token = "0123456789abcdef0123456789abcdef";
        Configuration configuration = read(NEEDED + "caravan.management.host=0.0.0.0\ncaravan.management.token=" + token);
        assertThat(configuration.managementToken()).contains(token);
        assertThat(configuration.toString()).doesNotContain(token);
        assertThat(problems(NEEDED + "caravan.management.host=0.0.0.0\ncaravan.management.token=too short")).containsExactly(
                file + ":6: caravan.management.token must be 20 to 200 letters, digits and . _ ~ + / = - (openssl rand -hex 32 makes one)");
    }

    /** Two encryption keys on two lines, as they stand in env.php: the second one is a line of its own here. */
    @Test
    void the_rest_of_a_secret_is_not_shown() {
        for (String rest : List.of("fedcba9876543210fedcba9876543210", "base64Sk3rT0x+/abc==", "pass word")) {
            assertThat(problems(NEEDED + "caravan.m2.crypt-key=0123456789abcdef0123456789abcdef\n" + rest)).containsExactly(
                    file + ":6: this line is no key of Caravan; config/caravan.properties.example lists them all");
        }
    }

    @Test
    void a_password_of_the_driver_is_not_taken_in_the_url() {
        assertThat(problems(NEEDED.replaceFirst("jdbc:\\S+", "jdbc:mysql://h/d?trustCertificateKeyStorePassword=secret"))).containsExactly(
                file + ":1: caravan.m1.url must not hold trustCertificateKeyStorePassword: messages show URLs; use the keys beside it");
    }

    private Configuration read(String text) throws IOException {
        Files.writeString(file, text);
        return new ConfigurationReader(home, environment).read();
    }

    private List<String> problems(String text) {
        ConfigurationFault fault = catchThrowableOfType(ConfigurationFault.class, () -> read(text));
        return fault.problems().stream().map(Object::toString).toList();
    }
}
