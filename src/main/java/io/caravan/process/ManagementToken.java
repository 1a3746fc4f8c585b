package io.caravan.process;

import io.caravan.config.Configuration;
import io.caravan.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** What the management port asks for: whoever knows it may stop routes, send messages and evaluate expressions there. */
public final class ManagementToken {

    private static final String BEARER = "Bearer ";
    private static final Set<PosixFilePermission> OWN = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final byte[] digest;

    private ManagementToken(String token) {
        this.digest = digest(token);
    }

    /** Where the token is that Caravan makes itself; it is there once a process with a management port has been started. */
    public static Path file(Configuration configuration) {
        return configuration.home().resolve("var").resolve("management.token");
    }

    /**
     * The configured token, or else the one of {@link #file}. That file is made, readable by this user alone, where it is not there, or
     * where others could have read it.
     *
     * @throws UncheckedIOException where it cannot be read or written
     */
    public static ManagementToken of(Configuration configuration) {
        return new ManagementToken(configuration.managementToken().orElseGet(() -> kept(file(configuration))));
    }

    private static String kept(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && OWN.containsAll(Files.getPosixFilePermissions(file))) {
                String token = Files.readString(file).strip();
                if (token.length() >= 20) {
                    return token;
                }
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            PrivateFiles.write(file, token + "\n");
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written; set caravan.management.token, or caravan.management.port=0", e);
        }
    }

    /**
     * Whether a request brings the token.
     *
     * @param authorization the header Authorization; may be null
     */
    boolean isIn(String authorization) {
        // Digests are of one length, so that the time it takes says nothing about the token, not even how long it is.
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(digest, digest(authorization.substring(BEARER.length()).strip()));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
