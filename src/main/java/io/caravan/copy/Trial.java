package io.caravan.copy;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tries how fast a table can be copied between these servers: reads and maps some of its rows as the copy does, and writes them
 * into a temporary table, which no other session sees and which goes with the session.
 */
public final class Trial {

    private static final String TABLE = Identifier.quoted("caravan_trial");
    /** A condition of the operator's may be slow; the trial must not. */
    private static final int LONGEST_SECONDS = 15;

    private final JdbcTemplate m1;
    private final ZeroDates zeroDates;
    private final RowLoad load;

    /**
     * @param m1 the M1 database
     * @param zeroDates what becomes of zero dates
     * @param load says which rows the copy would load
     */
    public Trial(DataSource m1, ZeroDates zeroDates, RowLoad load) {
        this.load = load;
        this.m1 = new JdbcTemplate(m1);
        this.m1.setQueryTimeout(LONGEST_SECONDS);
        this.zeroDates = zeroDates;
    }

    /**
     * How long it took.
     *
     * @param rows how many rows were read
     * @param written how many of them were written
     * @param readNanos time to read them
     * @param mapNanos time to map them
     * @param writeNanos time to write them; 0 where nothing was written
     */
    public record Timing(int rows, int written, long readNanos, long mapNanos, long writeNanos) {}

    /**
     * Reads and maps rows from the start of a table.
     *
     * @param rows the most rows
     * @throws org.springframework.dao.DataAccessException if M1 cannot be read, or takes too long
     */
    public Timing read(TablePlan plan, int rows) {
        try {
            return timing(plan, rows, null);
        } catch (SQLException e) {
            throw new IllegalStateException("only M2 throws it", e);
        }
    }

    /**
     * The same, and writes them.
     *
     * @param m2 a session of M2, in which nothing else happens
     * @throws SQLException if a temporary table is not allowed
     * @throws org.springframework.dao.DataAccessException if M1 cannot be read, or takes too long
     */
    public Timing copy(TablePlan plan, int rows, Connection m2) throws SQLException {
        try (Statement statement = m2.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE " + TABLE + " LIKE " + plan.target().sql());
            try {
                return timing(plan, rows, m2);
            } finally {
                m2.setAutoCommit(true);
                statement.execute("DROP TEMPORARY TABLE " + TABLE);
            }
        }
    }

    /**
     * Only reads rows from the start of a table, where there is no M2 that says what becomes of them.
     *
     * @param rows the most rows
     * @throws org.springframework.dao.DataAccessException if M1 cannot be read, or takes too long
     */
    public Timing read(Table table, int rows) {
        long start = System.nanoTime();
        int read = m1.query("SELECT * FROM " + table.sql() + " LIMIT " + rows, new PositionalRows().newColumnRowMapper()).size();
        return new Timing(read, 0, System.nanoTime() - start, 0, 0);
    }

    private Timing timing(TablePlan plan, int rows, Connection m2) throws SQLException {
        CopyTable table = CopyTable.of(plan, Map.of(), Map.of());
        Chunk chunk = new Chunk(table, 0, KeyRange.ALL);
        long start = System.nanoTime();
        @SuppressWarnings("unchecked")
        List<Object[]> read = (List<Object[]>) m1.query(chunk.getSelect() + " LIMIT " + rows, new PositionalRows().newColumnRowMapper());
        long afterRead = System.nanoTime();
        boolean toLoad = m2 != null && load.suits(plan, read.size());
        ChunkMapper mapper = ChunkMapper.toWrite(zeroDates);
        List<Object[]> mapped = (toLoad ? mapper.mapToLoad(table, read) : mapper.map(table, read)).rows();
        long afterMap = System.nanoTime();
        int written = m2 == null ? 0 : toLoad ? load(table, mapped, m2) : write(table, mapped, m2);
        return new Timing(read.size(), written, afterRead - start, afterMap - afterRead, m2 == null ? 0 : System.nanoTime() - afterMap);
    }

    private static int load(CopyTable table, List<Object[]> rows, Connection m2) throws SQLException {
        try {
            m2.setAutoCommit(false);
            RowLoad.write(m2, LoadStatement.of(table.plan(), TABLE), rows);
            m2.commit();
            return rows.size();
        } catch (SQLException e) {
            // As the copy does: the time of both is what it takes.
            m2.rollback();
            Reading.texts(table.plan(), rows);
            return write(table, rows, m2);
        }
    }

    /** Rows that M2 refuses would be quarantined by the copy; here they only do not count. */
    private static int write(CopyTable table, List<Object[]> rows, Connection m2) {
        int written = 0;
        try {
            m2.setAutoCommit(false);
            for (int from = 0; from < rows.size(); from += table.rowsPerInsert()) {
                List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + table.rowsPerInsert()));
                String insert = table.insert(some.size()).replaceFirst("^INSERT INTO \\S+", "INSERT INTO " + TABLE);
                try (PreparedStatement statement = m2.prepareStatement(insert)) {
                    new InsertValues().populateStatement(statement, some.iterator(), some.size() * table.plan().columns().size());
                    statement.executeUpdate();
                    written += some.size();
                }
            }
            m2.commit();
        } catch (SQLException e) {
            return written;
        }
        return written;
    }
}
