package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How Magento 2.4 tells whether a password belongs to a hash, as far as md5 and sha256 go; for tests. */
public final class MagentoPassword {

    private MagentoPassword() {}

    /** Whether Magento 2 lets somebody with that password in. */
    public static boolean verifies(String password, String stored) {
        String[] parts = (stored == null ? "" : stored).split(":", 3);
        if (parts.length < 3) {
            // Compared with a keyed hash of the password then, which none of Magento 1's forms equals.
            return false;
        }
        String recreated = password;
        for (String version : parts[2].split(":", -1)) {
            if (!version.equals("0") && !version.equals("1")) {
                return false;
            }
            recreated = hash(version.equals("0") ? "MD5" : "SHA-256", parts[1] + recreated);
        }
        return recreated.equals(parts[0]);
    }

    static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
