package io.caravan.route;

import io.caravan.mapping.CopyStep;
import java.util.List;

/**
 * A business area: one route of group {@code data}.
 *
 * @param id the route's id, which {@code --only} and {@code --except} take
 * @param description what it moves, in the operator's words
 * @param order its place among the areas, the route's {@code startupOrder}
 * @param steps its {@code copy-table} steps, in order
 */
public record Area(String id, String description, int order, List<CopyStep> steps) {}
