package io.caravan.script;

import io.caravan.config.Configuration.Conflicts;
import io.caravan.copy.CaravanTables;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Plans;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Schema;
import io.caravan.script.ChangedRows.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Which scripts have to run again because the delta changed tables that they name, bean {@code derivedScripts}. Kept in
 * {@code caravan_changed}, so that a stop forgets nothing. One poll at a time uses it.
 *
 * <p>A script with {@code -- in delta:} is run for changed rows, at once. One without, or one of whose tables changed that it does not
 * ask rows of, is run whole: where later rows depend on what it makes, at once; else so that it takes a tenth of the time at most.
 */
public final class DerivedScripts {

    /** A script that runs whole rests this many times as long as it took. */
    private static final int REST = 10;

    private final Supplier<Plans> plans;
    private final KnownScripts known;
    private final ChangedRows changed;
    private final TouchedTables touched;
    private final Schema m2Schema;
    private final Checkpoint checkpoint;

    private final Map<String, Long> restsUntil = new ConcurrentHashMap<>();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();
    private final Set<String> heldBack = ConcurrentHashMap.newKeySet();
    private Index index;

    /** What is known of all scripts together. */
    private record Index(Plans plans, Map<String, List<ReadyScript>> byTable, Set<String> atOnce) {}

    /**
     * @param plans the plans of the routes as they are now
     * @param scripts resolves scripts
     * @param m2 the M2 database
     * @param m2Schema M2's structure
     * @param tables Caravan's tables in M2
     * @param conflicts what becomes of a script that would undo what was made in M2
     */
    public DerivedScripts(
            Supplier<Plans> plans, Scripts scripts, DataSource m2, Schema m2Schema, CaravanTables tables, Conflicts conflicts) {
        this.plans = plans;
        this.known = new KnownScripts(scripts);
        this.changed = new ChangedRows(m2, tables);
        this.touched = new TouchedTables(m2, m2Schema.prefix(), tables, conflicts);
        this.m2Schema = m2Schema;
        this.checkpoint = new Checkpoint(m2, tables);
    }

