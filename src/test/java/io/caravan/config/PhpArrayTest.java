package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.caravan.config.PhpArray.Expression;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhpArrayTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("'text'", "text"),
                arguments("''", ""),
                arguments("'it\\'s \\\\ and \\n stays'", "it's \\ and \\n stays"),
                arguments("'two\nlines'", "two\nlines"),
                arguments("'$no ?> {$variable} // here'", "$no ?> {$variable} // here"),
                arguments("\"a\\tb\\n\\\\\\\"\\$x\\q\"", "a\tb\n\\\"$x\\q"),
                arguments("\"\\x41\\102\\u{1F42A}\\xc3\\xa9é\"", "AB\uD83D\uDC2Aéé"),
                arguments("\"cash: 5$ {x}\"", "cash: 5$ {x}"),
                arguments("'a' . \"b\" . 'c'", "abc"),
                arguments("0", 0L),
                arguments("-12", -12L),
                arguments("1_000", 1000L),
                arguments("0x1F", 31L),
                arguments("0b11", 3L),
                arguments("017", 15L),
                arguments("1.5", 1.5),
                arguments("-.5e1", -5.0),
                arguments("99999999999999999999", 1e20),
                arguments("true", true),
                arguments("FALSE", false),
                arguments("null", null),
                arguments("[]", Map.of()),
                arguments("array()", Map.of()),
                arguments("ARRAY ( 1, [2] )", Map.of("0", 1L, "1", Map.of("0", 2L))),
                arguments("['a', 5 => 'b', 'c', 'x' => 'd', 'e']",
                        Map.of("0", "a", "5", "b", "6", "c", "x", "d", "7", "e")),
                arguments("[true => 1, 2.7 => 2, '7' => 3]", Map.of("1", 1L, "2", 2L, "7", 3L)),
                arguments("['same' => 1, 'same' => 2]", Map.of("same", 2L)),
                arguments("[1, /* , 9 */ 2, # , 9\n 3, // , 9\n]", Map.of("0", 1L, "1", 2L, "2", 3L)),
                arguments("getenv('X')", new Expression("getenv('X')", 2)),
                arguments("getenv('X') ?: 'y'", new Expression("getenv('X') ?: 'y'", 2)),
                arguments("$_ENV['X'] ?? ['a', 'b']", new Expression("$_ENV['X'] ?? ['a', 'b']", 2)),
                arguments("\\Foo\\Bar::BAZ", new Expression("\\Foo\\Bar::BAZ", 2)),
                arguments("BP . '/var'", new Expression("BP . '/var'", 2)),
                arguments("'a' . BP . 'b'", new Expression("'a' . BP . 'b'", 2)),
                arguments("1 + 1", new Expression("1 + 1", 2)),
                arguments("\"is $x\"", new Expression("\"is $x\"", 2)),
                arguments("\"is {$x['y']}\"", new Expression("\"is {$x['y']}\"", 2)),
                arguments("(int) '5'", new Expression("(int) '5'", 2)),
                arguments("function ($x) { return [1, 2]; }", new Expression("function ($x) { return [1, 2]; }", 2)),
                arguments("['a'][0]", new Expression("['a'][0]", 2)),
                arguments("<<<'END'\n  ', ] END_\n  END", new Expression("<<<'END'\n  ', ] END_\n  END", 2)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value(String php, Object value) throws PhpSyntaxFault {
        assertThat(PhpArray.read("<?php\nreturn ['v' => " + php + ", 'after' => 1];"))
                .isEqualTo(map("v", value, "after", 1L));
        assertThat(PhpArray.read("<?php\nreturn array('v' => " + php + ")\n;"))
                .isEqualTo(map("v", value));
    }

    @Test
    void keysThatOnlyPhpKnows() throws PhpSyntaxFault {
        assertThat(PhpArray.read("<?php return [\\PDO::MYSQL_ATTR_SSL_CA => '/ca.pem', password => 'x'];"))
                .isEqualTo(Map.of("(\\PDO::MYSQL_ATTR_SSL_CA)", "/ca.pem", "(password)", "x"));
    }

    @Test
    void whatStandsBefore() throws PhpSyntaxFault {
        assertThat(PhpArray.read("""
                #!/usr/bin/php
                <?php
                declare(strict_types=1);
                /** return ['not this']; */
                use Magento\\Framework\\App;
                // return 'nor this'
                return [
                    'a' => 1,
                ];
                ?>
                """)).isEqualTo(Map.of("a", 1L));
        assertThat(PhpArray.read("<?php return['a'=>1]?>")).isEqualTo(Map.of("a", 1L));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("a: 1", 1, "this is not a PHP file: it has no <?php"),
                arguments("<?php\n$a = 1;\n", 3, "the file returns nothing; it should \"return [...];\""),
                arguments("<?php\n\nreturn array_merge([], []);", 3,
                        "the file does not return a plain array, \"return [...];\", and Caravan does not run it"),
                arguments("<?php\nreturn [\n'a' => 'b\n];", 3, "the string that begins here has no end"),
                arguments("<?php\nreturn [\n\"a", 3, "the string that begins here has no end"),
                arguments("<?php\n/* return [];", 2, "the comment that begins here has no end"),
                arguments("<?php\nreturn [1,\n2;", 3, "expected , or ], but found ;"),
                arguments("<?php\nreturn [1, 2", 2, "expected , or ], but found the end of the file"),
                arguments("<?php\nreturn array(1]\n;", 2, "expected , or ), but found ]"),
                arguments("<?php\nreturn ['a' =>\n, 1];", 3, "expected a value, but found ,"),
                arguments("<?php\nreturn ['a' => f(1, [2];", 2, "the expression that begins here has no end"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void fault(String php, int line, String message) {
        PhpSyntaxFault fault = catchThrowableOfType(PhpSyntaxFault.class, () -> PhpArray.read(php));
        assertThat(fault).hasMessage(message);
        assertThat(fault.line()).isEqualTo(line);
    }

    @Test
    void longTextsDoNotExhaustTheStack() throws PhpSyntaxFault {
        String filling = "x".repeat(200_000);
        assertThat(PhpArray.read("<?php // " + filling + "\n/*" + filling + "*/ return ['a' => '" + filling + "'];"))
                .isEqualTo(Map.of("a", filling));
        assertThat(PhpArray.read("<?php return [" + "1,".repeat(20_000) + "];")).hasSize(20_000);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        List<Object> list = Arrays.asList(keysAndValues);
        Map<String, Object> map = new java.util.HashMap<>();
        for (int i = 0; i < list.size(); i += 2) {
            map.put((String) list.get(i), list.get(i + 1));
        }
        return Collections.unmodifiableMap(map);
    }
}
