package io.caravan.plan;

import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How large the tables of a database are: rows counted where that is quick, else the server's estimate. */
final class TableSizes {

    /** Counting reads the whole table, or an index of it: within this, in no time. */
    private static final long COUNTED_BYTES = 200_000_000;
    private static final int TABLES_AT_A_TIME = 40;

    private final Map<String, TableSize> sizes;

    private TableSizes(Map<String, TableSize> sizes) {
        this.sizes = sizes;
    }

    /**
     * The size of a table.
     *
     * @param table its name without prefix
     * @param rows its rows
     * @param counted whether they were counted
     * @param bytes its data and indexes, as the server estimates them
     */
    record TableSize(String table, long rows, boolean counted, long bytes) {}

    static TableSizes of(Questions database) {
        Schema schema = database.schema();
        Map<String, Long> bytes = new TreeMap<>();
        database.rows("sizes of tables",
                        "SELECT table_name AS name, COALESCE(data_length, 0) + COALESCE(index_length, 0) AS bytes FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE()")
                .forEach(row -> bytes.put(row.get("name"), Long.parseLong(row.get("bytes"))));
        Map<String, Long> counts = new TreeMap<>();
        List<Table> small = schema.tables().values().stream()
                .filter(table -> bytes.getOrDefault(table.physicalName(), 0L) <= COUNTED_BYTES)
                .toList();
        for (int from = 0; from < small.size(); from += TABLES_AT_A_TIME) {
            List<Table> some = small.subList(from, Math.min(small.size(), from + TABLES_AT_A_TIME));
            List<String> parts = new ArrayList<>();
            some.forEach(table -> parts.add("SELECT ? AS name, COUNT(*) AS n FROM " + table.sql()));
            database.rows("rows of tables", String.join(" UNION ALL ", parts), some.stream().map(Table::name).toArray())
                    .forEach(row -> counts.put(row.get("name"), Long.parseLong(row.get("n"))));
        }
        Map<String, TableSize> sizes = new TreeMap<>();
        schema.tables().values().forEach(table -> sizes.put(table.name(), new TableSize(
                table.name(), counts.getOrDefault(table.name(), table.estimatedRows()), counts.containsKey(table.name()),
                bytes.getOrDefault(table.physicalName(), 0L))));
        return new TableSizes(sizes);
    }

    Optional<TableSize> of(String table) {
        return Optional.ofNullable(sizes.get(table));
    }

    Collection<TableSize> all() {
        return sizes.values();
    }

    long rows(String table) {
        return of(table).map(TableSize::rows).orElse(0L);
    }

    long bytes(String table) {
        return of(table).map(TableSize::bytes).orElse(0L);
    }

    long bytes(Collection<String> tables) {
        return tables.stream().collect(Collectors.summingLong(this::bytes));
    }

    /** The bytes of the whole database. */
    long bytes() {
        return bytes(sizes.keySet());
    }
}
