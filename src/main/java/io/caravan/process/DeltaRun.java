package io.caravan.process;

import io.caravan.copy.Progress;
import io.caravan.delta.Capture;
import io.caravan.delta.Delta;
import io.caravan.delta.Poll;
import io.caravan.delta.service.DeltaService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;

/** Polls until nothing is left to apply. */
public final class DeltaRun {

    /** Between two polls of which the first had nothing to do, although something waits: it is younger than that poll. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Shops shops;

    /** @param shops both databases */
    public DeltaRun(Shops shops) {
        this.shops = shops;
    }

    /**
     * What polls did.
     *
     * @param polls how many there were
     * @param changes how many changes of M1 they consumed
     * @param rows how many rows of M2 they wrote or deleted
     * @param quarantined how many rows could not be applied, at the end
     * @param millis how long it took
     */
    public record Outcome(int polls, long changes, long rows, long quarantined, long millis) {}

    /** The delta of a process, with the shops' own capture and readiness. */
    public static DeltaService service(Shops shops, DeltaService.Start start, Consumer<Poll> listener) {
        Supplier<Capture> capture = once(() -> Captures.of(shops));
        return new DeltaService(
                shops.m2(), shops.tables(), shops.configuration().m2().prefix(), shops.configuration().delta(), start, capture,
                () -> DeltaReadiness.obstacle(shops), listener);
    }

    /**
     * Polls until a poll leaves nothing to do and nothing waits in M1.
     *
     * @param listener is told of each poll
     * @throws MigrationStopped if a poll fails, or another process runs the delta
     */
    public Outcome untilEmpty(Consumer<Poll> listener) {
        long started = System.nanoTime();
        List<Poll> polls = new ArrayList<>();
        Consumer<Poll> counting = poll -> {
            polls.add(poll);
            listener.accept(poll);
        };
        try (DeltaService service = service(shops, DeltaService.Start.CALLED, counting)) {
            hold(service);
            try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).with(service).start();
                    ProducerTemplate template = process.context().createProducerTemplate()) {
                while (!nothingLeft(template.requestBodyAndHeader("direct:delta-once", null, Delta.ALL, true), service)) {
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationStopped("the delta was interrupted; what is not applied waits in M1", e);
        }
        return new Outcome(
                polls.size(), polls.stream().mapToLong(Poll::changes).sum(), polls.stream().mapToLong(Poll::rows).sum(),
                polls.get(polls.size() - 1).quarantined(), (System.nanoTime() - started) / 1_000_000);
    }

    private boolean nothingLeft(Object answer, DeltaService service) {
        if (service.polls().failure().isPresent()) {
            throw new MigrationStopped("the delta stopped: " + service.polls().failure().get()
                    + ". Nothing is lost: what is not applied waits in M1, and the same command goes on", null);
        }
        if (!(answer instanceof Poll poll)) {
            throw held(service);
        }
        return poll.drained() && service.polls().backlog().isEmpty();
    }

    /** What is watched follows from all plans, which takes a while. */
    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = made.get();
                }
                return value;
            }
        };
    }

    /** Why this process may not run the delta. */
    static MigrationStopped held(DeltaService service) {
        try {
            if (service.lock().isMigrating()) {
                return new MigrationStopped("a migration into this M2 database runs; wait for its end", null);
            }
        } catch (SQLException e) {
            return new MigrationStopped("M2 cannot be asked who runs the delta: " + e.getMessage(), e);
        }
        return new MigrationStopped("another Caravan runs the delta of this M2 database"
                + service.state().running().stream().filter(other -> other.on()).findFirst().map(other -> " (" + other.name() + ")").orElse("")
                + "; switch it off first: caravan delta off", null);
    }

    /**
     * Takes the delta's lock for this process.
     *
     * @throws MigrationStopped if another process has it
     */
    public static void hold(DeltaService service) {
        try {
            if (!service.lock().hold()) {
                throw held(service);
            }
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be locked for the delta: " + e.getMessage(), e);
        }
    }
}
