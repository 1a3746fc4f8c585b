package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravan.config.Configuration.Database;
import io.caravan.config.Configuration.Tls;
import io.caravan.sample.EmbeddedMariaDb;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final Optional<Path> NONE = Optional.empty();

    @TempDir
    private static Path folder;

    private static Certificates certificates;
    private static EmbeddedMariaDb server;
    private static Path authority;
    private static Path stranger;

    @BeforeAll
    static void start() throws Exception {
        certificates = new Certificates(folder);
        authority = certificates.authority();
        certificates.sign("server", "RSA", "-ext", "san=ip:127.0.0.1");
        certificates.sign("client", "RSA");
        certificates.sign("curve", "EC");
        stranger = new Certificates(Files.createDirectory(folder.resolve("stranger"))).authority();
        server = EmbeddedMariaDb.options()
                .arguments("--ssl", "--ssl-ca=" + authority, "--ssl-cert=" + folder.resolve("server.pem"),
                        "--ssl-key=" + folder.resolve("server.key"))
                .start();
        shop("shop1", "core_resource", "core_website", "eav_entity_type");
        shop("shop2", "setup_module", "store_website", "eav_entity_type");
        server.execute("", "CREATE USER 'encrypted'@'%' IDENTIFIED BY 'x' REQUIRE SSL");
        server.execute("", "GRANT ALL ON *.* TO 'encrypted'@'%'");
        server.execute("", "CREATE USER 'certified'@'%' IDENTIFIED BY 'x' REQUIRE X509");
        server.execute("", "GRANT ALL ON *.* TO 'certified'@'%'");
    }

    private static void shop(String database, String... tables) {
        server.createDatabase(database);
        for (String table : tables) {
            server.execute(database, "CREATE TABLE " + table + " (id INT)");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void secured() throws Exception {
        for (String mode : List.of("PREFERRED", "REQUIRED")) {
            assertThat(servers("encrypted", new Tls(mode, NONE, NONE, NONE)).m1().tls()).startsWith("TLS");
        }
        for (String mode : List.of("VERIFY_CA", "VERIFY_IDENTITY")) {
            assertThat(servers("encrypted", new Tls(mode, Optional.of(authority), NONE, NONE)).m1().tls()).isNotEmpty();
        }
    }

    @Test
    void clientCertificates() throws Exception {
        Path pkcs1 = certificates.write("client-pkcs1.key", "RSA PRIVATE KEY", pkcs1(certificates.key("client")));

        assertThat(servers("certified", client("client.pem", folder.resolve("client.key"))).m1().tls()).isNotEmpty();
        assertThat(servers("certified", client("client.pem", pkcs1)).m1().tls()).isNotEmpty();
        assertThat(servers("certified", client("curve.pem", folder.resolve("curve.key"))).m1().tls()).isNotEmpty();
    }

    @Test
    void poolsAreSecuredToo() throws Exception {
        Tls tls = client("client.pem", folder.resolve("client.key"));
        try (Databases databases = new Databases(Sides.configuration(side("m1", "certified", tls), side("m2", "certified", tls)));
                Connection connection = databases.m2().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void notSecured() {
        assertThat(fault("encrypted", Sides.NO_TLS))
                .contains("a user that must use TLS (REQUIRE SSL) is refused in the same way");
    }

    @Test
    void serverOfAnotherAuthority() {
        assertThat(fault("encrypted", new Tls("VERIFY_CA", Optional.of(stranger), NONE, NONE)))
                .contains("the server's certificate is not accepted (", "caravan.m1.tls.ca");
    }

    @Test
    void serverOfAnotherName() {
        Tls tls = new Tls("VERIFY_IDENTITY", Optional.of(authority), NONE, NONE);
        Database m1 = Sides.side("m1", server.jdbcUrl("shop1").replace("127.0.0.1", "localhost"), "encrypted", "x", "", tls);
        assertThat(fault(m1)).contains("the server's certificate is not accepted (", "caravan.m1.tls.mode=VERIFY_IDENTITY");
    }

    @Test
    void noCertificateForAServerThatWantsOne() {
        assertThat(fault("certified", new Tls("REQUIRED", NONE, NONE, NONE)))
                .contains("the server refuses the user or the password", "caravan.m1.tls.certificate");
    }

    @Test
    void filesThatAreNotPem() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        Path encrypted = certificates.write("encrypted.key", "ENCRYPTED PRIVATE KEY", new byte[] {1});
        Path ec = certificates.write("ec.key", "EC PRIVATE KEY", new byte[] {1});

        assertThatThrownBy(() -> properties(new Tls("VERIFY_CA", Optional.of(text), NONE, NONE)))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageStartingWith(text + ": ").hasMessageEndingWith("(caravan.m1.tls.ca)");
        assertThatThrownBy(() -> properties(client("client.pem", text)))
                .hasMessage(text + ": the private key holds no key (caravan.m1.tls.key)");
        assertThatThrownBy(() -> properties(client("client.pem", encrypted))).hasMessageContaining("is encrypted");
        assertThatThrownBy(() -> properties(client("client.pem", ec))).hasMessageContaining("openssl pkcs8 -topk8");
        assertThatThrownBy(() -> properties(client("client.pem", folder.resolve("curve.key"))))
                .hasMessageContaining("is not a key of the algorithm RSA");
    }

    @Test
    void keyStoresAreForThisUserOnly() throws Exception {
        Properties driver = properties(client("client.pem", folder.resolve("client.key")));
        Path store = Path.of(URI.create(driver.getProperty("clientCertificateKeyStoreUrl")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store))).isEqualTo("rw-------");
    }

    @Test
    void publicKeysAreTakenWithoutTlsOnly() {
        assertThat(properties(Sides.NO_TLS)).containsEntry("allowPublicKeyRetrieval", "true");
        assertThat(properties(new Tls("PREFERRED", NONE, NONE, NONE))).containsEntry("allowPublicKeyRetrieval", "false");
    }

    /** What PKCS#8 wraps: for RSA keys of 2048 bits and more, it begins after 26 bytes. */
    private static byte[] pkcs1(byte[] pkcs8) {
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }

    private static Tls client(String certificate, Path key) {
        return new Tls("VERIFY_CA", Optional.of(authority), Optional.of(folder.resolve(certificate)), Optional.of(key));
    }

    private static Properties properties(Tls tls) {
        return DriverProperties.of(side("m1", "root", tls));
    }

    private static Servers servers(String user, Tls tls) {
        return DatabaseProbe.probe(Sides.configuration(side("m1", user, tls), side("m2", user, tls)));
    }

    private static String fault(String user, Tls tls) {
        return fault(side("m1", user, tls));
    }

    private static String fault(Database m1) {
        Database m2 = Sides.side("m2", server.jdbcUrl("shop2"), "root", "", "", Sides.NO_TLS);
        UnusableDatabase unusable =
                catchThrowableOfType(UnusableDatabase.class, () -> DatabaseProbe.probe(Sides.configuration(m1, m2)));
        assertThat(unusable.faults()).hasSize(1);
        return unusable.faults().get(0);
    }

    private static Database side(String side, String user, Tls tls) {
        return Sides.side(side, server.jdbcUrl(side.equals("m1") ? "shop1" : "shop2"), user,
                user.equals("root") ? "" : "x", "", tls);
    }
}
