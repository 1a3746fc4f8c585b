package io.caravan.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.mapping.TablePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each table has come, in {@code caravan_checkpoint}. A chunk's row is planned before its rows are read, and
 * done in the same transaction in which they are written, so that after a stop exactly the chunks that are planned but
 * not done are copied again.
 */
public final class Checkpoint {

    /** A table, or what is known of it: {@code copying} or {@code complete}. */
    public record TableState(
            String mapping, String area, String m2Table, boolean complete, String fingerprint, long estimatedRows,
            Account account, long millis) {}

    /** A chunk that was planned. */
    record ChunkState(int number, KeyRange range, boolean done) {}

    /**
     * What is known of a table when its copy begins or goes on.
     *
     * @param fingerprint its plan's when it was begun; empty where it was not
     * @param complete whether all its rows have been dealt with
     * @param chunks its chunks, in order
     */
    record Known(Optional<String> fingerprint, boolean complete, List<ChunkState> chunks) {}

    /**
     * What is known of an M2 table before the first of its rows is written.
     *
     * @param filledByAnother whether another mapping has begun to fill it
     * @param kept whether rows of M2's own are kept in it, see {@link KeptRows}
     */
    record Target(boolean filledByAnother, boolean kept) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "mapping, chunk, area, m2_table, state, after_key, up_to_key, fingerprint, rows_estimated, updated_at";

    private static final String KEPT = "m2:";

    private final JdbcTemplate m2;
    private final CaravanTables tables;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    public Checkpoint(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /** The state of one table; empty where it was never begun. */
    public Optional<TableState> table(String mapping) {
        return tables(" WHERE mapping = ?", mapping).stream().findFirst();
    }

    /** The state of all tables that were begun, in the order in which they were. */
    public List<TableState> tables() {
        return tables("");
    }

    private List<TableState> tables(String where, Object... parameters) {
        record Sum(Account account, long millis) {}
        Map<String, Sum> sums = new LinkedHashMap<>();
        m2.query(
                "SELECT mapping, rows_read, rows_written, rows_skipped, rows_quarantined, notes, millis FROM "
                        + tables.checkpoint() + where + (where.isEmpty() ? " WHERE" : " AND") + " chunk > 0 AND state = 'done'",
                row -> {
                    Account account = new Account(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), notes(row.getString(6)));
                    sums.merge(row.getString(1), new Sum(account, row.getLong(7)),
                            (a, b) -> new Sum(a.account().plus(b.account()), a.millis() + b.millis()));
                },
                parameters);
        return m2.query(
                "SELECT mapping, area, m2_table, state, fingerprint, rows_estimated FROM " + tables.checkpoint() + where
                        + (where.isEmpty() ? " WHERE" : " AND") + " chunk = 0 AND mapping NOT LIKE '" + KEPT + "%' ORDER BY updated_at, mapping",
                (row, number) -> {
                    Sum sum = sums.getOrDefault(row.getString(1), new Sum(Account.NOTHING, 0));
                    return new TableState(
                            row.getString(1), row.getString(2), row.getString(3), "complete".equals(row.getString(4)),
                            row.getString(5), row.getLong(6), sum.account(), sum.millis());
                },
                parameters);
    }

    /** The names of the tables and scripts that are complete. */
    public List<String> complete() {
        return m2.queryForList("SELECT mapping FROM " + tables.checkpoint() + " WHERE chunk = 0 AND state = 'complete'", String.class);
    }

    /** What is known of a table, in one round trip. */
    Known known(TablePlan plan) {
        List<ChunkState> chunks = new ArrayList<>();
        List<String[]> table = new ArrayList<>();
        m2.query(
                "SELECT chunk, state, fingerprint, after_key, up_to_key FROM " + tables.checkpoint() + " WHERE mapping = ? ORDER BY chunk",
                row -> {
                    if (row.getInt(1) == 0) {
                        table.add(new String[] {row.getString(2), row.getString(3)});
                    } else {
                        chunks.add(new ChunkState(
                                row.getInt(1), new KeyRange(KeyRange.read(row.getString(4)), KeyRange.read(row.getString(5))), "done".equals(row.getString(2))));
                    }
                },
                plan.name());
        return table.isEmpty()
                ? new Known(Optional.empty(), false, List.of())
                : new Known(Optional.of(String.valueOf(table.get(0)[1])), "complete".equals(table.get(0)[0]), chunks);
    }

