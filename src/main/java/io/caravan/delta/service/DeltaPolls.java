package io.caravan.delta.service;

import io.caravan.copy.SqlFaults;
import io.caravan.delta.Capture;
import io.caravan.delta.Poll;
import io.caravan.report.Text;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.StatefulService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean {@code deltaPolls}: keeps account of polls around the route that applies changes. It is the redelivery's bean too. */
public final class DeltaPolls implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger("caravan.delta");
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final DeltaState state;
    private final DeltaLock lock;
    private final Supplier<Capture> capture;
    private final boolean clustered;
    private final Consumer<Poll> listener;

    private volatile boolean polling;
    private volatile Seen seen = new Seen(null, null, null, List.of(), null);
    private volatile boolean waitingForLock;
    private volatile boolean on;
    private volatile long failures;
    private volatile DeltaMetrics metrics;

    /**
     * What a process has seen of the delta; for metrics and health, without asking a database.
     *
     * @param last the last poll that succeeded; null before the first
     * @param failure why the last poll failed; null if it did not
     * @param looked when the backlog was looked at; null before the first time
     * @param backlog what waited then
     * @param lastAt when the last poll ended well, or else when the delta was switched on; null while neither has been
     */
    public record Seen(Poll last, String failure, Instant looked, List<Capture.Backlog> backlog, Instant lastAt) {

        private Seen at(Instant end) {
            return new Seen(last, failure, looked, backlog, end);
        }

        /** How old the oldest change is that is not applied; zero if none waited at the last look. */
        public Duration lag() {
            return backlog.stream().map(Capture.Backlog::age).max(Duration::compareTo)
                    .map(age -> age.plus(Duration.between(looked, Instant.now()))).orElse(Duration.ZERO);
        }
    }

    DeltaPolls(DeltaState state, DeltaLock lock, Supplier<Capture> capture, boolean clustered, Consumer<Poll> listener) {
        this.state = state;
        this.lock = lock;
        this.capture = capture;
        this.clustered = clustered;
        this.listener = listener;
    }

    /** Whether a poll is in flight. */
    boolean isPolling() {
        return polling;
    }

    /** What was seen last. */
    public Seen seen() {
        return seen;
    }

    /** Whether the delta is switched on, as far as is known. */
    boolean isOn() {
        return on;
    }

    /** The delta was found to be on or off. When it comes on, polls are due from now on. */
    void on(boolean isOn) {
        if (isOn && !on) {
            see(now -> now.at(Instant.now()));
        }
        on = isOn;
        if (isOn && !polling && seen.lastAt().plus(LOOK).isBefore(Instant.now())) {
            // Another process of a cluster may have the turn.
            state.polls().stream().findFirst().map(poll -> poll.at().plusMillis(poll.millis()))
                    .filter(seen.lastAt()::isBefore).ifPresent(end -> see(now -> now.at(end)));
        }
    }

    private synchronized void see(UnaryOperator<Seen> change) {
        seen = change.apply(seen);
    }

    void metrics(DeltaMetrics those) {
        metrics = those;
    }

    /**
     * A poll is due.
     *
     * @return whether this process may do it: no other one runs the delta, and none migrates
     * @throws SQLException if M2 does not answer
     */
    public boolean begin() throws SQLException {
        polling = true;
        if (lock.hold()) {
            if (waitingForLock) {
                LOG.info("The delta goes on in this process.");
            }
            waitingForLock = false;
            return true;
        }
        if (!waitingForLock) {
            LOG.info("{} This process waits.", lock.isMigrating()
                    ? "A migration into this M2 database runs." : "Another Caravan runs the delta of this M2 database.");
        }
        waitingForLock = true;
        return false;
    }

    /** Whether to poll once more without waiting for the clock: there is more, the last poll got on, and nobody wants it to end. */
    public boolean goesOn(Exchange exchange) {
        if (!(exchange.getMessage().getBody() instanceof Poll poll)) {
            return exchange.getProperty(Exchange.LOOP_INDEX, 0, Integer.class) == 0;
        }
        return !poll.drained() && DeltaState.didSomething(poll) && !isEnding(exchange);
    }

    private static boolean isEnding(Exchange exchange) {
        Route route = exchange.getFromRouteId() == null ? null : exchange.getContext().getRoute(exchange.getFromRouteId());
        return !exchange.getContext().getStatus().isStarted()
                || route != null && route.getConsumer() instanceof StatefulService consumer && !consumer.isStarted();
    }

    /** A poll ended well. */
    public void done(Exchange exchange) {
        Poll poll = exchange.getMessage().getBody(Poll.class);
        if (poll == null) {
            throw new IllegalStateException("direct:delta-poll must leave a Poll as its body, not "
                    + exchange.getMessage().getBody() + "; look into routes/delta-poll.camel.yaml");
        }
        Instant now = Instant.now();
        boolean look = seen.looked() == null || seen.looked().plus(LOOK).isBefore(now);
        List<Capture.Backlog> waits = look ? capture.get().backlog() : poll.drained() ? List.of() : seen.backlog();
        see(before -> new Seen(poll, null, look ? now : before.looked(), waits, now));
        state.polled(poll);
        failures = 0;
        if (DeltaState.didSomething(poll) || poll.quarantined() > 0) {
            LOG.info("{} changes of Magento 1, {} rows of Magento 2 in {}{}", poll.changes(), poll.rows(), Text.duration(poll.millis()),
                    poll.quarantined() > 0 ? ", " + poll.quarantined() + " rows in the quarantine" : "");
        }
        if (metrics != null) {
            metrics.polled(poll, seen.backlog());
        }
        listener.accept(poll);
    }

    /** A poll failed by something that passes, and is tried again a little later: one line in the log. */
    @Override
    public void process(Exchange exchange) {
        int attempt = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 1, Integer.class);
        String reason = reason(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        LOG.warn("The delta waits, attempt {}: {}", attempt, reason);
        noteFailure(reason);
    }

    /** A poll failed: one line in the log, and its stack in the file. The next poll tries again. */
    public void failed(Exchange exchange) {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = reason(thrown);
        LOG.error("The delta's poll failed: {}", reason);
        LOG.debug("What failed", thrown);
        failures++;
        noteFailure(reason);
    }

    /** Throws what a route has caught, so that the caller's error handler sees it for the first time. */
    public void rethrow(Exchange exchange) throws Exception {
        // Otherwise Camel takes it for dealt with by the error handler of delta-poll.
        exchange.getExchangeExtension().setFailureHandled(false);
        exchange.getExchangeExtension().setErrorHandlerHandled(null);
        throw exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }

    private void noteFailure(String reason) {
        see(now -> new Seen(now.last(), reason, now.looked(), now.backlog(), now.lastAt()));
        try {
            state.failed(reason);
        } catch (RuntimeException e) {
            LOG.debug("M2 cannot be told", e);
        }
    }

    private static String reason(Throwable thrown) {
        if (thrown == null) {
            return "for an unknown reason";
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = SqlFaults.reason(thrown);
        return (reason.equals(thrown.toString()) && root.getMessage() != null ? root.getMessage() : reason)
                .replaceFirst("^MySQL error 0: ", "").replaceAll("\\s+", " ");
    }

    /** The poll is over, well or not. */
    public void end() {
        polling = false;
        if (clustered) {
            lock.release();
        }
    }

    /** Why the last poll failed; empty if it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(seen.failure());
    }

    /** What waits in M1 now. */
    public List<Capture.Backlog> backlog() {
        return capture.get().backlog();
    }

    /** How many polls have failed in a row. */
    long failures() {
        return failures;
    }
}
