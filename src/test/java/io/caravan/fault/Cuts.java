package io.caravan.fault;

import io.caravan.sample.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Cuts connections to some databases of a server, now this one, now that one, until it is told to end. */
final class Cuts implements AutoCloseable {

    private final EmbeddedMariaDb db;
    private final String databases;
    private final int pause;
    private final Random random = new Random();
    private final Thread thread = new Thread(this::cut, "cuts");
    private volatile boolean ended;
    private volatile int count;

    /** @param pause the most milliseconds between two of them */
    Cuts(EmbeddedMariaDb db, List<String> databases, int pause) {
        this.db = db;
        this.databases = databases.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    private void cut() {
        try (Connection connection = db.connect(""); Statement statement = connection.createStatement()) {
            while (!ended) {
                List<Long> ids = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db IN (" + databases + ")")) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
                if (!ids.isEmpty()) {
                    kill(statement, ids.get(random.nextInt(ids.size())));
                }
                Thread.sleep(1 + random.nextInt(pause));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Statement statement, long id) {
        try {
            statement.execute((random.nextInt(4) == 0 ? "KILL QUERY " : "KILL CONNECTION ") + id);
            count++;
        } catch (SQLException e) {
            // it went by itself
        }
    }

    /** Stops cutting. */
    void end() {
        ended = true;
    }

    /** How many were cut. */
    int count() {
        return count;
    }

    @Override
    public void close() throws InterruptedException {
        end();
        thread.join();
    }
}
