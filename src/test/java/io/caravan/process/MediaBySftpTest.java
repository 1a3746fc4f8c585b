package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.config.ConfigurationFault;
import io.caravan.config.ConfigurationReader;
import io.caravan.media.MediaOutcome;
import io.caravan.media.MediaProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes over media files that SFTP reaches: an embedded server, with real keys. */
class MediaBySftpTest {

    private static final String PASSWORD = "not for the log: s3cret";
    private static final Instant THEN = Instant.parse("2015-03-04T05:06:07Z");

    @TempDir
    private static Path folder;

    private static Journey journey;
    private static SshServer server;
    private static KeyPair hostKey;
    private static KeyPair userKey;
    private static Path knownHosts;
    private static final AtomicInteger READ = new AtomicInteger();
    private static volatile int cutAfter = Integer.MAX_VALUE;
    private static volatile int cuts;

    @BeforeAll
    static void start() throws Exception {
        Path media = Files.createDirectories(folder.resolve("home/shop/media"));
        for (int i = 0; i < 40; i++) {
            Path file = media.resolve("catalog/product/" + i % 4 + "/é" + i + ".jpg");
            Files.createDirectories(file.getParent());
            Files.writeString(file, ("content of " + i).repeat(5000));
            Files.setLastModifiedTime(file, FileTime.from(THEN));
        }
        Files.createDirectories(media.resolve("tmp"));
        Files.writeString(media.resolve("tmp/x"), "left out");
        Files.writeString(folder.resolve("home/secret"), "secret");
        Files.createSymbolicLink(media.resolve("secret"), Path.of("../../secret"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        hostKey = generator.generateKeyPair();
        userKey = generator.generateKeyPair();

        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("shop") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("home")));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().withFileSystemAccessor(new SftpFileSystemAccessor() {
            @Override
            public java.nio.channels.SeekableByteChannel openFile(
                    SftpSubsystemProxy subsystem, FileHandle handle, Path file, String name, java.util.Set<? extends java.nio.file.OpenOption> options,
                    java.nio.file.attribute.FileAttribute<?>... attributes) throws IOException {
                if (READ.incrementAndGet() > cutAfter && cuts > 0) {
                    cuts--;
                    subsystem.getSession().close(true);
                }
                return SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes);
            }
        }).build()));
        // As OpenSSH has it: a listing says what is a link.
        SftpModuleProperties.AUTO_FOLLOW_LINKS.set(server, false);
        server.start();

        knownHosts = folder.resolve("known_hosts");
        Files.writeString(knownHosts, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
        journey = Journey.ofNothing();
        Files.createDirectories(folder.resolve("to"));
        journey.edit("routes/media.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"500\"", "redeliveryDelay: \"10\""));
        journey.with("CARAVAN_MEDIA_FROM", "sftp://shop@127.0.0.1:" + server.getPort() + "/shop/media").with("CARAVAN_MEDIA_TO", folder.resolve("to").toString())
                .with("CARAVAN_MEDIA_PASSWORD", PASSWORD).with("CARAVAN_MEDIA_KNOWN_HOSTS", knownHosts.toString());
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop(true);
        journey.close();
    }

    private static MediaOutcome run() {
        try (Shops shops = journey.open()) {
            return new MediaCopy(shops).run(false, false, MediaProgress.SILENT);
        }
    }

    private static List<Path> there() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("to"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** In one test, since each step begins where the one before ended. */
    @Test
    void copiesWhateverHappensToTheConnection() throws IOException {
        cutAfter = 20;
        cuts = 2;
        MediaOutcome outcome = run();
        assertThat(cuts).as("the connection broke").isZero();
        assertThat(outcome.copied()).isEqualTo(40);
        assertThat(outcome.refused()).as("the link out of the folder").isEqualTo(1);
        assertThat(outcome.from()).isEqualTo("sftp://shop@127.0.0.1:" + server.getPort() + "/shop/media");
        assertThat(there()).hasSize(40);
        assertThat(folder.resolve("to/catalog/product/3/é39.jpg")).hasContent("content of 39".repeat(5000));
        assertThat(Files.getLastModifiedTime(folder.resolve("to/catalog/product/3/é39.jpg")).toInstant()).isEqualTo(THEN);

        assertThat(run().unchanged()).isEqualTo(40);

        // Broken for good: what is copied stays, and the next run goes on.
        for (Path file : there()) {
            Files.delete(file);
        }
        READ.set(0);
        cutAfter = 10;
        cuts = Integer.MAX_VALUE;
        journey.edit("routes/media.camel.yaml", yaml -> yaml.replace("caravan.media.retries:5", "caravan.media.retries:1"));
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("sftp://shop@127.0.0.1")
                .hasMessageContaining("goes on from here");
        cuts = 0;
        int before = there().size();
        assertThat(before).isBetween(1, 39);
        assertThat(run().copied()).isEqualTo(40 - before);
        assertThat(there()).hasSize(40);
    }

    @Test
    void saysWhatTheConfigurationLacks() {
        Map<String, String> all = journey.environment();
        all.remove("CARAVAN_HOME");
        assertThat(problems(all, "CARAVAN_MEDIA_KNOWN_HOSTS")).contains("caravan.media.known-hosts").contains("ssh-keyscan");
        assertThat(problems(all, "CARAVAN_MEDIA_PASSWORD")).contains("caravan.media.private-key");
        assertThat(problems(all, "CARAVAN_MEDIA_FROM")).contains("is of no use").doesNotContain("s3cret");
        all.put("CARAVAN_MEDIA_FROM", "sftp://127.0.0.1/media");
        assertThat(problems(all, "")).contains("sftp://user@host/folder");
    }

    private static String problems(Map<String, String> environment, String without) {
        Map<String, String> less = new HashMap<>(environment);
        less.remove(without);
        return org.assertj.core.api.Assertions.catchThrowableOfType(
                ConfigurationFault.class, () -> new ConfigurationReader(journey.home(), less).read()).getMessage();
    }

    @Test
    void letsNobodyInWithoutTheRightKeys() throws Exception {
        journey.with("CARAVAN_MEDIA_PASSWORD", "wrong");
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("does not let shop in");
        journey.with("CARAVAN_MEDIA_PASSWORD", PASSWORD);

        // A server that is not the one that is known gets no password.
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        Path others = folder.resolve("others");
        Files.writeString(others, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(generator.generateKeyPair().getPublic()) + "\n");
        journey.with("CARAVAN_MEDIA_KNOWN_HOSTS", others.toString());
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("is not the one in " + others)
                .hasMessageContaining("ssh-keyscan").hasMessageNotContaining(PASSWORD);
        Files.writeString(others, "");
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("ssh-keyscan");
        journey.with("CARAVAN_MEDIA_KNOWN_HOSTS", knownHosts.toString());

        String from = journey.environment().get("CARAVAN_MEDIA_FROM");
        journey.with("CARAVAN_MEDIA_FROM", from + "/nothing");
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan.media.from");
        journey.with("CARAVAN_MEDIA_FROM", "sftp://shop:" + PASSWORD.substring(19) + "@127.0.0.1/media");
        assertThatThrownBy(() -> journey.open()).isInstanceOf(ConfigurationFault.class).hasMessageContaining("caravan.media.password")
                .hasMessageNotContaining("s3cret");
        journey.with("CARAVAN_MEDIA_FROM", from);

        // With a private key, which has a passphrase.
        Path key = folder.resolve("id_rsa");
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setCipherType("256");
        encryption.setPassword("open sesame");
        try (OutputStream file = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "shop", encryption, file);
        }
        journey.with("CARAVAN_MEDIA_PASSWORD", "").with("CARAVAN_MEDIA_PRIVATE_KEY", key.toString()).with("CARAVAN_MEDIA_PASSPHRASE", "wrong");
        assertThatThrownBy(MediaBySftpTest::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan.media.passphrase");
        journey.with("CARAVAN_MEDIA_PASSPHRASE", "open sesame");
        assertThat(run().failed()).isZero();
        journey.with("CARAVAN_MEDIA_PASSWORD", PASSWORD);
    }
}
