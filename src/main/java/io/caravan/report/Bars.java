package io.caravan.report;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars as Caravan shows them: in place in a terminal, a line every five seconds elsewhere. */
final class Bars {

    private static final int WIDTH = 110;

    private Bars() {}

    static ProgressBar rows(String task, long rows, PrintStream out, boolean terminal) {
        return of(task, rows, " rows", out, terminal);
    }

    static ProgressBar of(String task, long most, String unit, PrintStream out, boolean terminal) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, most))
                .setUnit(unit, 1)
                .showSpeed()
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? 250 : 5000)
                .setConsumer(terminal
                        ? new ConsoleProgressBarConsumer(out, WIDTH)
                        : new DelegatingProgressBarConsumer(line -> out.println(line.strip()), WIDTH))
                .build();
    }
}
