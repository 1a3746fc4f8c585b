package io.caravan.plan;

/**
 * Something that migrates as the routes are, and that most shops do not need.
 *
 * @param what what it is, in the owner's words
 * @param table the Magento 1 table
 * @param rows how many of its rows would stay behind
 * @param hanging how many rows of other tables hang on them, about; they stay behind too
 * @param bytes the size of both, about
 * @param loses what the new shop would not have
 * @param route the file in {@code routes/}
 * @param where the condition on the rows that still migrate
 * @param step the step to write in place of the one in the file, as YAML
 */
public record LeaveBehind(
        String what, String table, long rows, long hanging, long bytes, String loses, String route, String where, String step) {}
