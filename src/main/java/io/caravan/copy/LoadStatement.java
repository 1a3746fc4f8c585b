package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The LOAD DATA LOCAL that writes rows of a table, and what their values look like in it. The server takes apart one line for
 * each row, which is far less work for it than to parse an INSERT.
 *
 * @param sql the statement; the file that it names does not exist
 * @param forms how the values of each column are written, in the order of the INSERT
 * @param nullable whether each of these columns takes NULL: LOAD DATA would make a zero or the current time of it
 */
record LoadStatement(String sql, List<Form> forms, List<Boolean> nullable) {

    /** How a value is written. */
    enum Form {
        /** As text in UTF-8, from which the server converts. */
        TEXT,
        /** As hexadecimal digits: bytes are not text, and the server would look for characters in them. */
        HEXADECIMAL,
        /** As a decimal number, since digits would be taken for the bits. */
        BITS
    }

    private static final Set<String> GEOMETRIES = Set.of(
            "geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon", "geometrycollection", "geomcollection");

    /** The statement for a plan's table. */
    static LoadStatement of(TablePlan plan) {
        return of(plan, plan.target().sql());
    }

    /** @param table another table with the same columns, as SQL */
    static LoadStatement of(TablePlan plan, String table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        plan.columns().forEach(column -> columns.put(column.target().name(), column.target()));
        return of(columns, columns.values().stream().map(Column::nullable).toList(), table);
    }

    /**
     * The statement for a table that no plan is of.
     *
     * @param types by the name of each column, one whose values it takes
     * @param nullable whether each takes NULL
     * @param table as SQL
     */
    static LoadStatement of(Map<String, Column> types, List<Boolean> nullable, String table) {
        List<Form> forms = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (Map.Entry<String, Column> column : types.entrySet()) {
            String name = Identifier.quoted(column.getKey());
            String variable = "@caravan_" + columns.size();
            Form form = form(column.getValue());
            forms.add(form);
            columns.add(form == Form.TEXT ? name : variable);
            if (form != Form.TEXT) {
                set.add(name + " = " + (form == Form.BITS ? "CAST(" + variable + " AS UNSIGNED)" : "UNHEX(" + variable + ")"));
            }
        }
        return new LoadStatement(
                "LOAD DATA LOCAL INFILE 'caravan' INTO TABLE " + table + " CHARACTER SET " + (isUtf8(types.values()) ? "binary" : "utf8mb4") + " (" + String.join(", ", columns) + ")"
                        + (set.isEmpty() ? "" : " SET " + String.join(", ", set)),
                List.copyOf(forms), List.copyOf(nullable));
    }

    /**
     * Whether the bytes of all text are as the columns have them, so that the server need not look for characters while it takes lines
     * apart. It does so all the same before it stores them. MySQL 8 makes no JSON of bytes.
     */
    private static boolean isUtf8(Collection<Column> types) {
        return types.stream().filter(target -> form(target) == Form.TEXT).allMatch(target ->
                !target.dataType().equals("json") && (target.charset() == null || target.charset().startsWith("utf8")));
    }

    /** How values of a column are written. */
    static Form form(Column column) {
        if (column.dataType().equals("bit")) {
            return Form.BITS;
        }
        return column.binary() || GEOMETRIES.contains(column.dataType()) ? Form.HEXADECIMAL : Form.TEXT;
    }

    /**
     * Whether a plan's rows can be written like this at all. Bytes that go into text would have to be looked at, and of a line
     * with a single empty value nothing is left.
     */
    static boolean suits(TablePlan plan) {
        return plan.columns().size() > 1 && plan.columns().stream().noneMatch(column ->
                form(column.target()) == Form.TEXT && column.index() >= 0 && plan.selected().get(column.index()).charset().isEmpty());
    }

    /** Whether each value of some rows has a form here, so that what arrives is what an INSERT would bring. */
    boolean takes(List<Object[]> rows) {
        // Lists hand out one place after the other far more slowly.
        Form[] form = forms.toArray(Form[]::new);
        Boolean[] optional = nullable.toArray(Boolean[]::new);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                Object value = row[i];
                if (value == null ? !optional[i] : !takes(form[i], value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean takes(Form form, Object value) {
        if (value instanceof byte[] || value instanceof String) {
            return form != Form.BITS;
        }
        boolean whole = value instanceof Long || value instanceof Integer;
        return whole && form != Form.HEXADECIMAL || form == Form.TEXT && (value instanceof BigDecimal || value instanceof Boolean);
    }

    /** The bytes of a value that {@link #takes} accepted, before anything in them is escaped. */
    static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof String string ? string
                : value instanceof Boolean truth ? (truth ? "1" : "0")
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
