package io.caravan.verify;

import io.caravan.schema.Column;
import io.caravan.schema.Key;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares a table of M2 with the copy of it that scripts have made once more: by the server's checksums first, then by keys, then by columns.
 * Left out are columns that only number rows, and those that take the present time by themselves.
 */
final class RemadeTable {

    private final DataSource m2;
    private final Table table;
    private final Table copy;
    private final RowShape shape;
    private final Tally tally;

    /**
     * @param table the M2 table
     * @param copy the name of its copy in the database
     * @param schema M2's structure
     */
    RemadeTable(DataSource m2, Table table, String copy, Schema schema) {
        this.m2 = m2;
        this.table = table;
        this.copy = new Table(table.name(), copy, table.columns(), table.keys(), table.foreignKeys(), 0, 0);
        List<Column> stored = table.columns().values().stream().filter(column -> !column.generated()).toList();
        List<Column> compared = stored.stream().filter(column -> !onlyNumbers(column, schema) && !(column.temporal() && column.computedDefault())).toList();
        this.shape = new RowShape(table, compared.isEmpty() ? stored : compared, pairing(table, compared));
        this.tally = new Tally(shape);
    }

    private boolean onlyNumbers(Column column, Schema schema) {
        return column.autoIncrement() && schema.tables().values().stream().flatMap(child -> child.foreignKeys().stream())
                .noneMatch(key -> key.parent().equals(table.name()) && key.parentColumns().contains(column.name()));
    }

    private static List<String> pairing(Table table, List<Column> compared) {
        List<String> steady = compared.stream().filter(column -> !column.nullable()).map(Column::name).toList();
        return table.keys().stream().filter(key -> key.unique() && steady.containsAll(key.columns())).map(Key::columns).findFirst().orElse(List.of());
    }

    /** Compares. */
    void compare() {
        long started = System.nanoTime();
        if (checksum(table).equals(checksum(copy))) {
            long rows = new JdbcTemplate(m2).queryForObject("SELECT COUNT(*) FROM " + table.sql(), Long.class);
            tally.seen(rows, rows, 0, System.nanoTime() - started);
            return;
        }
        KeyedSums sums = new KeyedSums(0);
        long[] seen = new long[2];
        new ActualRows(m2, copy, shape).each(row -> {
            sums.add(shape.keyChecksum(row), shape.checksum(row), 1);
            seen[0]++;
        });
        new ActualRows(m2, table, shape).each(row -> {
            sums.add(shape.keyChecksum(row), shape.checksum(row), -1);
            seen[1]++;
        });
        Set<Long> differing = new HashSet<>();
        sums.differing(key -> {
            if (differing.size() < Tally.LOOKED_AT) {
                differing.add(key);
            } else {
                int surplus = sums.surplus(key);
                tally.count(surplus == 0 ? Difference.Kind.DIFFERING : surplus > 0 ? Difference.Kind.MISSING : Difference.Kind.UNEXPECTED,
                        Math.max(1, Math.abs(surplus)));
            }
        });
        if (!differing.isEmpty()) {
            Predicate<Object[]> asked = row -> differing.contains(shape.keyChecksum(row));
            tally.compare(0, rows(copy, asked).stream().map(this::expected).toList(), rows(table, asked));
        }
        tally.seen(seen[0], seen[1], 0, System.nanoTime() - started);
    }

    /** Equal checksums of tables of one structure are those of equal rows, in any order. */
    private String checksum(Table of) {
        return new JdbcTemplate(m2).queryForObject("CHECKSUM TABLE " + of.sql(), (row, number) -> String.valueOf(row.getString(2)));
    }

    private List<Object[]> rows(Table of, Predicate<Object[]> asked) {
        List<Object[]> rows = new ArrayList<>();
        new ActualRows(m2, of, shape).each(row -> {
            if (asked.test(row)) {
                rows.add(row);
            }
        });
        return rows;
    }

    /** No plan says what the row should be, and its number is the copy's own. */
    private Suspect.Expected expected(Object[] row) {
        int columns = shape.columns().size();
        return new Suspect.Expected(new io.caravan.mapping.ColumnPlan[columns], Arrays.copyOf(row, columns));
    }

    /** The table. */
    Table table() {
        return table;
    }

    /** What rows are compared by. */
    RowShape shape() {
        return shape;
    }

    /** The rows that are not as expected. */
    List<Suspect> suspects() {
        return tally.suspects();
    }

    /** What was found of everything. */
    Tally tally() {
        return tally;
    }
}
