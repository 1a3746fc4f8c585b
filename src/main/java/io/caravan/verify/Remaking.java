package io.caravan.verify;

import io.caravan.copy.Checkpoint;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.copy.Plans;
import io.caravan.delta.guard.BornRows;
import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaLock;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import io.caravan.schema.Table;
import io.caravan.script.DerivedScripts;
import io.caravan.script.ReadyScript;
import io.caravan.script.Rehearsal;
import io.caravan.verify.Difference.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Verifies the rows that scripts make: has the scripts run once more on copies ({@link Rehearsal}), and compares. What is written is copies of
 * tables in M2, which are dropped again.
 *
 * <p>While the delta applies changes, or others work in M2, a copy and its table may be of different moments: rows that are not as expected
 * are looked at a second time, and count where they are the same as before on both sides. Scripts see M2 without the rows that were made there;
 * a row that is as they make it of all rows is no loss either.
 */
final class Remaking {

    private static final String LOCK = "CONCAT('caravan-verify:', LEFT(MD5(DATABASE()), 16))";

    private final Shops shops;
    private final Plans plans;
    private final Set<String> areas;
    private final Verification.Progress progress;
    private final Schema schema;
    private final JdbcTemplate m2;
    private final TouchedRows touched;
    private final Map<String, String> notVerified = new TreeMap<>();

    Remaking(Shops shops, Plans plans, Collection<String> areaIds, Verification.Progress progress) {
        this.shops = shops;
        this.plans = plans;
        this.areas = Set.copyOf(areaIds);
        this.progress = progress;
        // Scripts make tables, too.
        this.schema = new SchemaReader(shops.m2(), shops.configuration().m2().prefix()).read();
        this.m2 = new JdbcTemplate(shops.m2());
        this.touched = new TouchedRows(shops.m2(), schema.prefix());
    }

    /**
     * What one run of the scripts gave, by table.
     *
     * @param made rows that are not as expected because of what was done in M2
     * @param gone rows of tables that scripts make and M2 does not have any more
     */
    private record Look(Map<String, RemadeTable> tables, Map<String, Map<Suspect, Kind>> made, Map<String, Long> gone) {

        Map<Suspect, Kind> open(String table) {
            Map<Suspect, Kind> open = new LinkedHashMap<>();
            tables.get(table).suspects().forEach(suspect -> open.put(suspect, suspect.kind()));
            open.keySet().removeAll(made.get(table).keySet());
            return open;
        }

        Set<String> open() {
            return tables.keySet().stream().filter(table -> !open(table).isEmpty()).collect(Collectors.toSet());
        }

        /** The same, with other looks at some of the tables. */
        Look with(Look some) {
            Look all = new Look(new LinkedHashMap<>(tables), new LinkedHashMap<>(made), gone);
            all.tables().putAll(some.tables());
            all.made().putAll(some.made());
            return all;
        }
    }

    /** Verifies. */
    Remade run() {
        long started = System.nanoTime();
        List<ReadyScript> scripts = shops.tables().exist() ? scripts() : List.of();
        List<TableVerified> verified = scripts.isEmpty() ? List.of() : locked(scripts);
        boolean whole = notVerified.isEmpty();
        return new Remade(new Verified(
                verified, notVerified, whole, new Verified.Delta(true, 0, true), (System.nanoTime() - started) / 1_000_000));
    }

    /** Those of the areas, and those that write the same tables; in order. */
    private List<ReadyScript> scripts() {
        Map<String, TableState> states = new Checkpoint(shops.m2(), shops.tables()).tables().stream()
                .collect(Collectors.toMap(TableState::mapping, state -> state));
        List<ReadyScript> all = new ArrayList<>();
        for (Area area : plans.areas()) {
            area.scripts().forEach(name -> all.add(shops.scripts().ready(area, name, plans, () -> m2.queryForList(
                    "SELECT store_id FROM " + schema.table("store").orElseThrow().sql() + " ORDER BY store_id", Long.class))));
        }
        List<ReadyScript> chosen = new ArrayList<>(related(all, all.stream().filter(script -> areas.contains(script.area()))
                .flatMap(script -> writes(script).stream()).collect(Collectors.toSet())));
        chosen.removeIf(script -> !isUpToDate(script, states.get(script.checkpoint())));
        return chosen;
    }

