package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversions {@code slug} and {@code or-keep}. */
class StagedConversionsTest {

    private final StandardConversions conversions = new StandardConversions();
    private final Shop shop = FakeShop.withClasses(Map.of("catalog/media", "", "eav/source", "M2\\Source"));

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            slug, Meta Information,   meta-information
            slug, Größen & Farben,    grossen-farben
            slug, ' Maße / Łódź æ ',  masse-lodz-ae
            slug, T-shirts Attributes!, t-shirts-attributes
            slug, Для книг,           ''
            slug, 书籍 2,              2
            slug, '',                 ''
            slug, NULL,               NULL
            '{or-keep: {convert: class}}', eav/source,    M2\\Source
            '{or-keep: {convert: class}}', acme/unknown,  acme/unknown
            '{or-keep: {convert: {class: {if-none: null}}}}', catalog/media, NULL
            '{or-keep: {convert: serialized-to-json}}', a:0:{},   []
            '{or-keep: {convert: serialized-to-json}}', a:1:{s:3, a:1:{s:3
            '{or-keep: {convert: timestamp-to-date}}', NULL, NULL
            """)
    void converts(String spec, String value, String expected) {
        Conversion conversion = conversions.fromSpec(StandardConversionsTest.yaml(spec), shop);

        assertThat(StandardConversionsTest.outcome(conversion, value, Row.NONE)).isEqualTo(expected);
    }
}
