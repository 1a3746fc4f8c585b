package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "plain", "", " ", "  leading", "trailing  ", "a b", "\\", "back\\slash", "ends\\", "\\u0041", "#hash", "a#b",
        "!bang", "=x", ":x", "a=b:c", " = ", "\ttab", "line\nline", "cr\r\n", "\fform", "é", "ü€", "\uD83D\uDC2A",
        "\u0001", "'\"`$%&{}", "${env:HOME}", "jdbc:mysql://h:1/d?a=b&c=d"
    })
    void whatIsEscapedIsReadAgain(String value) throws IOException {
        String line = "key=" + PropertiesText.escaped(value) + "\n";
        Properties properties = new Properties();
        properties.load(new StringReader(line));

        assertThat(properties.getProperty("key")).isEqualTo(value);
        assertThat(new PropertiesText(line).entries()).singleElement()
                .extracting(PropertiesText.Entry::value).isEqualTo(value);
        assertThat(line.strip()).as("any charset will do").isASCII();
    }

    @Test
    void urlsStayReadable() {
        assertThat(PropertiesText.escaped("jdbc:mysql://h:1/d?a=b")).isEqualTo("jdbc:mysql://h:1/d?a=b");
    }

    @Test
    void linesAreThoseOfTheFile() {
        String text = "\uFEFF# comment \\\na=1\r\n\r\n  ! other\nb : 2 \\\\\nc\\\n  =\\\n  # no comment\n\\#d 4\n=no key\ne";

        assertThat(new PropertiesText(text).entries()).containsExactly(
                new PropertiesText.Entry(2, "a", "1", null),
                new PropertiesText.Entry(5, "b", "2 \\", null),
                new PropertiesText.Entry(6, "c", "# no comment", null),
                new PropertiesText.Entry(9, "#d", "4", null),
                new PropertiesText.Entry(10, "", "no key", null),
                new PropertiesText.Entry(11, "e", "", null));
    }
}
