package io.caravan.report;

import io.caravan.config.Ceiling;
import io.caravan.copy.Chunk;
import io.caravan.copy.Progress;
import io.caravan.mapping.TablePlan;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress by rows, with rate and remaining time: a bar in a terminal, a line now and then elsewhere; tables in the log. */
public final class TerminalProgress implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("caravan.progress");

    private final ProgressBar bar;
    private Ceiling ceiling = Ceiling.NONE;
    /** What is on its way, oldest first: areas run side by side. */
    private final Set<String> current = new LinkedHashSet<>();

    /**
     * @param out where the progress goes
     * @param terminal whether that is a terminal, whose line can be written over
     * @param plans what will be copied; the server's estimates give the total
     */
    public TerminalProgress(PrintStream out, boolean terminal, List<TablePlan> plans) {
        long rows = plans.stream().mapToLong(plan -> plan.source().estimatedRows()).sum();
        this.bar = Bars.rows("migrate", rows, out, terminal);
    }

    @Override
    public void begun(TablePlan plan) {
        show(plan.name(), true);
        LOG.info("{} -> {} begun, about {} rows", plan.name(), plan.target().name(), plan.source().estimatedRows());
    }

    @Override
    public void done(Chunk chunk) {
        long read = chunk.account().read();
        if (bar.getCurrent() + read > bar.getMax()) {
            bar.maxHint(bar.getCurrent() + read);
        }
        bar.stepBy(read);
        LOG.debug("{} done: {}", chunk, chunk.account());
        if (!chunk.account().notes().isEmpty()) {
            LOG.info("{}: {}", chunk, chunk.account().notes());
        }
    }

    @Override
    public void completed(TablePlan plan) {
        show(plan.name(), false);
        LOG.info("{} complete ({} of about {} rows, {})", plan.name(), bar.getCurrent(), bar.getMax(),
                Text.duration(TimeUnit.MILLISECONDS.convert(bar.getElapsedAfterStart())));
    }

    @Override
    public void beginning(String script) {
        show(script, true);
    }

    @Override
    public void ran(String script, long millis) {
        show(script, false);
        LOG.info("routes/sql/{}.sql done, {}", script, Text.duration(millis));
    }

    @Override
    public synchronized void throttled(Ceiling other) {
        ceiling = other;
    }

    /** The last one stays to be seen until another begins. */
    private synchronized void show(String name, boolean begins) {
        if (begins) {
            current.add(name);
        } else {
            current.remove(name);
        }
        if (!current.isEmpty()) {
            bar.setExtraMessage(" " + String.join(", ", current) + (ceiling.isOff() ? "" : " (throttle " + ceiling + ")"));
        }
    }

    @Override
    public void close() {
        bar.maxHint(Math.max(1, bar.getCurrent()));
        bar.setExtraMessage("");
        bar.close();
    }
}
