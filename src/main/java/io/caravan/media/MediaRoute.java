package io.caravan.media;

import io.caravan.config.Configuration;
import io.caravan.mapping.Mappings;
import io.caravan.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean {@code media} of {@code routes/media.camel.yaml}. One pass at a time. */
public final class MediaRoute {

    /** The header that has the {@link MediaOrder}. */
    public static final String ORDER = "mediaOrder";
    private static final String TRANSFER = "mediaTransfer";
    private static final Logger LOG = LoggerFactory.getLogger("caravan.media");

    private final Configuration configuration;
    private final Mappings mappings;
    private final DataSource m1;
    private final Schema schema;

    private volatile MediaPass pass;
    private MediaSource source;
    private MediaTarget target;
    private MediaReport report;
    private boolean asked;

    /**
     * @param mappings the mapping files, whose section {@code media} lists who names files
     * @param m1 the M1 database
     * @param schema its structure
     */
    public MediaRoute(Configuration configuration, Mappings mappings, DataSource m1, Schema schema) {
        this.configuration = configuration;
        this.mappings = mappings;
        this.m1 = m1;
        this.schema = schema;
    }

    /** Where the route writes files that are not whole yet. Nothing is there unless media files are configured. */
    public static Path work(Configuration configuration) {
        return configuration.media().to().orElse(configuration.home().resolve("var")).resolve(FileNames.OWN);
    }

    /**
     * Begins a pass.
     *
     * @param exchange its properties {@code exclude} and {@code unused} have patterns, its header {@link #ORDER} what to do
     * @throws MediaStopped if it cannot begin
     */
    public void begin(Exchange exchange) {
        MediaOrder order = exchange.getMessage().getHeader(ORDER, MediaOrder.class);
        Configuration.Place from = configuration.media().from().orElseThrow(() -> new MediaStopped(
                "where the media files of Magento 1 are is not configured: set caravan.media.from, or caravan.m1.root", null));
        Path to = configuration.media().to().orElseThrow(() -> new MediaStopped(
                "where media files go is not configured: set caravan.media.to, or caravan.m2.root", null));
        target = new MediaTarget(to, configuration.delta().conflicts(), order.hashes());
        source = from instanceof Configuration.Sftp sftp ? new SftpFolder(sftp) : new LocalFolder(((Configuration.Folder) from).path());
        asked = order.asks();
        report = new MediaReport(configuration.home().resolve("var/report").resolve(asked ? "media.csv" : "media-delta.csv"));
        pass = new MediaPass(
                source, target, StoredFiles.in(m1, schema), patterns(exchange, "exclude"), patterns(exchange, "unused"),
                order.asks() || order.onlyNamed() ? Optional.of(new NamesInDatabase(mappings, m1, schema).read()) : Optional.empty(), order, report);
        if (asked) {
            pass.survey();
        }
    }

    private static Patterns patterns(Exchange exchange, String property) {
        return new Patterns(exchange.getProperty(property, "", String.class));
    }

    /** The files to copy, in streaming. */
    public Iterator<MediaFile> files() {
        return pass.files();
    }

    /** Opens the file that is in the body: the body becomes what is in it, its name one of Caravan's own. */
    public void open(Exchange exchange) throws IOException {
        Transfer transfer = exchange.getProperty(TRANSFER, Transfer.class);
        if (transfer == null) {
            transfer = pass.transfer(exchange.getMessage().getBody(MediaFile.class));
            exchange.setProperty(TRANSFER, transfer);
        }
        InputStream content = transfer.open();
        exchange.getMessage().setHeader(Exchange.FILE_NAME, transfer.workName());
        exchange.getMessage().setBody(content);
    }

    /** The file was written: looks whether it is what was read, and gives it its name. */
    public void commit(Exchange exchange) throws IOException {
        pass.commit(exchange.getProperty(TRANSFER, Transfer.class));
    }

    /** Closes what an attempt has opened. */
    public void close(Exchange exchange) {
        Transfer transfer = exchange.getProperty(TRANSFER, Transfer.class);
        if (transfer != null) {
            transfer.close();
        }
    }

    /** Whether another attempt may succeed. */
    public boolean isPassing(Throwable failure) {
        return pass.isPassing(failure);
    }

    /** A file could not be copied; goes on without it. @throws MediaStopped if no other can be copied either */
    public void failed(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Transfer transfer = exchange.getProperty(TRANSFER, Transfer.class);
        String name = transfer == null ? String.valueOf(exchange.getMessage().getBody()) : transfer.file().name();
        LOG.info("{} is not copied: {}", name, Faults.reason(failure));
        LOG.debug("{}", name, failure);
        pass.failed(name, failure);
    }

    /** Ends the pass. */
    public MediaOutcome end() throws IOException {
        MediaOutcome outcome = pass.end();
        // Half a report would pass for a whole one.
        if (outcome.whole()) {
            report.finish();
        }
        return outcome;
    }

    /** Closes what the pass has opened, however it ended. */
    public void release() throws IOException {
        try {
            if (source != null) {
                source.close();
            }
            if (report != null) {
                report.close();
            }
            if (target != null) {
                target.clear();
            }
        } finally {
            source = null;
            report = null;
            target = null;
        }
    }
}
