package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

    private static final String M1_KEY = "7b1c5ad2f09e4c3d8a6b5e4f3c2d1a00";
    private static final String M2_KEY = "00a1d2c3f4e5b6a8d3c4e90f2da5c1b7";
    private static final String ENCRYPTED = "wBM7af1NdXQ4OjpnTJ/IJEkVRs7IEt0j";
    private static final String RULES = """
            magento: [ web/*, carriers/dhl/* ]
            paths:
              "web/cookie/*": { by-hand: "goes with the address" }
              web/cookie/cookie_lifetime: keep
              "web/*/base_*": { ignore: "another address" }
              "*": null
              "old/*": { to: "new/*/x" }
              "old/*/*": { to: "newer/*/-/*" }
              old/secret: { to: new/secret, convert: encrypt }
              "old/ex*": { to: "shop/*" }
              seo: { convert: [ trim, { replace: { pattern: '^(?=[\\p{L}\\p{N}])', with: "." } } ] }
              root: { convert: { map: { values: { "2": null } } } }
              json: { convert: serialized-to-json }
              "pay/gone/*": { by-hand: "choose another" }
            """;

    private static final class RuleShop extends EmptyShop {
        private final JsonNode rules;
        private final String m1;
        private final String m2;

        RuleShop(JsonNode rules, String m1, String m2) {
            this.rules = rules;
            this.m1 = m1;
            this.m2 = m2;
        }

        @Override
        public JsonNode section(String key) {
            return rules;
        }

        @Override
        public Optional<String> m1CryptKey() {
            return Optional.ofNullable(m1);
        }

        @Override
        public Optional<String> m2CryptKey() {
            return Optional.ofNullable(m2);
        }

    }

    private static SettingRules rules(String yaml, String m1, String m2) {
        try {
            return SettingRules.of(new RuleShop(new ObjectMapper(new YAMLFactory()).readTree(yaml), m1, m2), new StandardConversions());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SettingRules.Settled settled(String path, String value) throws ConversionFault {
        return rules(RULES, M1_KEY, M2_KEY).settle(path, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "NULL", value = {
        // M1's path and value | outcome | M2's path and value
        "web/seo/use_rewrites       | 1        | KEPT      | web/seo/use_rewrites       | 1",
        "web/seo/use_rewrites       | NULL     | KEPT      | web/seo/use_rewrites       | NULL",
        "web/seo/use_rewrites       | ''       | KEPT      | web/seo/use_rewrites       | ''",
        "web/cookie/cookie_path     | /        | BY_HAND   | web/cookie/cookie_path     | NULL",
        "web/cookie/cookie_path     | NULL     | IGNORED   | web/cookie/cookie_path     | NULL",
        "web/cookie/cookie_lifetime | 3600     | KEPT      | web/cookie/cookie_lifetime | 3600",
        "web/secure/base_url        | http://a | IGNORED   | web/secure/base_url        | NULL",
        "Web/secure/base_url        | http://a | EXTENSION | Web/secure/base_url        | http://a",
        "acme/feed/on               | 1        | EXTENSION | acme/feed/on               | 1",
        "carriers/dhl               | 1        | EXTENSION | carriers/dhl               | 1",
        "carriers/dhlx/id           | 1        | EXTENSION | carriers/dhlx/id           | 1",
        "old/a                      | 1        | RENAMED   | new/a/x                    | 1",
        "old/a/b                    | 1        | RENAMED   | newer/a/-/b                | 1",
        "old/export                 | 1        | RENAMED   | shop/port                  | 1",
        "old/secret                 | ''       | RENAMED   | new/secret                 | ''",
        "seo                        | html     | CONVERTED | seo                        | .html",
        "seo                        | .html    | KEPT      | seo                        | .html",
        "seo                        | /        | KEPT      | seo                        | /",
        "seo                        | ' htm '  | CONVERTED | seo                        | .htm",
        "root                       | 2        | CONVERTED | root                       | NULL",
        "root                       | 15       | KEPT      | root                       | 15",
        "json                       | 1        | KEPT      | json                       | 1",
        "json                       | a:2:{i:0;i:2;i:1;i:1;} | CONVERTED | json         | [2,1]",
        "pay/gone/active            | 0        | IGNORED   | pay/gone/active            | NULL",
        "pay/gone/active            | 1        | BY_HAND   | pay/gone/active            | NULL",
        "pay/gone/limit             | 0        | BY_HAND   | pay/gone/limit             | NULL"})
    void followsTheMostExactRule(String path, String value, SettingRules.Outcome outcome, String m2Path, String m2Value) throws ConversionFault {
        SettingRules.Settled settled = settled(path, value);

        assertThat(settled.outcome()).isEqualTo(outcome);
        assertThat(settled.path()).isEqualTo(m2Path);
        assertThat(settled.value()).isEqualTo(m2Value);
    }

    @Test
    void moreCharactersThanStarsDecide() throws ConversionFault {
        assertThat(rules("paths: { 'a/*/*': { to: 'two/*/*' }, 'a*': { to: 'one*' } }", null, null).settle("a/b/c", "1").path()).isEqualTo("two/b/c");
        assertThat(rules("paths: { '*b': { ignore: last }, 'a*': { ignore: first } }", null, null).settle("ab", "1").detail())
                .as("of two that are equally exact the first of the alphabet").isEqualTo("last");
    }

    @Test
    void reencryptsTheSecretsOfExtensions() throws ConversionFault {
        SettingRules.Settled settled = settled("acme/pay/secret", ENCRYPTED);

        assertThat(settled.outcome()).isEqualTo(SettingRules.Outcome.RECOGNISED);
        assertThat(M2Cipher.of(M2_KEY, 0).decrypt(settled.value())).contains("live_Zürich_4242");
        assertThat(settled("old/a", ENCRYPTED)).matches(s -> s.path().equals("new/a/x") && s.value().startsWith("0:3:"));
        assertThat(settled("web/cookie/cookie_lifetime", ENCRYPTED).value()).as("the rule says keep").isEqualTo(ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWFnZW50byAxIGlzIGdvbmUsIGxvbmcgbGl2ZSE=", "5f4dcc3b5aa765d61d8327deb882cf99", "Schifffahrt=", "AAAAAAAAAAA=",
        "wBM7af1NdXQ4OjpnTJ/IJEkVRs7IEt0", "wBM7af1NdXQ4OjpnTJ/IJEkVRs7IEt0j\n", "12345678", "sk_live_4242424242424242424242==", "password", "gj7ySv1uSmp="})
    void leavesTextThatOnlyLooksEncrypted(String value) throws ConversionFault {
        assertThat(settled("acme/pay/secret", value)).matches(s -> s.outcome() == SettingRules.Outcome.EXTENSION && s.value().equals(value));
    }

    /** What detection may get wrong, in numbers: random text of one block and of two. */
    @Test
    void hardlyEverTakesOtherTextForEncrypted() {
        M1Cipher cipher = M1Cipher.of(M1_KEY);
        java.util.Random random = new java.util.Random(1);
        int one = 0;
        int two = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] block = new byte[8];
            random.nextBytes(block);
            one += cipher.recognises(java.util.Base64.getEncoder().encodeToString(block)) ? 1 : 0;
            byte[] blocks = new byte[16];
            random.nextBytes(blocks);
            two += cipher.recognises(java.util.Base64.getEncoder().encodeToString(blocks)) ? 1 : 0;
        }
        assertThat(one).isLessThan(20);
        assertThat(two).isZero();
    }

    @Test
    void withoutMagento1sKeyASecretIsNoGarbage() {
        SettingRules rules = rules(RULES, null, M2_KEY);
        assertThatThrownBy(() -> rules.settle("acme/pay/secret", ENCRYPTED))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("caravan.m1.crypt-key is not set").hasMessageNotContaining(ENCRYPTED);
        assertThatThrownBy(() -> rules.settle("old/secret", ENCRYPTED)).hasMessageContaining("caravan.m1.crypt-key is not set");
        assertThatThrownBy(() -> rules(RULES, M1_KEY, null).settle("acme/pay/secret", ENCRYPTED)).hasMessageContaining("caravan.m2.crypt-key is not set");
        assertThatThrownBy(() -> settled("old/secret", "never encrypted"))
                .isInstanceOf(ConversionFault.class).hasMessageNotContaining("never encrypted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pay/gone/title | Credit card                      | choose another; Magento 1 has Credit card",
        "pay/gone/pwd   | hunter2                          | choose another; Magento 1 has a value that is not shown here",
        "pay/gone/title | wBM7af1NdXQ4OjpnTJ/IJEkVRs7IEt0j | choose another; Magento 1 has a value that is not shown here",
        "pay/gone/merchant_country | US                   | choose another; Magento 1 has US",
        "pay/gone/merchant_id | A1                        | choose another; Magento 1 has a value that is not shown here",
        "pay/gone/Login | me                              | choose another; Magento 1 has a value that is not shown here",
        "pay/gone/title | 5f4dcc3b5aa765d61d8327deb882cf99 | choose another; Magento 1 has a value that is not shown here",
        "web/cookie/cookie_domain | .shop.example          | goes with the address; Magento 1 has .shop.example"})
    void showsWhatIsToBeSetByHandUnlessSecret(String path, String value, String detail) throws ConversionFault {
        assertThat(settled(path, value).detail()).isEqualTo(detail);
    }

    @Test
    void refusesRulesThatCannotBeFollowed() {
        assertThatThrownBy(() -> rules("paths: { 'a/*': { to: '*/*' } }", null, null)).hasMessage("settings: 'a/*': to has more * than the path");
        assertThatThrownBy(() -> rules("paths: { 'a': { convert: { truncate: { } } } }", null, null))
                .hasMessageStartingWith("settings: 'a': ").hasMessageContaining("length");
        assertThatThrownBy(() -> new StandardConversions().fromSpec(Map.of("setting", Map.of("part", "all")), FakeShop.EMPTY))
                .hasMessageContaining("path, value, outcome or detail");
    }
}
