package io.caravan.cutover;

import static io.caravan.report.Text.number;

import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.service.DeltaState;
import io.caravan.delta.service.DeltaState.Running;
import io.caravan.process.Captures;
import io.caravan.process.DeltaReadiness;
import io.caravan.process.DeltaRun;
import io.caravan.process.DeltaStatus;
import io.caravan.process.DeltaSwitching;
import io.caravan.process.MigrationStopped;
import io.caravan.process.Shops;
import io.caravan.report.DeltaReport;
import io.caravan.report.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Applies the last changes, and switches the delta off in whichever process it runs. */
final class DeltaLine implements Line {

    private static final String UNFOLLOWED = "Magento 1's changes are not followed, nothing is to be drained";

    private final Shops shops;
    private final boolean followed;

    /**
     * @param shops both databases
     * @param followed whether changes in M1 are noticed
     */
    DeltaLine(Shops shops, boolean followed) {
        this.shops = shops;
        this.followed = followed;
    }

    @Override
    public Item item() {
        return Item.DELTA;
    }

    @Override
    public Finding fulfil(Entry before, Consumer<String> out) {
        if (!followed) {
            return Finding.holds(UNFOLLOWED);
        }
        Optional<String> obstacle = DeltaReadiness.obstacle(shops);
        if (obstacle.isPresent()) {
            return stopped(obstacle.get());
        }
        try {
            List<Running> processes = DeltaSwitching.off(state(), out);
            processes.forEach(process -> out.accept("Off in " + process.name() + "."));
            DeltaRun.Outcome outcome = new DeltaRun(shops).untilEmpty(poll -> {
                if (DeltaState.didSomething(poll)) {
                    out.accept(number(poll.changes()) + " changes, " + number(poll.rows()) + " rows in " + Text.duration(poll.millis()));
                }
            });
            return Finding.holds(number(outcome.changes()) + " changes were left, " + number(outcome.rows()) + " rows of Magento 2 written or deleted for them");
        } catch (MigrationStopped e) {
            return stopped(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped("the cutover was interrupted");
        }
    }

    private static Finding stopped(String why) {
        return Finding.fails("the delta cannot be drained: " + why, "mend that, then: caravan cutover");
    }

    private DeltaState state() {
        return new DeltaState(shops.m2(), shops.tables()).create();
    }

    @Override
    public Finding rehearse(Consumer<String> out) {
        if (!followed) {
            return Finding.holds(UNFOLLOWED);
        }
        DeltaReport status = DeltaStatus.of(shops);
        if (status.obstacle().isPresent()) {
            return stopped(status.obstacle().get());
        }
        if (status.backlogUnknown().isPresent()) {
            return stopped("what waits in Magento 1 is not known: " + status.backlogUnknown().get());
        }
        if (status.failure().isPresent()) {
            return stopped("its last poll failed: " + status.failure().get().reason());
        }
        return Finding.holds("would apply the " + number(status.waiting()) + " changes that wait now"
                + (status.on() ? " and switch the delta off" : "") + (status.rate() > 0 ? ", at about " + number(status.rate()) + " rows/s" : ""));
    }

    @Override
    public boolean stillHolds(Entry before) {
        return !followed || state().running().stream().noneMatch(Running::on)
                && Captures.of(shops).backlog().stream().mapToLong(Backlog::changes).sum() == 0;
    }
}
