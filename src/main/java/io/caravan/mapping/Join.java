package io.caravan.mapping;

/**
 * An M1 table that a mapping looks values up in.
 *
 * @param alias its name in {@code from}, {@code sql} and {@code where}
 * @param table the M1 table, without prefix
 * @param on the join condition, as SQL
 * @param required whether rows without a partner are left out
 */
public record Join(String alias, String table, String on, boolean required) {}
