package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads text made by PHP's {@code serialize()}.
 *
 * <p>Arrays become {@link LinkedHashMap}s with keys {@code Long} or {@code String}, a {@code stdClass} becomes a {@link
 * StdClass}; the rest is {@code String}, {@code Long}, {@code Double}, {@code Boolean} or null. References are resolved
 * to the value that they point at. No object of any other class is ever made.
 *
 * <p>Works on bytes, because PHP counts the length of a string in bytes. Lengths that became wrong (a change of encoding
 * or of line ends after serializing) are repaired, see {@link PhpStringLengths}.
 */
public final class PhpSerialized {

    /** As deep as PHP's {@code json_encode} goes. */
    private static final int DEEPEST = 512;

    private final byte[] bytes;
    private final List<Object> slots = new ArrayList<>();
    private int at;

    private PhpSerialized(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param serialized the whole text; white space and NULs behind it are ignored
     * @throws ConversionFault if it is no serialized text and cannot be repaired, holds an object of a class, or holds a
     *     string that is not UTF-8
     */
    public static Object parse(byte[] serialized) throws ConversionFault {
        try {
            return new PhpSerialized(serialized).whole();
        } catch (Malformed asItIs) {
            return parseRepaired(serialized, asItIs);
        }
    }

    private static Object parseRepaired(byte[] serialized, Malformed asItIs) throws ConversionFault {
        Optional<byte[]> repaired = PhpStringLengths.repaired(serialized);
        if (repaired.isPresent()) {
            try {
                return new PhpSerialized(repaired.get()).whole();
            } catch (Malformed stillBroken) {
                throw stillBroken.asFault();
            }
        }
        throw asItIs.asFault();
    }

    /** Whether this is, as it stands or repaired, the serialized form of a PHP array. */
    public static boolean isArray(byte[] text) {
        if (text.length < 6 || text[0] != 'a' || text[1] != ':') {
            return false;
        }
        try {
            parse(text);
            return true;
        } catch (ConversionFault e) {
            return false;
        }
    }

    /** Whether only white space and NULs follow. */
    static boolean endsAt(byte[] bytes, int position) {
        for (int i = position; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private Object whole() throws Malformed, ConversionFault {
        Object value = value(0);
        if (!endsAt(bytes, at)) {
            throw malformed("something follows the end");
        }
        return value;
    }

    private Object value(int depth) throws Malformed, ConversionFault {
        if (depth > DEEPEST) {
            throw new ConversionFault("serialized text is nested deeper than " + DEEPEST);
        }
        int type = next();
        if (type == 'R' || type == 'r') {
            return reference(type);
        }
        // PHP numbers every value for references, a container before what it holds.
        int slot = slots.size();
        slots.add(Unfinished.VALUE);
        Object value = switch (type) {
            case 'N' -> nothing();
            case 'b' -> bool();
            case 'i' -> integer();
            case 'd' -> floating();
            case 's' -> string();
            case 'a' -> array(depth);
            case 'O' -> object(depth);
            case 'C', 'E' -> throw classOf();
            default -> throw malformed("no value starts with this");
        };
        slots.set(slot, value);
        return value;
    }

    private Object nothing() throws Malformed {
        expect(';');
        return null;
    }

    private Object bool() throws Malformed {
        String text = scalar();
        if (!text.equals("0") && !text.equals("1")) {
            throw malformed("neither true nor false");
        }
        return text.equals("1");
    }

    private Long integer() throws Malformed {
        try {
            return Long.valueOf(scalar());
        } catch (NumberFormatException e) {
            throw malformed("not an integer");
        }
    }

    private Double floating() throws Malformed {
        String text = scalar();
        switch (text) {
            case "INF":
                return Double.POSITIVE_INFINITY;
            case "-INF":
                return Double.NEGATIVE_INFINITY;
            case "NAN":
                return Double.NaN;
            default:
        }
        // Java would also take 1f, 0x1p3 and blanks.
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0)) {
            throw malformed("not a number");
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw malformed("not a number");
        }
    }

    private String string() throws Malformed, ConversionFault {
        String text = quoted();
        expect(';');
        return text;
    }

    private Map<Object, Object> array(int depth) throws Malformed, ConversionFault {
        expect(':');
        int count = length();
        return members(new LinkedHashMap<>(), count, depth, true);
    }

    private Map<Object, Object> object(int depth) throws Malformed, ConversionFault {
        expect(':');
        String name = quoted();
        if (!name.equalsIgnoreCase("stdClass")) {
            throw ofClass(name);
        }
        expect(':');
        return members(new StdClass(), length(), depth, false);
    }

    private Map<Object, Object> members(Map<Object, Object> members, int count, int depth, boolean integerKeys)
            throws Malformed, ConversionFault {
        expect('{');
        for (int i = 0; i < count; i++) {
            Object key = key();
            members.put(integerKeys ? key : key.toString(), value(depth + 1));
        }
        expect('}');
        return members;
    }

    private Object key() throws Malformed, ConversionFault {
        return switch (next()) {
            case 'i' -> integer();
            case 's' -> asPhpKey(string());
            default -> throw malformed("neither an integer nor a string as key");
        };
    }

    /** PHP turns a key like "12" into the integer, but not "012", "-0" or "1.0". */
    private static Object asPhpKey(String key) {
        if (key.isEmpty() || key.length() > 20 || key.charAt(0) > '9') {
            return key;
        }
        try {
            Long number = Long.valueOf(key);
            return number.toString().equals(key) ? number : key;
        } catch (NumberFormatException e) {
            return key;
        }
    }

    private Object reference(int type) throws Malformed, ConversionFault {
        long number = integer();
        if (number < 1 || number > slots.size()) {
            throw malformed("a reference to nothing");
        }
        Object target = slots.get((int) number - 1);
        if (target == Unfinished.VALUE) {
            throw new ConversionFault("serialized text refers to itself, which JSON cannot");
        }
        if (type == 'r') {
            slots.add(target);
        }
        return target;
    }

    private ConversionFault classOf() throws Malformed, ConversionFault {
        expect(':');
        return ofClass(quoted());
    }

    private static ConversionFault ofClass(String name) {
        return new ConversionFault("serialized text holds an object of class " + name + ", which Magento 2 cannot read");
    }

    /** {@code :text;} */
    private String scalar() throws Malformed {
        expect(':');
        int from = at;
        while (next() != ';') {
            if (at - from > 64) {
                throw malformed("a number without end");
            }
        }
        return new String(bytes, from, at - 1 - from, StandardCharsets.ISO_8859_1);
    }

    /** {@code :12:"..."} for strings, {@code 12:"..."} behind the colon of a class name. */
    private String quoted() throws Malformed, ConversionFault {
        if (at < bytes.length && bytes[at] == ':') {
            at++;
        }
        int length = length();
        expect('"');
        int from = at;
        if (length > bytes.length - from) {
            throw malformed("a string longer than the text");
        }
        at += length;
        expect('"');
        return Text.ofUtf8(bytes, from, from + length);
    }

    /** {@code 12:} */
    private int length() throws Malformed {
        int from = at;
        int length = 0;
        while (next() != ':') {
            int digit = bytes[at - 1] - '0';
            if (digit < 0 || digit > 9 || at - from > 9) {
                throw malformed("not a length");
            }
            length = length * 10 + digit;
        }
        if (at - 1 == from) {
            throw malformed("not a length");
        }
        return length;
    }

    private int next() throws Malformed {
        if (at >= bytes.length) {
            throw malformed("it ends too early");
        }
        return bytes[at++];
    }

    private void expect(char expected) throws Malformed {
        if (next() != expected) {
            throw malformed("a '" + expected + "' is missing");
        }
    }

    private Malformed malformed(String what) {
        return new Malformed(what, Math.max(0, at - 1));
    }

    /** Stands in a container's slot while the container is being read. */
    private enum Unfinished { VALUE }

    /** Broken at a position; whether that can be repaired is not yet known. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private Malformed(String what, int position) {
            super("not PHP-serialized text, and beyond repair: " + what + " at byte " + position, null, false, false);
        }

        private ConversionFault asFault() {
            return new ConversionFault(getMessage());
        }
    }
}
