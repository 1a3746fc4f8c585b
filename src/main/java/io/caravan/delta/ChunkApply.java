package io.caravan.delta;

import io.caravan.config.Configuration.Conflicts;
import io.caravan.copy.CaravanTables;
import io.caravan.copy.Chunk;
import io.caravan.copy.KeptRows;
import io.caravan.copy.Rejection;
import io.caravan.copy.SqlFaults;
import io.caravan.delta.DeltaChunk.NotApplied;
import io.caravan.delta.DeltaChunk.Slice;
import io.caravan.delta.Reconciliation.Conflict;
import io.caravan.delta.Write.Kind;
import io.caravan.delta.Write.RowToWrite;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.mapping.TablePlan;
import io.caravan.script.DerivedScripts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.component.sql.SqlConstants;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the steps of {@code routes/delta-poll.camel.yaml} call for each chunk, bean {@code chunkApply}: makes the rows of some scopes
 * of an M2 table equal to what M1 gives, in one M2 transaction.
 */
public final class ChunkApply {

    private static final String CHUNK = "deltaChunk";
    private static final String POLL = Delta.POLL;

    private final JdbcTemplate m2;
    private final TouchedRows touched;
    private final KeptRows kept;
    private final DerivedScripts derived;
    private final DeltaQuarantine quarantine;
    private final PendingScopes pending;
    private final CaravanTables tables;
    private final Conflicts conflicts;

    /**
     * @param m2 the M2 database, with foreign keys checked
     * @param prefix M2's table prefix
     * @param tables Caravan's tables in M2
     * @param derived what scripts make of the rows
     * @param conflicts what becomes of rows that both sides changed
     */
    public ChunkApply(DataSource m2, String prefix, CaravanTables tables, DerivedScripts derived, Conflicts conflicts) {
        this.m2 = new JdbcTemplate(m2);
        this.touched = new TouchedRows(m2, prefix);
        this.kept = new KeptRows(m2, tables);
        this.derived = derived;
        this.quarantine = new DeltaQuarantine(m2, tables);
        this.pending = new PendingScopes(m2, prefix);
        this.tables = tables;
        this.conflicts = conflicts;
    }

    /** Reads what M2 holds, locks it, and finds the writes. */
    public void start(@ExchangeProperty(CHUNK) DeltaChunk chunk) {
        List<String> asked = List.copyOf(derived.asked(chunk.table().name()));
        M2Rows actual = M2Rows.read(m2, chunk.table(), chunk.scopes(), asked);
        Map<String, Character> touchedRows = touched.of(chunk.table().name(), new RowForms(chunk.table(), actual).touchedKeys(chunk.getParts()));
        Reconciliation reconciliation = new Reconciliation(chunk.table(), actual, asked, touchedRows, conflicts);
        Set<List<Object>> unreadable = unreadable(chunk);
        chunk.start(reconciliation.writes(chunk.getParts(), row -> unreadable == null || unreadable.contains(scope(chunk, actual, row))), asked);
        for (Chunk part : chunk.getParts()) {
            for (Rejection rejection : part.rejections()) {
                boolean older = !rejection.skipped() && actual.rows().stream().anyMatch(row -> ofKey(chunk, part.plan(), actual, row, rejection.key()));
                chunk.notApplied(new NotApplied(part.plan().name(), part.plan().source().name(), rejection,
                        rejection.skipped() ? DeltaQuarantine.SKIPPED : older ? DeltaQuarantine.OUTDATED : DeltaQuarantine.QUARANTINED));
            }
        }
        chunk.seen(actual.rows().stream().map(row -> asked.stream().map(name -> row[actual.place(name)]).toArray()).toList());
        reconciliation.conflicts().forEach(conflict -> conflict(chunk, conflict));
    }

