package io.caravan.copy;

import io.caravan.mapping.ColumnPlan;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Key;
import io.caravan.schema.RowKey;
import io.caravan.schema.StoredForm;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of M2 that {@code migrate --keep} keeps, in {@code caravan_kept}: those that a table held when it was named, before
 * the first row of M1 arrived in it. They stay through every reset; nothing of M1 overwrites or deletes them. An M1 row that
 * meets one of them under a unique key is skipped, unless both are equal.
 *
 * <p>Reads take part in a Spring transaction on the same data source.
 */
public final class KeptRows {

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it, made by {@link CaravanTables#create}
     */
    public KeptRows(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    static String create(String name) {
        return "CREATE TABLE IF NOT EXISTS " + name + " (m2_table VARCHAR(64) NOT NULL, row_key VARCHAR(" + RowKey.LENGTH
                + ") CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, PRIMARY KEY (m2_table, row_key))";
    }

    /** The tables of which rows are kept, with how many, in the order of their names. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try {
            m2.query("SELECT m2_table, COUNT(*) FROM " + tables.kept() + " GROUP BY m2_table ORDER BY m2_table", row -> {
                counts.put(row.getString(1), row.getLong(2));
            });
        } catch (BadSqlGrammarException e) {
            // Nothing was migrated yet, or by a Caravan that kept nothing.
        }
        return counts;
    }

    /** Whether rows of a table are kept. */
    public boolean of(Table table) {
        return counts().containsKey(table.name());
    }

    /**
     * Keeps the rows that a table holds now, in one statement: all or none.
     *
     * @param table an M2 table with an {@linkplain Table#identity() identity}
     * @return how many rows
     */
    public long keep(Table table) {
        return m2.update(
                "INSERT INTO " + tables.kept() + " (m2_table, row_key) SELECT ?, " + RowKey.sql(table, "t").orElseThrow() + " FROM " + table.sql() + " AS t",
                table.name());
    }

    /**
     * Empties a table but for the rows that are kept.
     *
     * @param some whether rows of it are kept
     */
    void empty(Table table, boolean some) {
        if (some) {
            m2.update(
                    "DELETE t FROM " + table.sql() + " AS t LEFT JOIN " + tables.kept() + " AS k ON k.m2_table = ? AND k.row_key = "
                            + RowKey.sql(table, "t").orElseThrow() + " WHERE k.row_key IS NULL",
                    table.name());
        } else {
            m2.update("DELETE FROM " + table.sql());
        }
    }

    /**
     * What of M2 is in the way of a row.
     *
     * @param table the M2 table
     * @param key the kept row, such as {@code page_id=2}
     * @param equal whether it holds what the M1 row would have written
     */
    public record Holder(String table, String key, boolean equal) {

        /** Why the M1 row is not written. */
        public String reason() {
            return "M2's own row " + key + " of " + table + " is kept (migrate --keep)";
        }
    }

    /**
     * The kept row that has the same values under a unique key as a row that M2 refused.
     *
     * @param row one value for each column of the INSERT
     * @param refusal what M2 said
     * @return empty where none of those that are kept is in its way
     */
    public Optional<Holder> inTheWayOf(TablePlan plan, Object[] row, Throwable refusal) {
        Table table = plan.target();
        if (!SqlFaults.isDuplicate(refusal) || !of(table)) {
            return Optional.empty();
        }
        for (Key key : table.keys()) {
            List<Integer> places = places(plan, key);
            if (!key.unique() || places.isEmpty() || places.stream().anyMatch(place -> row[place] == null)) {
                continue;
            }
            Optional<Holder> holder = holder(plan, row, places);
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    private Optional<Holder> holder(TablePlan plan, Object[] row, List<Integer> places) {
        Table table = plan.target();
        List<Column> identity = table.identity().orElseThrow().columns().stream().map(table.columns()::get).toList();
        List<Column> written = plan.columns().stream().map(ColumnPlan::target).toList();
        List<Column> read = new ArrayList<>(identity);
        read.addAll(written);
        return m2.query(
                        "SELECT " + read.stream().map(KeptRows::sql).collect(Collectors.joining(", ")) + " FROM " + table.sql() + " AS t JOIN "
                                + tables.kept() + " AS k ON k.m2_table = ? AND k.row_key = " + RowKey.sql(table, "t").orElseThrow() + " WHERE "
                                + places.stream().map(place -> "t." + Identifier.quoted(written.get(place).name()) + " = ?").collect(Collectors.joining(" AND ")),
                        (found, number) -> {
                            List<String> key = new ArrayList<>();
                            for (int i = 0; i < identity.size(); i++) {
                                key.add(identity.get(i).name() + "=" + found.getString(i + 1));
                            }
                            boolean equal = true;
                            for (int i = 0; i < written.size() && equal; i++) {
                                int place = identity.size() + i + 1;
                                Object there = written.get(i).binary() ? found.getBytes(place) : found.getString(place);
                                equal = same(plan.columns().get(i), row[i], there);
                            }
                            return new Holder(table.name(), String.join(", ", key), equal);
                        },
                        bound(table, row, places))
                .stream()
                .findFirst();
    }

    private static boolean same(ColumnPlan column, Object expected, Object actual) {
        return expected == null && column.target().autoIncrement()
                || Objects.equals(StoredForm.of(expected, column.target()), StoredForm.of(actual, column.target()))
                || column.conversion().isPresent() && column.conversion().get().same(expected, actual);
    }

    private static Object[] bound(Table table, Object[] row, List<Integer> places) {
        List<Object> values = new ArrayList<>();
        values.add(table.name());
        places.forEach(place -> values.add(row[place]));
        return values.toArray();
    }

    /** The places of a key's columns in the INSERT; empty where one of them is not written. */
    private static List<Integer> places(TablePlan plan, Key key) {
        List<String> written = plan.columns().stream().map(column -> column.target().name()).toList();
        return written.containsAll(key.columns()) ? key.columns().stream().map(written::indexOf).toList() : List.of();
    }

    private static String sql(Column column) {
        String own = "t." + Identifier.quoted(column.name());
        return switch (column.dataType()) {
            // The text form of a FLOAT has six digits only, that of a BIT is raw.
            case "float" -> "(" + own + " + 0E0)";
            case "bit" -> "(" + own + " + 0)";
            default -> own;
        };
    }
}
