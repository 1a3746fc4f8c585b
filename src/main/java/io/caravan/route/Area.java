package io.caravan.route;

import io.caravan.mapping.CopyStep;
import java.util.List;

/**
 * A business area: one route of group {@code settings} or {@code data}.
 *
 * @param id the route's id, which {@code --only} and {@code --except} take
 * @param group the route's group: what {@code caravan migrate} calls it by
 * @param description what it moves, in the operator's words
 * @param order its place among the areas, the route's {@code startupOrder}
 * @param steps its {@code copy-table} steps, in order
 * @param scripts the scripts of its {@code run-sql} steps, in order
 * @param kept the M2 tables of its {@code keep-table} steps
 * @param ownSteps whether the operator's own steps do something that cannot be told from the other components
 */
public record Area(
        String id, String group, String description, int order, List<CopyStep> steps, List<String> scripts, List<String> kept, boolean ownSteps) {

    /** An area without steps of the operator's own, but for those that {@code process} names. */
    public Area(String id, String group, String description, int order, List<CopyStep> steps, List<String> scripts, List<String> kept) {
        this(id, group, description, order, steps, scripts, kept, steps.stream().anyMatch(step -> step.process().isPresent()));
    }
}
