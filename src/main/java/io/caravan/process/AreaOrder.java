package io.caravan.process;

import io.caravan.copy.Plans;
import io.caravan.mapping.Reference;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.script.Footprint;
import io.caravan.script.KeptTables;
import io.caravan.script.ReadyScript;
import io.caravan.script.Scripts;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which areas have to wait for which. An area waits for every one before it that shares something with it: a table of M2 that one of the
 * two writes, or a mapping that fills parents of the other's rows. Data waits for all settings. An area with steps of the operator's own may
 * touch anything, so that it runs alone, in its place.
 */
final class AreaOrder {

    /** Where each writes rows of its own only; a script that reads one of the others wants to know of all that came before. */
    private static final Set<String> OWN_ROWS = Set.of("caravan_report");
    private static final Set<String> OF_ALL = Set.of("caravan_quarantine", "caravan_checkpoint", "caravan_run", "caravan_kept");

    /** What an area shares with others. */
    private record Shared(Area area, Set<String> reads, Set<String> writes, boolean everything, long rows) {

        /** Whether the order of two areas matters. */
        boolean meets(Shared other) {
            return everything || other.everything
                    || area.group().equals(Areas.SETTINGS) != other.area.group().equals(Areas.SETTINGS)
                    || !Collections.disjoint(writes, other.writes) || !Collections.disjoint(writes, other.reads)
                    || !Collections.disjoint(reads, other.writes);
        }
    }

    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final Map<String, Long> ahead = new HashMap<>();

    /**
     * @param areas the areas of a run, in order
     * @param plans the plans of all routes
     * @param scripts resolves scripts
     * @param prefix M2's table prefix
     */
    AreaOrder(List<Area> areas, Plans plans, Scripts scripts, String prefix) {
        Map<String, Long> sizes = new HashMap<>();
        plans.all().forEach(plan -> sizes.merge(plan.target().name(), plan.source().estimatedRows(), Long::sum));
        List<Shared> all = areas.stream().map(area -> shared(area, plans, scripts, prefix, sizes)).toList();
        for (int i = 0; i < all.size(); i++) {
            Set<String> earlier = new LinkedHashSet<>();
            for (Shared other : all.subList(0, i)) {
                if (all.get(i).meets(other)) {
                    earlier.add(other.area().id());
                }
            }
            before.put(areas.get(i).id(), Set.copyOf(earlier));
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            long rows = all.get(i).rows() + ahead.getOrDefault(areas.get(i).id(), 0L);
            ahead.put(areas.get(i).id(), rows);
            before(areas.get(i)).forEach(earlier -> ahead.merge(earlier, rows, Math::max));
        }
    }

    /** The ids of the areas of the run that have to be at their end before an area begins. */
    Set<String> before(Area area) {
        return before.get(area.id());
    }

    /** About how many rows are dealt with from an area's beginning to the end of all that waits for it, one after the other. */
    long rowsAhead(Area area) {
        return ahead.get(area.id());
    }

    private static Shared shared(Area area, Plans plans, Scripts scripts, String prefix, Map<String, Long> sizes) {
        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (String table : area.kept()) {
            reads.add(table);
            writes.add(KeptTables.PREFIX + table);
        }
        area.steps().stream().flatMap(step -> plans.plan(step.table()).stream()).forEach(plan -> {
            writes.add(plan.target().name());
            writes.add(mapping(plan.name()));
            // Whether its parents arrived is asked of the quarantine.
            plan.references().stream().map(Reference::table).filter(parent -> !parent.equals(plan.source().name()))
                    .forEach(parent -> reads.add(mapping(parent)));
        });
        long rows = area.steps().stream().flatMap(step -> plans.plan(step.table()).stream()).mapToLong(plan -> plan.source().estimatedRows()).sum();
        boolean ofAll = false;
        for (String name : area.scripts()) {
            ReadyScript script = scripts.ready(area, name, plans, () -> List.of(0L));
            Footprint tables = Footprint.of(script, prefix);
            rows += tables.named().stream().mapToLong(table -> sizes.getOrDefault(table, 0L)).sum();
            ofAll |= !Collections.disjoint(tables.named(), OF_ALL);
            reads.addAll(tables.named());
            writes.addAll(tables.written());
        }
        reads.removeAll(OWN_ROWS);
        writes.removeAll(OWN_ROWS);
        return new Shared(area, reads, writes, ofAll || area.ownSteps(), rows);
    }

    private static String mapping(String name) {
        return "mapping:" + name;
    }
}
