package io.caravan.copy;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.StagedTable;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.component.sql.SqlConstants;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the steps of {@code routes/copy-table.camel.yaml} call, bean {@code tableCopy}: begins and ends a table, and
 * takes a chunk from one SQL endpoint to the next.
 */
public final class TableCopy {

    /** The exchange property that holds the {@link Chunk}. */
    public static final String CHUNK = "chunk";

    /** With so many chunks, to try both ways costs less than to be wrong about them. */
    private static final int ENOUGH_TO_COMPARE = 3;

    /** The exchange property that holds the {@link ChunkSequence}; none where there is no chunk left. */
    private static final String SEQUENCE = "chunkSequence";

    private final Supplier<Plans> plans;
    private final JdbcTemplate m1;
    private final JdbcTemplate m2;
    private final CaravanTables tables;
    private final Checkpoint checkpoint;
    private final KeptRows kept;
    private final ChunkMapper mapper;
    private final MissingParents parents;
    private final FoldedJoin folded;
    private final WritingPool writing;
    private final Progress progress;
    private final RowLoad load;

    /**
     * @param plans the plans of the routes as they are now
     * @param m1 the M1 database
     * @param m2 the M2 database
     * @param writing the sessions that chunks are written by
     * @param schema M1's structure
     * @param tables Caravan's tables in M2
     * @param zeroDates what becomes of zero dates
     * @param progress is told of every chunk
     * @param load says which rows are to be loaded
     */
    public TableCopy(
            Supplier<Plans> plans, DataSource m1, DataSource m2, WritingPool writing, Schema schema, CaravanTables tables, ZeroDates zeroDates, Progress progress,
            RowLoad load) {
        this.plans = plans;
        this.m1 = new JdbcTemplate(m1);
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
        this.checkpoint = new Checkpoint(m2, tables);
        this.kept = new KeptRows(m2, tables);
        this.mapper = ChunkMapper.toWrite(zeroDates);
        this.folded = new FoldedJoin(this.m1, name -> schema.table(name).orElseThrow());
        this.parents = new MissingParents(this.m1, this.m2, tables, name -> schema.table(name).orElseThrow(),
                name -> plans.get().routed(name));
        this.writing = writing;
        this.progress = progress;
        this.load = load;
    }

    /**
     * Begins or resumes a table.
     *
     * @param mapping the mapping's name, parameter {@code table} of the step
     * @return its chunks, cut as they are asked for; none where the table is complete or this M1 does not have it
     * @throws ChangedMapping if the mapping is not the one that the table was begun with
     */
    public Iterator<Chunk> chunks(String mapping, Exchange exchange) {
        Optional<TablePlan> found = plans.get().plan(mapping);
        exchange.setProperty("table", mapping);
        exchange.removeProperty(SEQUENCE);
        if (found.isEmpty()) {
            return Collections.emptyIterator();
        }
        TablePlan plan = found.get();
        Checkpoint.Known known = checkpoint.known(plan);
        if (known.fingerprint().isPresent() && !plan.fingerprint().equals(known.fingerprint().get())) {
            String group = plans.get().areas().stream().filter(area -> area.id().equals(plan.step().area())).map(Area::group).findFirst().orElse("data");
            throw new ChangedMapping(plan, group, known.complete());
        }
        if (known.complete()) {
            return Collections.emptyIterator();
        }
        progress.begun(plan);
        boolean begins = known.fingerprint().isEmpty();
        OptionalInt rows = begins ? fewRows(plan) : OptionalInt.empty();
        if (begins) {
            empty(plan.target(), plan);
        }
        if (rows.isPresent() && rows.getAsInt() == 0) {
            checkpoint.completeWithoutRows(plan);
            return Collections.emptyIterator();
        }
        CopyTable table = writing.table(folded.in(plan), parents.of(plan), new UniqueKeyLosers(m1).of(plan));
        if (load.suits(plan, (int) Math.min(plan.chunkRows(), plan.source().estimatedRows()))) {
            long chunks = plan.source().estimatedRows() / plan.directRows();
            // Where something of each row leaves the server anyway, all of it does so sooner than that goes there and back.
            table = table.isEachLooked() ? table.outside() : chunks < ENOUGH_TO_COMPARE ? table : table.compared(chunks);
        }
        ChunkSequence sequence = new ChunkSequence(table, m1, checkpoint, known, rows.isPresent());
        exchange.setProperty(SEQUENCE, sequence);
        return sequence;
    }

