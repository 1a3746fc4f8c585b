package io.caravan.media;

import io.caravan.delta.service.DeltaLock;
import io.caravan.delta.service.DeltaSwitch;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean {@code mediaFollow} of {@code routes/delta-media.camel.yaml}: passes by the clock, as long as the delta is on. */
public final class MediaFollow {

    private static final Logger LOG = LoggerFactory.getLogger("caravan.media");

    private final MediaPasses passes;
    private final DeltaLock lock;
    private Instant began;
    private String lastFailure = "";

    /**
     * @param passes the passes so far
     * @param lock what keeps passes over the media files to one process
     */
    public MediaFollow(MediaPasses passes, DeltaLock lock) {
        this.passes = passes;
        this.lock = lock;
    }

    /**
     * A pass is due.
     *
     * @return whether to do it: the delta is on, {@code migrate media} has been at its end, and no other process does one
     * @throws SQLException if M2 does not answer
     */
    public boolean begin(Exchange exchange) throws SQLException {
        CamelContext context = exchange.getContext();
        Optional<MediaPasses.Pass> ordered = isOn(context) ? passes.create().ordered() : Optional.empty();
        if (ordered.isEmpty() || !lock.hold()) {
            return false;
        }
        began = Instant.now();
        exchange.getMessage().setHeader(MediaRoute.ORDER, new MediaOrder(
                ordered.get().onlyNamed(), false, false, MediaProgress.SILENT, () -> isOn(context) && !context.isStopping()));
        return true;
    }

    private static boolean isOn(CamelContext context) {
        ServiceStatus status = context.getRouteController().getRouteStatus(DeltaSwitch.ROUTE);
        return status != null && status.isStarted();
    }

    /** The pass is over. */
    public void done(MediaOutcome outcome) {
        passes.add(new MediaPasses.Pass(
                began, Instant.now(), "delta", outcome.whole(), outcome.onlyNamed(), outcome.copied(), outcome.open(), -1));
        if (outcome.copied() + outcome.open() > 0) {
            LOG.info("Media files: {} copied, {} not (var/report/media-delta.csv), in {} ms", outcome.copied(), outcome.open(), outcome.millis());
        }
        lastFailure = "";
    }

    /** The pass failed; the next one tries again. */
    public void failed(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String text = String.valueOf(failure.getMessage());
        // A server that is down all night is told of once.
        if (!text.equals(lastFailure)) {
            LOG.warn("The media files were not copied; it is tried again: {}", text);
        }
        LOG.debug("the media files were not copied", failure);
        lastFailure = text;
    }

    /** Gives the lock back. */
    public void release() {
        lock.release();
    }
}
