package io.caravan.copy;

import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Planner;
import io.caravan.mapping.Reference;
import io.caravan.mapping.Reference.Orphan;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plans of all steps together. A condition on a table holds for the rows that hang on it too: a cart that stays
 * behind keeps its items with it.
 */
public final class Plans {

    private final List<Area> areas;
    private final Planner planner;
    private final Map<String, CopyStep> steps = new LinkedHashMap<>();
    private final Map<String, Optional<TablePlan>> plans = new HashMap<>();

    /**
     * @param areas what the routes say
     * @param planner resolves one step
     * @throws MappingFault if two steps copy the same mapping
     */
    public Plans(List<Area> areas, Planner planner) {
        this.areas = List.copyOf(areas);
        this.planner = planner;
        List<String> problems = new ArrayList<>();
        for (Area area : areas) {
            for (CopyStep step : area.steps()) {
                CopyStep other = steps.putIfAbsent(step.table(), step);
                if (other != null) {
                    problems.add("route '" + area.id() + "': copy-table?table=" + step.table() + ": route '" + other.area()
                            + "' copies it too; one of the two steps has to go");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
    }

    /** The areas that the plans are made for. */
    public List<Area> areas() {
        return areas;
    }

    /** All plans that apply to this shop, in the order of the routes; checks every mapping on the way. */
    public List<TablePlan> all() {
        List<String> problems = new ArrayList<>();
        List<TablePlan> all = new ArrayList<>();
        for (String table : steps.keySet()) {
            try {
                plan(table).ifPresent(all::add);
            } catch (MappingFault fault) {
                problems.addAll(fault.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
        return all;
    }

    /**
     * The plan of one mapping.
     *
     * @return empty where this M1 version does not have the table
     * @throws MappingFault if no route copies it, or the mapping cannot be used
     */
    public synchronized Optional<TablePlan> plan(String table) {
        return plan(table, new HashSet<>());
    }

    /** The plan of a mapping, if a route copies it and this M1 version has it. */
    Optional<TablePlan> routed(String table) {
        return steps.containsKey(table) ? plan(table) : Optional.empty();
    }

    private Optional<TablePlan> plan(String table, Set<String> onTheWay) {
        Optional<TablePlan> known = plans.get(table);
        if (known != null) {
            return known;
        }
        CopyStep step = steps.get(table);
        if (step == null) {
            throw new MappingFault(List.of("no route copies '" + table + "'"));
        }
        onTheWay.add(table);
        Optional<TablePlan> plan = planner.plan(step).map(own -> closed(own, onTheWay));
        onTheWay.remove(table);
        plans.put(table, plan);
        return plan;
    }

    /** Adds to the plan's condition that the parents of its rows meet theirs. */
    private TablePlan closed(TablePlan plan, Set<String> onTheWay) {
        List<String> conditions = new ArrayList<>();
        plan.where().ifPresent(conditions::add);
        for (Reference reference : plan.references()) {
            boolean routed = steps.containsKey(reference.table()) && !onTheWay.contains(reference.table());
            if (!routed || reference.orphan() == Orphan.NULL) {
                continue;
            }
            plan(reference.table(), onTheWay).filter(parent -> parent.where().isPresent()).ifPresent(parent -> {
                String child = TablePlan.own(reference.column());
                conditions.add("(" + child + " IS NULL OR " + child + " IN (SELECT t." + Identifier.quoted(reference.key())
                        + " FROM " + parent.from() + " WHERE " + parent.where().get() + "))");
            });
        }
        Optional<String> where = conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
        return new TablePlan(
                plan.step(), plan.mapping(), plan.source(), plan.target(), plan.selected(), plan.columns(), plan.keys(),
                plan.from(), where, plan.references(), plan.unmapped(), plan.unfed(), plan.chunkRows(), plan.directRows(),
                Integer.toHexString((plan.fingerprint() + where).hashCode()), plan.lookups());
    }
}
