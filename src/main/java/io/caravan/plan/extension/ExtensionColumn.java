package io.caravan.plan.extension;

/**
 * A column that an extension added to a table of Magento 1 itself.
 *
 * @param table the table, without prefix
 * @param name the column
 * @param type its type, such as {@code varchar(32)}
 * @param rows how many rows hold a value in it: not NULL, not the column's default, not empty or 0
 * @param fate what becomes of it under the overlay of {@code plan --write-overlay}
 * @param reason why, in words
 * @param yaml the rule for {@code mappings/local/}, what to write instead in comments; several lines, each ended; empty where
 *     none is needed
 */
public record ExtensionColumn(
        String table, String name, String type, long rows, ExtensionTable.Fate fate, String reason, String yaml) {}
