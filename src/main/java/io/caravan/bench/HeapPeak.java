package io.caravan.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * The most heap in use from its making until it is closed, seen at each garbage collection: right before it (with all
 * garbage, so that this comes near the limit however little is needed) and right after it.
 */
final class HeapPeak implements AutoCloseable {

    private final AtomicLong before = new AtomicLong();
    private final AtomicLong after = new AtomicLong();
    private final NotificationListener listener = this::collected;
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    HeapPeak() {
        collectors.forEach(c -> ((NotificationEmitter) c).addNotificationListener(listener, null, null));
    }

    private void collected(Notification notification, Object nothing) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo();
            before.accumulateAndGet(heap(info.getMemoryUsageBeforeGc()), Math::max);
            after.accumulateAndGet(heap(info.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP && pools.containsKey(pool.getName()))
                .mapToLong(pool -> pools.get(pool.getName()).getUsed())
                .sum();
    }

    /** Bytes in use at most; those in use now where nothing was collected yet. */
    long used() {
        return Math.max(before.get(), ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Bytes still in use after a collection, at most; 0 where nothing was collected. */
    long kept() {
        return after.get();
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : collectors) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            } catch (ListenerNotFoundException e) {
                // it is gone, which is what was wanted
            }
        }
    }
}