    /** How many rows a table holds that is less than one chunk; empty for a larger one, or one that looks as if it was. */
    private OptionalInt fewRows(TablePlan plan) {
        if (plan.source().estimatedRows() > plan.chunkRows() / 2) {
            return OptionalInt.empty();
        }
        int rows = m1.queryForObject(
                "SELECT COUNT(*) FROM (SELECT 1 FROM " + plan.source().sql() + " LIMIT ?) AS few", Integer.class, plan.chunkRows());
        return rows < plan.chunkRows() ? OptionalInt.of(rows) : OptionalInt.empty();
    }

    /** What M2 brought along makes way, once, before the first mapping fills its table. */
    private void empty(Table target, TablePlan plan) {
        if (plan.mapping().stage()) {
            m2.execute("DROP TABLE IF EXISTS " + target.sql());
            m2.execute(StagedTable.create(target));
            return;
        }
        Checkpoint.Target now = checkpoint.target(plan);
        if (!now.filledByAnother()) {
            kept.empty(target, now.kept());
        }
    }

    /** Ends a table whose chunks have all been dealt with. */
    public void complete(@ExchangeProperty("table") String mapping, @ExchangeProperty(SEQUENCE) Object sequence) {
        plans.get().plan(mapping).ifPresent(plan -> {
            if (sequence instanceof ChunkSequence chunks && !chunks.isWhole()) {
                checkpoint.complete(plan);
            }
            progress.completed(plan);
        });
    }

