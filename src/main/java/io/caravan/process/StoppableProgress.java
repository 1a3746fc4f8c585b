package io.caravan.process;

import io.caravan.config.Ceiling;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;

/** Passes on how a migration goes on, until another area fails: then whoever tells is stopped, after its chunk and before its next table or script. */
final class StoppableProgress implements Progress {

    /** Nothing is wrong with what is stopped by this. */
    static final class StoppedByAnother extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedByAnother() {
            super("stopped, because another area failed", null, false, false);
        }
    }

    private final Progress told;
    private volatile boolean stopped;

    StoppableProgress(Progress told) {
        this.told = told;
    }

    /** From now on, whoever tells of anything is stopped. */
    void stop() {
        stopped = true;
    }

    @Override
    public void begun(TablePlan plan) {
        goOn();
        told.begun(plan);
    }

    @Override
    public void done(Chunk chunk) {
        told.done(chunk);
        goOn();
    }

    @Override
    public void completed(TablePlan plan) {
        told.completed(plan);
    }

    @Override
    public void throttled(Ceiling ceiling) {
        told.throttled(ceiling);
    }

    @Override
    public void beginning(String script) {
        goOn();
        told.beginning(script);
    }

    /** Belongs to the script's transaction, which is not to be lost now. */
    @Override
    public void ran(String script, long millis) {
        told.ran(script, millis);
    }

    private void goOn() {
        if (stopped) {
            throw new StoppedByAnother();
        }
    }
}
