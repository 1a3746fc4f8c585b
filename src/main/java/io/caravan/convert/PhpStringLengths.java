package io.caravan.convert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Repairs the lengths in PHP-serialized text. When a shop's database changed its encoding or line ends, or someone
 * replaced text in it, {@code s:4:"..."} no longer tells how long the string is, and PHP refuses the whole.
 *
 * <p>A string ends at some {@code ";}, and only one choice of ends usually makes the rest parse. The search tries the
 * declared end first, then each {@code ";} from the left, and goes back to the last choice where the structure (kinds of
 * values, number of elements, closing braces) contradicts it. It gives up after a fixed number of choices.
 */
final class PhpStringLengths {

    private static final int MOST_CHOICES = 100_000;

    private final byte[] bytes;
    private final Deque<Choice> choices = new ArrayDeque<>();
    private int at;
    private Frame frame = new Frame(null, 1);
    private Length lengths;

    private PhpStringLengths(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text with right lengths; empty if no choice of string ends makes it well-formed. */
    static Optional<byte[]> repaired(byte[] serialized) {
        PhpStringLengths search = new PhpStringLengths(serialized);
        return search.found() ? Optional.of(search.rewritten()) : Optional.empty();
    }

    private boolean found() {
        for (int tried = 0; tried < MOST_CHOICES; ) {
            if (frame.remaining == 0) {
                if (frame.parent == null && PhpSerialized.endsAt(bytes, at)) {
                    return true;
                }
                if (frame.parent != null && is(at, '}')) {
                    at++;
                    frame = frame.parent;
                    continue;
                }
            } else if (token()) {
                continue;
            }
            tried++;
            if (!takeNextChoice()) {
                return false;
            }
        }
        return false;
    }

    /** Reads one key or value; a string adds a choice and takes its first end. */
    private boolean token() {
        boolean key = frame.parent != null && frame.remaining % 2 == 0;
        if (at + 1 >= bytes.length) {
            return false;
        }
        switch (bytes[at]) {
            case 'i':
                return scalar("+-0123456789");
            case 's':
                return string();
            case 'N':
                return !key && is(at + 1, ';') && leave(at + 2);
            case 'b':
                return !key && scalar("01");
            case 'd':
                return !key && scalar("+-.0123456789eEINFA");
            case 'R':
            case 'r':
                return !key && scalar("0123456789");
            case 'a':
                return !key && container(at + 1);
            case 'O':
                return !key && object();
            default:
                return false;
        }
    }

    private boolean scalar(String allowed) {
        int i = at + 2;
        while (i < bytes.length && allowed.indexOf(bytes[i]) >= 0) {
            i++;
        }
        return is(at + 1, ':') && i > at + 2 && is(i, ';') && leave(i + 1);
    }

    /** {@code :12:{} */
    private boolean container(int from) {
        int end = digits(from + 1);
        if (!is(from, ':') || end < 0 || !is(end, ':') || !is(end + 1, '{')) {
            return false;
        }
        int count = number(from + 1, end);
        leave(end + 2);
        frame = new Frame(frame, 2L * count);
        return true;
    }

    private boolean object() {
        int end = digits(at + 2);
        if (end < 0 || !is(end, ':') || !is(end + 1, '"')) {
            return false;
        }
        int close = end + 2;
        while (close < bytes.length && bytes[close] != '"') {
            close++;
        }
        return container(close + 1);
    }

    private boolean string() {
        int end = digits(at + 2);
        if (!is(at + 1, ':') || end < 0 || !is(end, ':') || !is(end + 1, '"')) {
            return false;
        }
        choices.push(new Choice(at + 2, end, number(at + 2, end), frame, lengths));
        return takeNextChoice();
    }

    /** Goes to the next untried end of the innermost string that has one. */
    private boolean takeNextChoice() {
        while (!choices.isEmpty()) {
            Choice choice = choices.peek();
            int end = choice.nextEnd(bytes);
            if (end >= 0) {
                frame = choice.frame;
                lengths = new Length(choice.lengths, choice.digits, choice.colon, end - choice.content());
                return leave(end + 2);
            }
            choices.pop();
        }
        return false;
    }

    private boolean leave(int next) {
        at = next;
        frame = new Frame(frame.parent, frame.remaining - 1);
        return true;
    }

    private boolean is(int position, char expected) {
        return position < bytes.length && bytes[position] == expected;
    }

    /** Where the digits from here end, -1 if there are none or too many for an int. */
    private int digits(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i == from || i - from > 9 ? -1 : i;
    }

    private int number(int from, int to) {
        return Integer.parseInt(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private byte[] rewritten() {
        List<Length> inOrder = new ArrayList<>();
        for (Length length = lengths; length != null; length = length.before) {
            inOrder.add(length);
        }
        Collections.reverse(inOrder);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        int copied = 0;
        for (Length length : inOrder) {
            out.write(bytes, copied, length.from - copied);
            out.writeBytes(Integer.toString(length.real).getBytes(StandardCharsets.ISO_8859_1));
            copied = length.to;
        }
        out.write(bytes, copied, bytes.length - copied);
        return out.toByteArray();
    }

    /** An open container, with the number of keys and values that must still come. */
    private record Frame(Frame parent, long remaining) {
    }

    /** The real length of a string, for the digits between two positions. */
    private record Length(Length before, int from, int to, int real) {
    }

    /** A string whose end is not certain, and the state to come back to. */
    private static final class Choice {
        private final int digits;
        private final int colon;
        private final int declaredEnd;
        private final Frame frame;
        private final Length lengths;
        private int searchedTo = -1;

        private Choice(int digits, int colon, int declared, Frame frame, Length lengths) {
            this.digits = digits;
            this.colon = colon;
            this.declaredEnd = (int) Math.min(Integer.MAX_VALUE - 2L, colon + 2L + declared);
            this.frame = frame;
            this.lengths = lengths;
        }

        private int content() {
            return colon + 2;
        }

        private int nextEnd(byte[] bytes) {
            if (searchedTo < 0) {
                searchedTo = content();
                if (endsString(bytes, declaredEnd)) {
                    return declaredEnd;
                }
            }
            while (searchedTo + 1 < bytes.length) {
                int candidate = searchedTo++;
                if (candidate != declaredEnd && endsString(bytes, candidate)) {
                    return candidate;
                }
            }
            return -1;
        }

        private static boolean endsString(byte[] bytes, int position) {
            return position + 1 < bytes.length && bytes[position] == '"' && bytes[position + 1] == ';';
        }
    }
}