    /** Hands the SELECT of the chunk in the exchange property {@value #CHUNK} to the SQL endpoint. */
    public List<Object> read(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.READING);
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, chunk.getSelect());
        return chunk.getParameters();
    }

    /** Hands the count of a filtered chunk's range to the SQL endpoint. */
    public List<Object> count(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.READING);
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, chunk.getCount());
        return chunk.getParameters();
    }

    /** Maps the rows that the SQL endpoint read. */
    public void map(@Body List<Object[]> read, @ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.CONVERTING);
        boolean toLoad = chunk.number() > 0 && !chunk.isDirect() && load.suits(chunk.plan(), read.size());
        ChunkMapper.Mapped mapped = toLoad ? mapper.mapToLoad(chunk.table(), read) : mapper.map(chunk.table(), read);
        if (toLoad) {
            chunk.toLoad();
        }
        chunk.mapped(mapped.sources(), mapped.rows(), mapped.rejected(), mapped.notes());
    }

    /** The rows for an operator's route: one map for each, by M2 column. */
    public List<Map<String, Object>> rowsToProcess(@ExchangeProperty(CHUNK) Chunk chunk) {
        return NamedRow.of(chunk);
    }

    /** Takes the rows back from an operator's route. */
    public void rowsProcessed(@Body Object rows, @ExchangeProperty(CHUNK) Chunk chunk) {
        NamedRow.back(rows, chunk);
    }

    /** Starts writing a chunk, or starts it over. */
    public void startWriting(@ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.WRITING);
        chunk.startWriting();
        // A connection may be lost after the commit and before its answer: then the rows are there already.
        if (chunk.attempts() > 1 && checkpoint.isDone(chunk.plan(), chunk.number())) {
            chunk.committed();
        }
    }

    /** Hands the next rows and their INSERT to the SQL endpoint. */
    public List<Object[]> next(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk) {
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, chunk.insert());
        return chunk.next();
    }

    /** The rows handed out last are in M2. */
    public void written(@ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.written();
    }

    /**
     * The rows handed out last hold what M2 refuses: halves them until the bad ones are alone.
     *
     * @throws Exception what it was, if it was not the rows
     */
    public void refused(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception refusal)
            throws Exception {
        SqlFaults.ofData(exchange, refusal);
        chunk.refused(row -> refusal(chunk, row, refusal));
    }

    /** Why a row is not in M2; null where it is, because an equal one of M2's own is kept. */
    private Rejection refusal(Chunk chunk, int row, Exception refusal) {
        Optional<KeptRows.Holder> holder = kept.inTheWayOf(chunk.plan(), chunk.rows().get(row), refusal);
        if (holder.isEmpty()) {
            return chunk.refusal(row, refusal);
        }
        return holder.get().equal() ? null : chunk.skipped(row, holder.get().reason());
    }

    /** Hands the rows that are not written to the SQL endpoint. */
    public List<Object[]> rejections(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk) {
        exchange.getMessage().setHeader(
                SqlConstants.SQL_QUERY,
                "INSERT INTO " + writing.tables(tables).quarantine() + " (mapping, chunk, m1_table, m2_table, outcome, row_key, column_name, value,"
                        + " reason, row_json, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP())");
        TablePlan plan = chunk.plan();
        FittingText fitting = new FittingText(this::largestStatement);
        return chunk.rejections().stream()
                .map(r -> new Object[] {
                    plan.name(), chunk.number(), plan.source().name(), plan.target().name(),
                    r.skipped() ? "skipped" : "quarantined", cut(r.key(), 700), r.column(), r.value(), cut(r.reason(), 2000), fitting.json(r.row())
                })
                .toList();
    }

    private long largestStatement() {
        return m2.queryForObject("SELECT @@SESSION.max_allowed_packet", Long.class);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Hands the checkpoint's UPDATE to the SQL endpoint. */
    public List<Object> checkpoint(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk) {
        CaravanTables named = writing.tables(tables);
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, chunk.isWholeTable() ? Checkpoint.wholeSql(named) : Checkpoint.doneSql(named));
        return checkpoint.doneParameters(chunk);
    }

    /**
     * Makes sure that the checkpoint's UPDATE found the chunk as it was planned.
     *
     * @throws SQLTransientException if another attempt has written the chunk meanwhile: what this one wrote must not be committed too
     */
    public void noted(@Header(SqlConstants.SQL_UPDATE_COUNT) Integer rows, @ExchangeProperty(CHUNK) Chunk chunk) throws SQLTransientException {
        if (rows == null || rows != (chunk.isWholeTable() ? 2 : 1)) {
            throw new SQLTransientException("another attempt, or another Caravan, has dealt with these rows meanwhile");
        }
    }

    /** A chunk is in M2, committed. */
    public void done(@ExchangeProperty(CHUNK) Chunk chunk) {
        chunk.times().end();
        chunk.table().shortcut().ifPresent(way -> way.took(chunk.isDirect(), chunk.times().nanos(), chunk.account().read()));
        progress.done(chunk);
    }

    /** A chunk has failed for good, and the table with it. */
    public void stopped(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure)
            throws Exception {
        exchange.getProperty(SEQUENCE, ChunkSequence.class).stop();
        failed(exchange, chunk, failure);
    }

    /** Says which chunk it was that failed, and makes the failure one that an error handler outside may still answer. */
    public void failed(Exchange exchange, @ExchangeProperty(CHUNK) Chunk chunk, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure)
            throws Exception {
        // Otherwise Camel takes it for dealt with by the error handler of the transaction, and never tries again.
        exchange.getExchangeExtension().setFailureHandled(false);
        boolean said = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).anyMatch(FailedChunk.class::isInstance);
        throw said || chunk == null ? failure : new FailedChunk(chunk, failure);
    }

    /** Column values in the order of the INSERT, from an operator's maps. */
    static Object[] positional(TablePlan plan, Map<String, Object> row) {
        Map<String, Object> rest = new LinkedHashMap<>(row);
        return plan.columns().stream().map(column -> rest.get(column.target().name())).toArray();
    }
}
