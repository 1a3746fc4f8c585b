package io.caravan.copy;

import io.caravan.config.Ceiling;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds chunks back, so that a live Magento 1 does not suffer; bean {@code throttle}. Copy and delta ask before they read. Camel's own
 * throttle counts messages, of which one may have 10 rows and another 10,000, and knows nothing of the server.
 *
 * <p>What was read counts as a debt that time pays off at the rate of the ceiling, so that another ceiling holds at once. A chunk is not cut
 * for it: below a chunk a second, M1 works for a moment and rests for some.
 */
public final class Throttle {

    private static final Logger LOG = LoggerFactory.getLogger("caravan.progress");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AT_THREADS = SECOND / 2;
    private static final long NAP_MILLIS = 100;

    private final Supplier<Ceiling> asked;
    private final LongSupplier threads;
    private final LongSupplier clock;
    private final Consumer<Ceiling> told;
    private Ceiling ceiling = Ceiling.NONE;
    private boolean looked;
    private long lookedAt;
    private long paidAt;
    private double debt;
    private boolean busy;
    private long busyAt;

    /**
     * @param asked the ceiling as it is now, asked once a second
     * @param m1 the M1 database
     * @param told is told of another ceiling
     */
    public Throttle(Supplier<Ceiling> asked, DataSource m1, Consumer<Ceiling> told) {
        this(asked, running(new JdbcTemplate(m1)), System::nanoTime, told);
    }

    /**
     * @param threads how many threads M1's server runs
     * @param clock nanoseconds
     */
    Throttle(Supplier<Ceiling> asked, LongSupplier threads, LongSupplier clock, Consumer<Ceiling> told) {
        this.asked = asked;
        this.threads = threads;
        this.clock = clock;
        this.told = told;
    }

    private static LongSupplier running(JdbcTemplate m1) {
        return () -> m1.queryForObject("SHOW GLOBAL STATUS LIKE 'Threads_running'", (row, number) -> row.getLong(2));
    }

    /** Waits until a chunk may be read. */
    public void pass() throws InterruptedException {
        while (!isFree()) {
            Thread.sleep(NAP_MILLIS);
        }
    }

    /** Takes down what was read. */
    public void read(@ExchangeProperty(TableCopy.CHUNK) Chunk chunk) {
        read(chunk.account().read());
    }

    synchronized void read(long rows) {
        debt += rows;
    }

    /** Whether a chunk may be read now. */
    synchronized boolean isFree() {
        long now = clock.getAsLong();
        look(now);
        if (ceiling.rows().isEmpty()) {
            debt = 0;
        } else {
            debt = Math.max(0, debt - (now - paidAt) / (double) SECOND * ceiling.rows().getAsInt());
        }
        paidAt = now;
        return debt <= 0 && !isBusy(now);
    }

    private boolean isBusy(long now) {
        if (ceiling.threads().isEmpty()) {
            return false;
        }
        if (!busy || now - busyAt >= LOOK_AT_THREADS) {
            busyAt = now;
            try {
                busy = threads.getAsLong() > ceiling.threads().getAsInt();
            } catch (DataAccessException e) {
                // Whoever reads next says what is wrong.
                busy = false;
            }
        }
        return busy;
    }

    private void look(long now) {
        if (looked && now - lookedAt < SECOND) {
            return;
        }
        if (!looked) {
            paidAt = now;
        }
        looked = true;
        lookedAt = now;
        try {
            Ceiling other = asked.get();
            if (!other.equals(ceiling)) {
                ceiling = other;
                busy = false;
                LOG.info("throttle: from Magento 1 are read {}", other.said());
                told.accept(other);
            }
        } catch (DataAccessException e) {
            LOG.debug("the ceiling cannot be read, it stays {}", ceiling, e);
        }
    }
}
