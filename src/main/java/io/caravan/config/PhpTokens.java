package io.caravan.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a PHP file into words, literals and symbols; comments and the text outside of {@code <?php} are left out. */
final class PhpTokens {

    enum Kind { STRING, NUMBER, WORD, SYMBOL, EXPRESSION, END }

    /**
     * @param kind what it is; an EXPRESSION is a string with variables in it, or a heredoc
     * @param text the value of a string, otherwise what is written
     * @param start where it begins in the source
     * @param end where it ends, exclusive
     */
    record Token(Kind kind, String text, int line, int start, int end) {

        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z_\\\\\\x80-\\uffff][\\w\\\\\\x80-\\uffff]*");
    private static final Pattern NUMBER =
            Pattern.compile("0[xX][\\da-fA-F_]+|0[bB][01_]+|"
                    + "\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern SYMBOL = Pattern.compile("=>|::|\\?->|->|\\?\\?|\\.\\.\\.|(?s:.)");
    private static final Pattern HEREDOC = Pattern.compile(
            "<<<[ \\t]*(['\"]?)(\\w+)\\1\\r?\\n(?s:.*?)(?<=\\n)[ \\t]*\\2\\b");

    private final String source;
    private int at;
    private int line = 1;

    PhpTokens(String source) throws PhpSyntaxFault {
        this.source = source;
        int start = source.indexOf("<?php");
        if (start < 0) {
            throw new PhpSyntaxFault(1, "this is not a PHP file: it has no <?php");
        }
        advance(start + "<?php".length());
    }

    /** @return the next token; {@link Kind#END} at the end of the file, again and again */
    Token next() throws PhpSyntaxFault {
        skipBlanks();
        if (at >= source.length() || source.startsWith("?>", at)) {
            return new Token(Kind.END, "the end of the file", line, at, at);
        }
        char c = source.charAt(at);
        if (c == '\'') {
            return singleQuoted();
        }
        if (c == '"') {
            return doubleQuoted();
        }
        Matcher heredoc = matcher(HEREDOC);
        if (heredoc.lookingAt()) {
            return token(Kind.EXPRESSION, heredoc.end());
        }
        Matcher number = matcher(NUMBER);
        if (number.lookingAt()) {
            return token(Kind.NUMBER, number.end());
        }
        Matcher word = matcher(WORD);
        if (word.lookingAt()) {
            return token(Kind.WORD, word.end());
        }
        Matcher symbol = matcher(SYMBOL);
        symbol.lookingAt();
        return token(Kind.SYMBOL, symbol.end());
    }

    private void skipBlanks() throws PhpSyntaxFault {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                advance(at + 1);
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new PhpSyntaxFault(line, "the comment that begins here has no end");
                }
                advance(end + 2);
            } else if (source.startsWith("//", at) || source.charAt(at) == '#' && !source.startsWith("#[", at)) {
                advance(endOfLineComment());
            } else {
                return;
            }
        }
    }

    /** A comment ends with its line, or where PHP ends. */
    private int endOfLineComment() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && !source.startsWith("?>", end)) {
            end++;
        }
        return end;
    }

    private Token singleQuoted() throws PhpSyntaxFault {
        StringBuilder value = new StringBuilder();
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\'') {
                return token(Kind.STRING, value.toString(), i + 1);
            }
            if (c == '\\' && i + 1 < source.length() && "\\'".indexOf(source.charAt(i + 1)) >= 0) {
                c = source.charAt(++i);
            }
            value.append(c);
        }
        throw unended();
    }

    private Token doubleQuoted() throws PhpSyntaxFault {
        // PHP's strings are bytes: "\xc3\xa9" is one letter.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean variables = false;
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != '"') {
            if (source.charAt(i) == '\\') {
                i = escape(i + 1, bytes);
            } else {
                variables |= i + 1 < source.length() && isVariable(i);
                int codePoint = source.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        if (i >= source.length()) {
            throw unended();
        }
        return variables
                ? token(Kind.EXPRESSION, i + 1)
                : token(Kind.STRING, bytes.toString(StandardCharsets.UTF_8), i + 1);
    }

    private boolean isVariable(int i) {
        char c = source.charAt(i);
        char following = source.charAt(i + 1);
        return c == '$' && (Character.isLetter(following) || following == '_' || following == '{')
                || c == '{' && following == '$';
    }

    private static final Pattern ESCAPE =
            Pattern.compile("x([\\da-fA-F]{1,2})|([0-7]{1,3})|u\\{([\\da-fA-F]{1,6})}|([ntrvef\\\\$\"])");

    /** Writes what an escape means; one that PHP does not know stands for itself. */
    private int escape(int i, ByteArrayOutputStream bytes) {
        Matcher escape = ESCAPE.matcher(source).region(i, source.length());
        if (!escape.lookingAt()) {
            bytes.write('\\');
            return i;
        }
        if (escape.group(1) != null) {
            bytes.write(Integer.parseInt(escape.group(1), 16));
        } else if (escape.group(2) != null) {
            bytes.write(Integer.parseInt(escape.group(2), 8));
        } else if (escape.group(3) != null && Character.isValidCodePoint(Integer.parseInt(escape.group(3), 16))) {
            bytes.writeBytes(Character.toString(Integer.parseInt(escape.group(3), 16)).getBytes(StandardCharsets.UTF_8));
        } else if (escape.group(4) != null) {
            char c = escape.group(4).charAt(0);
            int known = "ntrvef".indexOf(c);
            bytes.write(known < 0 ? c : "\n\t\r\u000b\u001b\f".charAt(known));
        }
        return escape.end();
    }

    private PhpSyntaxFault unended() {
        return new PhpSyntaxFault(line, "the string that begins here has no end");
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
    }

    private Token token(Kind kind, int end) {
        return token(kind, source.substring(at, end), end);
    }

    private Token token(Kind kind, String text, int end) {
        Token token = new Token(kind, text, line, at, end);
        advance(end);
        return token;
    }

    private void advance(int to) {
        line += (int) source.substring(at, to).chars().filter(c -> c == '\n').count();
        at = to;
    }
}
