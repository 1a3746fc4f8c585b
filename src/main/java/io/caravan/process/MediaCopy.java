package io.caravan.process;

import io.caravan.copy.Progress;
import io.caravan.delta.service.DeltaLock;
import io.caravan.media.MediaOrder;
import io.caravan.media.MediaOutcome;
import io.caravan.media.MediaPasses;
import io.caravan.media.MediaProgress;
import io.caravan.media.MediaRoute;
import io.caravan.media.MediaStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** One pass over the media files: {@code caravan migrate media}, and the last one of a cutover. */
public final class MediaCopy {

    private final Shops shops;
    private final Consumer<CamelProcess> preparation;

    /** @param shops both databases */
    public MediaCopy(Shops shops) {
        this(shops, process -> {});
    }

    /** @param preparation is done to the started process */
    MediaCopy(Shops shops, Consumer<CamelProcess> preparation) {
        this.shops = shops;
        this.preparation = preparation;
    }

    /** Whether it is known from where to where media files go. */
    public static boolean isConfigured(Shops shops) {
        return shops.configuration().media().from().isPresent() && shops.configuration().media().to().isPresent();
    }

    /**
     * Copies what is new or has changed, and looks for what is missing.
     *
     * @param onlyNamed whether files that nothing in the database names stay where they are
     * @param hashes whether files of the same size and time are compared byte by byte too
     * @param progress is told how it goes on
     * @throws MigrationStopped if it cannot go on: media files are not configured, there is no room, the server is gone. What
     *     is copied stays, and the next run goes on from there
     */
    public MediaOutcome run(boolean onlyNamed, boolean hashes, MediaProgress progress) {
        MediaPasses passes = new MediaPasses(shops.m2(), shops.tables()).create();
        Instant began = Instant.now();
        try (DeltaLock lock = new DeltaLock(shops.m2(), DeltaLock.MEDIA)) {
            if (!lock.hold()) {
                throw new MigrationStopped("another Caravan copies the media files of this shop; wait for it", null);
            }
            MediaOutcome outcome = copy(new MediaOrder(onlyNamed, hashes, true, progress, () -> true));
            passes.add(new MediaPasses.Pass(
                    began, Instant.now(), "migrate media", outcome.whole(), onlyNamed, outcome.copied(), outcome.open(), outcome.missing()));
            return outcome;
        } catch (SQLException e) {
            throw new MigrationStopped("M2 cannot be locked for the media files: " + e.getMessage(), e);
        }
    }

    private MediaOutcome copy(MediaOrder order) {
        try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).start();
                ProducerTemplate template = process.context().createProducerTemplate()) {
            preparation.accept(process);
            return template.requestBodyAndHeader("direct:media", null, MediaRoute.ORDER, order, MediaOutcome.class);
        } catch (CamelExecutionException e) {
            throw stopped(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds what the operator can act on among what Camel wrapped around it. */
    private static RuntimeException stopped(CamelExecutionException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MediaStopped) {
                return new MigrationStopped(cause.getMessage(), thrown);
            }
            if (cause instanceof io.caravan.mapping.MappingFault fault) {
                return fault;
            }
        }
        return thrown;
    }
}
