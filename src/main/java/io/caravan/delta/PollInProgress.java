package io.caravan.delta;

import io.caravan.mapping.TablePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What one poll has taken and done so far. */
public final class PollInProgress {

    private final Instant at = Instant.now();
    private final long started = System.nanoTime();
    private final List<Changes> changes;
    private final Impact impact;
    private final Following following;
    private final Set<String> pending;
    private final Set<String> listed;
    private final Function<TablePlan, java.util.Map<String, String>> losers;
    private final List<FollowedTable> wholes = new ArrayList<>();
    private final boolean all;
    private long rows;

    PollInProgress(
            List<Changes> changes, Impact impact, Following following, Set<String> pending, Set<String> listed,
            Function<TablePlan, java.util.Map<String, String>> losers, boolean all) {
        this.changes = changes;
        this.impact = impact;
        this.following = following;
        this.pending = pending;
        this.listed = listed;
        this.losers = losers;
        this.all = all;
    }

    List<Changes> changes() {
        return changes;
    }

    /** How many changes of M1 were taken. */
    long count() {
        return changes.stream().mapToLong(some -> some.changes().size()).sum();
    }

    Impact impact() {
        return impact;
    }

    java.util.Map<String, String> losers(TablePlan plan) {
        return losers.apply(plan);
    }

    /** Whether there is anything to read anew. */
    public boolean isAny() {
        return impact.all().stream().anyMatch(rows -> !rows.isEmpty());
    }

    /** Whether scripts run that otherwise rest for a while. */
    boolean isAll() {
        return all;
    }

    void pendingOf(String table) {
        pending.add(table);
    }

    boolean hasPendingOf(String table) {
        return pending.contains(table);
    }

    void listed(String mapping) {
        listed.add(mapping);
    }

    boolean isListed(String mapping) {
        return listed.contains(mapping);
    }

    boolean isAnyListed() {
        return !listed.isEmpty();
    }

    /** All rows of a table have been dealt with. */
    void whole(FollowedTable table) {
        wholes.add(table);
    }

    List<FollowedTable> wholes() {
        return wholes;
    }

    void wrote(int count) {
        rows += count;
    }

    /** The rows of other tables that hang on rows that have come or gone for M2, by the keys of these. */
    List<AffectedRows> children(TablePlan parent, Collection<String> keys) {
        // What hangs on a row names it by one column.
        if (keys.isEmpty() || parent.keys().size() != 1) {
            return List.of();
        }
        String before = parent.keys().get(0) + "=";
        Set<List<Object>> values = new LinkedHashSet<>();
        keys.stream().filter(key -> key.startsWith(before)).forEach(key -> values.add(List.of(
                Impact.value(parent.source().columns().get(parent.keys().get(0)), key.substring(before.length())))));
        Impact appeared = following.impact();
        following.watched(parent.source().name()).ifPresent(watched -> appeared.addChildren(parent, watched, values));
        return new ArrayList<>(appeared.all().stream().filter(affected -> !affected.scopes().isEmpty()).toList());
    }

    Poll done(long quarantined, boolean drained) {
        return new Poll(at, (System.nanoTime() - started) / 1_000_000, count(), rows, quarantined, drained);
    }
}
