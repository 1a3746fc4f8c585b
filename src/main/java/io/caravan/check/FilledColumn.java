package io.caravan.check;

import io.caravan.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition that a column holds a value worth moving: not NULL, not empty or 0, no zero date, not the column's default.
 *
 * @param sql the condition
 * @param parameters bound to its question marks
 */
public record FilledColumn(String sql, List<Object> parameters) {

    /**
     * The condition for a column.
     *
     * @param value the column as SQL
     */
    public static FilledColumn of(Column column, String value) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder filled = new StringBuilder(value).append(" IS NOT NULL");
        if (column.temporal()) {
            filled.append(" AND CAST(").append(value).append(" AS CHAR) NOT LIKE '0000-00-00%'");
        } else {
            filled.append(" AND ").append(value).append(column.numeric() ? " <> 0" : " <> ''");
        }
        column.constantDefault().ifPresent(standard -> {
            filled.append(" AND ").append(value).append(" <> ?");
            parameters.add(standard);
        });
        return new FilledColumn(filled.toString(), parameters);
    }
}