    /**
     * The columns of changed rows that scripts ask for.
     *
     * @param m2Table a table of M2, or a staged one, without prefix
     * @return columns of whole numbers; empty where no script asks
     */
    public Set<String> asked(String m2Table) {
        return naming(m2Table).stream()
                .flatMap(script -> script.asked().getOrDefault(m2Table, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any script names the table, so that {@link #changed} has to be told of its changes. */
    public boolean concerns(String m2Table) {
        return !naming(m2Table).isEmpty();
    }

    /** The tables of M2 that scripts write, in which work done in M2 is to be watched for; without working tables. */
    public Set<String> written() {
        return known.of(plans.get()).stream()
                .flatMap(script -> script.writes().stream())
                .filter(table -> m2Schema.table(table).isPresent() && !table.startsWith("caravan_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Notes that rows of a table were changed; belongs into the transaction that changes them.
     *
     * @param m2Table a table of M2, or a staged one, without prefix
     * @param columns at least those {@linkplain #asked asked} for
     * @param rows what these columns held before and hold after the changes: numbers, or numbers as text, or null
     * @throws IllegalArgumentException if a column is missing
     */
    public void changed(String m2Table, List<String> columns, Collection<Object[]> rows) {
        List<ChangedRows.Row> notes = new ArrayList<>();
        for (ReadyScript script : naming(m2Table)) {
            Set<String> asked = script.asked().getOrDefault(m2Table, Set.of());
            if (asked.isEmpty()) {
                notes.add(ChangedRows.Row.all(script.name(), m2Table));
            }
            for (String column : asked) {
                int place = columns.indexOf(column);
                if (place < 0) {
                    throw new IllegalArgumentException("routes/sql/" + script.name() + ".sql asks for " + m2Table + "." + column + ", which was not read");
                }
                Set<Long> ids = new LinkedHashSet<>();
                rows.forEach(row -> ChangedRows.number(row[place]).ifPresent(ids::add));
                ids.forEach(id -> notes.add(new ChangedRows.Row(script.name(), m2Table, column, id)));
            }
        }
        changed.note(notes);
    }

    /** Notes that scripts have to make everything anew, although nothing that they name has changed. */
    public void again(Collection<String> scripts) {
        changed.note(scripts.stream().map(script -> ChangedRows.Row.all(script, "")).toList());
    }

    /**
     * The scripts of an area that have to run now, to be asked for every area in each poll, after the area's tables were changed: what
     * an earlier poll left is among them.
     *
     * @param all whether those that rest are run too, as before go-live
     * @return their names, in order
     */
    public List<String> due(Area area, boolean all) {
        if (area.scripts().isEmpty()) {
            return List.of();
        }
        Plans current = plans.get();
        Map<String, Waiting> waiting = changed.waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<String> done = completed();
        List<ReadyScript> scripts = area.scripts().stream().filter(done::contains).flatMap(name -> known.of(current, name).stream()).toList();
        Long rests = restsUntil.get(area.id());
        boolean now = all || rests == null || System.nanoTime() - rests >= 0 || index(current).atOnce().contains(area.id());
        Set<String> stale = stale(scripts, waiting);
        Set<String> heldBackTables = new HashSet<>();
        List<String> due = new ArrayList<>();
        for (ReadyScript script : scripts) {
            whole.remove(script.name());
            heldBack.remove(script.name());
            if (stale.contains(script.name()) && now) {
                // What starts from tables that were not made anew has to wait with them.
                if (script.namesOneOf(heldBackTables) || touched.holdsBack(script)) {
                    holdBack(script);
                    heldBackTables.addAll(shared(script.writes()));
                } else {
                    whole.add(script.name());
                    due.add(script.name());
                    continue;
                }
            }
            if (script.incremental() && waiting.getOrDefault(script.name(), Waiting.NOTHING).rows()) {
                due.add(script.name());
            }
        }
        return due;
    }

    /**
     * Those that have to run whole: for changes, after others that write what they name, and before those that change what they
     * have made.
     */
    private static Set<String> stale(List<ReadyScript> scripts, Map<String, Waiting> waiting) {
        Set<String> stale = new HashSet<>();
        int before = -1;
        while (stale.size() > before) {
            before = stale.size();
            for (int i = 0; i < scripts.size(); i++) {
                ReadyScript script = scripts.get(i);
                Waiting noted = waiting.getOrDefault(script.name(), Waiting.NOTHING);
                boolean follows = scripts.subList(0, i).stream().anyMatch(earlier -> script.namesOneOf(shared(earlier.writes()))
                        && (stale.contains(earlier.name())
                                || !script.incremental() && waiting.getOrDefault(earlier.name(), Waiting.NOTHING).rows()));
                boolean precedes = scripts.subList(i + 1, scripts.size()).stream().anyMatch(later ->
                        stale.contains(later.name()) && shared(later.writes()).stream().anyMatch(script.writes()::contains));
                if (noted.all() || noted.rows() && !script.incremental() || follows || precedes) {
                    stale.add(script.name());
                }
            }
        }
        return stale;
    }

    /** Whether rows of later areas depend on what the scripts of an area make. */
    public boolean isDependedOn(Area area) {
        return index(plans.get()).atOnce().contains(area.id());
    }

    /** Whether scripts are left that have to run, apart from those that are held back because of work done in M2. */
    public boolean waiting() {
        Set<String> waiting = new HashSet<>(changed.waiting().keySet());
        waiting.retainAll(completed());
        waiting.removeAll(heldBack);
        return !waiting.isEmpty();
    }

    /** The scripts that have to run, with the tables whose changes they wait for; for {@code delta status}. */
    public Map<String, Set<String>> waitingScripts() {
        Map<String, Set<String>> scripts = new LinkedHashMap<>();
        changed.waiting().forEach((script, waiting) -> scripts.put(script, waiting.tables()));
        scripts.keySet().retainAll(completed());
        return scripts;
    }

    /** Whether a script that {@link #due} named is to make everything anew. */
    boolean runsWhole(String script) {
        return whole.contains(script);
    }

    /** Notes that a script was run whole by a migration; belongs into its transaction. */
    void migrated(String script) {
        changed.forgetAll(script);
    }

    /**
     * Notes that a script was run; belongs into its transaction.
     *
     * @param entirely whether it made everything anew
     * @param millis how long it took
     */
    void ran(ReadyScript script, boolean entirely, long millis) {
        if (entirely) {
            changed.forgetAll(script.name());
            restsUntil.merge(script.area(), System.nanoTime() + REST * millis * 1_000_000,
                    (before, after) -> Math.max(before, System.nanoTime()) + REST * millis * 1_000_000);
        } else {
            changed.forgetRows(script.name());
        }
        Set<String> made = shared(script.writes());
        changed.note(known.after(plans.get(), script.name()).stream()
                // A script that asks for rows asks for what they were made of.
                .filter(later -> later.namesOneOf(made) && (entirely || !later.incremental()))
                .map(later -> ChangedRows.Row.all(later.name(), ""))
                .toList());
    }

    private void holdBack(ReadyScript script) {
        if (touched.dropped()) {
            changed.forgetAll(script.name());
        }
        heldBack.add(script.name());
    }

    /** All scripts write the report; nobody reads it. */
    private static Set<String> shared(Set<String> tables) {
        return tables.stream().filter(table -> !table.equals("caravan_report")).collect(Collectors.toSet());
    }

    private Set<String> completed() {
        return checkpoint.complete().stream().filter(ReadyScript::isScript).map(ReadyScript::nameOf).collect(Collectors.toSet());
    }

    private List<ReadyScript> naming(String m2Table) {
        return index(plans.get()).byTable().getOrDefault(m2Table, List.of());
    }

    private synchronized Index index(Plans current) {
        if (index == null || index.plans() != current) {
            Map<String, List<ReadyScript>> byTable = new HashMap<>();
            known.of(current).forEach(script -> script.tables().forEach(table -> byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(script)));
            index = new Index(current, byTable, atOnce(current));
        }
        return index;
    }

    /** Areas whose scripts make what rows of tables point to: those rows cannot come before it is there. */
    private Set<String> atOnce(Plans current) {
        Set<String> parents = current.all().stream()
                .flatMap(plan -> m2Schema.table(plan.target().name()).stream())
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::parent)
                .collect(Collectors.toSet());
        Set<String> makers = known.of(current).stream()
                .filter(script -> script.writes().stream().anyMatch(parents::contains))
                .map(ReadyScript::area)
                .collect(Collectors.toSet());
        return current.areas().stream()
                .filter(area -> area.group().equals(Areas.SETTINGS) || makers.contains(area.id()))
                .map(Area::id)
                .collect(Collectors.toSet());
    }
}
