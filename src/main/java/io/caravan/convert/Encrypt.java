package io.caravan.convert;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code encrypt}: a value that M1 encrypted with its key becomes the same value encrypted with M2's key. NULL and empty
 * text stay, and so does a value that already is encrypted with M2's key.
 *
 * <p>A fault: no key configured, a value that M1's key does not decrypt to text, or Magento 1 Enterprise's versioned
 * ciphers. No message ever holds the value or a key.
 */
final class Encrypt implements Conversion {

    private final Pattern versioned = Pattern.compile("\\d+:\\d+:.*", Pattern.DOTALL);
    private final Optional<M1Cipher> m1;
    private final Optional<M2Cipher> m2;

    private Encrypt(Optional<M1Cipher> m1, Optional<M2Cipher> m2) {
        this.m1 = m1;
        this.m2 = m2;
    }

    static Encrypt of(Shop shop) {
        return new Encrypt(shop.m1CryptKey().filter(key -> !key.isEmpty()).map(M1Cipher::of),
                shop.m2CryptKey().filter(key -> !key.isEmpty())
                        .map(key -> M2Cipher.of(key, shop.m2CryptKeyVersion())));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String encrypted = Text.of(value);
        if (encrypted == null || encrypted.isEmpty()) {
            return value;
        }
        M2Cipher target = m2.orElseThrow(() -> missing("caravan.m2.crypt-key", "crypt/key of M2's env.php"));
        if (versioned.matcher(encrypted).matches()) {
            if (target.decrypt(encrypted).isPresent()) {
                return value;
            }
            throw new ConversionFault("encrypted with a cipher or key that is neither Magento 1 Open Source's nor"
                    + " caravan.m2.crypt-key; enter the value in M2's admin");
        }
        M1Cipher source = m1.orElseThrow(
                () -> missing("caravan.m1.crypt-key", "global/crypt/key of M1's app/etc/local.xml"));
        return target.encrypt(source.decrypt(encrypted));
    }

    boolean hasM1Key() {
        return m1.isPresent();
    }

    /** Whether M1's key decrypts this value, which may be null, beyond doubt. */
    boolean recognises(String value) {
        return m1.isPresent() && m1.get().recognises(value);
    }

    /** Compares what is encrypted, since the same text looks different each time. */
    @Override
    public boolean same(Object expected, Object actual) {
        if (Conversion.super.same(expected, actual)) {
            return true;
        }
        if (m2.isEmpty() || !(expected instanceof String one) || !(actual instanceof String other)) {
            return false;
        }
        Optional<String> plain = m2.get().decrypt(one);
        return plain.isPresent() && plain.equals(m2.get().decrypt(other));
    }

    private static ConversionFault missing(String property, String from) {
        return new ConversionFault("an encrypted value, but " + property + " is not set; it is the " + from);
    }

    @Override
    public Optional<Unchanged> unchanged(String value) {
        return Optional.of(Unchanged.ifEmpty(value));
    }
}