    /** The scopes of M1 rows that could not be mapped, so that M2's rows stay there; null where nobody can say which these are. */
    private static Set<List<Object>> unreadable(DeltaChunk chunk) {
        Set<List<Object>> unreadable = new HashSet<>();
        for (Chunk part : chunk.getParts()) {
            for (Rejection rejection : part.rejections()) {
                if (!rejection.skipped()) {
                    List<List<Object>> scopes = scopes(chunk, part.plan(), List.of(rejection.key()));
                    if (scopes.isEmpty()) {
                        return null;
                    }
                    scopes.forEach(scope -> unreadable.add(texts(scope)));
                }
            }
        }
        return unreadable;
    }

    private static List<Object> scope(DeltaChunk chunk, M2Rows actual, Object[] row) {
        return chunk.table().scope().targets().stream().map(name -> (Object) String.valueOf(row[actual.place(name)])).toList();
    }

    private static boolean ofKey(DeltaChunk chunk, TablePlan plan, M2Rows actual, Object[] row, String key) {
        return scopes(chunk, plan, List.of(key)).stream().anyMatch(scope -> texts(scope).equals(scope(chunk, actual, row)));
    }

    private static List<Object> texts(List<Object> scope) {
        return scope.stream().map(value -> (Object) String.valueOf(value)).toList();
    }

    /** The scopes of the chunk that rows belong to, by their keys; empty where the key does not say. */
    private static List<List<Object>> scopes(DeltaChunk chunk, TablePlan plan, Collection<String> keys) {
        List<String> sources = chunk.table().scope().sources(plan);
        if (sources == null || !sources.equals(plan.keys()) || sources.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = Set.copyOf(keys);
        return chunk.scopes().stream().filter(scope -> {
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < sources.size(); i++) {
                key.append(i == 0 ? "" : ", ").append(sources.get(i)).append('=').append(scope.get(i));
            }
            return wanted.contains(key.toString());
        }).toList();
    }

    private void conflict(DeltaChunk chunk, Conflict conflict) {
        RowToWrite row = conflict.row();
        String what = switch (conflict.touched()) {
            case TouchedRows.BORN -> "Magento 2 has a row of its own with this key, made there since the migration";
            case TouchedRows.DELETED -> "it was deleted in Magento 2 since the migration";
            case TouchedRows.KEPT -> "M2's own row of " + chunk.table().name() + " is kept (migrate --keep)";
            default -> conflict.kind() == Kind.DELETE
                    ? "it was deleted in Magento 1, and changed in Magento 2 since the migration"
                    : "it was changed in Magento 1, and in Magento 2 since the migration";
        };
        TablePlan plan = row.part() == null ? chunk.table().plans().get(0) : row.part().plan();
        if (conflict.touched() == TouchedRows.KEPT) {
            chunk.notApplied(new NotApplied(plan.name(), plan.source().name(), row.part().skipped(row.number(), what), DeltaQuarantine.SKIPPED));
            return;
        }
        if (conflict.dropped()) {
            m2.update("INSERT INTO " + tables.report() + " (script, topic, subject, detail) VALUES ('delta', 'Changed on both sides, Magento 2''s row stays', ?, ?)",
                    DeltaQuarantine.cut(plan.name() + " " + row.key()), what);
            return;
        }
        String reason = "conflict: " + what + "; decide with caravan.delta.conflicts=source (Magento 1's row) or target (Magento 2's)";
        Rejection rejection = row.part() == null
                ? new Rejection(false, row.key(), null, null, reason, null)
                : row.part().rejection(row.number(), reason);
        chunk.notApplied(new NotApplied(plan.name(), plan.source().name(), rejection,
                conflict.touched() == TouchedRows.CHANGED ? DeltaQuarantine.OUTDATED : DeltaQuarantine.QUARANTINED));
    }

    /** Hands the next rows and their statement to the SQL endpoint. */
    public List<Object[]> next(Exchange exchange, @ExchangeProperty(CHUNK) DeltaChunk chunk) {
        Slice slice = chunk.next();
        exchange.getMessage().setHeader(SqlConstants.SQL_QUERY, slice.write().sql().apply(slice.rows().size()));
        return slice.rows().stream().map(RowToWrite::parameters).toList();
    }

