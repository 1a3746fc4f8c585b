package io.caravan.copy;

import io.caravan.mapping.TablePlan;
import io.caravan.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of M2 that a copied table should have, made from M1 by the same reading and the same mapping as the copy,
 * chunk by chunk. Rows that the copy, or the delta since, listed in {@code caravan_quarantine} are not among them.
 */
public final class ExpectedTable {

    /**
     * A chunk of the copy.
     *
     * @param number its number, from 1
     * @param range the rows it covers
     */
    public record Part(int number, KeyRange range) {}

    /**
     * The rows of a part.
     *
     * @param rows the rows that M2 should hold, one value for each column of the INSERT
     * @param refused rows that could not be written now, though the copy does not list them
     */
    public record Rows(List<Object[]> rows, long refused) {}

    /** Where the quarantine lists what the delta could not apply, whichever chunk it would belong to. */
    private static final int DELTA = 0;

    private final CopyTable table;
    private final JdbcTemplate m1;
    private final JdbcTemplate m2;
    private final CaravanTables tables;
    private final ChunkMapper mapper;
    private final List<Part> parts;
    private final Account account;

    /**
     * Prepares a table: finds its orphans and duplicates as the copy did, and reads which chunks the copy made.
     *
     * @param plan the plan that the table was copied by
     * @param plans the plans of all tables
     * @param account what the copy says of the table
     * @param m1 the M1 database
     * @param m2 the M2 database
     * @param schema M1's structure
     * @param tables Caravan's tables in M2
     * @param mapper maps rows
     */
    public ExpectedTable(
            TablePlan plan, Plans plans, Account account, DataSource m1, DataSource m2, Schema schema, CaravanTables tables,
            ChunkMapper mapper) {
        this.m1 = new JdbcTemplate(m1);
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
        this.mapper = mapper;
        this.account = account;
        this.parts = new Checkpoint(m2, tables).chunks(plan).stream().map(c -> new Part(c.number(), c.range())).toList();
        MissingParents parents = new MissingParents(
                this.m1, this.m2, tables, name -> schema.table(name).orElseThrow(), plans::routed);
        this.table = CopyTable.of(plan, parents.of(plan), new UniqueKeyLosers(this.m1).of(plan));
    }

    /** The plan. */
    public TablePlan plan() {
        return table.plan();
    }

    /** The chunks that the copy made, in order; together they cover the whole table. */
    public List<Part> parts() {
        return parts;
    }

    /** How many rows the copy wrote, by its own account. */
    public long writtenRows() {
        return account.written();
    }

    /** Whether a column of the chunk key may be NULL in M1. */
    public boolean nullableKey() {
        return table.nullableKey();
    }

    /** Reads and maps one part. */
    public Rows rows(Part part) {
        Chunk chunk = new Chunk(table, part.number(), part.range());
        ChunkMapper.Mapped mapped = mapper.map(table, read(chunk));
        Map<String, Integer> left = leftOut(part);
        if (left.isEmpty()) {
            return new Rows(mapped.rows(), mapped.rejected().size());
        }
        // Those that the mapping sets aside come first, so that of two rows with one key the right one is taken.
        long refused = mapped.rejected().stream().filter(rejection -> !take(left, rejection.key())).count();
        RowText text = new RowText(plan());
        List<Object[]> rows = new ArrayList<>(mapped.rows().size());
        for (int i = 0; i < mapped.rows().size(); i++) {
            if (!take(left, text.key(mapped.sources().get(i)))) {
                rows.add(mapped.rows().get(i));
            }
        }
        return new Rows(rows, refused);
    }

    private List<Object[]> read(Chunk chunk) {
        return m1.query(
                chunk.getSelect(),
                row -> {
                    int width = row.getMetaData().getColumnCount();
                    List<Object[]> rows = new ArrayList<>();
                    while (row.next()) {
                        Object[] values = new Object[width];
                        for (int i = 0; i < width; i++) {
                            values[i] = row.getBytes(i + 1);
                        }
                        rows.add(values);
                    }
                    return rows;
                },
                chunk.getParameters().toArray());
    }

    /** How often each key is listed; a table without a key may have several rows of the same. */
    private Map<String, Integer> leftOut(Part part) {
        Map<String, Integer> keys = new HashMap<>();
        m2.query(
                "SELECT row_key FROM " + tables.quarantine() + " WHERE mapping = ? AND chunk IN (?, " + DELTA + ")",
                row -> {
                    keys.merge(row.getString(1), 1, Integer::sum);
                },
                plan().name(), part.number());
        return keys;
    }

    private static boolean take(Map<String, Integer> left, String key) {
        // The quarantine's column holds no more of a key.
        String kept = key.length() <= 700 ? key : key.substring(0, 700);
        boolean listed = left.containsKey(kept);
        left.computeIfPresent(kept, (k, count) -> count > 1 ? count - 1 : null);
        return listed;
    }
}
