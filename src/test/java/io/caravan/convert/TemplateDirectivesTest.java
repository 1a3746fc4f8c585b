package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDirectivesTest {

    private final Conversion directives = new StandardConversions().fromSpec("template-directives",
            FakeShop.withClasses(Map.of("cms/widget_block", "Magento\\Cms\\Block\\Widget\\Block",
                    "catalog/product_widget_new", "Magento\\Catalog\\Block\\Product\\Widget\\NewWidget",
                    "acme/gone", "")));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {{widget type="cms/widget_block" block_id="5"}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block" block_id="5"}}
            {{widget type='cms/widget_block' block_id='5'}} | {{widget type='Magento\\\\Cms\\\\Block\\\\Widget\\\\Block' block_id='5'}}
            {{widget type=cms/widget_block}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block"}}
            {{widget template="cms/widget/static_block/default.phtml" type="cms/widget_block"}} | {{widget template="widget/static_block/default.phtml" type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block"}}
            {{widget type="cms/widget_block" template="flat.phtml"}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block" template="flat.phtml"}}
            {{widget type="cms/widget_block" template="Magento_Cms::a/b.phtml"}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block" template="Magento_Cms::a/b.phtml"}}
            {{block type="cms/block" block_id="hours"}} | {{block class="Magento\\\\Cms\\\\Block\\\\Block" block_id="hours"}}
            {{block type="core/template" template="shop/hours.phtml"}} | {{block class="Magento\\\\Framework\\\\View\\\\Element\\\\Template" template="hours.phtml"}}
            {{block type="catalog/product_new" template="email/catalog/product/new.phtml"}} | {{block class="Magento\\\\Catalog\\\\Block\\\\Product\\\\NewProduct" template="email/catalog/product/new.phtml"}}
            {{block type="tag/popular" template="tag/popular.phtml"}} | <!-- caravan: no Magento 2 class for tag/popular: { {block type="tag/popular" template="tag/popular.phtml"} } -->
            {{widget type="acme/gone"}} | <!-- caravan: no Magento 2 class for acme/gone: { {widget type="acme/gone"} } -->
            {{widget type="acme/x" note="a --> b"}} | <!-- caravan: no Magento 2 class for acme/x: { {widget type="acme/x" note="a - -> b"} } -->
            {{widget type="cms/widget_block" title="type=acme/x"}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block" title="type=acme/x"}}
            {{widget type="catalog/product_widget_new" display_type="cms/widget_block"}} | {{widget type="Magento\\\\Catalog\\\\Block\\\\Product\\\\Widget\\\\NewWidget" display_type="cms/widget_block"}}
            {{block id="hours"}} | {{block id="hours"}}
            {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block"}} | {{widget type="Magento\\\\Cms\\\\Block\\\\Widget\\\\Block"}}
            {{store url="a"}} {{var type="cms/block"}} $1 \\2 | {{store url="a"}} {{var type="cms/block"}} $1 \\2
            type="cms/widget_block" | type="cms/widget_block"
            """)
    void converts(String content, String expected) throws ConversionFault {
        Object converted = directives.convert(content, Row.NONE);

        assertThat(converted).isEqualTo(expected);
        assertThat(directives.convert(converted, Row.NONE)).as("a second time").isEqualTo(expected);
    }

    /** The reference tool's expressions stopped at the end of a line. */
    @Test
    void converts_directives_over_several_lines_and_keeps_everything_around_them() throws ConversionFault {
        assertThat(directives.convert("<p>ü</p>\r\n{{widget\n  type=\"cms/widget_block\"\n}}{{block type=\"x/y\"}}<hr>",
                Row.NONE)).isEqualTo("<p>ü</p>\r\n{{widget\n  type=\"Magento\\\\Cms\\\\Block\\\\Widget\\\\Block\"\n}}"
                        + "<!-- caravan: no Magento 2 class for x/y: { {block type=\"x/y\"} } --><hr>");
    }

    @Test
    void leaves_null() throws ConversionFault {
        assertThat(directives.convert(null, Row.NONE)).isNull();
    }
}