    /** The scripts that write some tables, and those that write the same tables as these do; in order. */
    private List<ReadyScript> related(List<ReadyScript> scripts, Set<String> tables) {
        Set<String> written = new HashSet<>(tables);
        Set<ReadyScript> related = new HashSet<>();
        for (int before = -1; before < related.size();) {
            before = related.size();
            // All write the report; nobody reads it.
            written.remove("caravan_report");
            scripts.stream().filter(script -> writes(script).stream().anyMatch(written::contains)).forEach(related::add);
            related.forEach(script -> written.addAll(writes(script)));
        }
        return scripts.stream().filter(related::contains).toList();
    }

    /** Caravan's own tables, and those that the script makes itself, too. */
    private Set<String> writes(ReadyScript script) {
        Set<String> tables = new HashSet<>(script.writes());
        tables.addAll(Rehearsal.written(script, schema.prefix()));
        return tables;
    }

    private boolean isUpToDate(ReadyScript script, TableState state) {
        String reason = state == null ? "not run yet"
                : !state.complete() ? "not complete; go on with: caravan migrate data"
                : state.fingerprint() == null || !state.fingerprint().startsWith(script.text()) ? "its text has changed since it was run" : null;
        if (reason != null) {
            notVerified.put(name(script), reason);
        }
        return reason == null;
    }

    private static String name(ReadyScript script) {
        return "routes/sql/" + script.name() + ".sql";
    }