    /** What is known of a plan's M2 table, in one round trip. */
    Target target(TablePlan plan) {
        return m2.queryForObject(
                "SELECT (SELECT COUNT(*) FROM " + tables.checkpoint() + " WHERE m2_table = ? AND chunk = 0 AND mapping <> ? AND mapping NOT LIKE '" + KEPT
                        + "%'), (SELECT COUNT(*) FROM " + tables.kept() + " WHERE m2_table = ?)",
                (row, number) -> new Target(row.getLong(1) > 0, row.getLong(2) > 0),
                plan.target().name(), plan.name(), plan.target().name());
    }

    /** Notes that a table is begun, and its first chunk about to be read. */
    void begin(TablePlan plan, KeyRange range) {
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ") VALUES (?, 0, ?, ?, 'copying', NULL, NULL, ?, ?, UTC_TIMESTAMP()),"
                        + " (?, 1, ?, ?, 'planned', ?, ?, NULL, NULL, UTC_TIMESTAMP())",
                plan.name(), plan.step().area(), plan.target().name(), plan.fingerprint(), plan.source().estimatedRows(),
                plan.name(), plan.step().area(), plan.target().name(), KeyRange.written(range.after()), KeyRange.written(range.upTo()));
    }

    /** Notes that a table without rows is complete, with one chunk that holds all of them. */
    void completeWithoutRows(TablePlan plan) {
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ") VALUES (?, 0, ?, ?, 'complete', NULL, NULL, ?, 0, UTC_TIMESTAMP()),"
                        + " (?, 1, ?, ?, 'done', NULL, NULL, NULL, NULL, UTC_TIMESTAMP())",
                plan.name(), plan.step().area(), plan.target().name(), plan.fingerprint(),
                plan.name(), plan.step().area(), plan.target().name());
    }

    /** Notes that all rows of the table have been dealt with. */
    void complete(TablePlan plan) {
        m2.update("UPDATE " + tables.checkpoint() + " SET state = 'complete' WHERE mapping = ? AND chunk = 0", plan.name());
    }

    /** The chunks of a table, in order. */
    List<ChunkState> chunks(TablePlan plan) {
        return known(plan).chunks();
    }

    /** Notes that a chunk is about to be read. */
    void planned(TablePlan plan, int number, KeyRange range) {
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, 'planned', ?, ?, NULL, NULL, UTC_TIMESTAMP())",
                plan.name(), number, plan.step().area(), plan.target().name(), KeyRange.written(range.after()), KeyRange.written(range.upTo()));
    }

    /** Whether a chunk was written and committed. */
    boolean isDone(TablePlan plan, int number) {
        return m2.queryForList(
                        "SELECT state FROM " + tables.checkpoint() + " WHERE mapping = ? AND chunk = ?", String.class, plan.name(), number)
                .contains("done");
    }

    /**
     * The UPDATE that notes that a chunk is done; runs in the transaction that writes its rows. It finds no row where another
     * attempt, whose fate was not known, was committed meanwhile.
     *
     * @param tables Caravan's tables as that session names them
     */
    static String doneSql(CaravanTables tables) {
        return "UPDATE " + tables.checkpoint() + " SET state = 'done', rows_read = ?, rows_written = ?, rows_skipped = ?,"
                + " rows_quarantined = ?, notes = ?, millis = ?, updated_at = UTC_TIMESTAMP() WHERE mapping = ? AND chunk = ? AND state = 'planned'";
    }

    /** The same for a chunk that is the whole table, which is complete with it. What is bound to it is the same. */
    static String wholeSql(CaravanTables tables) {
        return "UPDATE " + tables.checkpoint() + " SET state = IF(chunk = 0, 'complete', 'done'), rows_read = ? * (chunk > 0), rows_written = ? * (chunk > 0),"
                + " rows_skipped = ? * (chunk > 0), rows_quarantined = ? * (chunk > 0), notes = IF(chunk = 0, NULL, ?), millis = ? * (chunk > 0),"
                // When a table was begun tells whether a script is up to date.
                + " updated_at = IF(chunk = 0, updated_at, UTC_TIMESTAMP()) WHERE mapping = ? AND chunk IN (0, ?) AND state IN ('copying', 'planned')";
    }

    /** What is bound to {@link #doneSql}. */
    List<Object> doneParameters(Chunk chunk) {
        Account account = chunk.account();
        List<Object> parameters = new ArrayList<>(List.of(
                account.read(), account.written(), account.skipped(), account.quarantined()));
        parameters.add(account.notes().isEmpty() ? null : written(account.notes()));
        parameters.addAll(List.of(chunk.millis(), chunk.plan().name(), chunk.number()));
        return parameters;
    }

    /** Notes that a table follows its mapping as that is now, because what was looked up in M1 has changed. */
    public void renew(TablePlan plan) {
        m2.update("UPDATE " + tables.checkpoint() + " SET fingerprint = ? WHERE mapping = ? AND chunk = 0", plan.fingerprint(), plan.name());
    }

    /** Forgets a table or a script, so that the next run does it from its start. */
    public void forget(String mapping) {
        m2.update("DELETE FROM " + tables.quarantine() + " WHERE mapping = ?", mapping);
        m2.update("DELETE FROM " + tables.checkpoint() + " WHERE mapping = ?", mapping);
    }

    /**
     * Forgets a script that is about to run; belongs into its transaction. Rows are found without a lock and deleted by their key, so that
     * the tables and scripts beside it, whose names are next to its own, do not wait for its end.
     */
    public void forgetScript(String script) {
        m2.queryForList("SELECT id FROM " + tables.quarantine() + " WHERE mapping = ?", Long.class, script)
                .forEach(id -> m2.update("DELETE FROM " + tables.quarantine() + " WHERE id = ?", id));
        m2.queryForList("SELECT chunk FROM " + tables.checkpoint() + " WHERE mapping = ?", Long.class, script)
                .forEach(chunk -> m2.update("DELETE FROM " + tables.checkpoint() + " WHERE mapping = ? AND chunk = ?", script, chunk));
    }

    /** When the copies that fill some M2 tables were begun, as texts that change with every new beginning. */
    public List<String> begun(Collection<String> m2Tables) {
        List<String> begun = new ArrayList<>();
        m2.query(
                "SELECT m2_table, CONCAT(mapping, '@', updated_at) FROM " + tables.checkpoint() + " WHERE chunk = 0 AND mapping NOT LIKE '" + KEPT + "%'",
                row -> {
                    if (m2Tables.contains(row.getString(1))) {
                        begun.add(row.getString(2));
                    }
                });
        return begun;
    }

    /** The same for one mapping or script. */
    public List<String> begunAs(String name) {
        return m2.queryForList(
                "SELECT CONCAT(mapping, '@', updated_at) FROM " + tables.checkpoint() + " WHERE chunk = 0 AND mapping = ?", String.class, name);
    }

    /** Whether M2's own rows of a table were kept, see {@code keep-table}. */
    public boolean isKept(String table) {
        return !begunAs(KEPT + table).isEmpty();
    }

    /** Notes that M2's own rows of a table are kept; belongs into the transaction that copies them. No reset forgets it. */
    public void kept(String table) {
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ") VALUES (?, 0, '', ?, 'complete', NULL, NULL, NULL, 0, UTC_TIMESTAMP())",
                KEPT + table, table);
    }

    /**
     * Notes that a script is done; belongs into its transaction.
     *
     * @param notes rows that it changed, by what it says of them
     * @param millis how long it took
     */
    public void scriptDone(String script, String area, String fingerprint, Map<String, Long> notes, long millis) {
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ") VALUES (?, 0, ?, '', 'complete', NULL, NULL, ?, 0, UTC_TIMESTAMP())",
                script, area, fingerprint);
        m2.update(
                "INSERT INTO " + tables.checkpoint() + " (" + COLUMNS + ", notes, millis) VALUES (?, 1, ?, '', 'done', NULL, NULL, NULL, NULL,"
                        + " UTC_TIMESTAMP(), ?, ?)",
                script, area, notes.isEmpty() ? null : written(notes), millis);
    }

    /**
     * Notes that a script was run again for changes; belongs into its transaction. It counts as done when it was done first, so that
     * what comes after it does not count as out of date.
     */
    public void scriptDoneAgain(String script, String fingerprint, Map<String, Long> notes, long millis) {
        m2.update("UPDATE " + tables.checkpoint() + " SET fingerprint = ? WHERE mapping = ? AND chunk = 0", fingerprint, script);
        m2.update("UPDATE " + tables.checkpoint() + " SET notes = ?, millis = ?, updated_at = UTC_TIMESTAMP() WHERE mapping = ? AND chunk = 1",
                notes.isEmpty() ? null : written(notes), millis, script);
    }

    private static String written(Map<String, Long> notes) {
        try {
            return JSON.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> notes(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_checkpoint holds notes that are no JSON: " + json, e);
        }
    }
}
