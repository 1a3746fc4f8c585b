package io.caravan.process;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;

/** Camel Main for as many routes as there are tables. */
final class RoutesMain extends Main {

    RoutesMain() {
        registry.setFallbackRegistry(new LockedRegistry());
    }

    @Override
    protected CamelContext createCamelContext() {
        DefaultCamelContext context = new Context();
        context.getCamelContextExtension().setRegistry(registry);
        context.getGlobalOptions().put("CamelMainClass", (mainClass == null ? getClass() : mainClass).getName());
        return context;
    }

    /**
     * Before Camel adds a route, it removes the one of the same name; and before it looks whether there is one, it goes through all that
     * there are, for each of their endpoints. With a route for each table and script that is a third of its start.
     */
    private static final class Context extends DefaultCamelContext {

        Context() {
            super(false);
        }

        @Override
        public boolean removeRoute(String id) throws Exception {
            getLock().lock();
            try {
                return getRouteServices().containsKey(id) && super.removeRoute(id);
            } finally {
                getLock().unlock();
            }
        }
    }
}
