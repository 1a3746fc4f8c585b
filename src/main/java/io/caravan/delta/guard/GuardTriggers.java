package io.caravan.delta.guard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The triggers that Caravan has in M2. */
final class GuardTriggers {

    /** Making a trigger waits for transactions that use its table. */
    private static final int LOCK_WAIT_SECONDS = 60;

    private final JdbcTemplate m2;
    private final String touched;

    /**
     * @param m2 the M2 database
     * @param touched {@code caravan_touched}, quoted
     */
    GuardTriggers(DataSource m2, String touched) {
        this.m2 = new JdbcTemplate(m2);
        this.touched = touched;
    }

    /** What they do, by name; those of a shop with another prefix are not among them. */
    private Map<String, String> bodies() {
        Map<String, String> bodies = new HashMap<>();
        m2.query(
                "SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                        + " AND trigger_name LIKE 'trg\\_caravan\\_%'",
                (ResultSet row) -> {
                    if (row.getString(2).contains(touched)) {
                        bodies.put(row.getString(1), row.getString(2));
                    }
                });
        return bodies;
    }

    /** Which of some triggers are not there, or do something else. */
    List<GuardTrigger> missing(List<GuardTrigger> wanted) {
        Map<String, String> there = bodies();
        return wanted.stream().filter(trigger -> !trigger.body().equals(there.get(trigger.name()))).toList();
    }

    /**
     * Makes them, in place of those of the same name.
     *
     * @throws GuardRefused if the server refuses one; those that were new are taken away again
     */
    void make(List<GuardTrigger> triggers) {
        Collection<String> there = bodies().keySet();
        List<String> made = new ArrayList<>();
        try {
            m2.execute((ConnectionCallback<Void>) connection -> {
                make(connection, triggers, there, made);
                return null;
            });
        } catch (RuntimeException e) {
            made.stream().filter(name -> !there.contains(name)).forEach(name -> m2.execute(GuardTrigger.drop(name)));
            throw e;
        }
    }

    private void make(Connection connection, List<GuardTrigger> missing, Collection<String> there, List<String> made) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
            try {
                for (GuardTrigger trigger : missing) {
                    make(statement, trigger, there.contains(trigger.name()));
                    made.add(trigger.name());
                }
            } finally {
                statement.execute("SET SESSION lock_wait_timeout = DEFAULT");
            }
        }
    }

    private void make(Statement statement, GuardTrigger trigger, boolean again) throws SQLException {
        try {
            if (again) {
                statement.execute(GuardTrigger.drop(trigger.name()));
            }
            statement.execute(trigger.create());
        } catch (SQLException e) {
            throw refused(trigger.table().physicalName(), e);
        }
    }

    /**
     * Executes a statement.
     *
     * @param what the M2 table that it is about
     * @throws GuardRefused if the server refuses
     */
    void execute(String what, String sql) {
        try {
            m2.execute(sql);
        } catch (DataAccessException e) {
            throw refused(what, e);
        }
    }

    private GuardRefused refused(String what, Exception refusal) {
        String[] names = m2.queryForObject(
                "SELECT DATABASE(), CURRENT_USER()", (row, number) -> new String[] {row.getString(1), row.getString(2)});
        return GuardRefused.of(what, names[0], names[1], refusal);
    }

    /** How many are there. */
    int count() {
        return bodies().size();
    }

    /** Takes them away. */
    void drop() {
        bodies().keySet().forEach(name -> m2.execute(GuardTrigger.drop(name)));
    }
}
