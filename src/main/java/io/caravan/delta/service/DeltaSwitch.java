package io.caravan.delta.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The bean {@code deltaSwitch}: looks each second for what {@code caravan delta on|off} has wished, and tells what the
 * process does. It acts where the wish has changed, so that JMX, the dev console and the Camel CLI can switch the route too.
 */
public final class DeltaSwitch {

    /** The id of the route that polls by the clock. */
    public static final String ROUTE = "delta";

    private static final Logger LOG = LoggerFactory.getLogger("caravan.delta");

    private final DeltaState state;
    private final DeltaLock lock;
    private final DeltaPolls polls;
    private final boolean clustered;
    private final Supplier<Optional<String>> obstacle;
    private final Instant since = Instant.now();
    private final String host = host();

    private Optional<DeltaState.Wish> seen = Optional.empty();
    private String hindered;
    private boolean silent;

    DeltaSwitch(DeltaState state, DeltaLock lock, DeltaPolls polls, boolean clustered, Supplier<Optional<String>> obstacle) {
        this.state = state;
        this.lock = lock;
        this.polls = polls;
        this.clustered = clustered;
        this.obstacle = obstacle;
    }

    /**
     * Whether the route starts with the process.
     *
     * @param enabled what the configuration says; a wish wins over it
     */
    boolean startsOn(boolean enabled) {
        seen = state.wish();
        boolean on = seen.map(DeltaState.Wish::on).orElse(enabled);
        return on && !isHindered();
    }

    private boolean isHindered() {
        hindered = obstacle.get().orElse(null);
        if (hindered != null) {
            LOG.warn("The delta stays off: {}", hindered);
        }
        return hindered != null;
    }

    /** Why the delta cannot be switched on; empty if it can. */
    public Optional<String> hindered() {
        return Optional.ofNullable(hindered);
    }

    /**
     * Looks for a new wish.
     *
     * @return {@code start} or {@code stop}, what controlbus is to do with the route; null for nothing
     */
    public String wanted(CamelContext context) {
        try {
            Optional<DeltaState.Wish> wish = state.wish();
            boolean isNew = wish.isPresent() && !wish.equals(seen);
            tell(context);
            silent = false;
            if (!isNew) {
                return null;
            }
            // Told from the next beat on, when the route is on its way.
            seen = wish;
            if (!wish.get().on()) {
                hindered = null;
                LOG.info("The delta is switched off; a poll in flight ends first.");
                return "stop";
            }
            if (isHindered()) {
                return null;
            }
            LOG.info("The delta is switched on.");
            return "start";
        } catch (DataAccessException e) {
            if (!silent) {
                LOG.warn("M2 cannot be asked whether the delta is to be on; it stays as it is. {}", String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            }
            silent = true;
            return null;
        }
    }

    private void tell(CamelContext context) {
        boolean on = isOn(context);
        polls.on(on);
        if (!on && !polls.isPolling()) {
            lock.release();
        }
        state.beat(self(on));
    }

    /** Whether the route runs, a stop that waits for a poll in flight included. */
    static boolean isOn(CamelContext context) {
        ServiceStatus status = context.getRouteController().getRouteStatus(ROUTE);
        return status != null && (status.isStarted() || status.isStarting() || status.isStopping());
    }

    private DeltaState.Running self(boolean on) {
        return new DeltaState.Running(host, ProcessHandle.current().pid(), since, on, polls.isPolling(), clustered, hindered, seen.map(DeltaState.Wish::since).orElse(null));
    }

    /** The process ends. */
    void gone() {
        try {
            state.gone(self(false));
        } catch (DataAccessException e) {
            LOG.debug("M2 cannot be told", e);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
