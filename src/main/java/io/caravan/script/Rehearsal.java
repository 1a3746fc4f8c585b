package io.caravan.script;

import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs scripts once more, on copies of the tables that they write ({@code caravan_w_1}, ...), so that nothing but the copies is changed: what
 * the copies then hold is what the scripts make of M2 as it is now. A script makes all of it anew whenever it runs, so that the copies of a
 * right M2 equal their tables.
 *
 * <p>A statement is run only if its text shows that it writes copies and nothing else; a script with another one is refused.
 */
public final class Rehearsal implements AutoCloseable {

    /** What the names of copies, and of views, begin with. */
    public static final String PREFIX = "caravan_w_";

    private final JdbcTemplate m2;
    private final TransactionTemplate transaction;
    private final Schema schema;
    private final Function<String, Optional<String>> without;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> ready = new LinkedHashSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Set<String> spoilt = new HashSet<>();

    /**
     * @param m2 the M2 database
     * @param schema M2's structure as it is now
     * @param without for a table of M2, without prefix, a SELECT of the rows that scripts are to see; empty for all rows
     */
    public Rehearsal(DataSource m2, Schema schema, Function<String, Optional<String>> without) {
        this.m2 = new JdbcTemplate(m2);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(m2));
        this.schema = schema;
        this.without = without;
    }

    /**
     * Runs scripts.
     *
     * @param scripts the scripts, in order
     * @param listener is told the name of each script before it runs
     * @throws DataAccessException if a copy cannot be made
     */
    public void run(Collection<ReadyScript> scripts, Consumer<String> listener) {
        drop();
        for (ReadyScript script : scripts) {
            for (ReadyStatement statement : statements(script)) {
                new StatementTables(statement.sql()).written().ifPresent(tables -> tables.forEach(this::copy));
            }
        }
        for (ReadyScript script : scripts) {
            Optional<String> reason = reason(script).or(() -> failure(script, listener));
            reason.ifPresent(why -> {
                refused.put(script.name(), why);
                statements(script).forEach(statement -> new StatementTables(statement.sql()).written().ifPresent(spoilt::addAll));
                script.writes().forEach(table -> spoilt.add(schema.prefix() + table));
                // Nobody reads it.
                spoilt.remove(schema.prefix() + "caravan_report");
            });
        }
    }

    private Optional<String> failure(ReadyScript script, Consumer<String> listener) {
        listener.accept(script.name());
        try {
            transaction.executeWithoutResult(status -> statements(script).forEach(this::run));
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of("it cannot be run now: " + String.valueOf(e.getMostSpecificCause().getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** Those that go round all tables with a foreign key are left out: they follow ids that change, which scripts run again do not. */
    private static List<ReadyStatement> statements(ReadyScript script) {
        return script.statements().stream().filter(statement -> !statement.reference()).toList();
    }

    private void copy(String table) {
        names.computeIfAbsent(table, t -> schema.prefix() + PREFIX + (names.size() + 1));
    }

    private Optional<String> reason(ReadyScript script) {
        for (ReadyStatement statement : statements(script)) {
            StatementTables tables = new StatementTables(statement.sql());
            if (tables.written().isEmpty()) {
                return Optional.of(statement.place() + ": it cannot be told which tables the statement writes");
            }
            Optional<String> missing = tables.named().stream().filter(spoilt::contains).findFirst();
            if (missing.isPresent()) {
                return Optional.of("it needs " + missing.get() + ", which another script could not make");
            }
        }
        return Optional.empty();
    }

    private void run(ReadyStatement statement) {
        StatementTables tables = new StatementTables(statement.sql());
        List<String> dropped = tables.dropped();
        for (String name : tables.named()) {
            if (ready.contains(name)) {
                continue;
            }
            if (names.containsKey(name)) {
                ready.add(name);
                if (!dropped.contains(name)) {
                    make(name, tables.emptied().filter(name::equals).isEmpty());
                }
            } else {
                view(name);
            }
        }
        m2.execute(tables.renamed(names));
    }

    /** A table that scripts write. One that is dropped or emptied before anything else is not filled for that. */
    private void make(String table, boolean filled) {
        if (!exists(table)) {
            return;
        }
        String copy = Identifier.quoted(names.get(table));
        m2.execute("CREATE TABLE " + copy + " LIKE " + Identifier.quoted(table));
        if (filled) {
            m2.update("INSERT INTO " + copy + " " + seen(table).orElse("SELECT * FROM " + Identifier.quoted(table)));
        }
    }

    /** A table that scripts read, where they are not to see all of it. */
    private void view(String table) {
        ready.add(table);
        seen(table).ifPresent(select -> {
            String view = schema.prefix() + PREFIX + (names.size() + 1);
            m2.execute("CREATE VIEW " + Identifier.quoted(view) + " AS " + select);
            names.put(table, view);
        });
    }

    private Optional<String> seen(String table) {
        return table.startsWith(schema.prefix()) ? without.apply(table.substring(schema.prefix().length())) : Optional.empty();
    }

    private boolean exists(String table) {
        return m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, table) > 0;
    }

    /** The scripts that were not run to their end, each with the reason. */
    public Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /**
     * The name in the database of the copy of a table of M2, given without prefix; empty where no script wrote it, or one of those that were not
     * run to their end.
     */
    public Optional<String> copyOf(String table) {
        return spoilt.contains(schema.prefix() + table) ? Optional.empty() : Optional.ofNullable(names.get(schema.prefix() + table));
    }

    /**
     * The tables of M2 that a script writes when it is rehearsed, without prefix; none of Caravan's own. Those that it makes itself are among
     * them.
     *
     * @param prefix M2's table prefix
     */
    public static Set<String> written(ReadyScript script, String prefix) {
        return statements(script).stream()
                .flatMap(statement -> new StatementTables(statement.sql()).written().stream().flatMap(List::stream))
                .filter(table -> table.startsWith(prefix) && !table.startsWith(prefix + "caravan_"))
                .map(table -> table.substring(prefix.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Drops what this rehearsal, or one that was cut short, has made. */
    private void drop() {
        String like = (schema.prefix() + PREFIX).replace("_", "\\_") + "%";
        for (String kind : List.of("VIEW", "TABLE")) {
            List<String> made = m2.queryForList("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE ?"
                    + " AND (table_type = 'VIEW') = (? = 'VIEW')", String.class, like, kind);
            if (!made.isEmpty()) {
                m2.execute("DROP " + kind + " IF EXISTS " + made.stream().map(Identifier::quoted).collect(Collectors.joining(", ")));
            }
        }
        names.clear();
        ready.clear();
        refused.clear();
        spoilt.clear();
    }

    /** Drops the copies. */
    @Override
    public void close() {
        drop();
    }
}
