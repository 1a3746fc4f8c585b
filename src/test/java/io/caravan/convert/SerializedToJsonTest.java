package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerializedToJsonTest {

    private final StandardConversions conversions = new StandardConversions();
    private final Conversion toJson = conversions.fromSpec("serialized-to-json", FakeShop.EMPTY);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "NULL", textBlock = """
            a:0:{}                                      | []
            a:1:{s:1:"a";i:1;}                          | {"a":1}
            a:2:{i:0;s:1:"x";i:1;s:1:"y";}              | ["x","y"]
            a:2:{i:1;s:1:"x";i:0;s:1:"y";}              | {"1":"x","0":"y"}
            a:2:{i:0;s:1:"x";i:2;s:1:"y";}              | {"0":"x","2":"y"}
            a:2:{s:1:"0";i:5;s:1:"1";i:6;}              | [5,6]
            a:1:{s:2:"00";i:5;}                         | {"00":5}
            a:2:{s:1:"k";i:1;s:1:"k";i:2;}              | {"k":2}
            a:3:{i:0;b:1;i:1;b:0;i:2;N;}                | [true,false,null]
            a:1:{i:0;a:1:{s:1:"b";a:0:{}}}              | [{"b":[]}]
            a:1:{s:1:"/";s:3:"a/b";}                    | {"\\/":"a\\/b"}
            s:5:"Grün";                                 | "Gr\\u00fcn"
            s:4:"😀";                                   | "\\ud83d\\ude00"
            s:3:"a"b";                                  | "a\\"b"
            s:6:"a";i:1";                               | "a\\";i:1"
            i:-5;                                       | -5
            i:9223372036854775807;                      | 9223372036854775807
            d:5;                                        | 5
            d:0.1;                                      | 0.1
            d:-3.25;                                    | -3.25
            d:15.160000000000002;                       | 15.16
            d:26.619999999999997;                       | 26.62
            d:0.3333333333333333;                       | 0.33333333333333
            d:0.0001;                                   | 0.0001
            d:0.00001;                                  | 1.0e-5
            d:1.5E-7;                                   | 1.5e-7
            d:1.0E+25;                                  | 1.0e+25
            d:-1.25E+30;                                | -1.25e+30
            d:123456789012345678;                       | 1.2345678901235e+17
            d:4503599627370495.5;                       | 4.5035996273705e+15
            d:900719925474099;                          | 900719925474099
            d:-0;                                       | -0
            d:INF;                                      | FAULT
            d:NAN;                                      | FAULT
            b:0;                                        | false
            N;                                          | null
            O:8:"stdClass":1:{s:1:"a";i:1;}             | {"a":1}
            O:8:"stdClass":0:{}                         | {}
            O:8:"stdClass":1:{s:1:"0";i:1;}             | {"0":1}
            a:2:{i:0;s:1:"x";i:1;R:2;}                  | ["x","x"]
            a:3:{i:0;a:1:{i:0;i:7;}i:1;r:2;i:2;R:3;}    | [[7],[7],7]
            a:1:{i:0;R:1;}                              | FAULT
            a:1:{i:0;R:9;}                              | FAULT
            {"a": 1}                                    | {"a": 1}
            []                                          | []
            {"a": 1                                     | FAULT
            ``                                          | ``
            NULL                                        | NULL
            `a:0:{} `                                   | []
            a:0:{}x                                     | FAULT
            hello                                       | FAULT
            a:1:{s:1:"a";i:1;                           | FAULT
            a:2:{s:1:"a";i:1;}                          | FAULT
            a:999999999:{                               | FAULT
            i:1.5;                                      | FAULT
            d:0x1p3;                                    | FAULT
            b:2;                                        | FAULT
            """)
    void prints_what_magento_2_would(String serialized, String expected) {
        assertThat(StandardConversionsTest.outcome(toJson, serialized, Row.NONE)).isEqualTo(expected);
    }

    @Test
    void escapes_control_characters_like_php() throws ConversionFault {
        assertThat(toJson.convert("s:9:\"\b\f\n\r\t\u0001\u001f\u007f\\\";", Row.NONE))
                .isEqualTo("\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\\\\\"");
    }

    /** The reference tool made NULL of all of these. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a:2:{s:3:"qty";i:2;s:13:"original_qty";i:2;}     | {"qty":2,"original_qty":2}
            a:1:{s:15:"raw_details_info";a:1:{s:9:"state";s:9:"ok";}} | {"raw_details_info":{"state":"ok"}}
            s:4:"Grün";                                      | "Gr\\u00fcn"
            s:99:"Grün";                                     | "Gr\\u00fcn"
            s:0:"Grün";                                      | "Gr\\u00fcn"
            a:2:{s:1:"a";s:3:"Müller";s:1:"b";s:2:"Öl";}     | {"a":"M\\u00fcller","b":"\\u00d6l"}
            a:2:{s:1:"a";s:2:"x";y";s:1:"b";i:1;}            | {"a":"x\\";y","b":1}
            a:2:{s:1:"a";s:2:"x";i:1;y";s:1:"b";i:1;}        | {"a":"x\\";i:1;y","b":1}
            a:1:{s:3:"ü1";d:0.5;}                            | {"\\u00fc1":0.5}
            O:8:"stdClass":1:{s:9:"name";N;}                 | {"name":null}
            """)
    void repairs_string_lengths(String serialized, String expected) {
        assertThat(StandardConversionsTest.outcome(toJson, serialized, Row.NONE)).isEqualTo(expected);
    }

    @Test
    void repairs_changed_line_ends() throws ConversionFault {
        assertThat(toJson.convert("a:1:{s:1:\"t\";s:6:\"a\nb\nc\";}", Row.NONE)).isEqualTo("{\"t\":\"a\\nb\\nc\"}");
    }

    @Test
    void reads_bytes_and_refuses_other_encodings() throws ConversionFault {
        assertThat(toJson.convert("s:2:\"ü\";".getBytes(StandardCharsets.UTF_8), Row.NONE)).isEqualTo("\"\\u00fc\"");
        assertThatThrownBy(() -> toJson.convert("s:1:\"ü\";".getBytes(StandardCharsets.ISO_8859_1), Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O:13:\"Varien_Object\":1:{s:5:\"_data\";a:0:{}}", "C:13:\"Varien_Object\":2:{ab}",
        "a:1:{i:0;O:13:\"Varien_Object\":0:{}}"})
    void makes_no_objects(String serialized) {
        assertThatThrownBy(() -> toJson.convert(serialized, Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageContaining("Varien_Object");
    }

    @Test
    @Timeout(20)
    void gives_up_on_text_that_is_nested_or_broken_without_end() {
        String deep = "a:1:{i:0;".repeat(100_000);
        String manyEnds = "a:9:{" + "s:1:\"a\";".repeat(20_000);

        assertThat(StandardConversionsTest.outcome(toJson, deep, Row.NONE)).isEqualTo("FAULT");
        assertThat(StandardConversionsTest.outcome(toJson, manyEnds, Row.NONE)).isEqualTo("FAULT");
    }

    @Test
    void never_puts_the_value_into_the_message() {
        assertThatThrownBy(() -> toJson.convert("a:1:{s:8:\"password\";s:3:\"sesame\"", Row.NONE))
                .isInstanceOf(ConversionFault.class).hasMessageNotContaining("sesame").hasMessageContaining("byte");
    }

    @Test
    void converts_what_is_serialized_inside_order_item_options() throws ConversionFault {
        String file = "a:1:{s:5:\"title\";s:5:\"a.png\";}";
        String bundle = "a:1:{s:5:\"price\";d:4;}";
        String options = "a:2:{s:7:\"options\";a:2:{i:0;a:2:{s:11:\"option_type\";s:4:\"file\";s:12:\"option_value\";"
                + "s:" + file.length() + ":\"" + file + "\";}i:1;a:2:{s:11:\"option_type\";s:5:\"field\";"
                + "s:12:\"option_value\";s:6:\"a:0:{}\";}}s:27:\"bundle_selection_attributes\";s:" + bundle.length()
                + ":\"" + bundle + "\";}";

        assertThat(conversions.fromSpec("order-item-options", FakeShop.EMPTY).convert(options, Row.NONE)).isEqualTo(
                "{\"options\":[{\"option_type\":\"file\",\"option_value\":\"{\\\"title\\\":\\\"a.png\\\"}\"},"
                        + "{\"option_type\":\"field\",\"option_value\":\"a:0:{}\"}],"
                        + "\"bundle_selection_attributes\":\"{\\\"price\\\":4}\"}");
    }

    @Test
    void names_uploaded_files_from_the_media_folder() throws ConversionFault {
        String file = "a:3:{s:10:\"quote_path\";s:17:\"/media/c/quote/a/\";s:10:\"order_path\";s:9:\"/var/c/o/\";s:10:\"secret_key\";s:2:\"ab\";}";
        String named = "{\"quote_path\":\"c\\/quote\\/a\\/\",\"order_path\":\"\\/var\\/c\\/o\\/\",\"secret_key\":\"ab\"}";
        assertThat(conversions.fromSpec("item-option-value", FakeShop.EMPTY).convert(file, AttributeConversionsTest.row("code", "option_3"))).isEqualTo(named);
        assertThat(conversions.fromSpec("item-option-value", FakeShop.EMPTY).convert(
                "a:1:{s:7:\"options\";a:1:{i:3;" + file + "}}", AttributeConversionsTest.row("code", "info_buyRequest")))
                .isEqualTo("{\"options\":{\"3\":" + named + "}}");
        String options = "a:1:{s:7:\"options\";a:1:{i:0;a:2:{s:11:\"option_type\";s:4:\"file\";s:12:\"option_value\";s:" + file.length() + ":\"" + file + "\";}}}";
        assertThat((String) conversions.fromSpec("order-item-options", FakeShop.EMPTY).convert(options, Row.NONE))
                .contains("quote_path").doesNotContain("media").contains("var");
        // Somebody's own text is not a file's name.
        assertThat(conversions.fromSpec("item-option-value", FakeShop.EMPTY).convert(
                "a:1:{s:10:\"quote_path\";s:8:\"/media/a\";}", AttributeConversionsTest.row("code", "additional_options")).toString()).contains("media");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "NULL", textBlock = """
            info_buyRequest    | a:1:{s:3:"qty";i:2;}  | {"qty":2}
            info_buyRequest    | a:1:{s:9:"qty";i:2;}  | {"qty":2}
            info_buyRequest    | broken                | FAULT
            additional_options | a:0:{}                | []
            bundle_option_ids  | a:1:{i:0;i:23;}       | [23]
            bundle_identity    | 190_63_1              | 190_63_1
            option_ids         | 3,4                   | 3,4
            option_3           | For Ann               | For Ann
            option_3           | a:0:{                 | a:0:{
            option_3           | i:5;                  | i:5;
            option_3           | a:1:{i:0;s:1:"f";}    | ["f"]
            option_3           | NULL                  | NULL
            my_attributes      | a:0:{}                | []
            my_attributes      | red                   | red
            product_qty_5      | a:0:{}                | a:0:{}
            NULL               | a:0:{}                | a:0:{}
            """)
    void converts_item_options_by_their_code(String code, String value, String expected) {
        Conversion option = conversions.fromSpec("item-option-value", FakeShop.EMPTY);

        assertThat(StandardConversionsTest.outcome(option, value, AttributeConversionsTest.row("code", code)))
                .isEqualTo(expected);
    }

    /** What the server replaces itself is what the conversion would have made. */
    @ParameterizedTest
    @ValueSource(strings = {"serialized-to-json", "order-item-options"})
    void makesTheSameOfKnownValues(String name) throws ConversionFault {
        Conversion conversion = new StandardConversions().fromSpec(name, FakeShop.EMPTY);
        assertThat(conversion.known()).isNotEmpty();
        for (var known : conversion.known().entrySet()) {
            assertThat(conversion.convert(known.getKey(), Row.NONE)).isEqualTo(known.getValue());
        }
    }
}
