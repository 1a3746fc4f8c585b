package io.caravan.process;

import io.caravan.delta.service.DeltaState;
import io.caravan.delta.service.DeltaState.Running;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Switches the delta in all processes that live, on whichever machine, and waits until they have come to it. */
public final class DeltaSwitching {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DeltaSwitching() {}

    /**
     * Switches it on.
     *
     * @param state where the processes look
     * @param out takes a line where it takes long
     * @return the processes that live, each of which is on or says why it is not; none if none lives
     */
    public static List<Running> on(DeltaState state, Consumer<String> out) throws InterruptedException {
        return wished(state, true, process -> process.on() || process.obstacle() != null, out);
    }

    /**
     * Switches it off: a poll in flight ends first.
     *
     * @param state where the processes look
     * @param out takes a line where it takes long
     * @return the processes that live; none if none lives
     */
    public static List<Running> off(DeltaState state, Consumer<String> out) throws InterruptedException {
        return wished(state, false, process -> !process.on() && !process.polling(), out);
    }

    private static List<Running> wished(DeltaState state, boolean on, Predicate<Running> done, Consumer<String> out) throws InterruptedException {
        state.wish(on);
        String since = state.wish().orElseThrow().since();
        long started = System.nanoTime();
        boolean told = false;
        while (true) {
            List<Running> processes = state.running();
            if (processes.stream().allMatch(process -> since.equals(process.wish()) && done.test(process))) {
                return processes;
            }
            if (!told && System.nanoTime() - started > PATIENCE.toNanos()) {
                out.accept("Waiting for " + processes.get(0).name()
                        + (processes.get(0).polling() ? ", whose poll in flight is not at its end yet." : ".") + " Ctrl+C leaves it to it.");
                told = true;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
