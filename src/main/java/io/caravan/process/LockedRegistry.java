package io.caravan.process;

import java.util.Map;
import java.util.Set;
import org.apache.camel.support.SimpleRegistry;

/**
 * Camel's own beans, one thread at a time. A process that runs on reports itself to the {@code camel} command line by a thread of its own,
 * which adds {@code metricsRegistry} as soon as a second after it began; where the routes are not made by then, their search for beans of a
 * type would meet a {@link java.util.ConcurrentModificationException} in Camel's registry, and the process would not start.
 */
final class LockedRegistry extends SimpleRegistry {

    private static final long serialVersionUID = 1L;

    @Override
    public synchronized <T> T lookupByNameAndType(String name, Class<T> type) {
        return super.lookupByNameAndType(name, type);
    }

    @Override
    public synchronized <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return super.findByTypeWithName(type);
    }

    @Override
    public synchronized <T> Set<T> findByType(Class<T> type) {
        return super.findByType(type);
    }

    @Override
    public synchronized void bind(String id, Class<?> type, Object bean) {
        super.bind(id, type, bean);
    }

    @Override
    public synchronized void unbind(String id) {
        super.unbind(id);
    }
}
