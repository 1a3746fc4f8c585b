package io.caravan.mapping;

import java.util.regex.Pattern;

/** Tells what must not be shown: password hashes, tokens, codes that open something, encrypted values, payment data. */
public final class SecretColumns {

    private static final Pattern NAMES = Pattern.compile(
            ".*(password|passwd|passphrase|_hash$|token|_enc$|crypt|secret|api_?key|private_?key|verifier|nonce|session_id|session_data"
                    + "|protect_code|sharing_code|confirm_code).*|confirmation|cc_(cid|number|owner|last|exp|ss_|debug|secure).*|echeck_.*|cvv.*|iban",
            Pattern.CASE_INSENSITIVE);
    /** Where methods of payment keep what they like, such as tokens of a card. */
    private static final Pattern PAYMENT_TABLES = Pattern.compile(".*(payment|transaction|recurring_profile|paypal_cert).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAYMENT = Pattern.compile("additional_(data|info|information)|content|profile_vendor_info", Pattern.CASE_INSENSITIVE);
    /** MD5 and SHA-256 with and without salt, bcrypt, Argon2, and what Magento has encrypted; a token is a hash by its looks. */
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)[0-9a-f]{32}(:.*)?|[0-9a-f]{40}|[0-9a-f]{64}(:.*)?|\\$2[abxy]\\$.*|\\$argon2.*|\\d+:\\d+:[a-z0-9+/]{20,}=*.*", Pattern.DOTALL);

    private SecretColumns() {}

    /** Whether that column of that table is secret. Among the values of settings are passwords and keys. */
    public static boolean contains(String table, String column) {
        return contains(column) || table.equals("core_config_data") && column.endsWith("value") || table.equals("persistent_session") && column.equals("key")
                || PAYMENT_TABLES.matcher(table).matches() && PAYMENT.matcher(column).matches();
    }

    /** Whether a column of that name, on either side, is secret. */
    public static boolean contains(String column) {
        return NAMES.matcher(column).matches();
    }

    /**
     * Whether a value is secret although its column is not, as the values of attributes are all in one column: a customer's password hash
     * beside the name.
     *
     * @param value may be null
     */
    public static boolean looksSecret(String column, String value) {
        return value != null && column.equals("value") && LOOKS.matcher(value.strip()).matches();
    }
}
