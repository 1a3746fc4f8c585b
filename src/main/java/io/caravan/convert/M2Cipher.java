package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads and writes what Magento 2 (2.3 and later) encrypts: {@code <key number>:3:<base64>}, where the base64 is a nonce
 * of 12 bytes and then ChaCha20-Poly1305 (IETF) of the text, authenticated with that nonce.
 */
record M2Cipher(SecretKeySpec key, int keyVersion, SecureRandom random) {

    private static final int NONCE = 12;

    /** @param cryptKey 32 characters, or (since 2.4.7) {@code base64} and then 32 bytes in base64 */
    static M2Cipher of(String cryptKey, int keyVersion) {
        byte[] bytes = cryptKey.startsWith("base64") ? Base64.getDecoder().decode(cryptKey.substring(6))
                : cryptKey.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("caravan.m2.crypt-key must be 32 bytes; it has " + bytes.length
                    + ". Take the last line of crypt/key in env.php");
        }
        return new M2Cipher(new SecretKeySpec(bytes, "ChaCha20"), keyVersion, new SecureRandom());
    }

    /** Another text each time, since the nonce is random. */
    String encrypt(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return keyVersion + ":3:" + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20-Poly1305 is part of Java 11 and later", e);
        }
    }

    /** The text, or empty if this value was not encrypted with this key. */
    Optional<String> decrypt(String encrypted) {
        String start = keyVersion + ":3:";
        if (!encrypted.startsWith(start)) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getDecoder().decode(encrypted.substring(start.length()));
            byte[] nonce = Arrays.copyOf(whole, NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(mode, key, new IvParameterSpec(nonce));
        cipher.updateAAD(nonce);
        return cipher;
    }
}
