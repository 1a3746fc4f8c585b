package io.caravan.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardConversionsTest {

    private final StandardConversions conversions = new StandardConversions();

    @Test
    void lists_its_names() {
        assertThat(conversions.names()).contains("serialized-to-json", "encrypt", "when", "add").hasSize(29);
    }

    @Test
    void answers_a_misspelt_name_with_the_nearest() {
        assertThatThrownBy(() -> conversions.create("serialised-to-json", Map.of(), FakeShop.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'serialised-to-json'").hasMessageContaining("'serialized-to-json'");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {prefix: {txet: x}}                     | needs the parameter 'text'; it has 'txet'
            {prefix: {text: x, txt: y}}             | no parameter 'txt'; did you mean 'text'
            {trim: {side: left}}                    | no parameter 'side'; it has none
            {truncate: {length: many}}              | 'length' of conversion truncate must be a whole number
            {truncate: {length: -1}}                | 'length' of conversion truncate must be 0 or more
            {add: {number: much}}                   | 'number' of conversion add must be a number
            {map: {values: [a]}}                    | 'values' of conversion map must be a map
            {constant: {value: [a]}}                | 'value' of conversion constant must be text
            {replace: {pattern: '(', with: x}}      | 'pattern' of conversion replace must be a regular expression
            {replace: {pattern: '(a)', with: '$2'}} | 'with' of conversion replace
            {when: {column: a, then: trim}}         | 'is' and 'matches'
            {when: {column: a, is: 1, matches: b, then: trim}} | 'is' and 'matches'
            {when: {column: a, is: 1, then: trimm}} | did you mean 'trim'
            {class: {if-none: perhaps}}             | must be fault or null
            {prefix: x}                             | must be a map
            {trim: , prefix: {text: x}}             | a map of one name
            []                                      | a conversion is a name
            """)
    void refuses_a_wrong_spec_and_says_why(String yaml, String message) {
        assertThatThrownBy(() -> conversions.fromSpec(yaml(yaml), FakeShop.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase(message));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "NULL", textBlock = """
            trim                                    | `  a b ` | a b
            {trim: }                                | `  a `   | a
            {constant: {value: 5}}                  | x        | 5
            {constant: {value: true}}               | NULL     | 1
            {constant: {value: }}                   | x        | NULL
            {constant: {value: 0.0000}}             | x        | 0.0
            {constant: {value: '0.0000'}}           | x        | 0.0000
            {prefix: {text: /m}}                    | /a       | /m/a
            {prefix: {text: m}}                     | NULL     | NULL
            {map: {values: {a: b, 1: 2}}}           | a        | b
            {map: {values: {a: b, 1: 2}}}           | 1        | 2
            {map: {values: {a: b}}}                 | c        | c
            {map: {values: {a: b}}}                 | NULL     | NULL
            {map: {values: {a: b}, default: z}}     | c        | z
            {map: {values: {a: b}, default: z}}     | NULL     | z
            {map: {values: {a: b}, default: }}      | c        | NULL
            {map: {values: {a: }}}                  | a        | NULL
            {map: {values: {pending_payment: 0}, default: 1}} | complete | 1
            {add: {number: '+100'}}                 | 5        | 105
            {add: {number: -1}}                     | 0        | -1
            {add: {number: 0.1}}                    | 0.2      | 0.3
            {add: {number: 1}}                      | NULL     | NULL
            {default-if-null: {value: 0}}           | NULL     | 0
            {default-if-null: {value: 0}}           | ``       | ``
            empty-to-null                           | ``       | NULL
            empty-to-null                           | ` `      | ` `
            lowercase                               | IÜ@X.De  | iü@x.de
            {truncate: {length: 2}}                 | äöü      | äö
            {truncate: {length: 2}}                 | äö       | äö
            {truncate: {length: 2}}                 | 😀😀😀   | 😀😀
            {truncate: {length: 2}}                 | NULL     | NULL
            {replace: {pattern: '(\\d+)-', with: '$1.'}} | 1-2-a | 1.2.a
            {replace: {pattern: a, with: b}}        | NULL     | NULL
            [trim, {prefix: {text: x}}, {add: {number: 0}}] | ` ` | FAULT
            [trim, {truncate: {length: 1}}, {prefix: {text: x}}] | ` abc` | xa
            timestamp-to-date                       | 1388534400 | 2014-01-01 00:00:00
            timestamp-to-date                       | 0        | 1970-01-01 00:00:00
            timestamp-to-date                       | -1       | 1969-12-31 23:59:59
            timestamp-to-date                       | 2014-01-01 | 2014-01-01
            timestamp-to-date                       | ``       | ``
            timestamp-to-date                       | NULL     | NULL
            timestamp-to-date                       | tomorrow | FAULT
            timestamp-to-date                       | 999999999999 | FAULT
            date-format                             | <a><date_format>short</date_format></a> | <a><date_format>3</date_format></a>
            date-format                             | <date_format>full</date_format><date_format>long</date_format> | <date_format>0</date_format><date_format>1</date_format>
            date-format                             | <date_format>medium</date_format> | <date_format>2</date_format>
            date-format                             | <date_format>3</date_format> | <date_format>3</date_format>
            date-format                             | <date_format>tiny</date_format> | FAULT
            date-format                             | NULL     | NULL
            """)
    void converts_single_values(String yaml, String value, String expected) {
        assertThat(outcome(conversions.fromSpec(yaml(yaml), FakeShop.EMPTY), value, Row.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "NULL", textBlock = """
            {column: c, is: a, then: {constant: {value: x}}}                 | a    | x
            {column: c, is: a, then: {constant: {value: x}}}                 | b    | v
            {column: c, is: [a, b], then: {constant: {value: x}}}            | b    | x
            {column: c, is: 7, then: {constant: {value: x}}}                 | 7    | x
            {column: c, is: , then: {constant: {value: x}}}                  | NULL | x
            {column: c, is: [a, null], then: {constant: {value: x}}}         | NULL | x
            {column: c, is: a, then: {constant: {value: x}}}                 | NULL | v
            {column: c, matches: 'a\\d+', then: {constant: {value: x}}}      | a12  | x
            {column: c, matches: 'a\\d+', then: {constant: {value: x}}}      | ba12 | v
            {column: c, matches: '.*', then: {constant: {value: x}}}         | NULL | v
            {column: c, is: a, then: trim, otherwise: {constant: {value: y}}} | b   | y
            """)
    void converts_when_another_column_says_so(String parameters, String other, String expected) {
        Conversion when = conversions.fromSpec(yaml("{when: " + parameters + "}"), FakeShop.EMPTY);

        assertThat(outcome(when, "v", column -> column.equals("c") ? other : null)).isEqualTo(expected);
    }

    @Test
    void computes_the_unsigned_crc32_of_another_column() throws ConversionFault {
        Conversion crc = conversions.fromSpec(yaml("{crc32: {column: string}}"), FakeShop.EMPTY);

        // The check value of CRC-32, above 2^31.
        assertThat(crc.convert("old", column -> "123456789")).isEqualTo("3421780262");
        assertThat(crc.convert("old", Row.NONE)).isNull();
    }

    @Test
    void masks_an_address_alike_wherever_it_stands() throws ConversionFault {
        Conversion mask = conversions.fromSpec("mask-email", FakeShop.EMPTY);

        Object masked = mask.convert("Jo@shop.test", Row.NONE);
        assertThat(masked).asString().matches("masked-[0-9a-f]{20}@example\\.com").doesNotContain("jo");
        assertThat(mask.convert(" jo@SHOP.test", Row.NONE)).isEqualTo(masked);
        assertThat(mask.convert("joe@shop.test", Row.NONE)).isNotEqualTo(masked);
        assertThat(mask.convert("", Row.NONE)).isEqualTo("");
        assertThat(mask.convert(null, Row.NONE)).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "NULL", textBlock = """
            Notebook, Laptop,        'notebook,laptop'
            notebook, ' laptop, old', 'notebook,laptop  old'
            notebook, notebook,      notebook
            NULL,     laptop,        NULL
            '',       laptop,        NULL
            """)
    void makes_a_group_of_synonyms(String synonym, String query, String expected) throws ConversionFault {
        Conversion synonyms = conversions.fromSpec("synonyms", FakeShop.EMPTY);
        Row row = column -> column.equals("synonym_for") ? synonym : column.equals("query_text") ? query : null;

        assertThat(synonyms.convert(synonym, row)).isEqualTo(expected);
    }

    @Test
    void takes_binary_columns_of_text_as_utf8_and_refuses_others() throws ConversionFault {
        Conversion prefix = conversions.fromSpec(Map.of("prefix", Map.of("text", "x")), FakeShop.EMPTY);

        assertThat(prefix.convert(new byte[] {(byte) 0xC3, (byte) 0xBC}, Row.NONE)).isEqualTo("xü");
        assertThatThrownBy(() -> prefix.convert(new byte[] {(byte) 0xFC}, Row.NONE))
                .isInstanceOf(ConversionFault.class);
    }

    @Test
    void applies_a_list_of_one_as_that_one() {
        assertThat(conversions.fromSpec(List.of("trim"), FakeShop.EMPTY)).isInstanceOf(Trim.class);
    }

    static Object outcome(Conversion conversion, Object value, Row row) {
        try {
            return conversion.convert(value, row);
        } catch (ConversionFault fault) {
            return "FAULT";
        }
    }

    static Object yaml(String text) {
        try {
            return new YAMLMapper().readValue(text, Object.class);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
