package io.caravan.copy;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import io.caravan.mapping.TablePlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the rows of a chunk by LOAD DATA LOCAL from a stream, bean {@code rowLoad}, where M2's server allows it. LOCAL makes a
 * warning of what would be an error, and leaves out rows that are there already: a load that is not all well is refused, to be
 * taken back and done by INSERT, which says what is wrong with which row.
 */
public final class RowLoad {

    /** SQLSTATE of a refusal: the data's class, so that the rows are written in another way and not the chunk again. */
    private static final String REFUSED = "22000";
    /** A table most of whose loads are refused is better off without. */
    private static final int PATIENCE = 3;
    /** Not known, not allowed here or there, switched off: no other load will do better (MySQL, MariaDB, proxies). */
    private static final List<Integer> IMPOSSIBLE = List.of(1148, 3948, 4166, 1047, 1045, 1064, 1227, 1235, 1295);
    private static final Logger LOG = LoggerFactory.getLogger(RowLoad.class);

    private final JdbcTemplate m2;
    private final boolean wanted;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private volatile Boolean allowed;

    /** How the loads of a table went. */
    private record Tally(int loaded, int refused) {

        static final Tally NONE = new Tally(0, 0);

        Tally plus(boolean well) {
            return new Tally(loaded + (well ? 1 : 0), refused + (well ? 0 : 1));
        }

        boolean hopeless() {
            return refused >= PATIENCE && refused > loaded;
        }
    }

    /**
     * @param m2 the sessions that chunks are written by, whose connections are made for it: see {@code caravan.load-data}
     * @param wanted whether to load where the server allows it
     */
    public RowLoad(DataSource m2, boolean wanted) {
        this.m2 = new JdbcTemplate(m2);
        this.wanted = wanted;
    }

    /**
     * Whether rows of a table are worth loading.
     *
     * @param rows how many rows
     */
    boolean suits(TablePlan plan, int rows) {
        return wanted
                && (long) rows * plan.columns().size() > CopyTable.VALUES_PER_INSERT
                && LoadStatement.suits(plan)
                && !tallies.getOrDefault(plan.name(), Tally.NONE).hopeless()
                && isAllowed();
    }

    private boolean isAllowed() {
        Boolean known = allowed;
        if (known == null) {
            known = isAllowed(m2);
            allowed = known;
        }
        return known;
    }

    /**
     * Whether a server lets clients load their own rows.
     *
     * @throws org.springframework.dao.DataAccessException if it cannot be asked
     */
    public static boolean isAllowed(JdbcTemplate server) {
        return Boolean.TRUE.equals(server.queryForObject("SELECT @@GLOBAL.local_infile", Boolean.class));
    }

    /**
     * Writes the rows that the chunk hands out, in the transaction of this thread.
     *
     * @throws SQLException of class 22 if not every row arrived as it is; what the server says where another attempt may do better
     */
    public void load(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) throws SQLException {
        String name = chunk.plan().name();
        try {
            m2.execute((ConnectionCallback<Void>) connection -> {
                write(connection, LoadStatement.of(chunk.plan(), chunk.table().database() + chunk.plan().target().sql()), chunk.next());
                return null;
            });
            tallies.merge(name, Tally.NONE.plus(true), (a, b) -> a.plus(true));
        } catch (RuntimeException e) {
            if (SqlFaults.isPassing(e)) {
                throw e;
            }
            tallies.merge(name, Tally.NONE.plus(false), (a, b) -> a.plus(false));
            int code = SqlFaults.code(e);
            if (IMPOSSIBLE.contains(code)) {
                allowed = false;
                LOG.warn("Magento 2's server takes no LOAD DATA LOCAL ({}); rows are written by INSERT, which is slower", SqlFaults.reason(e));
            } else {
                LOG.debug("{} is written by INSERT: {}", chunk, SqlFaults.reason(e));
            }
            throw new SQLException("LOAD DATA: " + SqlFaults.reason(e), REFUSED, code, e);
        }
    }

    /**
     * Writes rows into another table, in the transaction of this thread.
     *
     * @return whether all of them are there; if not, some may be
     * @throws RuntimeException if another attempt may do better
     */
    boolean loaded(LoadStatement statement, List<Object[]> rows) {
        if (!wanted || !isAllowed() || !statement.takes(rows)) {
            return false;
        }
        try {
            m2.execute((ConnectionCallback<Void>) connection -> {
                write(connection, statement, rows);
                return null;
            });
            return true;
        } catch (RuntimeException e) {
            if (SqlFaults.isPassing(e)) {
                throw e;
            }
            LOG.debug("{}: {}", statement.sql(), SqlFaults.reason(e));
            return false;
        }
    }

    /**
     * Writes rows; all of them, or the caller has to take them back.
     *
     * @param connection a connection of MySQL's driver, perhaps wrapped
     * @throws SQLException if the server says so, or not every row arrived as it is
     */
    static void write(Connection connection, LoadStatement load, List<Object[]> rows) throws SQLException {
        RuntimeProperty<Boolean> allow =
                connection.unwrap(JdbcConnection.class).getPropertySet().getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        try (Statement statement = connection.createStatement()) {
            JdbcStatement driver = statement.unwrap(JdbcStatement.class);
            statement.setEscapeProcessing(false);
            int written;
            try (LoadStream stream = new LoadStream(load, rows)) {
                // As long as there is a stream, the driver sends this, whatever file a server asks for. Before and after, it
                // sends nothing: see DriverProperties.
                driver.setLocalInfileInputStream(stream);
                allow.setValue(true);
                written = statement.executeUpdate(load.sql());
            } catch (java.io.IOException e) {
                throw new SQLException(e);
            } finally {
                allow.setValue(false);
                driver.setLocalInfileInputStream(null);
            }
            // Not getWarnings(): with max_error_count=0 the server counts them all the same, but has nothing to show.
            try (ResultSet warnings = statement.executeQuery("SELECT @@warning_count")) {
                warnings.next();
                if (written != rows.size() || warnings.getInt(1) > 0) {
                    throw new SQLException(written + " of " + rows.size() + " rows, " + warnings.getInt(1) + " warnings", REFUSED);
                }
            }
        }
    }
}