    /** The rows handed out last are in M2. */
    public void written(@ExchangeProperty(CHUNK) DeltaChunk chunk) {
        chunk.written();
    }

    /**
     * The rows handed out last hold what M2 refuses: halves them until the bad ones are alone.
     *
     * @throws Exception what it was, if it was not the rows
     */
    public void refused(Exchange exchange, @ExchangeProperty(CHUNK) DeltaChunk chunk, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception refusal)
            throws Exception {
        SqlFaults.ofData(exchange, refusal);
        chunk.refused((write, row) -> {
            if (write.kind() == Kind.PARK) {
                return;
            }
            TablePlan plan = row.part() == null ? chunk.table().plans().get(0) : row.part().plan();
            Optional<KeptRows.Holder> holder = write.kind() == Kind.INSERT
                    ? kept.inTheWayOf(plan, row.part().rows().get(row.number()), refusal)
                    : Optional.empty();
            if (holder.isPresent()) {
                chunk.notApplied(new NotApplied(
                        plan.name(), plan.source().name(), row.part().skipped(row.number(), holder.get().reason()), DeltaQuarantine.SKIPPED));
                return;
            }
            Rejection rejection = row.part() == null
                    ? new Rejection(false, row.key(), null, null, SqlFaults.reason(refusal), null)
                    : row.part().refusal(row.number(), refusal);
            chunk.notApplied(new NotApplied(plan.name(), plan.source().name(), rejection,
                    write.kind() == Kind.INSERT ? DeltaQuarantine.QUARANTINED : DeltaQuarantine.OUTDATED));
        });
    }

    /** Notes, in the same transaction, what could not be applied, what hangs on it, and what scripts have to do again. */
    public void finish(@ExchangeProperty(CHUNK) DeltaChunk chunk, @ExchangeProperty(POLL) PollInProgress poll) {
        quarantine(chunk, poll);
        Set<List<Object>> failed = new LinkedHashSet<>();
        for (NotApplied row : chunk.notApplied()) {
            if (!row.outcome().equals(DeltaQuarantine.SKIPPED)) {
                TablePlan plan = chunk.table().plans().stream().filter(p -> p.name().equals(row.mapping())).findFirst().orElseThrow();
                List<List<Object>> scopes = scopes(chunk, plan, List.of(row.rejection().key()));
                failed.addAll(scopes.isEmpty() ? chunk.scopes() : scopes);
            }
        }
        boolean anyFailed = chunk.notApplied().stream().anyMatch(row -> !row.outcome().equals(DeltaQuarantine.SKIPPED));
        if (anyFailed) {
            pending.failed(chunk.table(), failed);
            poll.pendingOf(chunk.table().name());
        }
        if (poll.hasPendingOf(chunk.table().name())) {
            pending.applied(chunk.table(), anyFailed && chunk.table().scope().isWhole()
                    ? List.of()
                    : chunk.scopes().stream().filter(scope -> !failed.contains(scope)).toList());
        }
        boolean own = chunk.table().plans().stream().anyMatch(plan -> !chunk.affected().keys(plan.name(), Set.copyOf(chunk.scopes())).isEmpty());
        if (own || !chunk.done().isEmpty()) {
            // A row that is right already may have been set right by a foreign key of M2, which told nobody.
            List<Object[]> images = own ? new ArrayList<>(chunk.seen()) : new ArrayList<>();
            chunk.done().forEach(row -> {
                if (row.before() != null) {
                    images.add(row.before());
                }
                if (row.after() != null) {
                    images.add(row.after());
                }
            });
            if (!images.isEmpty() && (!chunk.asked().isEmpty() || !chunk.done().isEmpty())) {
                derived.changed(chunk.table().name(), chunk.asked(), images);
            }
        }
        if (conflicts == Conflicts.SOURCE) {
            Set<String> overwritten = chunk.done().stream().map(RowToWrite::touched).filter(Objects::nonNull).collect(Collectors.toSet());
            if (!overwritten.isEmpty()) {
                touched.forget(chunk.table().name(), overwritten);
            }
        }
        poll.wrote(chunk.done().size());
    }