    /** Two verifications at a time would use the same copies; a migration makes what is to be compared. */
    private List<TableVerified> locked(List<ReadyScript> scripts) {
        try (Connection connection = shops.m2().getConnection(); Statement lock = connection.createStatement()) {
            String obstacle = new DeltaLock(shops.m2()).isMigrating() ? "a migration into this M2 database runs"
                    : !got(lock) ? "another Caravan verifies this M2 database" : null;
            if (obstacle != null) {
                scripts.forEach(script -> notVerified.put(name(script), obstacle));
                return List.of();
            }
            try {
                return compare(scripts);
            } finally {
                lock.execute("DO RELEASE_LOCK(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new org.springframework.jdbc.UncategorizedSQLException("lock of a verification", null, e);
        }
    }

    private static boolean got(Statement lock) throws SQLException {
        try (ResultSet got = lock.executeQuery("SELECT GET_LOCK(" + LOCK + ", 0)")) {
            return got.next() && got.getInt(1) == 1;
        }
    }

    private List<TableVerified> compare(List<ReadyScript> scripts) {
        Set<String> underway = new HashSet<>(underway(scripts));
        Map<String, String> born = born();
        Look first = look(scripts, born);
        ChangesUnderway changes = new ChangesUnderway(shops);
        boolean again = !first.open().isEmpty() && (changes.possible() || touched.installed());
        if (again) {
            changes.settleIfApplied();
        }
        Look last = again ? first.with(look(related(scripts, first.open()), born)) : first;
        // The delta has scripts run for rows that were made in M2, too, whenever it next has a reason.
        Look seeing = last.open().isEmpty() || born.isEmpty() ? last : last.with(look(related(scripts, last.open()), Map.of()));
        underway.addAll(underway(scripts));
        Set<String> left = leftAsTheyAre(scripts);
        List<TableVerified> verified = new ArrayList<>();
        last.tables().forEach((name, table) -> {
            Map<Suspect, Kind> verdict = last.open(name);
            verdict.replaceAll((suspect, kind) -> left.contains(name) || !same(suspect.key(), seeing.tables().get(name)) ? Kind.CHANGED
                    : underway.contains(name) || !same(suspect, first.tables().get(name), table.shape()) ? Kind.UNDERWAY : kind);
            verdict.putAll(last.made().get(name));
            verified.add(table.tally().result(
                    name, by(scripts, name).map(ReadyScript::name).toList(), by(scripts, name).map(ReadyScript::area).distinct().toList(),
                    List.copyOf(table.table().columns().keySet()), verdict));
        });
        last.gone().forEach((name, rows) -> verified.add(new TableVerified(
                name, by(scripts, name).map(ReadyScript::name).toList(), by(scripts, name).map(ReadyScript::area).distinct().toList(), rows, 0,
                Map.of(Kind.MISSING, rows), 0, rows, true, Map.of(), List.of(new Difference(Kind.MISSING, "the table itself", List.of())), List.of(), 0)));
        verified.forEach(progress::completed);
        return verified;
    }

    private Stream<ReadyScript> by(List<ReadyScript> scripts, String table) {
        return scripts.stream().filter(script -> Rehearsal.written(script, schema.prefix()).contains(table));
    }

    private static boolean same(String key, RemadeTable there) {
        return there != null && there.suspects().stream().anyMatch(suspect -> suspect.key().equals(key));
    }

    private Map<String, String> born() {
        BornRows born = new BornRows(touched, schema);
        return born.tables().stream().collect(Collectors.toMap(Table::name, born::without));
    }

    private static boolean same(Suspect suspect, RemadeTable before, RowShape shape) {
        return before != null && before.suspects().stream()
                .anyMatch(earlier -> earlier.key().equals(suspect.key()) && suspect.unchangedSince(earlier, shape));
    }

    /**
     * Has the scripts run, and compares what they write.
     *
     * @param born rows that they are not to see
     */
    private Look look(List<ReadyScript> scripts, Map<String, String> born) {
        Look look = new Look(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        try (Rehearsal rehearsal = new Rehearsal(
                // Reads without locks, so that nobody in M2 waits.
                shops.m2Delta(), schema,
                name -> Optional.ofNullable(born.get(name)))) {
            rehearsal.run(scripts, progress::remade);
            rehearsal.refused().forEach((script, reason) -> notVerified.put("routes/sql/" + script + ".sql", reason));
            Set<String> written = scripts.stream().flatMap(script -> Rehearsal.written(script, schema.prefix()).stream())
                    .filter(name -> rehearsal.copyOf(name).isPresent())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            written.removeAll(GuardedTables.STATES);
            for (String name : written) {
                if (schema.table(name).isEmpty()) {
                    look.gone().put(name, m2.queryForObject("SELECT COUNT(*) FROM " + Identifier.quoted(rehearsal.copyOf(name).orElseThrow()), Long.class));
                    continue;
                }
                RemadeTable table = new RemadeTable(shops.m2(), schema.table(name).get(), rehearsal.copyOf(name).orElseThrow(), schema);
                table.compare();
                look.tables().put(name, table);
                look.made().put(name, table.suspects().isEmpty() ? Map.of() : new MadeInM2(table.shape(), touched.all(name)).of(table.suspects()));
            }
        }
        return look;
    }

    /** The tables of scripts that wait to be run for changes, and of those that start from these. */
    private Set<String> underway(List<ReadyScript> scripts) {
        Set<String> waiting = new DerivedScripts(
                () -> plans, shops.scripts(), shops.m2(), schema, shops.tables(), shops.configuration().delta().conflicts()).waitingScripts().keySet();
        Set<String> tables = new HashSet<>();
        for (ReadyScript script : scripts) {
            if (waiting.contains(script.name()) || script.tables().stream().anyMatch(tables::contains)) {
                tables.addAll(script.writes());
                tables.remove("caravan_report");
            }
        }
        return tables;
    }

    /** The tables of scripts that are not run again, because somebody wished Magento 2's rows to stay. */
    private Set<String> leftAsTheyAre(List<ReadyScript> scripts) {
        Set<String> left = Set.copyOf(m2.queryForList(
                "SELECT DISTINCT mapping FROM " + shops.tables().quarantine() + " WHERE chunk = 0 AND outcome = 'skipped'", String.class));
        return scripts.stream().filter(script -> left.contains(script.checkpoint())).flatMap(script -> script.writes().stream()).collect(Collectors.toSet());
    }
}
