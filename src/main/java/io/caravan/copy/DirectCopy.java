package io.caravan.copy;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.TablePlan;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.component.sql.SqlConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the steps of {@code routes/copy-table.camel.yaml} call for chunks that stay inside the server, bean {@code directCopy}; see
 * {@link InsertSelect}.
 */
public final class DirectCopy {

    private static final Logger LOG = LoggerFactory.getLogger(DirectCopy.class);

    /** Fewer are not worth the questions that a load asks. */
    private static final int VALUES_TO_LOAD = 1_000;

    /** Far below what any server takes in one packet. */
    private static final int BYTES_PER_INSERT = 500_000;
    private static final int VALUES_PER_INSERT = 10_000;

    private final JdbcTemplate writing;
    private final ChunkMapper mapper;
    private final RowLoad load;

    /**
     * @param writing the sessions that chunks are written by
     * @param zeroDates what becomes of zero dates
     * @param load loads rows by the same sessions
     */
    public DirectCopy(WritingPool writing, ZeroDates zeroDates, RowLoad load) {
        this.load = load;
        this.writing = new JdbcTemplate(writing.source());
        this.mapper = ChunkMapper.toWrite(zeroDates);
    }

    /** Decides whether the chunk can stay inside the server. */
    public void chooseWay(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.chooseWay();
    }

    /** Hands the SELECT of the values to convert to the SQL endpoint. */
    public List<Object> look(Exchange exchange, @ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.READING);
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, chunk.way().statement().look(chunk.condition()));
        List<Object> values = new ArrayList<>(chunk.getParameters());
        values.addAll(chunk.way().statement().lookValues());
        return values;
    }

    /** Converts the values; where one of them cannot be, the chunk has to go the long way. */
    public void looked(@Body List<Object[]> read, @ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.CONVERTING);
        TablePlan looked = chunk.way().statement().looked().orElseThrow();
        ChunkMapper.Mapped mapped = mapper.map(CopyTable.of(looked, Map.of(), Map.of()), read);
        if (!mapped.rejected().isEmpty() || !eachOnce(looked, mapped.sources())) {
            chunk.unfit();
        } else {
            chunk.looked(mapped.sources(), mapped.rows(), mapped.notes());
        }
    }

    /** A join can make several rows of one, and then the key does not tell them apart. */
    private static boolean eachOnce(TablePlan looked, List<Object[]> sources) {
        List<Integer> places = keyPlaces(looked);
        Set<List<Object>> keys = new HashSet<>();
        return sources.stream().allMatch(source -> keys.add(keyOf(places, source)));
    }

    private static List<Integer> keyPlaces(TablePlan looked) {
        return looked.keys().stream().map(looked.places()::get).toList();
    }

    private static List<Object> keyOf(List<Integer> places, Object[] source) {
        return places.stream().map(place -> source[place]).toList();
    }

    /** Hands the INSERT..SELECT to the SQL endpoint, after the values that it needs. */
    public List<Object> insert(Exchange exchange, @ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.times().begin(WorkTimes.Work.WRITING);
        InsertSelect statement = chunk.way().statement();
        boolean shipped = !chunk.rows().isEmpty();
        if (shipped) {
            List<Object[]> values = values(chunk);
            createValues(statement);
            if (!isLoaded(statement, values)) {
                ship(statement, values);
            }
        }
        InsertSelect.Insert insert = statement.insert(chunk.condition(), chunk.getParameters(), shipped);
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, insert.sql());
        return insert.values();
    }

    private void createValues(InsertSelect statement) {
        writing.execute("DROP TEMPORARY TABLE IF EXISTS " + statement.values());
        writing.execute(statement.createValues());
    }

    /** The converted values, each row's after its key. */
    private static List<Object[]> values(Chunk chunk) {
        List<Integer> places = keyPlaces(chunk.way().statement().looked().orElseThrow());
        List<Object[]> values = new ArrayList<>(chunk.rows().size());
        for (int i = 0; i < chunk.rows().size(); i++) {
            Object[] source = chunk.sources().get(i);
            values.add(Stream.concat(places.stream().map(place -> source[place]), Arrays.stream(chunk.rows().get(i))).toArray());
        }
        return values;
    }

    /** Whether the values were loaded; if not, none is there. */
    private boolean isLoaded(InsertSelect statement, List<Object[]> values) {
        if (values.size() * statement.valuesPerRow() < VALUES_TO_LOAD) {
            return false;
        }
        boolean loaded = load.loaded(statement.loadValues(), values);
        if (!loaded) {
            createValues(statement);
        }
        return loaded;
    }

    private void ship(InsertSelect statement, List<Object[]> rows) {
        int width = statement.valuesPerRow();
        String one = "(" + "?,".repeat(width - 1) + "?)";
        List<Object> values = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            values.addAll(Arrays.asList(rows.get(i)));
            bytes += CopyTable.bytes(rows.get(i));
            if (bytes > BYTES_PER_INSERT || values.size() > VALUES_PER_INSERT || i == rows.size() - 1) {
                writing.update(
                        "INSERT INTO " + statement.values() + " VALUES " + (one + ",").repeat(values.size() / width - 1) + one,
                        prepared -> bind(prepared, values));
                values.clear();
                bytes = 0;
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            PositionalValues.bind(statement, i + 1, values.get(i));
        }
    }

    /** The server has written the rows. */
    public void inserted(@Header(SqlConstants.SQL_UPDATE_COUNT) int written, @ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.writtenInside(written);
    }

    /**
     * The server refused a row, or one needs a closer look: the rows in hand are looked at, where they were not yet, or else halved, and
     * few of them go the long way, which says why.
     *
     * @throws Exception what it was, if another attempt may do better
     */
    public void refused(Exchange exchange, @ExchangeProperty(TableCopy.CHUNK) Chunk chunk, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception refusal)
            throws Exception {
        if (SqlFaults.isPassing(refusal)) {
            SqlFaults.thrownAnew(exchange, refusal);
        }
        LOG.debug("{} needs a closer look at {}: {}", chunk, chunk.way().range(), refusal.getMessage());
        chunk.way().refused();
    }

    /** Halves the rows that the server refuses. */
    public void halve(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        DirectWay way = chunk.way();
        if (way.rows() < 0) {
            way.counted(writing.queryForObject(chunk.getCount(), Long.class, chunk.getParameters().toArray()));
            return;
        }
        KeyRange range = way.range();
        long half = way.rows() / 2;
        ChunkEnd.of(chunk.table(), range, half, writing).ifPresentOrElse(
                middle -> way.halved(new KeyRange(range.after(), middle), half),
                // Fewer than were counted: visitors delete some meanwhile.
                () -> way.counted(half));
    }

    /** The rows that were read after all are cut into INSERTs. */
    public void cut(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.cut();
    }

    /** The rows that were read after all have been dealt with. */
    public void copied(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        chunk.writtenOneByOne();
    }
}
