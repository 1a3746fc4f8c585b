package io.caravan.media;

import io.caravan.config.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** Sessions with an SFTP server: only with the keys that are configured, and only with the server that is known. */
final class SftpSessions implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final Configuration.Sftp place;
    private final SshClient client = SshClient.setUpDefaultClient();

    /** @throws MediaStopped if there is no file of known hosts */
    SftpSessions(Configuration.Sftp place) {
        this.place = place;
        Path knownHosts = place.knownHosts().orElseThrow(() -> new MediaStopped("set caravan.media.known-hosts", null));
        client.setServerKeyVerifier(new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
        // What ~/.ssh says is the operator's own business.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setSessionHeartbeat(HeartbeatType.IGNORE, HEARTBEAT);
        client.start();
    }

    /**
     * Opens a session.
     *
     * @throws IOException if the server does not answer, or refuses
     */
    ClientSession open() throws IOException {
        ClientSession session = client.connect(place.user(), place.host(), place.port()).verify(PATIENCE).getSession();
        try {
            if (place.privateKey().isPresent()) {
                keys(session, place.privateKey().get());
            }
            place.password().ifPresent(session::addPasswordIdentity);
            session.auth().verify(PATIENCE);
            return session;
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    private void keys(ClientSession session, Path file) throws IOException {
        FilePasswordProvider passphrase = place.passphrase().map(FilePasswordProvider::of).orElse(FilePasswordProvider.EMPTY);
        // A file that can be opened, and then not be read as a key, is the passphrase's fault more often than the disk's.
        try (InputStream text = Files.newInputStream(file)) {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(session, new PathResource(file), text, passphrase);
            if (pairs == null) {
                throw new MediaStopped("caravan.media.private-key: " + file + " is no private key as ssh-keygen writes it", null);
            }
            pairs.forEach(session::addPublicKeyIdentity);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new MediaStopped("caravan.media.private-key: " + file + " cannot be read: is caravan.media.passphrase right? ("
                    + e.getMessage() + ")", e);
        }
    }

    /** What the operator can do about a session that could not be opened. */
    MediaStopped refused(IOException failure) {
        String text = String.valueOf(Faults.root(failure).getMessage());
        if (failure instanceof SshException && text.toLowerCase(java.util.Locale.ROOT).contains("server key")) {
            return new MediaStopped("the key of the SFTP server " + place.host() + ":" + place.port() + " is not the one in "
                    + place.knownHosts().orElse(null) + " (caravan.media.known-hosts). If it is new: ssh-keyscan -p " + place.port() + " " + place.host()
                    + " writes its keys; compare them with the server's own before they go into this file", failure);
        }
        if (failure instanceof SshException && text.contains("authentication")) {
            return new MediaStopped("the SFTP server " + place.host() + ":" + place.port() + " does not let " + place.user()
                    + " in: look at caravan.media.from, caravan.media.private-key and caravan.media.password (" + text + ")", failure);
        }
        return new MediaStopped("the SFTP server " + place.host() + ":" + place.port() + " does not answer: " + text, failure);
    }

    @Override
    public void close() {
        client.close(true);
    }
}
