package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPasswordTest {

    private static final String PASSWORD = "Пароль 1";

    private final Conversion conversion = new StandardConversions().fromSpec("customer-password", FakeShop.EMPTY);
    private final List<String> notes = new ArrayList<>();
    private final Row row = new Row() {
        @Override
        public Object get(String column) {
            return null;
        }

        @Override
        public void note(String note) {
            notes.add(note);
        }
    };

    private String convert(String hash) throws ConversionFault {
        return (String) conversion.convert(hash, row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            MD5     | ab                               | md5 with salt
            MD5     | xA0zUjYkqTz8mKpLr3vBnC5dEfGhJ2wQ | md5 with salt
            MD5     | ы7                               | md5 with salt
            MD5     | " a"                             | md5 with salt
            MD5     | "a "                             | md5 with salt
            MD5     | ""                               | md5 without salt
            SHA-256 | ab                               | sha256 with salt
            SHA-256 | xA0zUjYkqTz8mKpLr3vBnC5dEfGhJ2wQ | sha256 with salt
            SHA-256 | ""                               | sha256 without salt
            """)
    void magento2VerifiesWhatMagento1Verified(String algorithm, String salt, String form) throws ConversionFault {
        String hash = MagentoPassword.hash(algorithm, salt + PASSWORD);
        List<String> stored = salt.isEmpty()
                ? List.of(hash, hash + ":", hash.toUpperCase(Locale.ROOT), " " + hash + "\n")
                : List.of(hash + ":" + salt, hash.toUpperCase(Locale.ROOT) + ":" + salt);
        for (String m1 : stored) {
            String m2 = convert(m1);
            assertThat(m2).isEqualTo(hash + ":" + salt + (algorithm.equals("MD5") ? ":0" : ":1"));
            assertThat(MagentoPassword.verifies(PASSWORD, m2)).isTrue();
            assertThat(MagentoPassword.verifies("another", m2)).isFalse();
            assertThat(convert(m2)).as("converted twice").isEqualTo(m2);
        }
        assertThat(notes).contains("passwords: " + form + ", which M2 verifies");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$2y$10$abcdefghijklmnopqrstuul74EPCdrc3rVvmY9kdI8Iz1H0hz.N.C",
        "imported, see old system",
        "$P$BabcdefghijABCDEFGHIJklmnopqrs.",
        "5f4dcc3b5aa765d61d8327deb882cf9:ab",
        "5f4dcc3b5aa765d61d8327deb882cf99:with:colon",
        "5f4dcc3b5aa765d61d8327deb882cf99:with:two:colons",
        "zf4dcc3b5aa765d61d8327deb882cf99"})
    void whatMagento2DoesNotVerifyStaysAndIsCounted(String hash) throws ConversionFault {
        assertThat(convert(hash)).isEqualTo(hash);
        assertThat(notes).singleElement().asString().contains("kept as they are").contains("must reset their passwords")
                .doesNotContain(hash.substring(0, 8));
    }

    @Test
    void whatTheColumnDoesNotHoldBecomesNull() throws ConversionFault {
        String sha512 = "ab".repeat(64);
        assertThat(convert(sha512)).isEqualTo(sha512);
        assertThat(convert(sha512 + ":x1")).isNull();
        assertThat(convert(MagentoPassword.hash("SHA-256", "x") + ":" + "s".repeat(62))).isNull();
        assertThat(convert(MagentoPassword.hash("SHA-256", "x") + ":" + "s".repeat(61))).hasSize(128);
        assertThat(convert("?".repeat(129))).isNull();
        assertThat(notes).containsExactly(
                "passwords: sha512, kept as they are: M2 cannot verify them, these customers must reset their passwords",
                "passwords: sha512, longer than M2's column, NULL: M2 cannot verify them, these customers must reset their passwords",
                "passwords: sha256 with salt longer than M2's column, NULL: M2 cannot verify them, these customers must reset their passwords",
                "passwords: sha256 with salt, which M2 verifies",
                "passwords: of a form that neither M1 nor M2 knows, longer than M2's column, NULL: M2 cannot verify them, these customers must reset their passwords");
    }

    @Test
    void noPasswordStaysNone() throws ConversionFault {
        assertThat(convert(null)).isNull();
        assertThat(notes).isEmpty();
        assertThat(convert("")).isNull();
        assertThat(convert("  ")).isNull();
        assertThat(notes).containsOnly("passwords: empty; NULL in M2");
    }

    @Test
    void theLengthIsThatOfTheColumn() throws ConversionFault {
        Conversion narrow = new StandardConversions().fromSpec(Map.of("customer-password", Map.of("length", 40)), FakeShop.EMPTY);
        assertThat(narrow.convert("a".repeat(41), row)).isNull();
        assertThat(narrow.convert(MagentoPassword.hash("MD5", "abx") + ":ab", row)).asString().hasSize(37);
    }
}
