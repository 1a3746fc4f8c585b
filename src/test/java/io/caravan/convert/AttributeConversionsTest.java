package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.convert.FakeShop.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeConversionsTest {

    private final StandardConversions conversions = new StandardConversions();
    private final FakeShop shop = FakeShop.withAttributes(
            new Attribute("catalog_product", "11", "page_layout", "select"),
            new Attribute("catalog_product", "12", "custom_design", "select"),
            new Attribute("catalog_product", "13", "features", "multiselect"),
            new Attribute("catalog_category", "21", "page_layout", "select"),
            new Attribute("customer", "31", "hobbies", "multiselect"));

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            13, ',12,,14', '12,14'
            13, '12,14',   '12,14'
            13, '0,5,',    '0,5'
            13, ',',       ''
            13, NULL,      NULL
            11, ',12,,14', ',12,,14'
            31, ',12,,14', ',12,,14'
            NULL, ',1',    ',1'
            """)
    void cleans_multiselects_of_products_only(String attribute, String value, String expected) throws ConversionFault {
        assertThat(conversions.fromSpec("multiselect", shop).convert(value, row("attribute_id", attribute)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            11, one_column, 1column
            12, one_column, NULL
            13, one_column, one_column
            21, one_column, one_column
            NULL, one_column, one_column
            """)
    void converts_the_named_attributes_of_the_entity_type(String attribute, String value, String expected)
            throws ConversionFault {
        Conversion conversion = conversions.fromSpec(StandardConversionsTest.yaml("""
                for-attributes:
                  entity-type: catalog_product
                  attributes:
                    page_layout: {map: {values: {one_column: 1column}}}
                    custom_design: {constant: {value: null}}
                    an_attribute_that_this_shop_lacks: trim
                """), shop);

        assertThat(conversion.convert(value, row("attribute_id", attribute))).isEqualTo(expected);
    }

    /** The reference tool took the first row of any scope. */
    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            0, shoe.html, shoe
            0, shoe.htm,  shoe.htm
            1, shoe.htm,  shoe
            1, shoe.html, shoe.html
            2, shoe/,     shoe
            2, shoe.htm,  shoe.htm
            3, shoe.html, shoe.html
            9, shoe.html, shoe
            NULL, shoe.html, shoe
            0, .html,     .html
            0, a.html.html, a.html
            0, NULL,      NULL
            """)
    void cuts_the_suffix_of_the_rows_own_store(String store, String url, String expected) throws ConversionFault {
        FakeShop settings = FakeShop.withSettings(
                new String[] {"websites", "1", "htm"},
                new String[] {"stores", "2", "/"},
                new String[] {"stores", "3", null},
                new String[] {"default", "0", ".html"});

        assertThat(suffix(settings).convert(url, row("store_id", store))).isEqualTo(expected);
    }

    @Test
    void knows_the_suffix_that_m1_has_without_a_setting() throws ConversionFault {
        Conversion suffix = suffix(FakeShop.withSettings());

        assertThat(suffix.convert("shoe.html", row("store_id", "1"))).isEqualTo("shoe");
        assertThat(suffix.convert("shoe-html", row("store_id", "1"))).isEqualTo("shoe-html");
    }

    private Conversion suffix(Shop settings) {
        return conversions.fromSpec(
                StandardConversionsTest.yaml("{truncate-suffix: {path: catalog/seo/product_url_suffix}}"), settings);
    }

    static Row row(String column, String value) {
        return asked -> asked.equals(column) ? value : null;
    }
}
