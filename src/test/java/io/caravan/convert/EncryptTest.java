package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptTest {

    // All made with OpenSSL's and Python's ciphers, from the same text.
    private static final String PLAIN = "sk_test_Grün";
    private static final String M1_KEY = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final String IN_M1 = "vBP63JWOkxxGUOK+gzclbg==";
    private static final String M2_KEY = "the quick brown fox jumps over!!";
    private static final String M2_KEY_OF_247 = "base64dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcyBvdmVyISE=";
    private static final String IN_M2 = "0:3:AQIDBAUGBwgJCgsM92srmkISTFVWG8d7i4BCAE0dyRJigeVAa4Uhfpk=";

    private final StandardConversions conversions = new StandardConversions();

    @ParameterizedTest
    @ValueSource(strings = {M2_KEY, M2_KEY_OF_247})
    void encrypts_with_m2s_key_what_m1s_key_decrypts(String m2Key) throws ConversionFault {
        Conversion encrypt = encrypt(M1_KEY, m2Key);

        Object encrypted = encrypt.convert(IN_M1, Row.NONE);
        assertThat(encrypted).asString().startsWith("0:3:").isNotEqualTo(encrypt.convert(IN_M1, Row.NONE));
        assertThat(M2Cipher.of(M2_KEY, 0).decrypt((String) encrypted)).contains(PLAIN);
    }

    @Test
    void reads_what_others_encrypted() throws ConversionFault {
        assertThat(M1Cipher.of(M1_KEY).decrypt(IN_M1)).isEqualTo(PLAIN);
        assertThat(M1Cipher.of("0a1b2c3d4e5f6071").decrypt("sfQ8UNkP\r\nRhn0lJiIazzmXQ==\n")).isEqualTo(PLAIN);
        assertThat(M2Cipher.of(M2_KEY, 0).decrypt(IN_M2)).contains(PLAIN);
        assertThat(M2Cipher.of(M2_KEY, 1).decrypt(IN_M2)).isEmpty();
    }

    @Test
    void cuts_m1_keys_at_the_56_bytes_that_blowfish_takes() throws ConversionFault {
        String long57 = "k".repeat(57);

        assertThat(M1Cipher.of(long57)).isEqualTo(M1Cipher.of("k".repeat(56)));
    }

    @Test
    void compares_what_is_encrypted() throws ConversionFault {
        Conversion encrypt = encrypt(M1_KEY, M2_KEY);
        Object expected = encrypt.convert(IN_M1, Row.NONE);

        assertThat(encrypt.same(expected, IN_M2)).isTrue();
        assertThat(encrypt.same(null, null)).isTrue();
        assertThat(encrypt.same(expected, null)).isFalse();
        assertThat(encrypt.same(expected, M2Cipher.of(M2_KEY, 0).encrypt("other"))).isFalse();
        assertThat(encrypt.same("0:3:AAAA", "0:3:BBBB")).isFalse();
    }

    @Test
    void compares_also_inside_other_conversions() throws ConversionFault {
        Conversion nested = conversions.fromSpec(StandardConversionsTest.yaml(
                "[trim, {when: {column: path, is: a, then: encrypt}}]"), FakeShop.withKeys(M1_KEY, M2_KEY));

        assertThat(nested.same(nested.convert(IN_M1, column -> "a"), IN_M2)).isTrue();
        assertThat(nested.convert("x", column -> "b")).isEqualTo("x");
    }

    @Test
    void leaves_null_empty_text_and_what_m2_already_has() throws ConversionFault {
        Conversion encrypt = encrypt(null, M2_KEY);

        assertThat(encrypt.convert(null, Row.NONE)).isNull();
        assertThat(encrypt.convert("", Row.NONE)).isEqualTo("");
        assertThat(encrypt.convert(IN_M2, Row.NONE)).isEqualTo(IN_M2);
    }

    /** The reference tool encrypted the garbage. */
    @ParameterizedTest
    @ValueSource(strings = {"vBP63JWOkxxGUOK+gzclbA==", "plain password", "aaaa", "??", "0:2:iv:data", "1:3:AAAA",
        "0:3:AQIDBAUGBwgJCgsM92srmkISTFVWG8d7i4BCAE0dyRJigeVAa4UhfpA="})
    void refuses_what_does_not_decrypt_and_keeps_it_out_of_the_message(String value) {
        assertThatThrownBy(() -> encrypt(M1_KEY, M2_KEY).convert(value, Row.NONE))
                .isInstanceOf(ConversionFault.class)
                .hasMessageNotContaining(value).hasMessageNotContaining(M1_KEY).hasMessageNotContaining(M2_KEY);
    }

    @Test
    void refuses_another_key() {
        assertThatThrownBy(() -> encrypt("another key", M2_KEY).convert(IN_M1, Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("caravan.m1.crypt-key");
    }

    @Test
    void names_the_key_that_is_not_set() {
        assertThatThrownBy(() -> encrypt(null, M2_KEY).convert(IN_M1, Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("caravan.m1.crypt-key is not set");
        assertThatThrownBy(() -> encrypt(M1_KEY, "").convert(IN_M1, Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("caravan.m2.crypt-key is not set");
    }

    @Test
    void refuses_an_m2_key_of_a_wrong_length_without_showing_it() {
        assertThatThrownBy(() -> encrypt(M1_KEY, "shortkey"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caravan.m2.crypt-key").hasMessageNotContaining("shortkey");
    }

    private Conversion encrypt(String m1Key, String m2Key) {
        return conversions.fromSpec("encrypt", FakeShop.withKeys(m1Key, m2Key));
    }
}
