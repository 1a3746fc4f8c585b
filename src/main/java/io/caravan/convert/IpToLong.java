package io.caravan.convert;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ip-to-long}: an IPv4 address as M2 keeps it, an unsigned 32-bit number: {@code 10.0.0.1} is 167772161.
 *
 * <p>M1 kept addresses in three ways over its versions: as text, as a number (below zero for the upper half), and (since 1.9.2) as the 4 or 16 bytes of
 * {@code inet_pton}. IPv6 has no place in M2's column and becomes 0, and so does empty text; NULL stays NULL. Binary
 * of 4 or 16 bytes is always taken for a packed address, since columns of text never arrive as binary.
 */
final class IpToLong implements Conversion {

    private static final long GREATEST = 0xFFFF_FFFFL;

    private final Pattern dotted = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private final Pattern number = Pattern.compile("-?\\d{1,10}");
    private final Pattern version6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]{2,45}");

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] packed && (packed.length == 4 || packed.length == 16)) {
            return packed.length == 16 ? "0" : fromBytes(packed);
        }
        String text = Text.of(value).strip();
        if (text.isEmpty() || version6.matcher(text).matches()) {
            return "0";
        }
        Matcher parts = dotted.matcher(text);
        return parts.matches() ? fromParts(parts) : fromNumber(text);
    }

    private static String fromBytes(byte[] packed) {
        long address = 0;
        for (byte each : packed) {
            address = address << 8 | each & 0xFF;
        }
        return Long.toString(address);
    }

    private static String fromParts(Matcher parts) throws ConversionFault {
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int part = Integer.parseInt(parts.group(i));
            if (part > 255) {
                throw new ConversionFault("not an IP address");
            }
            address = address << 8 | part;
        }
        return Long.toString(address);
    }

    private String fromNumber(String text) throws ConversionFault {
        if (!number.matcher(text).matches()) {
            throw new ConversionFault("not an IP address");
        }
        long address = Long.parseLong(text);
        // PHP of 32 bits counts the upper half of all addresses below zero; -1 was its word for none.
        if (address > GREATEST || address < Integer.MIN_VALUE || address == -1) {
            throw new ConversionFault("not an IP address");
        }
        return address < 0 ? Long.toString(address + GREATEST + 1) : text;
    }
}
