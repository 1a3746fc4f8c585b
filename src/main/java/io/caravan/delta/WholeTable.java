package io.caravan.delta;

import io.caravan.copy.KeyRange;
import io.caravan.mapping.TablePlan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of M1 that go to an M2 table, some scopes at a time. Rows that M2 has of its own are in none of them. */
final class WholeTable implements Iterator<DeltaChunk> {

    private static final int SCOPES = 500;

    private final JdbcTemplate m1;
    private final AffectedRows rows;
    private final Function<List<List<Object>>, DeltaChunk> chunk;
    private final Runnable ended;
    private final Iterator<TablePlan> plans;
    private TablePlan plan;
    private List<String> last;
    private List<List<Object>> next;

    /**
     * @param m1 the M1 database
     * @param rows the M2 table
     * @param chunk makes a chunk of some scopes
     * @param ended is called when all chunks have been dealt with
     */
    WholeTable(DataSource m1, AffectedRows rows, Function<List<List<Object>>, DeltaChunk> chunk, Runnable ended) {
        this.m1 = new JdbcTemplate(m1);
        this.rows = rows;
        this.chunk = chunk;
        this.ended = ended;
        this.plans = rows.table().plans().iterator();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = rows.table().scope().isWhole() ? once() : page();
            if (next == null) {
                ended.run();
            }
        }
        return next != null;
    }

    @Override
    public DeltaChunk next() {
        if (!hasNext()) {
            throw new java.util.NoSuchElementException();
        }
        List<List<Object>> scopes = next;
        next = null;
        return chunk.apply(scopes);
    }

    private List<List<Object>> once() {
        if (!plans.hasNext()) {
            return null;
        }
        plans.forEachRemaining(all -> { });
        return List.of();
    }

    private List<List<Object>> page() {
        while (plan != null || plans.hasNext()) {
            if (plan == null) {
                plan = plans.next();
                last = null;
            }
            List<String> sources = rows.table().scope().sources(plan);
            String columns = sources.stream().map(TablePlan::own).collect(Collectors.joining(", "));
            KeyRange rest = new KeyRange(last, null);
            List<List<String>> texts = m1.query(
                    "SELECT DISTINCT " + columns + " FROM " + plan.source().sql() + " AS t WHERE " + rest.condition(sources, false) + " ORDER BY " + columns
                            + " LIMIT " + SCOPES,
                    (row, number) -> {
                        List<String> scope = new ArrayList<>();
                        for (int i = 1; i <= sources.size(); i++) {
                            scope.add(row.getString(i));
                        }
                        return scope;
                    },
                    rest.parameters().toArray());
            if (!texts.isEmpty()) {
                last = texts.get(texts.size() - 1);
                TablePlan of = plan;
                return texts.stream().map(scope -> {
                    List<Object> values = new ArrayList<>();
                    for (int i = 0; i < sources.size(); i++) {
                        values.add(Impact.value(of.source().columns().get(sources.get(i)), scope.get(i)));
                    }
                    return values;
                }).toList();
            }
            plan = null;
        }
        return null;
    }
}
