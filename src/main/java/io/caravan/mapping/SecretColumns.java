package io.caravan.mapping;

import java.util.regex.Pattern;

/** Tells from its name whether a column holds what must not be shown: password hashes, tokens, encrypted values. */
public final class SecretColumns {

    private static final Pattern NAMES = Pattern.compile(
            ".*(password|passwd|_hash$|rp_token|_enc$|crypt|secret|auth_token|refresh_token).*", Pattern.CASE_INSENSITIVE);

    private SecretColumns() {}

    /** Whether that column of that table is secret. Among the values of settings are passwords and keys. */
    public static boolean contains(String table, String column) {
        return contains(column) || table.equals("core_config_data") && column.endsWith("value");
    }

    /** Whether a column of that name, on either side, is secret. */
    public static boolean contains(String column) {
        return NAMES.matcher(column).matches();
    }
}
