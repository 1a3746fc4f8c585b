package io.caravan.verify;

import io.caravan.schema.Column;
import java.util.List;

/**
 * Rows of one M2 table that are missing, or differ, for no known reason.
 *
 * @param table the M2 table, without prefix
 * @param columns the columns that the rows have
 * @param rows the rows as M2 should hold them
 * @param more whether there are others that were only counted
 */
public record LostRows(String table, List<Column> columns, List<Object[]> rows, boolean more) {}
