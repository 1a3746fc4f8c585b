package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads what Magento 1 encrypted: mcrypt's Blowfish in ECB mode, padded with zero bytes, in base64. The key is the text
 * of {@code global/crypt/key} as it stands (it looks like hex but is not decoded), of which Blowfish takes 56 bytes.
 */
record M1Cipher(SecretKeySpec key) {

    private static final int LONGEST_KEY = 56;
    private static final int BLOCK = 8;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    static M1Cipher of(String cryptKey) {
        byte[] bytes = cryptKey.getBytes(StandardCharsets.UTF_8);
        return new M1Cipher(new SecretKeySpec(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_KEY)), "Blowfish"));
    }

    /** @throws ConversionFault if the outcome is no text, as with another key or a value that never was encrypted */
    String decrypt(String encrypted) throws ConversionFault {
        try {
            // PHP's base64_decode skips line breaks and blanks, like this decoder.
            return text(decrypted(Base64.getMimeDecoder().decode(encrypted)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /**
     * Whether a value that nobody said is encrypted surely is, with this key: base64 exactly as PHP writes it, of whole
     * blocks, that decrypts to text without control characters, padded with fewer zeros than a block. Of other texts of
     * one block one in 2,500 would pass, of two blocks one in six millions; so with one block the text has to be ASCII.
     *
     * @param value may be null
     */
    boolean recognises(String value) {
        if (!isShaped(value)) {
            return false;
        }
        try {
            byte[] plain = decrypted(Base64.getDecoder().decode(value));
            String text = text(plain);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            return plain.length - length < BLOCK && !text.isEmpty()
                    && text.codePoints().allMatch(c -> plain.length == BLOCK ? c >= ' ' && c < 127 : isPrintable(c));
        } catch (GeneralSecurityException | ConversionFault e) {
            return false;
        }
    }

    /** Whether a value, which may be null, could be encrypted, by its form alone. */
    static boolean isShaped(String value) {
        if (value == null || value.length() < 12 || value.length() % 4 != 0 || !BASE64.matcher(value).matches()) {
            return false;
        }
        byte[] bytes = Base64.getDecoder().decode(value);
        return bytes.length % BLOCK == 0 && Base64.getEncoder().encodeToString(bytes).equals(value);
    }

    private byte[] decrypted(byte[] encrypted) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("Blowfish/ECB/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(encrypted);
    }

    private static String text(byte[] plain) throws ConversionFault {
        int end = plain.length;
        while (end > 0 && plain[end - 1] == 0) {
            end--;
        }
        String text;
        try {
            text = Text.ofUtf8(plain, 0, end);
        } catch (ConversionFault notText) {
            throw unreadable();
        }
        if (plain.length == 0 || !text.codePoints().allMatch(M1Cipher::isPrintable)) {
            throw unreadable();
        }
        return text;
    }

    private static boolean isPrintable(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character)
                || character == '\n' || character == '\r' || character == '\t';
    }

    private static ConversionFault unreadable() {
        return new ConversionFault("an encrypted value that caravan.m1.crypt-key does not decrypt; is it the key of"
                + " this shop's local.xml, and was the value encrypted with it?");
    }
}
