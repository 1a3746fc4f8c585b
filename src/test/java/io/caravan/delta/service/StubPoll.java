package io.caravan.delta.service;

import io.caravan.delta.Poll;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Stands for {@code direct:delta-poll} in tests of the route around it. */
public final class StubPoll {

    /** The route file that calls it. */
    public static final String ROUTE = """
            - beans:
                - name: stubPoll
                  type: io.caravan.delta.service.StubPoll
            - route:
                id: delta-poll
                group: delta
                routeConfigurationId: transaction-errors
                from:
                  uri: direct:delta-poll
                  steps:
                    - bean: { ref: stubPoll, method: poll }
            """;

    static final AtomicInteger COUNT = new AtomicInteger();
    static final AtomicInteger AT_ONCE = new AtomicInteger();
    static final List<Integer> OVERLAPS = new CopyOnWriteArrayList<>();
    static volatile IntFunction<Poll> answer = n -> Boolean.getBoolean("stub.busy") ? something(true) : nothing();

    /** What the n-th poll gives; the first is 1. */
    static void answer(IntFunction<Poll> answer) {
        COUNT.set(0);
        OVERLAPS.clear();
        StubPoll.answer = answer;
    }

    static Poll nothing() {
        return new Poll(Instant.now(), 1, 0, 0, 0, true);
    }

    static Poll something(boolean drained) {
        return new Poll(Instant.now(), 10, 5, 7, 0, drained);
    }

    /** The bean's method. */
    public static Poll poll() {
        if (AT_ONCE.incrementAndGet() > 1) {
            OVERLAPS.add(COUNT.get());
        }
        try {
            return answer.apply(COUNT.incrementAndGet());
        } finally {
            AT_ONCE.decrementAndGet();
        }
    }
}
