package io.caravan.plan;

import java.util.List;

/**
 * How much an area moves.
 *
 * @param id the area, as {@code --only} takes it
 * @param group {@code settings} or {@code data}
 * @param description what it is, in the operator's words
 * @param tables how many tables of this shop its route reads
 * @param rows their rows
 * @param bytes their size with indexes
 * @param largest its largest tables, at most three
 */
public record AreaSize(String id, String group, String description, int tables, long rows, long bytes, List<String> largest) {}
