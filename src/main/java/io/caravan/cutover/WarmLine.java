package io.caravan.cutover;

import static io.caravan.report.Text.number;

import io.caravan.config.Configuration;
import io.caravan.warm.Answer;
import io.caravan.warm.Warmed;
import io.caravan.warm.Warming;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Asks for the pages of the new shop that were visited most in the old one. */
final class WarmLine implements Line {

    private static final int REHEARSED = 10;
    private static final int TOLD_EACH = 100;
    private static final String NEXT = "see var/report/warm.csv; where the shop's names still lead to the old server, set caravan.warm.address to the new one; then:"
            + " caravan cutover";

    private final Warming warming;
    private final Configuration.GoLive settings;
    private final Path report;

    /**
     * @param warming asks for the pages
     * @param settings how many pages, at which rate
     * @param report where the answers are listed
     */
    WarmLine(Warming warming, Configuration.GoLive settings, Path report) {
        this.warming = warming;
        this.settings = settings;
        this.report = report;
    }

    @Override
    public Item item() {
        return Item.WARM;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        return warm(settings.warmUrls(), out);
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        return warm(Math.min(REHEARSED, settings.warmUrls()), out);
    }

    private Finding warm(int most, Consumer<String> out) {
        AtomicLong count = new AtomicLong();
        Consumer<Answer> told = answer -> {
            long pages = count.incrementAndGet();
            if (pages % TOLD_EACH == 0) {
                out.accept(number(pages) + " pages asked for");
            }
        };
        Warmed warmed = warming.run(most, settings.warmRate(), told);
        warmed.write(report);
        warmed.text().lines().skip(1).forEach(out);
        return warmed.fit() ? Finding.holds(warmed.summary()) : Finding.asks(warmed.summary(), NEXT);
    }

    @Override
    public boolean stillHolds(Entry before) {
        return true;
    }
}
