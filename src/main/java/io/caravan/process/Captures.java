package io.caravan.process;

import io.caravan.delta.Capture;
import io.caravan.delta.Changes;
import java.util.List;

/** How changes in M1 are noticed, as the configuration has it. */
public final class Captures {

    private static final Capture NONE = new Capture() {
        @Override
        public List<Changes> take(int most) {
            return List.of();
        }

        @Override
        public void consumed(List<Changes> changes) {}

        @Override
        public List<Backlog> backlog() {
            return List.of();
        }
    };

    private Captures() {}

    /** The queues of changes of all watched tables. */
    public static Capture of(Shops shops) {
        return NONE; // until the capture is there
    }

    /** The watched tables whose changes are not noticed yet; empty if all is installed. */
    public static List<String> missing(Shops shops) {
        return List.of(); // until the capture is there
    }
}
