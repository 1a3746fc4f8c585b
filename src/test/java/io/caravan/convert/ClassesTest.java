package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversions {@code class} and {@code rule}. */
class ClassesTest {

    private final StandardConversions conversions = new StandardConversions();
    private final Shop shop = FakeShop.withClasses(Map.of("catalogrule/rule_condition_combine", "M2\\Combine",
            "catalogrule/rule_condition_product", "M2\\Product", "catalog/media", ""));

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            class,                      catalogrule/rule_condition_product, M2\\Product
            class,                      M2\\Product,   M2\\Product
            class,                      acme/unknown,  FAULT
            class,                      catalog/media, FAULT
            class,                      '',            ''
            class,                      NULL,          NULL
            '{class: {if-none: null}}', catalog/media, NULL
            '{class: {if-none: null}}', acme/unknown,  FAULT
            '{class: {if-none: fault}}', catalog/media, FAULT
            """)
    void finds_the_class_of_an_alias(String spec, String alias, String expected) {
        Conversion conversion = conversions.fromSpec(StandardConversionsTest.yaml(spec), shop);

        assertThat(StandardConversionsTest.outcome(conversion, alias, Row.NONE)).isEqualTo(expected);
    }

    @Test
    void converts_the_types_of_nested_conditions_and_nothing_else() throws ConversionFault {
        String condition = "a:2:{s:4:\"type\";s:34:\"catalogrule/rule_condition_product\";"
                + "s:5:\"value\";s:34:\"catalogrule/rule_condition_product\";}";
        String rule = "a:2:{s:4:\"type\";s:34:\"catalogrule/rule_condition_combine\";"
                + "s:10:\"conditions\";a:1:{i:0;" + condition + "}}";

        assertThat(conversions.fromSpec("rule", shop).convert(rule, Row.NONE)).isEqualTo(
                "{\"type\":\"M2\\\\Combine\",\"conditions\":[{\"type\":\"M2\\\\Product\","
                        + "\"value\":\"catalogrule\\/rule_condition_product\"}]}");
    }

    @Test
    void quarantines_a_rule_with_a_condition_that_m2_lacks() {
        assertThatThrownBy(() -> conversions.fromSpec("rule", shop)
                .convert("a:1:{s:4:\"type\";s:12:\"acme/holiday\";}", Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("'acme/holiday'");
    }

    @Test
    void leaves_empty_and_converted_rules() throws ConversionFault {
        Conversion rule = conversions.fromSpec("rule", shop);

        assertThat(rule.convert(null, Row.NONE)).isNull();
        assertThat(rule.convert("", Row.NONE)).isEqualTo("");
        assertThat(rule.convert("{\"type\":\"M2\\\\Combine\"}", Row.NONE)).isEqualTo("{\"type\":\"M2\\\\Combine\"}");
    }
}
