package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversions {@code payment-method} and {@code shipping-method}. */
class MethodCodeTest {

    private static final String YAML = """
            payment: { paypal_direct: payflowpro, braintree: bt, "braintree*": "pp_*", "acme*": checkmo, "acme_new*": "new*", gone: null }
            shipping: { "dhlint_*": "dhl_*", dhlint: dhl, "dhlint_A*": "express_*" }
            """;

    /** A shop with these lists and nothing else. */
    private static final class Methods extends EmptyShop {
        private final JsonNode methods;

        Methods(JsonNode methods) {
            this.methods = methods;
        }

        @Override
        public JsonNode section(String key) {
            return key.equals("methods") ? methods : super.section(key);
        }

    }

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", value = {
        "payment-method, paypal_direct, payflowpro",
        "payment-method, paypal_directx, paypal_directx",
        "payment-method, PAYPAL_DIRECT, PAYPAL_DIRECT",
        "payment-method, braintree, bt",
        "payment-method, braintree_cc, pp__cc",
        "payment-method, acme_pay, checkmo",
        "payment-method, acme_new1, new1",
        "payment-method, gone, gone",
        "payment-method, '', ''",
        "payment-method, NULL, NULL",
        "payment-method, dhlint, dhlint",
        "shipping-method, dhlint, dhl",
        "shipping-method, dhlint_X, dhl_X",
        "shipping-method, dhlint_, dhl_",
        "shipping-method, dhlint_AB, express_B",
        "shipping-method, dhlintX, dhlintX",
    })
    void givesTheCodeThatTheListNames(String conversion, String code, String expected) throws Exception {
        JsonNode methods = new ObjectMapper(new YAMLFactory()).readTree(YAML);
        Object converted = new StandardConversions().fromSpec(conversion, new Methods(methods)).convert(code, Row.NONE);
        assertThat(converted).isEqualTo(expected);
    }

    @Test
    void leavesCodesWhereNothingIsListed() throws Exception {
        assertThat(new StandardConversions().fromSpec("payment-method", FakeShop.EMPTY).convert("ccsave", Row.NONE)).isEqualTo("ccsave");
    }
}
