package io.caravan.delta.service;

import io.caravan.config.Configuration;
import io.caravan.copy.CaravanTables;
import io.caravan.delta.Capture;
import io.caravan.delta.Poll;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.support.LifecycleStrategySupport;

/** The delta as a part of a Camel process: the beans and properties of {@code routes/delta.camel.yaml}. */
public final class DeltaService implements AutoCloseable {

    /** How a process runs the delta. */
    public enum Start {
        /** By what was last wished, or else by {@code caravan.delta.enabled}. */
        AS_WISHED,
        /** Switched on. */
        ON,
        /** Not by the clock: somebody calls {@code direct:delta-once}. */
        CALLED
    }

    private final DataSource m2;
    private final String prefix;
    private final Configuration.Delta settings;
    private final Start start;
    private final DeltaState state;
    private final DeltaLock lock;
    private final DeltaPolls polls;
    private final DeltaSwitch onOff;
    private boolean on;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     * @param prefix M2's table prefix
     * @param settings how the delta runs
     * @param start whether it starts with the process
     * @param capture gives the queues of changes, for what waits in them
     * @param obstacle says why the delta cannot run, empty if it can
     * @param listener is told of each poll that succeeded
     */
    public DeltaService(
            DataSource m2, CaravanTables tables, String prefix, Configuration.Delta settings, Start start, Supplier<Capture> capture,
            Supplier<Optional<String>> obstacle, Consumer<Poll> listener) {
        this.m2 = m2;
        this.prefix = prefix;
        this.settings = settings;
        this.start = start;
        this.state = new DeltaState(m2, tables).create();
        this.lock = new DeltaLock(m2);
        this.polls = new DeltaPolls(state, lock, capture, settings.clustered(), listener);
        this.onOff = new DeltaSwitch(state, lock, polls, settings.clustered(), obstacle);
    }

    /** Whether the route starts with the process. */
    public boolean isOn() {
        return on;
    }

    /** Whether it polls by the clock while it is on. */
    public boolean isByTheClock() {
        return start != Start.CALLED;
    }

    /** What is known of the delta beyond this process. */
    public DeltaState state() {
        return state;
    }

    /** What keeps the delta to one process. */
    public DeltaLock lock() {
        return lock;
    }

    /** The bean {@code deltaPolls}. */
    public DeltaPolls polls() {
        return polls;
    }

    /** The bean {@code deltaSwitch}. */
    public DeltaSwitch onOff() {
        return onOff;
    }

    /** The beans that the routes name. */
    public Map<String, Object> beans() {
        Map<String, Object> beans = new LinkedHashMap<>(Map.of("deltaPolls", polls, "deltaSwitch", onOff));
        if (settings.clustered() && start != Start.CALLED) {
            beans.put("quartz", new QuartzCluster(m2, prefix).component());
        }
        return beans;
    }

    /** Adds health check and metrics to the process, and closes this with it; belongs before its routes start. */
    public void watched(CamelContext context) {
        context.addLifecycleStrategy(new LifecycleStrategySupport() {
            @Override
            public void onContextStarted(CamelContext started) {
                MeterRegistry registry = started.getRegistry().findSingleByType(MeterRegistry.class);
                if (registry != null) {
                    polls.metrics(new DeltaMetrics(registry, polls));
                }
                HealthCheckRegistry health = HealthCheckRegistry.get(started);
                if (health != null && start != Start.CALLED) {
                    health.register(new DeltaHealth(polls, settings));
                }
            }

            @Override
            public void onContextStopped(CamelContext stopped) {
                // On a signal, nothing after the process' own end is sure to run.
                close();
            }
        });
    }

    /** The properties that the routes name. None is called as a key of the configuration, whose environment variable would win over it. */
    public Map<String, String> properties() {
        if (start == Start.ON) {
            state.wish(true);
        }
        on = start != Start.CALLED && onOff.startsOn(settings.enabled());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("caravan.delta.route.start", String.valueOf(on));
        properties.put("caravan.delta.route.switch", String.valueOf(start != Start.CALLED));
        // Called by hand, somebody waits for an answer.
        properties.put("caravan.delta.route.retries", start == Start.CALLED ? "8" : "-1");
        settings.cron().ifPresentOrElse(
                cron -> properties.put("caravan.delta.route.cron", cron),
                () -> properties.put("caravan.delta.route.millis", String.valueOf(settings.period().toMillis())));
        return properties;
    }

    /** Gives the lock back and takes the process off the list. Belongs after the routes have stopped. */
    @Override
    public void close() {
        lock.close();
        onOff.gone();
    }
}
