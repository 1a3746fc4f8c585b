package io.caravan.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of our own, and PEM files of what it signs; made with the JDK's keytool. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;

    Certificates(Path folder) throws Exception {
        this.folder = folder;
        this.store = folder.resolve("all.p12");
        keytool("-alias", "ca", "-dname", "CN=Caravan test authority", "-ext", "bc:critical=ca:true");
    }

    /** Makes NAME.pem and NAME.key, signed by the authority. */
    void sign(String name, String algorithm, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-alias", name, "-dname", "CN=" + name, "-signer", "ca"));
        arguments.addAll(List.of(options));
        keytool(algorithm, arguments);
        write(name + ".pem", "CERTIFICATE", keyStore().getCertificate(name).getEncoded());
        write(name + ".key", "PRIVATE KEY", key(name));
    }

    /** The authority's certificate. */
    Path authority() throws Exception {
        return write("ca.pem", "CERTIFICATE", keyStore().getCertificate("ca").getEncoded());
    }

    /** The PKCS#8 bytes of a private key. */
    byte[] key(String name) throws Exception {
        return keyStore().getKey(name, PASSWORD.toCharArray()).getEncoded();
    }

    Path write(String file, String kind, byte[] der) throws IOException {
        return Files.writeString(folder.resolve(file), "a comment, as openssl writes them\n-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind + "-----\n");
    }

    private KeyStore keyStore() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String... arguments) throws Exception {
        keytool("RSA", List.of(arguments));
    }

    private void keytool(String algorithm, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-keyalg", algorithm, "-keystore", store.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD, "-validity", "10"));
        command.addAll(arguments);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
