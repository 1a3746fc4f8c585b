package io.caravan.config;

import io.caravan.config.Configuration.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Connects once to each database before anything else does, and says in one line each what is wrong: not reached, not
 * the shop it should be, privileges missing. It writes nothing.
 */
public final class DatabaseProbe {

    private final Configuration configuration;
    private final List<String> faults = new ArrayList<>();

    private DatabaseProbe(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Takes as long as the servers need to answer, at most {@code connect-timeout} to connect and a minute for
     * each answer.
     *
     * @return both servers, without that of Magento 2 where none is configured
     * @throws UnusableDatabase with all that is wrong with both
     * @throws ConfigurationFault where a PEM file cannot be used
     */
    public static Servers probe(Configuration configuration) {
        return new DatabaseProbe(configuration).servers();
    }

    private Servers servers() {
        Optional<ProbedDatabase> m1 = connected(configuration.m1());
        try {
            Optional<ProbedDatabase> m2 = configuration.hasM2() ? connected(configuration.m2()) : Optional.empty();
            try {
                return servers(m1, m2);
            } finally {
                m2.ifPresent(DatabaseProbe::close);
            }
        } finally {
            m1.ifPresent(DatabaseProbe::close);
        }
    }

    private Servers servers(Optional<ProbedDatabase> m1, Optional<ProbedDatabase> m2) {
        Optional<Server> first = m1.flatMap(probed -> examined(configuration.m1(), probed));
        Optional<Server> second = m2.flatMap(probed -> examined(configuration.m2(), probed));
        boolean same = first.isPresent() && second.isPresent() && isSameServer(m1.get(), m2.get());
        if (same && isSameDatabase(first.get(), second.get(), m1.get())) {
            faults.add("m1 and m2 are the same database, " + first.get().database() + " on one server; Caravan copies "
                    + "from one into another: change caravan.m1.url or caravan.m2.url");
        }
        if (!faults.isEmpty()) {
            throw new UnusableDatabase(faults);
        }
        return new Servers(first.orElseThrow(), second.orElse(null), same);
    }

    private Optional<ProbedDatabase> connected(Database database) {
        try {
            return Optional.of(ProbedDatabase.connect(database));
        } catch (SQLException e) {
            fault(database, new ConnectionFailure(database).explained(e));
            return Optional.empty();
        }
    }

    private Optional<Server> examined(Database database, ProbedDatabase probed) {
        try {
            probed.faults(changeLogs(database), configuration.delta().enabled()).forEach(fault -> fault(database, fault));
            return Optional.of(probed.server());
        } catch (SQLException e) {
            fault(database, new ConnectionFailure(database).explained(e));
            return Optional.empty();
        }
    }

    private boolean changeLogs(Database database) {
        Configuration.Delta delta = configuration.delta();
        return database.side().equals("m1") && delta.enabled() && delta.capture() == Configuration.Capture.TRIGGERS;
    }

    /** Names do not tell: one server has many, and behind a proxy many servers have one. A lock does. */
    private boolean isSameServer(ProbedDatabase m1, ProbedDatabase m2) {
        String lock = "caravan-" + UUID.randomUUID();
        try {
            m1.lock(lock);
            return m2.sees(lock);
        } catch (SQLException e) {
            fault(configuration.m2(), new ConnectionFailure(configuration.m2()).explained(e));
            return false;
        }
    }

    private boolean isSameDatabase(Server first, Server second, ProbedDatabase probed) {
        try {
            return probed.ignoresCase()
                    ? first.database().equalsIgnoreCase(second.database())
                    : first.database().equals(second.database());
        } catch (SQLException e) {
            fault(configuration.m1(), new ConnectionFailure(configuration.m1()).explained(e));
            return false;
        }
    }

    private void fault(Database database, String what) {
        faults.add(database.side() + " " + JdbcUrl.parse(database.url()).shown() + " as " + database.username() + ": "
                + what);
    }

    private static void close(ProbedDatabase probed) {
        try {
            probed.close();
        } catch (SQLException e) {
            // nothing was written, so that nothing is lost
        }
    }
}
