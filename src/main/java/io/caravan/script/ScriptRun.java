package io.caravan.script;

import io.caravan.copy.CaravanTables;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Plans;
import io.caravan.copy.Progress;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.component.sql.SqlConstants;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the steps of {@code routes/run-sql.camel.yaml} call, bean {@code scriptRun}: runs a script of {@code routes/sql} in
 * one M2 transaction with its checkpoint, and again only when its text or a table it names has changed since. The delta runs it for
 * what {@link DerivedScripts} noted.
 */
public final class ScriptRun {

    /** The exchange property that holds the {@link Running} script. */
    static final String SCRIPT = "script";

    private final Supplier<Plans> plans;
    private final Scripts scripts;
    private final JdbcTemplate m2;
    private final Schema m2Schema;
    private final CaravanTables tables;
    private final Checkpoint checkpoint;
    private final Progress progress;
    private final KnownScripts known;
    private final DerivedScripts derived;
    private final KeysAfterwards keysAfterwards;

    /** What a script is run for. */
    private enum Run {
        /** A migration. */
        MIGRATION,
        /** The delta, everything anew. */
        DELTA,
        /** The delta, what depends on changed rows. */
        CHANGED_ROWS
    }

    /** A script on its way. */
    static final class Running {
        private final ReadyScript script;
        private final Run run;
        private final String fingerprint;
        private final Map<String, Long> notes = new LinkedHashMap<>();
        private List<ReadyStatement> statements = List.of();
        private ReadyStatement current;
        private long begun;

        Running(ReadyScript script, Run run, String fingerprint) {
            this.script = script;
            this.run = run;
            this.fingerprint = fingerprint;
        }

        /** The statements, for the route's split. */
        public List<ReadyStatement> getStatements() {
            return statements;
        }
    }

    /**
     * @param plans the plans of the routes as they are now
     * @param scripts resolves scripts
     * @param m2 the M2 database
     * @param m2Schema M2's structure
     * @param tables Caravan's tables in M2
     * @param derived what the delta has to run
     * @param progress is told of every script
     */
    public ScriptRun(
            Supplier<Plans> plans, Scripts scripts, DataSource m2, Schema m2Schema, CaravanTables tables, DerivedScripts derived, Progress progress) {
        this.known = new KnownScripts(scripts);
        this.derived = derived;
        this.plans = plans;
        this.scripts = scripts;
        this.m2 = new JdbcTemplate(m2);
        this.keysAfterwards = new KeysAfterwards(this.m2);
        this.m2Schema = m2Schema;
        this.tables = tables;
        this.checkpoint = new Checkpoint(m2, tables);
        this.progress = progress;
    }

    /** Puts the script into the exchange property {@value #SCRIPT}, unless what it made is still up to date. */
    public void prepare(String name, Exchange exchange) {
        // Asking for the plans looks at all routes each time.
        Plans current = plans.get();
        ReadyScript script = ready(name, current);
        String fingerprint = fingerprint(script, current);
        boolean upToDate = checkpoint.table(script.checkpoint())
                .filter(state -> state.complete() && fingerprint.equals(state.fingerprint()))
                .isPresent();
        if (!upToDate) {
            progress.beginning(name);
        }
        exchange.setProperty(SCRIPT, upToDate ? null : new Running(script, Run.MIGRATION, fingerprint));
    }

    /**
     * Puts a script into the exchange property {@value #SCRIPT} that {@link DerivedScripts#due} named: for changed rows, if it can be run
     * for these and its text is that of its last whole run.
     */
    public void prepareDelta(String name, Exchange exchange) {
        Plans current = plans.get();
        ReadyScript script = ready(name, current);
        boolean sameText = checkpoint.table(script.checkpoint())
                .filter(state -> state.fingerprint().startsWith(script.text()))
                .isPresent();
        boolean rows = script.incremental() && sameText && !derived.runsWhole(name);
        exchange.setProperty(SCRIPT, rows ? new Running(script, Run.CHANGED_ROWS, "") : new Running(script, Run.DELTA, fingerprint(script, current)));
    }

