package io.caravan.process;

import io.caravan.mapping.TablePlan;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables that were begun under other mappings or route steps than they have now; nothing was written. */
final class ChangedMappings extends MigrationStopped {

    private static final long serialVersionUID = 1L;

    /**
     * @param changed the plans of these tables
     * @param begun the plans of all tables that were begun
     */
    ChangedMappings(List<TablePlan> changed, Collection<TablePlan> begun) {
        super("the mapping or the route step of " + changed.stream().map(plan -> "'" + plan.name() + "'").collect(Collectors.joining(", "))
                + (changed.size() == 1 ? " has changed since the table was copied, so that its rows would be" : " have changed since the tables were copied, so that their rows would be")
                + " of two kinds. Nothing was written. Take the change back, or start over what it touches: caravan migrate --reset "
                + String.join(",", areas(changed, begun)), null);
    }

    /** A table is emptied for all that fill it: their areas belong together. */
    private static Set<String> areas(List<TablePlan> changed, Collection<TablePlan> begun) {
        Set<String> areas = new TreeSet<>(changed.stream().map(plan -> plan.step().area()).toList());
        int before;
        do {
            before = areas.size();
            Set<String> targets = begun.stream().filter(plan -> areas.contains(plan.step().area())).map(plan -> plan.target().name()).collect(Collectors.toSet());
            begun.stream().filter(plan -> targets.contains(plan.target().name())).forEach(plan -> areas.add(plan.step().area()));
        } while (areas.size() > before);
        return areas;
    }
}
