package io.caravan.convert;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code customer-password: {length: 128}}: a password hash of M1 in the form that M2 verifies, {@code hash:salt:version}
 * with version 0 for md5 and 1 for sha256; without a salt that is {@code hash::version}. Customers keep their passwords.
 *
 * <p>M2 has no sha512 and no bcrypt. Such a hash, and one of a form unknown to M1 and M2, stays as it is where M2's column
 * ({@code length} characters) has room, so that an extension may verify it; where it has not, NULL is written. M2 answers
 * both with "wrong password", so these customers must reset theirs; the notes count them.
 *
 * <p>No note ever holds a hash.
 */
final class CustomerPassword implements Conversion {

    private static final String RESET = ": M2 cannot verify them, these customers must reset their passwords";

    private final Pattern alone = Pattern.compile("\\s*([0-9a-fA-F]{32}|[0-9a-fA-F]{64})\\s*");
    /** M1 takes everything after the first colon for the salt, M2 everything up to the second: a salt may have no colon. */
    private final Pattern salted = Pattern.compile("\\s*([0-9a-fA-F]{32}|[0-9a-fA-F]{64}):([^:]*)", Pattern.DOTALL);
    private final Pattern ofM2 = Pattern.compile(
            "([0-9a-f]{32}:[^:]*:0|[0-9a-f]{64}:[^:]*:(1|2|3_\\d+_\\d+_\\d+)|[0-9a-f]{64}:[^:]*:[01](:(1|2|3_\\d+_\\d+_\\d+))+)",
            Pattern.DOTALL);
    private final Pattern sha512 = Pattern.compile("\\s*[0-9a-fA-F]{128}(:.*)?", Pattern.DOTALL);
    private final Pattern bcrypt = Pattern.compile("\\s*\\$2[abxy]?\\$\\d\\d\\$.*", Pattern.DOTALL);
    private final int length;

    private CustomerPassword(int length) {
        this.length = length;
    }

    static CustomerPassword of(Parameters parameters) {
        return new CustomerPassword(parameters.has("length") ? parameters.wholeNumber("length") : 128);
    }

    @Override
    public Object convert(Object value, Row row) throws ConversionFault {
        String hash = Text.of(value);
        if (hash == null) {
            return null;
        }
        if (hash.isBlank()) {
            row.note("passwords: empty; NULL in M2");
            return null;
        }
        if (ofM2.matcher(hash).matches() && hash.length() <= length) {
            row.note("passwords: in M2's own form already");
            return hash;
        }
        Matcher plain = alone.matcher(hash);
        if (plain.matches()) {
            return verifiable(plain.group(1), "", row);
        }
        Matcher withSalt = salted.matcher(hash);
        if (withSalt.matches()) {
            return verifiable(withSalt.group(1), withSalt.group(2), row);
        }
        return unverifiable(hash, sha512.matcher(hash).matches() ? "sha512" : bcrypt.matcher(hash).matches() ? "bcrypt"
                : "of a form that neither M1 nor M2 knows", row);
    }

    private String verifiable(String hash, String salt, Row row) {
        boolean md5 = hash.length() == 32;
        String form = (md5 ? "md5" : "sha256") + (salt.isEmpty() ? " without salt" : " with salt");
        // M2 compares with what PHP's hash() gives, which is in lower case.
        String converted = hash.toLowerCase(Locale.ROOT) + ":" + salt + (md5 ? ":0" : ":1");
        if (converted.length() > length) {
            row.note("passwords: " + form + " longer than M2's column, NULL" + RESET);
            return null;
        }
        row.note("passwords: " + form + ", which M2 verifies");
        return converted;
    }

    private Object unverifiable(String hash, String form, Row row) {
        boolean fits = hash.length() <= length;
        row.note("passwords: " + form + (fits ? ", kept as they are" : ", longer than M2's column, NULL") + RESET);
        return fits ? hash : null;
    }
}
