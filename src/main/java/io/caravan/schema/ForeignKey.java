package io.caravan.schema;

import java.util.List;

/**
 * A declared foreign key.
 *
 * @param name the constraint's name
 * @param columns the child's columns
 * @param parent the parent table's name, without prefix
 * @param parentColumns the parent's columns, in the order of {@code columns}
 * @param onDelete what happens to the child when its parent goes: {@code CASCADE}, {@code SET NULL}, {@code NO ACTION}, {@code RESTRICT}
 * @param onUpdate what happens to the child when its parent's columns change, in the same words
 */
public record ForeignKey(
        String name, List<String> columns, String parent, List<String> parentColumns, String onDelete, String onUpdate) {}
