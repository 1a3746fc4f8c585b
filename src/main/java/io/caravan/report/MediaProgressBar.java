package io.caravan.report;

import io.caravan.media.MediaProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;

/** Progress of a pass over the media files, by files. */
public final class MediaProgressBar implements MediaProgress, AutoCloseable {

    private final PrintStream out;
    private final boolean terminal;
    private ProgressBar bar;

    /**
     * @param out where the progress goes
     * @param terminal whether that is a terminal, whose line can be written over
     */
    public MediaProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begun(long files) {
        bar = Bars.of("media", files, " files", out, terminal);
    }

    @Override
    public synchronized void looked(String file) {
        if (bar != null) {
            if (bar.getCurrent() >= bar.getMax()) {
                bar.maxHint(bar.getCurrent() + 1);
            }
            bar.step();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
