package io.caravan.mapping;

import java.util.List;

/**
 * Rows that a mapping leaves out, for a reason that the report gives.
 *
 * @param rows the SQL condition that they meet, over {@code t} and the joins
 * @param because the reason, a short phrase
 * @param needs the M1 tables and columns ({@code table} or {@code table.column}) without which the rule does not apply
 */
public record LeftOut(String rows, String because, List<String> needs) {}
