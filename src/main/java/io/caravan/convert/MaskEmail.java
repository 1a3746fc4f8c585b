package io.caravan.convert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * {@code mask-email: {domain: example.com}}: an address that reaches nobody, for a copy that is handed to developers.
 * Equal addresses (also in other letter case) get equal masks, so customers still match their orders. NULL and empty
 * text stay.
 *
 * <p>The mask is a plain hash: who has a list of likely addresses can test them. It guards against sending mail and
 * casual reading, not against an attacker.
 */
record MaskEmail(String domain) implements Conversion {

    static MaskEmail of(Parameters parameters) {
        return new MaskEmail(parameters.text("domain", "example.com"));
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String address = Text.of(value);
        if (address == null || address.isBlank()) {
            return value;
        }
        byte[] hash = sha256(address.strip().toLowerCase(Locale.ROOT));
        return "masked-" + HexFormat.of().formatHex(hash, 0, 10) + "@" + domain;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
