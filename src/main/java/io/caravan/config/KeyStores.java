package io.caravan.config;

import io.caravan.config.Configuration.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Properties;

/**
 * The PEM files of a connection as the key stores that Java's driver takes: it does not read PEM. They are temporary
 * files that only this user may read, and are deleted when Java ends; the driver reads them at each new connection.
 */
final class KeyStores {

    /** PKCS#12 wants one. What protects the files is that nobody else may read them, so it is no secret. */
    private static final String PASSWORD = "caravan";

    private final String side;
    private final Tls tls;

    KeyStores(String side, Tls tls) {
        this.side = side;
        this.tls = tls;
    }

    /**
     * Makes the key stores, and tells the driver.
     *
     * @throws ConfigurationFault where a PEM file cannot be used, with its key
     */
    void addTo(Properties driver) {
        if (tls.ca().isPresent()) {
            driver.setProperty("trustCertificateKeyStoreUrl", trusted(tls.ca().get()));
            driver.setProperty("trustCertificateKeyStoreType", "PKCS12");
            driver.setProperty("trustCertificateKeyStorePassword", PASSWORD);
            driver.setProperty("fallbackToSystemTrustStore", "false");
        }
        if (tls.certificate().isPresent() && tls.key().isPresent()) {
            driver.setProperty("clientCertificateKeyStoreUrl", client(tls.certificate().get(), tls.key().get()));
            driver.setProperty("clientCertificateKeyStoreType", "PKCS12");
            driver.setProperty("clientCertificateKeyStorePassword", PASSWORD);
        }
    }

    private String trusted(Path ca) {
        Certificate[] certificates = certificates("tls.ca", ca);
        return written("tls.ca", ca, store -> {
            for (int i = 0; i < certificates.length; i++) {
                store.setCertificateEntry("ca" + i, certificates[i]);
            }
        });
    }

    private String client(Path certificate, Path key) {
        Certificate[] chain = certificates("tls.certificate", certificate);
        PrivateKey privateKey = privateKey(key, chain[0].getPublicKey().getAlgorithm());
        return written("tls.certificate", certificate,
                store -> store.setKeyEntry("client", privateKey, PASSWORD.toCharArray(), chain));
    }

    private PrivateKey privateKey(Path file, String algorithm) {
        try {
            return PemPrivateKey.read(Files.readString(file, StandardCharsets.ISO_8859_1), algorithm);
        } catch (GeneralSecurityException e) {
            throw unusable("tls.key", file, "the private key " + e.getMessage());
        } catch (IOException e) {
            throw unusable("tls.key", file, "cannot be read: " + e);
        }
    }

    private Certificate[] certificates(String key, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw unusable(key, file, "holds no certificate");
            }
            return certificates.toArray(Certificate[]::new);
        } catch (GeneralSecurityException e) {
            throw unusable(key, file, "is not a PEM file of certificates");
        } catch (IOException e) {
            throw unusable(key, file, "cannot be read: " + e);
        }
    }

    private interface Entries {
        void putInto(KeyStore store) throws GeneralSecurityException;
    }

    /** @return the URL of a new temporary key store */
    private String written(String key, Path file, Entries entries) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            entries.putInto(store);
            // Files.createTempFile leaves it readable to this user alone.
            Path temporary = Files.createTempFile("caravan-" + side + "-", ".p12");
            temporary.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(temporary)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return temporary.toUri().toString();
        } catch (GeneralSecurityException e) {
            throw unusable(key, file, "cannot be used: " + e.getMessage());
        } catch (IOException e) {
            throw unusable(key, file, "cannot be copied into a temporary key store: " + e);
        }
    }

    private ConfigurationFault unusable(String key, Path file, String what) {
        return new ConfigurationFault(file.toString(), what + " (caravan." + side + "." + key + ")");
    }
}
