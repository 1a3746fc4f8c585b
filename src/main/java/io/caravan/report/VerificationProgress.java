package io.caravan.report;

import io.caravan.verify.Verification;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;

/** Progress of a verification, by rows. */
public final class VerificationProgress implements Verification.Progress, AutoCloseable {

    private final PrintStream out;
    private final boolean terminal;
    private ProgressBar bar;

    /**
     * @param out where the progress goes
     * @param terminal whether that is a terminal, whose line can be written over
     */
    public VerificationProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begun(int tables, long rows) {
        bar = Bars.rows("verify", rows, out, terminal);
    }

    @Override
    public void compared(String table, long rows) {
        bar.stepBy(rows);
    }

    @Override
    public synchronized void remade(String script) {
        if (bar != null) {
            bar.setExtraMessage(" " + script);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