    private ReadyScript ready(String name, Plans current) {
        Area area = current.areas().stream().filter(a -> a.scripts().contains(name)).findFirst().orElseThrow();
        return scripts.ready(area, name, current, this::stores);
    }

    private List<Long> stores() {
        return m2.queryForList("SELECT store_id FROM " + m2Schema.table("store").orElseThrow().sql() + " ORDER BY store_id", Long.class);
    }

    /** Changes with the script's text, and whenever a table it names was filled anew by a copy or an earlier script. */
    private String fingerprint(ReadyScript script, Plans current) {
        TreeSet<String> begun = new TreeSet<>(checkpoint.begun(script.tables()));
        for (ReadyScript earlier : known.before(current, script.name())) {
            if (known.writtenBy(earlier, m2Schema.prefix()).stream().anyMatch(table -> !table.equals("caravan_report") && script.tables().contains(table))) {
                begun.addAll(checkpoint.begunAs(earlier.checkpoint()));
            }
        }
        return script.text() + ReadyScript.sum(String.join("", begun));
    }

    /** Starts the script, or starts it over: what it reported last time is forgotten, unless it is run for changed rows only. */
    public void begin(@ExchangeProperty(SCRIPT) Running running) {
        running.begun = System.nanoTime();
        running.notes.clear();
        running.current = null;
        if (running.run == Run.CHANGED_ROWS) {
            running.statements = running.script.inDelta();
            return;
        }
        if (running.run == Run.MIGRATION) {
            running.statements = keysAfterwards.in(running.script.statements());
            checkpoint.forgetScript(running.script.checkpoint());
        } else {
            running.statements = running.script.statements();
            // The checkpoint stays: a script that stops on its way has run before, and goes on waiting in caravan_changed.
            m2.update("DELETE FROM " + tables.quarantine() + " WHERE mapping = ?", running.script.checkpoint());
        }
        // By its key, as in Checkpoint.forgetScript.
        m2.queryForList("SELECT report_id FROM " + tables.report() + " WHERE script = ?", Long.class, running.script.name())
                .forEach(id -> m2.update("DELETE FROM " + tables.report() + " WHERE report_id = ?", id));
    }

    /** Hands a statement to the SQL endpoint. */
    public void next(Exchange exchange, @Body ReadyStatement statement, @ExchangeProperty(SCRIPT) Running running) {
        running.current = statement;
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, statement.sql());
    }

    /** Counts the rows of the statement that was run last. */
    public void ran(@Header(SqlConstants.SQL_UPDATE_COUNT) Integer rows, @ExchangeProperty(SCRIPT) Running running) {
        if (rows != null && rows > 0) {
            running.current.note().ifPresent(note -> running.notes.merge(note, rows.longValue(), Long::sum));
        }
    }

    /** Notes, in the same transaction, that the script is done. */
    public void done(@ExchangeProperty(SCRIPT) Running running) {
        long millis = (System.nanoTime() - running.begun) / 1_000_000;
        if (running.run == Run.MIGRATION) {
            checkpoint.scriptDone(running.script.checkpoint(), running.script.area(), running.fingerprint, running.notes, millis);
            derived.migrated(running.script.name());
        } else {
            if (running.run == Run.DELTA) {
                checkpoint.scriptDoneAgain(running.script.checkpoint(), running.fingerprint, running.notes, millis);
            }
            derived.ran(running.script, running.run == Run.DELTA, millis);
        }
        progress.ran(running.script.name(), millis);
    }

    /** Says which statement it was that failed, so that an error handler outside of the transaction may still answer. */
    public void failed(
            Exchange exchange, @ExchangeProperty(SCRIPT) Running running, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure)
            throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        // Before the first statement there is none to blame.
        throw running.current == null
                ? new FailedStatement("routes/sql/" + running.script.name() + ".sql", failure)
                : new FailedStatement(running.current, failure);
    }
}
