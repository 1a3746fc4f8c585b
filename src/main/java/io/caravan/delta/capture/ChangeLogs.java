package io.caravan.delta.capture;

import io.caravan.delta.WatchedTable;
import io.caravan.delta.capture.LogTrigger.Slot;
import io.caravan.delta.capture.ShopTriggers.Trigger;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Makes the change logs and their triggers in M1, and takes them away again. A merchant's own triggers stay; where the
 * server lets in only one for an event (MySQL before 5.7.2, MariaDB before 10.2.3), theirs is made part of ours and put
 * back by {@link #uninstall}.
 */
public final class ChangeLogs {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLogs.class);

    private final DataSource dataSource;
    private final Schema schema;
    private final Boolean severalTriggers;

    /**
     * What an installation did.
     *
     * @param watched the M1 tables that are watched now
     * @param begun those of them that were not watched before: of these nobody knows what changed until now
     * @param triggers how many triggers were made
     */
    public record Installed(List<String> watched, List<String> begun, int triggers) {}

    /**
     * @param m1 the M1 database
     * @param schema its structure
     */
    public ChangeLogs(DataSource m1, Schema schema) {
        this(m1, schema, null);
    }

    /** @param severalTriggers whether the server lets in several triggers for one event of a table; null to ask it */
    ChangeLogs(DataSource m1, Schema schema, Boolean severalTriggers) {
        this.dataSource = m1;
        this.schema = schema;
        this.severalTriggers = severalTriggers;
    }

    /**
     * Watches exactly these tables. Logs that are there stay, with what they hold, and get the columns that they lack; those of
     * tables that are no longer watched go.
     *
     * @throws CaptureRefused if the server does not let Caravan make a table or trigger; what was made is then taken away
     */
    public Installed install(List<WatchedTable> watched) {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return new Installation(m1).install(watched);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /**
     * Takes all logs and triggers of Caravan away, with the changes that they hold, and puts the merchant's back.
     *
     * @return how many tables are no longer watched
     * @throws CaptureRefused if the server does not let Caravan; running it again goes on
     */
    public int uninstall() {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return new Installation(m1).uninstall();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /**
     * The tables among some that are not watched, or not wholly: their log or a trigger is missing or out of date. The tables
     * whose deletions would take rows of watched ones along are among them, even where they are not watched themselves.
     */
    public List<String> missing(List<WatchedTable> watched) {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return new Installation(m1).missing(watched);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /** Whether any log is there. */
    public boolean any() {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return !LogTables.named(m1, schema.prefix()).isEmpty();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /** How many logs are there, those of tables that are not watched any more among them. */
    public int tables() {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return LogTables.named(m1, schema.prefix()).size();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /** How many changes all logs hold that nobody has applied. */
    public long waiting() {
        try (DdlSession m1 = new DdlSession(dataSource)) {
            return LogTables.named(m1, schema.prefix()).stream()
                    .mapToLong(log -> m1.ask().queryForObject("SELECT COUNT(*) FROM " + Identifier.quoted(log), Long.class))
                    .sum();
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("M1 cannot be reached", e);
        }
    }

    /** One installation or the opposite, on one connection. */
    private final class Installation {

        private final DdlSession m1;
        private final ShopTriggers triggers;
        private final Deque<Runnable> undo = new ArrayDeque<>();

        Installation(DdlSession m1) {
            this.m1 = m1;
            this.triggers = new ShopTriggers(m1, schema.prefix());
        }

        Installed install(List<WatchedTable> watched) {
            String what = "M1 cannot be watched";
            try {
                LogTables tables = new LogTables(m1, schema.prefix(), watched, undo);
                List<String> begun = new ArrayList<>();
                for (ChangeLog log : tables.logs()) {
                    what = "changes of M1's " + log.watched().name() + " cannot be logged";
                    if (tables.make(log)) {
                        begun.add(log.watched().name());
                    }
                }
                List<Trigger> there = triggers.all();
                List<Trigger> replaced = triggers.remembered();
                Set<String> kept = new HashSet<>();
                int made = 0;
                for (LogTrigger wanted : LogTriggers.of(tables.logs(), schema)) {
                    what = "changes of M1's " + wanted.slot().table() + " cannot be logged";
                    Optional<String> name = make(wanted, there, replaced);
                    made += name.isPresent() ? 1 : 0;
                    kept.add(name.orElseGet(() -> current(wanted, there, replaced).orElseThrow().name()));
                }
                undo.clear(); // all is there; what follows only tidies up
                what = "triggers that are no longer needed cannot be removed from M1";
                there.stream().filter(trigger -> trigger.caravans() && !kept.contains(trigger.name())).forEach(trigger -> triggers.drop(trigger.name()));
                tables.dropOthers();
                return new Installed(watched.stream().map(WatchedTable::name).toList(), List.copyOf(begun), made);
            } catch (DataAccessException refusal) {
                String account = m1.ask().queryForObject("SELECT CURRENT_USER()", String.class);
                takeBack();
                throw CaptureRefused.of(what, schema.database(), account, refusal);
            } catch (RuntimeException e) {
                takeBack();
                throw e;
            }
        }

        /** The trigger that already does what is wanted. */
        private Optional<Trigger> current(LogTrigger wanted, List<Trigger> there, List<Trigger> replaced) {
            String body = severalTriggers() ? wanted.body() : merchants(wanted.slot(), replaced).map(own -> wanted.bodyAfter(own.statement())).orElse(wanted.body());
            return there.stream()
                    .filter(trigger -> trigger.caravans() && trigger.slot().equals(wanted.slot()) && trigger.statement().strip().equals(body))
                    .findFirst();
        }

        private Optional<Trigger> merchants(Slot slot, List<Trigger> triggersOfThem) {
            return triggersOfThem.stream().filter(trigger -> !trigger.caravans() && trigger.slot().equals(slot)).findFirst();
        }

        /** @return the name of the trigger that was made; empty where it was there */
        private Optional<String> make(LogTrigger wanted, List<Trigger> there, List<Trigger> replaced) {
            if (current(wanted, there, replaced).isPresent()) {
                return Optional.empty();
            }
            if (!severalTriggers()) {
                return Optional.of(makeRoomFor(wanted, there, replaced));
            }
            boolean taken = there.stream().anyMatch(trigger -> trigger.name().equalsIgnoreCase(wanted.name()));
            String name = taken ? wanted.otherName() : wanted.name();
            if (taken && there.stream().anyMatch(trigger -> trigger.name().equalsIgnoreCase(name))) {
                triggers.drop(name); // left by an installation that was killed; the other one does the same
            }
            triggers.create(name, wanted.slot(), wanted.body());
            undo.push(() -> triggers.drop(name));
            return Optional.of(name);
        }

        /** Makes a trigger where the server lets in one only: an older one of ours goes, the merchant's becomes part of it. */
        private String makeRoomFor(LogTrigger wanted, List<Trigger> there, List<Trigger> replaced) {
            Optional<Trigger> merchants = merchants(wanted.slot(), there);
            merchants.ifPresent(triggers::remember);
            for (Trigger occupant : there) {
                if (occupant.slot().equals(wanted.slot())) {
                    triggers.drop(occupant.name());
                    undo.push(() -> {
                        triggers.restore(occupant);
                        if (!occupant.caravans()) {
                            triggers.forget(occupant);
                        }
                    });
                }
            }
            Optional<Trigger> own = merchants.or(() -> merchants(wanted.slot(), replaced));
            if (own.isPresent()) {
                triggers.createFor(own.get(), wanted.name(), wanted.bodyAfter(own.get().statement()));
            } else {
                triggers.create(wanted.name(), wanted.slot(), wanted.body());
            }
            undo.push(() -> triggers.drop(wanted.name()));
            return wanted.name();
        }

        private void takeBack() {
            while (!undo.isEmpty()) {
                try {
                    undo.pop().run();
                } catch (DataAccessException e) {
                    LOG.warn("M1 keeps something that Caravan made: {}; caravan delta uninstall tries again", e.getMessage());
                }
            }
        }

        int uninstall() {
            try {
                List<Trigger> ours = triggers.all().stream().filter(Trigger::caravans).toList();
                ours.forEach(trigger -> triggers.drop(trigger.name()));
                triggers.remembered().forEach(triggers::restore);
                triggers.forgetAll();
                List<String> logs = LogTables.named(m1, schema.prefix());
                logs.forEach(log -> m1.run("DROP TABLE IF EXISTS " + Identifier.quoted(log)));
                return logs.size();
            } catch (DataAccessException refusal) {
                String account = m1.ask().queryForObject("SELECT CURRENT_USER()", String.class);
                throw CaptureRefused.of("the change logs cannot be taken away from M1", schema.database(), account, refusal);
            }
        }

        List<String> missing(List<WatchedTable> watched) {
            LogTables tables = new LogTables(m1, schema.prefix(), watched, undo);
            Set<String> missing = new java.util.TreeSet<>();
            tables.logs().stream().filter(log -> !tables.complete(log)).forEach(log -> missing.add(log.watched().name()));
            List<Trigger> there = triggers.all();
            List<Trigger> replaced = triggers.remembered();
            for (LogTrigger wanted : LogTriggers.of(tables.logs(), schema)) {
                if (current(wanted, there, replaced).isEmpty()) {
                    missing.add(wanted.slot().table().substring(schema.prefix().length()));
                }
            }
            return List.copyOf(missing);
        }

        private boolean severalTriggers() {
            return severalTriggers != null ? severalTriggers : severalTriggersAllowed();
        }

        private boolean severalTriggersAllowed() {
            String version = m1.ask().queryForObject("SELECT VERSION()", String.class);
            String[] numbers = version.replaceFirst("^5\\.5\\.5-(?=1\\d\\.)", "").split("[^0-9]+");
            int value = Integer.parseInt(numbers[0]) * 10_000 + Integer.parseInt(numbers[1]) * 100 + (numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0);
            return value >= (version.toLowerCase(java.util.Locale.ROOT).contains("mariadb") ? 10_02_03 : 5_07_02);
        }
    }
}
