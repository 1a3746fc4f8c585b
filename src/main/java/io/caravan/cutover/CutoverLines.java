package io.caravan.cutover;

import io.caravan.config.Configuration;
import io.caravan.delta.Capture;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Captures;
import io.caravan.process.Shops;
import io.caravan.verify.Verdict;
import io.caravan.verify.Verdicts;
import io.caravan.warm.StoreAddresses;
import io.caravan.warm.Warming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The go-live list of a pair of shops. */
public final class CutoverLines {

    /** Longer than a request takes that was under way when the shop closed. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Shops shops;
    private final GoLiveRecord record;
    private final Optional<LastMediaPass> media;
    private final Supplier<Verdict> verification;
    private final Duration pause;

    /**
     * @param shops both databases; stay open
     * @param media the last pass over the media; empty where they are not Caravan's to copy
     * @param verification verifies the whole shop
     */
    public CutoverLines(Shops shops, Optional<LastMediaPass> media, Supplier<Verdict> verification) {
        this(shops, media, verification, PAUSE);
    }

    /** @param pause how long to look whether M1 is written to */
    CutoverLines(Shops shops, Optional<LastMediaPass> media, Supplier<Verdict> verification, Duration pause) {
        this.shops = shops;
        this.record = new GoLiveRecord(shops.m2(), shops.configuration().m2().prefix());
        this.media = media;
        this.verification = verification;
        this.pause = pause;
    }

    /** Where the lines are recorded. */
    public GoLiveRecord record() {
        return record;
    }

    /** The list, to be gone through by somebody. */
    public Cutover cutover(Operator operator, Cutover.Watcher watcher) {
        return new Cutover(lines(), record, operator, watcher);
    }

    private List<Line> lines() {
        Configuration configuration = shops.configuration();
        boolean followed = configuration.delta().enabled() || Captures.any(shops);
        Writes writes = new Writes(signs(followed), record);
        Verdicts verdicts = new Verdicts(shops.m2(), configuration.m2().prefix());
        return List.of(
                new MaintenanceLine(configuration.m1().root()),
                new QuietLine(writes, pause),
                new MediaLine(media),
                new DeltaLine(shops, followed),
                new VerifyLine(verdicts::last, verification, record),
                new QuarantineLine(shops.m2(), shops.tables()),
                new SequencesLine(shops.m2(), shops.m2Schema()),
                new IndexersLine(shops, record),
                new CronLine(shops.m2(), shops.m2Schema()),
                new WarmLine(new Warming(shops), configuration.goLive(), configuration.home().resolve("var/report/warm.csv")),
                new DnsLine(() -> StoreAddresses.of(shops.m2(), shops.m2Schema()), writes));
    }

    private Signs signs(boolean followed) {
        if (!followed) {
            return new KeySigns(shops.m1(), shops.plans().all().stream().map(TablePlan::source).distinct().toList());
        }
        return shops.configuration().delta().capture() == Configuration.Capture.TRIGGERS
                ? new LogSigns(shops.m1(), shops.configuration().m1().prefix())
                : new QueueSigns(once(() -> Captures.of(shops)));
    }

    /** What is watched follows from all plans, which takes a while. */
    private static Supplier<Capture> once(Supplier<Capture> made) {
        return new Supplier<>() {
            private Capture value;

            @Override
            public synchronized Capture get() {
                if (value == null) {
                    value = made.get();
                }
                return value;
            }
        };
    }
}
