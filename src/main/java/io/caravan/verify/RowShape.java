package io.caravan.verify;

import io.caravan.delta.guard.TouchedRows;
import io.caravan.schema.StoredForm;
import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.SecretColumns;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of an M2 table that are compared, in order, and those of them that tell one row from another. Where
 * several mappings fill the table, the columns that all of them fill.
 */
final class RowShape {

    private static final long NULL = 0x6A09E667F3BCC909L;
    private static final int LONGEST_VALUE = 200;

    private final List<Column> columns;
    private final List<Column> carried;
    private final Table table;
    private final boolean[] secret;
    private final boolean[] numbered;
    private final int[] pairing;

    /**
     * @param plans the plans of one M2 table
     * @param pairing the columns that rows are paired by; empty to compare whole rows
     */
    RowShape(List<TablePlan> plans, List<String> pairing) {
        this.columns = shared(plans);
        this.table = plans.get(0).target();
        this.carried = carried(table, columns);
        List<String> names = columns.stream().map(Column::name).toList();
        this.pairing = pairing.stream().mapToInt(names::indexOf).toArray();
        this.secret = new boolean[columns.size()];
        this.numbered = new boolean[columns.size()];
        for (int i = 0; i < secret.length; i++) {
            for (TablePlan plan : plans) {
                ColumnPlan column = column(plan, names.get(i)).orElseThrow();
                secret[i] |= column.secret();
                numbered[i] |= column.target().autoIncrement()
                        && (column.conversion().isPresent() || column.source().map(Column::nullable).orElse(true));
            }
        }
    }

    /**
     * @param table an M2 table that no plan fills
     * @param columns the columns to compare
     * @param pairing the columns that rows are paired by; empty to compare whole rows
     */
    RowShape(Table table, List<Column> columns, List<String> pairing) {
        this.columns = List.copyOf(columns);
        this.table = table;
        this.carried = carried(table, columns);
        List<String> names = columns.stream().map(Column::name).toList();
        this.pairing = pairing.stream().mapToInt(names::indexOf).toArray();
        this.secret = new boolean[columns.size()];
        this.numbered = new boolean[columns.size()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = SecretColumns.contains(table.name(), names.get(i));
        }
    }

    private static List<Column> carried(Table table, List<Column> columns) {
        return table.identity().map(Key::columns).orElse(List.of()).stream()
                .map(table.columns()::get)
                .filter(column -> !columns.contains(column))
                .toList();
    }

    /** The columns that all plans fill. */
    static List<Column> shared(List<TablePlan> plans) {
        return plans.get(0).columns().stream()
                .map(ColumnPlan::target)
                .filter(target -> plans.stream().allMatch(plan -> column(plan, target.name()).isPresent()))
                .toList();
    }

    static Optional<ColumnPlan> column(TablePlan plan, String m2Column) {
        return plan.columns().stream().filter(c -> c.target().name().equals(m2Column)).findFirst();
    }

    /** What is compared. */
    List<Column> columns() {
        return columns;
    }

    /** What is read of an M2 row: the columns that are compared, then those that only name it. */
    List<Column> read() {
        return Stream.concat(columns.stream(), carried.stream()).toList();
    }

    /** Whether an expected row can be named as {@link #touchedKey} does. */
    boolean named() {
        return table.identity().isPresent() && carried.isEmpty();
    }

    /**
     * The row as {@link TouchedRows#key} names it.
     *
     * @param row an M2 row, or one that M2 should hold
     * @return empty where the row does not say
     */
    Optional<String> touchedKey(Object[] row) {
        List<String> identity = table.identity().map(Key::columns).orElse(List.of());
        List<Column> read = read();
        Object[] values = new Object[identity.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = table.columns().get(identity.get(i));
            int place = read.indexOf(column);
            if (place >= row.length || row[place] == null) {
                return Optional.empty();
            }
            values[i] = column.binary() ? row[place] : StoredForm.of(row[place], column);
        }
        return identity.isEmpty() ? Optional.empty() : Optional.of(TouchedRows.key(table, values));
    }

