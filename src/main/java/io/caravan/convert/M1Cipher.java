package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads what Magento 1 encrypted: mcrypt's Blowfish in ECB mode, padded with zero bytes, in base64. The key is the text
 * of {@code global/crypt/key} as it stands (it looks like hex but is not decoded), of which Blowfish takes 56 bytes.
 */
record M1Cipher(SecretKeySpec key) {

    private static final int LONGEST_KEY = 56;

    static M1Cipher of(String cryptKey) {
        byte[] bytes = cryptKey.getBytes(StandardCharsets.UTF_8);
        return new M1Cipher(new SecretKeySpec(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_KEY)), "Blowfish"));
    }

    /** @throws ConversionFault if the outcome is no text, as with another key or a value that never was encrypted */
    String decrypt(String encrypted) throws ConversionFault {
        byte[] plain;
        try {
            // PHP's base64_decode skips line breaks and blanks, like this decoder.
            byte[] bytes = Base64.getMimeDecoder().decode(encrypted);
            Cipher cipher = Cipher.getInstance("Blowfish/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key);
            plain = cipher.doFinal(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable();
        }
        return text(plain);
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
