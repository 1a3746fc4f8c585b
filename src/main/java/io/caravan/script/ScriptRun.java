package io.caravan.script;

import io.caravan.copy.CaravanTables;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Plans;
import io.caravan.copy.Progress;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.component.sql.SqlConstants;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the steps of {@code routes/run-sql.camel.yaml} call, bean {@code scriptRun}: runs a script of {@code routes/sql} in
 * one M2 transaction with its checkpoint, and again only when its text or a table it names has changed since.
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
    private final Map<String, ReadyScript> known = new HashMap<>();
    private Plans knownBy;

    /** A script on its way. */
    static final class Running {
        private final ReadyScript script;
        private final String fingerprint;
        private final Map<String, Long> notes = new LinkedHashMap<>();
        private ReadyStatement current;
        private long begun;

        Running(ReadyScript script, String fingerprint) {
            this.script = script;
            this.fingerprint = fingerprint;
        }

        /** The statements, for the route's split. */
        public List<ReadyStatement> getStatements() {
            return script.statements();
        }
    }

    /**
     * @param plans the plans of the routes as they are now
     * @param scripts resolves scripts
     * @param m2 the M2 database
     * @param m2Schema M2's structure
     * @param tables Caravan's tables in M2
     * @param progress is told of every script
     */
    public ScriptRun(Supplier<Plans> plans, Scripts scripts, DataSource m2, Schema m2Schema, CaravanTables tables, Progress progress) {
        this.plans = plans;
        this.scripts = scripts;
        this.m2 = new JdbcTemplate(m2);
        this.m2Schema = m2Schema;
        this.tables = tables;
        this.checkpoint = new Checkpoint(m2, tables);
        this.progress = progress;
    }

    /** Puts the script into the exchange property {@value #SCRIPT}, unless what it made is still up to date. */
    public void prepare(String name, Exchange exchange) {
        // Asking for the plans looks at all routes each time.
        Plans current = plans.get();
        Area area = current.areas().stream().filter(a -> a.scripts().contains(name)).findFirst().orElseThrow();
        ReadyScript script = scripts.ready(area, name, current, this::stores);
        String fingerprint = fingerprint(script, current);
        boolean upToDate = checkpoint.table(script.checkpoint())
                .filter(state -> state.complete() && fingerprint.equals(state.fingerprint()))
                .isPresent();
        exchange.setProperty(SCRIPT, upToDate ? null : new Running(script, fingerprint));
    }

    private List<Long> stores() {
        return m2.queryForList("SELECT store_id FROM " + m2Schema.table("store").orElseThrow().sql() + " ORDER BY store_id", Long.class);
    }

    /** Changes with the script's text, and whenever a table it names was filled anew by a copy or an earlier script. */
    private String fingerprint(ReadyScript script, Plans current) {
        StringBuilder inputs = new StringBuilder();
        script.statements().forEach(statement -> inputs.append(statement.sql()).append(statement.note().orElse("")).append('\n'));
        TreeSet<String> begun = new TreeSet<>(checkpoint.begun(script.tables()));
        for (ReadyScript earlier : before(script, current)) {
            if (earlier.tables().stream().anyMatch(table -> !table.equals("caravan_report") && script.tables().contains(table))) {
                begun.addAll(checkpoint.begunAs(earlier.checkpoint()));
            }
        }
        begun.forEach(inputs::append);
        CRC32 crc = new CRC32();
        crc.update(inputs.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private List<ReadyScript> before(ReadyScript script, Plans current) {
        List<ReadyScript> before = new ArrayList<>();
        for (Area area : current.areas()) {
            for (String name : area.scripts()) {
                if (name.equals(script.name())) {
                    return before;
                }
                before.add(known(area, name, current));
            }
        }
        return before;
    }

    /** Which tables a script names is asked for by every later one. */
    private synchronized ReadyScript known(Area area, String name, Plans current) {
        if (knownBy != current) {
            known.clear();
            knownBy = current;
        }
        return known.computeIfAbsent(name, n -> scripts.ready(area, n, current, () -> List.of(0L)));
    }

    /** Starts the script, or starts it over: what it reported last time is forgotten. */
    public void begin(@ExchangeProperty(SCRIPT) Running running) {
        running.begun = System.nanoTime();
        running.notes.clear();
        running.current = null;
        checkpoint.forget(running.script.checkpoint());
        m2.update("DELETE FROM " + tables.report() + " WHERE script = ?", running.script.name());
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
        checkpoint.scriptDone(running.script.checkpoint(), running.script.area(), running.fingerprint, running.notes, millis);
        progress.ran(running.script.name(), millis);
    }

    /** Says which statement it was that failed, so that an error handler outside of the transaction may still answer. */
    public void failed(
            Exchange exchange, @ExchangeProperty(SCRIPT) Running running, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure)
            throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        // Before the first statement there is none to blame.
        throw running.current == null ? failure : new FailedStatement(running.current, failure);
    }
}
