package io.caravan.delta;

import io.caravan.sample.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writers at work in a Magento 1 database, all at the same time and on the same rows: short transactions and long ones, so that they
 * commit in another order than they began; some are rolled back. A deadlock, a wait for a lock that lasts too long, or a key that is
 * taken ends a transaction as it would in the shop.
 */
final class ShopTraffic implements AutoCloseable {

    private static final int ROLLED_BACK = 10;
    private static final int LONG = 12;

    private final EmbeddedMariaDb db;
    private final String m1;
    private final int perSecond;
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger rollbacks = new AtomicInteger();
    private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;
    private volatile Exception failure;

    /**
     * Starts the writers.
     *
     * @param m1 the database
     * @param seed of what each writer does
     * @param count how many writers
     * @param perSecond the most rows that they change in a second, all together
     */
    ShopTraffic(EmbeddedMariaDb db, String m1, long seed, int count, int perSecond) {
        this.db = db;
        this.m1 = m1;
        this.perSecond = perSecond;
        for (Deed deed : Deed.all()) {
            for (int i = 0; i < deed.weight(); i++) {
                deeds.add(deed);
            }
        }
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed + i);
            Thread writer = new Thread(() -> write(random), "writer-" + i);
            writers.add(writer);
            writer.start();
        }
    }

    private void write(Random random) {
        try (Connection connection = db.connect(m1)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION sql_mode = ''");
                statement.execute("SET SESSION innodb_lock_wait_timeout = 3");
            }
            connection.setAutoCommit(false);
            ShopSession shop = new ShopSession(connection, random);
            while (!stopped) {
                transaction(connection, shop);
                pace();
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
    }

    private void transaction(Connection connection, ShopSession shop) throws SQLException {
        boolean slow = shop.onceIn(LONG);
        String current = "";
        try {
            List<String> names = new ArrayList<>();
            for (int i = slow ? 3 + shop.random().nextInt(12) : 1 + shop.random().nextInt(3); i > 0; i--) {
                Deed deed = deeds.get(shop.random().nextInt(deeds.size()));
                current = deed.name();
                deed.action().by(shop);
                names.add(current);
                if (slow) {
                    pause(shop.random().nextInt(150));
                }
            }
            long rows = shop.takeChanges();
            if (shop.onceIn(ROLLED_BACK)) {
                connection.rollback();
                rollbacks.incrementAndGet();
            } else {
                connection.commit();
                commits.incrementAndGet();
                changes.addAndGet(rows);
                names.forEach(name -> done.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet());
            }
        } catch (SQLException e) {
            connection.rollback();
            shop.takeChanges();
            String what = current + ": " + e.getErrorCode() + " " + e.getMessage().lines().findFirst().orElse("").replaceAll("'[^']*'", "...");
            refused.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void pace() {
        double seconds = (System.nanoTime() - start) / 1e9;
        double ahead = changes.get() - seconds * perSecond;
        if (ahead > 0) {
            pause(Math.min(1000, (long) (ahead * 1000 / perSecond) + 1));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rows changed in committed transactions so far. */
    long changes() {
        return changes.get();
    }

    /** Stops the writers after their current transactions. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread writer : writers) {
            writer.join();
        }
        if (failure != null) {
            throw new AssertionError("a writer failed", failure);
        }
    }

    /** Kinds of deeds that were committed at least once. */
    Map<String, AtomicInteger> done() {
        return new TreeMap<>(done);
    }

    /** What happened, for a person. */
    String text() {
        return changes + " rows changed in " + commits + " transactions, " + rollbacks + " rolled back by choice, "
                + refused.values().stream().mapToInt(AtomicInteger::get).sum() + " by the server";
    }

    /** Why the server rolled back, with how often. */
    Map<String, AtomicInteger> refused() {
        return new TreeMap<>(refused);
    }
}
