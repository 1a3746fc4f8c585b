package io.caravan.copy;

import io.caravan.config.Ceiling;
import io.caravan.mapping.TablePlan;

/** Is told how a migration goes on, by several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begun(TablePlan plan) {}

        @Override
        public void done(Chunk chunk) {}

        @Override
        public void completed(TablePlan plan) {}
    };

    /** A table is begun or resumed. */
    void begun(TablePlan plan);

    /** A chunk's rows are committed. */
    void done(Chunk chunk);

    /** A table is complete. */
    void completed(TablePlan plan);

    /** Another ceiling on what is read from M1 holds from now on. */
    default void throttled(Ceiling ceiling) {}

    /** A script of {@code routes/sql} is about to run. */
    default void beginning(String script) {}

    /**
     * A script of {@code routes/sql} is done.
     *
     * @param millis how long it took
     */
    default void ran(String script, long millis) {}
}
