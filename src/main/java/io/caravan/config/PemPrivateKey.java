package io.caravan.config;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The private key of a PEM file: PKCS#8, or the older PKCS#1 that MySQL itself writes (client-key.pem). */
final class PemPrivateKey {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END");

    /** DER of version 0 and the algorithm rsaEncryption, which is what PKCS#8 puts before a PKCS#1 key. */
    private static final byte[] RSA_ALGORITHM = {
        2, 1, 0, 0x30, 0x0d, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
    };

    private PemPrivateKey() {}

    /**
     * @param algorithm that of the certificate's public key: RSA, EC, ...
     * @throws GeneralSecurityException whose message continues "the private key ..."
     */
    static PrivateKey read(String pem, String algorithm) throws GeneralSecurityException {
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new GeneralSecurityException(pem.contains("Proc-Type: 4,ENCRYPTED") ? encrypted() : "holds no key");
        }
        return switch (block.group(1)) {
            case "ENCRYPTED PRIVATE KEY" -> throw new GeneralSecurityException(encrypted());
            case "EC PRIVATE KEY" -> throw new GeneralSecurityException(
                    "is not PKCS#8; openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW writes it so");
            case "RSA PRIVATE KEY" -> key("RSA", pkcs8(bytes(block)));
            default -> key(algorithm, bytes(block));
        };
    }

    private static String encrypted() {
        return "is encrypted, and Caravan has no passphrase for it; "
                + "openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW decrypts it";
    }

    private static byte[] bytes(Matcher block) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(block.group(2));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("is not Base64", e);
        }
    }

    private static PrivateKey key(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new GeneralSecurityException("is not a key of the algorithm " + algorithm, e);
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA_ALGORITHM);
        content.writeBytes(der(0x04, pkcs1));
        return der(0x30, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length < 0x80) {
            der.write(content.length);
        } else if (content.length < 0x100) {
            der.write(0x81);
            der.write(content.length);
        } else {
            der.write(0x82);
            der.write(content.length >> 8);
            der.write(content.length);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }
}
