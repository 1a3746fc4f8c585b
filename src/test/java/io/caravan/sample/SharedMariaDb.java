package io.caravan.sample;

/** One embedded server for all tests of a JVM; the JVM's end stops it. */
public final class SharedMariaDb {

    private static EmbeddedMariaDb db;

    private SharedMariaDb() {}

    /** The server, started at the first call. */
    public static synchronized EmbeddedMariaDb get() {
        if (db == null) {
            db = EmbeddedMariaDb.start();
        }
        return db;
    }
}
