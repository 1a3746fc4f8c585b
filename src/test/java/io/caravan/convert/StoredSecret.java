package io.caravan.convert;

/** What M2 reads, for tests of other packages. */
public final class StoredSecret {

    private StoredSecret() {}

    /** The text that M2's key decrypts. */
    public static String decrypted(String value, String m2Key) {
        return M2Cipher.of(m2Key, 0).decrypt(value).orElseThrow();
    }
}
