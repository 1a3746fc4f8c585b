package io.caravan.config;

import io.caravan.config.PhpTokens.Kind;
import io.caravan.config.PhpTokens.Token;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the array that a PHP file returns, as Magento 2's env.php does, without running it. Literals become Java
 * values: String, Long, Double, Boolean, null, and Map for an array, whose keys are Strings. Whatever else PHP could
 * compute becomes an {@link Expression}: it is a fault only to those who need its value.
 */
final class PhpArray {

    /**
     * Something that only PHP can know: a constant, a call, a string with variables in it.
     *
     * @param text as it is written
     * @param line where it is written
     */
    record Expression(String text, int line) {}

    /** No shop nests its configuration so deeply; each level takes some of the stack. */
    private static final int DEEPEST = 200;

    private final String source;
    private final PhpTokens tokens;
    private int depth;
    private Token token;
    private Token following;

    private PhpArray(String source) throws PhpSyntaxFault {
        this.source = source;
        this.tokens = new PhpTokens(source);
        this.token = tokens.next();
        this.following = tokens.next();
    }

    /**
     * @param source the text of a PHP file
     * @return what it returns; not to be changed
     * @throws PhpSyntaxFault where it does not return an array, or cannot be read
     */
    static Map<String, Object> read(String source) throws PhpSyntaxFault {
        return new PhpArray(source).returned();
    }

    private Map<String, Object> returned() throws PhpSyntaxFault {
        while (!token.isWord("return")) {
            if (token.kind() == Kind.END) {
                throw new PhpSyntaxFault(token.line(), "the file returns nothing; it should \"return [...];\"");
            }
            advance();
        }
        advance();
        int line = token.line();
        Object value = value();
        if (!(value instanceof Map<?, ?>)) {
            throw new PhpSyntaxFault(line, "the file does not return a plain array, \"return [...];\", "
                    + "and Caravan does not run it");
        }
        if (!token.is(";") && token.kind() != Kind.END) {
            throw unexpected("; after the array");
        }
        @SuppressWarnings("unchecked") // arrays are made below, with these types
        Map<String, Object> array = (Map<String, Object>) value;
        return array;
    }

    private Map<String, Object> array(String close) throws PhpSyntaxFault {
        if (++depth > DEEPEST) {
            throw new PhpSyntaxFault(token.line(), "arrays are nested too deeply here: more than " + DEEPEST + " levels");
        }
        Map<String, Object> array = new LinkedHashMap<>();
        long index = 0;
        while (!token.is(close)) {
            Object element = value();
            if (token.is("=>")) {
                advance();
                String key = key(element);
                array.put(key, value());
                if (key.matches("\\d{1,18}")) {
                    index = Math.max(index, Long.parseLong(key) + 1);
                }
            } else {
                array.put(Long.toString(index++), element);
            }
            if (token.is(",")) {
                advance();
            } else if (!token.is(close)) {
                throw unexpected(", or " + close);
            }
        }
        advance();
        depth--;
        return Collections.unmodifiableMap(array);
    }

    /** A key as PHP casts it. An expression is put in brackets, so that it is never taken for a name. */
    private static String key(Object element) {
        if (element instanceof Expression expression) {
            return "(" + expression.text() + ")";
        }
        if (element instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (element instanceof Double number) {
            return Long.toString(number.longValue());
        }
        return element == null ? "" : element.toString();
    }

    private Object value() throws PhpSyntaxFault {
        Token first = token;
        Object value = literal();
        while (token.is(".") && value instanceof String text && following.kind() == Kind.STRING) {
            advance();
            value = text + token.text();
            advance();
        }
        return endsValue() ? value : expression(first);
    }

    /** A literal, or an {@link Expression} of no text where none begins here: then the rest is skipped. */
    private Object literal() throws PhpSyntaxFault {
        Token first = token;
        if (first.is("[")) {
            advance();
            return array("]");
        }
        if (first.isWord("array") && following.is("(")) {
            advance();
            advance();
            return array(")");
        }
        boolean negative = first.is("-") && following.kind() == Kind.NUMBER;
        if (negative) {
            advance();
        }
        if (token.kind() == Kind.NUMBER) {
            Object number = number(token, negative);
            advance();
            return number;
        }
        if (first.kind() == Kind.STRING) {
            advance();
            return first.text();
        }
        if (first.isWord("true") || first.isWord("false")) {
            advance();
            return first.isWord("true");
        }
        if (first.isWord("null")) {
            advance();
            return null;
        }
        return expression(first);
    }

    private static Object number(Token token, boolean negative) {
        String digits = (negative ? "-" : "") + token.text().replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (digits.matches("-?0[xb].*")) {
                int radix = digits.contains("x") ? 16 : 2;
                return Long.parseLong(digits.replaceFirst("0[xb]", ""), radix);
            }
            return digits.matches("-?0\\d+") ? Long.valueOf(Long.parseLong(digits, 8)) : Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return decimal(digits, token);
        }
    }

    private static Object decimal(String digits, Token token) {
        try {
            return Double.valueOf(digits);
        } catch (NumberFormatException e) {
            return new Expression(token.text(), token.line());
        }
    }

    /** Skips to the end of this value, over anything that is in brackets. */
    private Expression expression(Token first) throws PhpSyntaxFault {
        int depth = 0;
        int end = first.start();
        while (depth > 0 || !endsValue()) {
            if (token.kind() == Kind.END) {
                throw new PhpSyntaxFault(first.line(), "the expression that begins here has no end");
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
            end = token.end();
            advance();
        }
        if (end == first.start()) {
            throw unexpected("a value");
        }
        return new Expression(source.substring(first.start(), end), first.line());
    }

    private boolean endsValue() {
        return token.is(",") || token.is("]") || token.is(")") || token.is(";") || token.is("=>")
                || token.kind() == Kind.END;
    }

    private PhpSyntaxFault unexpected(String expected) {
        return new PhpSyntaxFault(token.line(), "expected " + expected + ", but found " + token.text());
    }

    private void advance() throws PhpSyntaxFault {
        token = following;
        following = tokens.next();
    }
}