    private void quarantine(DeltaChunk chunk, PollInProgress poll) {
        Set<List<Object>> among = new HashSet<>(chunk.scopes());
        for (TablePlan plan : chunk.table().plans()) {
            Set<String> rejected = chunk.notApplied().stream()
                    .filter(row -> row.mapping().equals(plan.name()))
                    .map(row -> DeltaQuarantine.cut(row.rejection().key()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!poll.isListed(plan.name()) && rejected.isEmpty()) {
                continue;
            }
            Set<String> keys = new LinkedHashSet<>(rejected);
            keys.addAll(chunk.affected().keys(plan.name(), among));
            keys.addAll(scopeKeys(chunk, plan));
            chunk.getParts().stream().filter(part -> part.plan().name().equals(plan.name())).forEach(part -> {
                for (int i = 0; i < part.rows().size(); i++) {
                    keys.add(part.key(i));
                }
            });
            Map<String, String> before = quarantine.take(plan.name(), keys);
            Set<String> missing = chunk.notApplied().stream()
                    .filter(row -> row.mapping().equals(plan.name()) && !row.outcome().equals(DeltaQuarantine.OUTDATED))
                    .map(row -> DeltaQuarantine.cut(row.rejection().key()))
                    .collect(Collectors.toSet());
            Set<String> comeOrGone = before.entrySet().stream()
                    .filter(listed -> !listed.getValue().equals(DeltaQuarantine.OUTDATED) && !missing.contains(listed.getKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            missing.stream().filter(key -> DeltaQuarantine.OUTDATED.equals(before.getOrDefault(key, DeltaQuarantine.OUTDATED))).forEach(comeOrGone::add);
            poll.children(plan, comeOrGone).forEach(rows -> {
                pending.add(rows.table(), rows.scopes());
                poll.pendingOf(rows.table().name());
            });
        }
        if (!chunk.notApplied().isEmpty()) {
            quarantine.add(chunk.table(), chunk.notApplied());
            chunk.notApplied().forEach(row -> poll.listed(row.mapping()));
        }
    }

    /** Makes a failure that may pass one that an error handler outside may still answer. */
    public void passing(Exchange exchange, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) throws Exception {
        exchange.getExchangeExtension().setFailureHandled(false);
        throw failure;
    }

    /** A chunk that cannot be applied at all must not keep the others from it: it is listed, and tried again by the next poll. */
    public void failed(@ExchangeProperty(CHUNK) DeltaChunk chunk, @ExchangeProperty(POLL) PollInProgress poll,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception failure) {
        TablePlan plan = chunk.table().plans().get(0);
        List<String> keys = scopeKeys(chunk, plan);
        String reason = SqlFaults.reason(root(failure));
        quarantine.take(plan.name(), keys);
        quarantine.add(chunk.table(), keys.stream().map(key -> new NotApplied(plan.name(), plan.source().name(),
                new Rejection(false, key, null, null, reason, null), DeltaQuarantine.OUTDATED)).toList());
        poll.listed(plan.name());
        pending.failed(chunk.table(), chunk.scopes());
        poll.pendingOf(chunk.table().name());
    }

    /** Each scope as a key of the list. */
    private static List<String> scopeKeys(DeltaChunk chunk, TablePlan plan) {
        List<String> sources = chunk.table().scope().sources(plan);
        if (chunk.scopes().isEmpty()) {
            return List.of("all rows");
        }
        return chunk.scopes().stream().map(scope -> {
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < sources.size(); i++) {
                key.append(i == 0 ? "" : ", ").append(sources.get(i)).append('=').append(scope.get(i));
            }
            return DeltaQuarantine.cut(key.toString());
        }).toList();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
