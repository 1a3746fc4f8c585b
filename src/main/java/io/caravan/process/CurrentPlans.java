package io.caravan.process;

import io.caravan.copy.Plans;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;

/**
 * The plans of the routes as they are now; made anew when a route was loaded again. Asked several times for each table, so that the
 * routes are only read when they are other ones.
 */
final class CurrentPlans implements Supplier<Plans> {

    private final CamelContext context;
    private final Shops shops;
    private List<RouteDefinition> routes = List.of();
    private boolean renewed;
    private Plans current;

    CurrentPlans(CamelContext context, Shops shops) {
        this.context = context;
        this.shops = shops;
    }

    /** Makes the plans anew although no route has changed. */
    synchronized void renew() {
        current = null;
        renewed = true;
    }

    @Override
    public synchronized Plans get() {
        List<RouteDefinition> now = context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions();
        if (current == null || !isSame(now)) {
            List<Area> areas = shops.narrowed(Areas.of(context));
            if (current == null || !current.areas().equals(areas)) {
                current = !renewed && shops.areas().equals(areas) ? shops.firstPlans() : new Plans(areas, shops.planner());
            }
            routes = List.copyOf(now);
        }
        return current;
    }

    /** A route that is loaded again is another object. */
    private boolean isSame(List<RouteDefinition> now) {
        if (now.size() != routes.size()) {
            return false;
        }
        for (int i = 0; i < routes.size(); i++) {
            if (now.get(i) != routes.get(i)) {
                return false;
            }
        }
        return true;
    }
}