    /** Whether rows are paired by a key rather than compared whole. */
    boolean paired() {
        return pairing.length > 0;
    }

    /** The SELECT of the M2 rows, without a WHERE. */
    String select(String table) {
        return "SELECT " + read().stream().map(RowShape::sql).collect(Collectors.joining(", ")) + " FROM " + table + " AS t";
    }

    private static String sql(Column column) {
        String own = "t." + Identifier.quoted(column.name());
        return switch (column.dataType()) {
            // As the planner reads M1: the text form of a FLOAT has six digits only, that of a BIT is raw.
            case "float" -> "(" + own + " + 0E0)";
            case "bit" -> "(" + own + " + 0)";
            default -> own;
        };
    }

    /** The checksum of a whole row. */
    long checksum(Object[] row) {
        long hash = 1;
        for (int i = 0; i < numbered.length; i++) {
            hash = numbered[i] && numbered.length > 1 ? hash : hashed(hash, form(row, i));
        }
        return spread(hash);
    }

    /** The checksum of what the row is paired by; of the whole row where there is no such thing. */
    long keyChecksum(Object[] row) {
        if (!paired()) {
            return checksum(row);
        }
        long hash = 2;
        for (int place : pairing) {
            hash = hashed(hash, form(row, place));
        }
        return spread(hash);
    }

    /** What the row is paired by, as one text. */
    String key(Object[] row) {
        if (!paired()) {
            return Long.toHexString(checksum(row));
        }
        StringBuilder key = new StringBuilder();
        for (int place : pairing) {
            String form = form(row, place);
            key.append(form == null ? "N" : "=").append(form).append('\u0000');
        }
        return key.toString();
    }

    /** The key as an operator reads it, such as {@code entity_id=17}; the first columns where there is none. */
    String shownKey(Object[] row) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < (paired() ? pairing.length : Math.min(3, columns.size())); i++) {
            int place = paired() ? pairing[i] : i;
            key.append(i == 0 ? "" : ", ").append(columns.get(place).name()).append('=').append(shown(row, place));
        }
        return key.toString();
    }

    /** A value as an operator reads it, without secrets and not too long. */
    String shown(Object[] row, int place) {
        if (row[place] == null) {
            return null;
        }
        if (secret[place] || SecretColumns.looksSecret(columns.get(place).name(), row[place] instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8) : row[place].toString())) {
            return "(secret)";
        }
        String text = row[place] instanceof byte[] bytes
                ? "0x" + java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_VALUE / 2))
                : row[place].toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }

    /**
     * Whether a column's values mean the same.
     *
     * @param plan the column as the plan that expects the row has it; null where no plan does
     */
    boolean same(ColumnPlan plan, Object[] expected, Object[] actual, int place) {
        if (numbered[place] && expected[place] == null) {
            return true;
        }
        return java.util.Objects.equals(form(expected, place), form(actual, place))
                || plan != null && plan.conversion().isPresent() && plan.conversion().get().same(expected[place], actual[place]);
    }

    /** Whether an M2 row holds what is expected. */
    boolean holds(Suspect.Expected expected, Object[] actual) {
        for (int i = 0; i < numbered.length; i++) {
            if (!same(expected.columns()[i], expected.values(), actual, i)) {
                return false;
            }
        }
        return true;
    }

    /** The columns in which an M2 row does not hold what is expected. */
    List<Difference.Value> differing(Suspect.Expected expected, Object[] actual) {
        List<Difference.Value> values = new ArrayList<>(0);
        for (int i = 0; i < numbered.length; i++) {
            if (!same(expected.columns()[i], expected.values(), actual, i)) {
                values.add(new Difference.Value(columns.get(i).name(), shown(expected.values(), i), shown(actual, i)));
            }
        }
        return values;
    }

    private String form(Object[] row, int place) {
        return StoredForm.of(row[place], columns.get(place));
    }

    private static long hashed(long seed, String text) {
        if (text == null) {
            return spread(seed ^ NULL);
        }
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        // The length keeps ('ab', 'c') from ('a', 'bc').
        return spread(hash ^ text.length());
    }

    private static long spread(long hash) {
        long h = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
