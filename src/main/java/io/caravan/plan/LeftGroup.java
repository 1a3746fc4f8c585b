package io.caravan.plan;

import java.util.List;

/**
 * Tables that stay behind without anybody doing anything.
 *
 * @param why the reason of the rule, or that there is none
 * @param tables their names
 * @param rows their rows
 * @param bytes their size with indexes
 * @param decided whether a rule says so; false where no rule and no route knows them
 */
public record LeftGroup(String why, List<String> tables, long rows, long bytes, boolean decided) {}
