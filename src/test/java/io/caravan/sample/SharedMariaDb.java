package io.caravan.sample;

import java.util.concurrent.atomic.AtomicInteger;

/** One embedded server for all tests of a JVM; the JVM's end stops it. */
public final class SharedMariaDb {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedMariaDb db;

    private SharedMariaDb() {}

    /** The server, started at the first call. */
    public static synchronized EmbeddedMariaDb get() {
        if (db == null) {
            db = EmbeddedMariaDb.start();
        }
        return db;
    }

    /** The sample shop in two new databases. Close it to drop them. */
    public static Shops freshShop() {
        return freshShop("", "");
    }

    /** The sample shop in two new databases, with table prefixes. Close it to drop them. */
    public static Shops freshShop(String m1Prefix, String m2Prefix) {
        int number = COUNT.incrementAndGet();
        Shops shops = new Shops(get(), "sample_m1_" + number, "sample_m2_" + number, m1Prefix, m2Prefix);
        SampleShop.load(shops.db(), shops.m1(), shops.m2(), m1Prefix, m2Prefix);
        return shops;
    }

    /**
     * A loaded sample.
     *
     * @param db the server
     * @param m1 the name of the Magento 1 database
     * @param m2 the name of the Magento 2 database
     * @param m1Prefix its table prefix
     * @param m2Prefix its table prefix
     */
    public record Shops(EmbeddedMariaDb db, String m1, String m2, String m1Prefix, String m2Prefix)
            implements AutoCloseable {

        @Override
        public void close() {
            db.dropDatabase(m1);
            db.dropDatabase(m2);
        }
    }
}
