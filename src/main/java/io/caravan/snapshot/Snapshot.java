package io.caravan.snapshot;

import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * M2 as it was before a migration: each table that held rows is copied inside M2 to a table {@code caravan_s_<number>}; {@code
 * caravan_snapshot} says which copy is whose. All tables of M2 are in it but Caravan's own.
 */
public final class Snapshot {

    /** What the names of Caravan's tables begin with. */
    public static final String OWN_TABLES = "caravan_";
    /** What the names of the copies begin with. */
    public static final String COPIES = "caravan_s_";
    /** The table that lists them. */
    public static final String LIST = "caravan_snapshot";

    private final DataSource dataSource;
    private final JdbcTemplate m2;
    private final String prefix;

    /** How far it is. */
    public enum State {
        /** There is none. */
        NONE,
        /** It was begun, and not ended: of no use. */
        TAKING,
        /** It is whole. */
        TAKEN,
        /** It is whole, and was begun to be put back: M2 is neither what it was nor what it is to be. */
        RESTORING,
        /** It is whole, and M2 was made equal to it. */
        RESTORED
    }

    /**
     * A table of the snapshot.
     *
     * @param table the M2 table, without prefix
     * @param copy the name of its copy, with prefix; empty where the table was empty
     * @param rows how many rows it had
     * @param nextId the number that its next row would have got; empty for none
     * @param definition the statement that makes it
     */
    record Copied(String table, Optional<String> copy, long rows, Optional<Long> nextId, String definition) {}

    /**
     * A whole snapshot.
     *
     * @param at when it was ended, in UTC, as text
     * @param tables how many tables it has
     * @param rows how many rows they had
     * @param bytes the size of the copies with their indexes, by the server's estimate
     */
    public record Taken(String at, int tables, long rows, long bytes) {}

    /**
     * @param m2 the M2 database
     * @param prefix M2's table prefix
     */
    public Snapshot(DataSource m2, String prefix) {
        this.dataSource = m2;
        this.m2 = new JdbcTemplate(m2);
        this.prefix = prefix;
    }

    private String list() {
        return Identifier.quoted(prefix + LIST);
    }

    /** How far it is. */
    public State state() {
        boolean there = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, prefix + LIST) > 0;
        return !there ? State.NONE : m2.queryForList("SELECT state FROM " + list() + " WHERE number = 0", String.class).stream()
                .findFirst().map(state -> State.valueOf(state.toUpperCase(Locale.ROOT))).orElse(State.NONE);
    }

    /** Notes how far it is. */
    void state(State state) {
        m2.update("UPDATE " + list() + " SET state = ? WHERE number = 0", state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Copies all tables of M2. A snapshot that is there, whole or not, makes way first. Nobody else should write into M2 meanwhile: each
     * table is copied as it is at one moment, but one after the other.
     *
     * @param schema M2's structure
     * @throws org.springframework.dao.DataAccessException if M2 refuses; the next call starts over
     */
    public Taken take(Schema schema) {
        remove();
        m2.execute("CREATE TABLE " + list() + " (number INT UNSIGNED NOT NULL PRIMARY KEY, m2_table VARCHAR(64) NOT NULL, copy_table VARCHAR(64) NULL,"
                + " row_count BIGINT NOT NULL, next_id BIGINT UNSIGNED NULL, definition MEDIUMTEXT NOT NULL, state VARCHAR(16) NOT NULL, taken_at DATETIME NOT NULL, UNIQUE KEY (m2_table))"
                + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
        m2.update("INSERT INTO " + list() + " VALUES (0, '', NULL, 0, NULL, '', 'taking', UTC_TIMESTAMP())");
        try (RawSession session = new RawSession(dataSource)) {
            int number = 0;
            for (Table table : tables(schema)) {
                take(session, table, ++number);
            }
        }
        m2.update("UPDATE " + list() + " SET state = 'taken', taken_at = UTC_TIMESTAMP() WHERE number = 0");
        return taken();
    }

    private void take(RawSession session, Table table, int number) {
        Optional<Long> nextId = session.nextId(table.sql());
        if (!session.filled(table.sql())) {
            note(session, number, table, null, 0, nextId);
            return;
        }
        String copy = prefix + COPIES + number;
        session.jdbc().execute("DROP TABLE IF EXISTS " + Identifier.quoted(copy));
        session.jdbc().execute("CREATE TABLE " + Identifier.quoted(copy) + " LIKE " + table.sql());
        session.inTransaction(() -> note(session, number, table, copy, session.copy(table, table.sql(), Identifier.quoted(copy)), nextId));
    }

    private void note(RawSession session, int number, Table table, String copy, long rows, Optional<Long> nextId) {
        session.jdbc().update("INSERT INTO " + list() + " VALUES (?, ?, ?, ?, ?, ?, 'copied', UTC_TIMESTAMP())",
                number, table.name(), copy, rows, nextId.orElse(null), session.definition(table.sql()));
    }

    /** The tables of M2 that a snapshot holds. */
    static List<Table> tables(Schema schema) {
        return schema.tables().values().stream().filter(table -> !table.name().startsWith(OWN_TABLES)).toList();
    }

    /** What a whole snapshot holds. */
    public Taken taken() {
        long bytes = m2.queryForObject(
                "SELECT COALESCE(SUM(t.data_length + t.index_length), 0) FROM information_schema.tables t JOIN " + list()
                        + " s ON CONVERT(s.copy_table USING utf8mb4) COLLATE utf8mb4_bin = CONVERT(t.table_name USING utf8mb4) COLLATE utf8mb4_bin"
                        + " WHERE t.table_schema = DATABASE()", Long.class);
        return m2.queryForObject(
                "SELECT (SELECT CAST(taken_at AS CHAR) FROM " + list() + " WHERE number = 0), COUNT(*), COALESCE(SUM(row_count), 0) FROM " + list() + " WHERE number > 0",
                (row, number) -> new Taken(row.getString(1), row.getInt(2), row.getLong(3), bytes));
    }

    /** Its tables, in the order of their names. */
    List<Copied> copied() {
        return m2.query(
                "SELECT m2_table, copy_table, row_count, next_id, definition FROM " + list() + " WHERE number > 0 ORDER BY m2_table",
                (row, number) -> new Copied(
                        row.getString(1), Optional.ofNullable(row.getString(2)), row.getLong(3),
                        row.getString(4) == null ? Optional.empty() : Optional.of(row.getLong(4)), row.getString(5)));
    }

    /** Takes the snapshot away. The list goes last, so that no copy is left that nobody knows of. */
    private void remove() {
        if (state() == State.NONE) {
            m2.execute("DROP TABLE IF EXISTS " + list());
            return;
        }
        // One that is begun to be removed is of no use any more.
        m2.update("UPDATE " + list() + " SET state = 'taking' WHERE number = 0");
        m2.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'", String.class).stream()
                .filter(name -> name.startsWith(prefix + COPIES))
                .forEach(name -> m2.execute("DROP TABLE IF EXISTS " + Identifier.quoted(name)));
        m2.execute("DROP TABLE " + list());
    }
}
