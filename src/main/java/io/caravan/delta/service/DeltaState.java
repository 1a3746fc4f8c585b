package io.caravan.delta.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.CaravanTables;
import io.caravan.delta.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is known of the delta beyond one process: {@code caravan_delta} in M2, a name and a value a row. The commands
 * {@code delta on|off|status} and the running process meet here, on whichever machines they are. All times are of M2's
 * clock.
 */
public final class DeltaState {

    /** A process whose last sign is older than this is gone. */
    public static final Duration DEAD = Duration.ofSeconds(10);

    /** The row that says why changes may be missing: change logs were installed after rows had been copied. */
    public static final String GAP = "gap";

    private static final String WISH = "wish";
    private static final String POLLS = "polls";
    private static final String FAILURE = "failure";
    private static final String PROCESS = "process:";
    private static final int KEPT_POLLS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaravanTables tables;
    private final JdbcTemplate m2;

    /**
     * @param m2 the M2 database
     * @param tables Caravan's tables in it
     */
    public DeltaState(DataSource m2, CaravanTables tables) {
        this.m2 = new JdbcTemplate(m2);
        this.tables = tables;
    }

    /**
     * Whether the delta shall be on.
     *
     * @param on what is wished
     * @param since when, in UTC, as text; changes whenever somebody wishes again
     */
    public record Wish(boolean on, String since) {}

    /**
     * A process that can run the delta, as it last told.
     *
     * @param host its machine
     * @param pid its number there
     * @param since when it started
     * @param on whether its route runs
     * @param polling whether a poll is in flight
     * @param clustered whether others may stand by
     * @param obstacle why it cannot run the delta; null if it can
     * @param wish {@link Wish#since} of the last wish that it has seen; null if it has seen none
     */
    public record Running(
            String host, long pid, Instant since, boolean on, boolean polling, boolean clustered, String obstacle, String wish) {

        /** How people call it. */
        public String name() {
            return "process " + pid + " on " + host;
        }
    }

    /**
     * A poll that failed.
     *
     * @param reason why
     * @param secondsAgo when, seconds ago
     */
    public record Failure(String reason, long secondsAgo) {}

    /** Makes the table if it is missing. */
    public DeltaState create() {
        m2.execute("CREATE TABLE IF NOT EXISTS " + tables.delta() + " (name VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT NOT NULL,"
                + " updated_at DATETIME(6) NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
        return this;
    }

    /** The value of a name, empty if there is none. */
    public Optional<String> get(String name) {
        return m2.queryForList("SELECT value FROM " + tables.delta() + " WHERE name = ?", String.class, name).stream().findFirst();
    }

    /** Sets the value of a name, at most 64 characters long. */
    public void put(String name, String value) {
        m2.update("INSERT INTO " + tables.delta() + " (name, value, updated_at) VALUES (?, ?, UTC_TIMESTAMP(6))"
                + " ON DUPLICATE KEY UPDATE value = VALUES(value), updated_at = VALUES(updated_at)", name, value);
    }

    /** Forgets a name. */
    public void remove(String name) {
        m2.update("DELETE FROM " + tables.delta() + " WHERE name = ?", name);
    }

    /** What was last wished by {@code delta on} or {@code delta off}; empty if nobody has. */
    public Optional<Wish> wish() {
        return m2.query(
                "SELECT value, CAST(updated_at AS CHAR) FROM " + tables.delta() + " WHERE name = '" + WISH + "'",
                (row, i) -> new Wish(row.getString(1).equals("on"), row.getString(2))).stream().findFirst();
    }

    /** Wishes the delta on or off. */
    public void wish(boolean on) {
        put(WISH, on ? "on" : "off");
    }

    /** Tells that a process lives and what it does. */
    void beat(Running process) {
        ObjectNode node = JSON.createObjectNode();
        node.put("host", process.host()).put("pid", process.pid()).put("since", process.since().toString()).put("on", process.on())
                .put("polling", process.polling()).put("clustered", process.clustered()).put("obstacle", process.obstacle())
                .put("wish", process.wish());
        put(key(process), node.toString());
    }

    /** Forgets a process that ends, and those that ended without saying so long ago. */
    void gone(Running process) {
        remove(key(process));
        m2.update("DELETE FROM " + tables.delta() + " WHERE name LIKE '" + PROCESS + "%' AND updated_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR");
    }

    private static String key(Running process) {
        String host = process.host().length() <= 40 ? process.host() : process.host().substring(0, 40);
        return PROCESS + host + ":" + process.pid();
    }

    /** The processes that live. */
    public List<Running> running() {
        return m2.queryForList(
                        "SELECT value FROM " + tables.delta() + " WHERE name LIKE '" + PROCESS + "%'"
                                + " AND updated_at > UTC_TIMESTAMP(6) - INTERVAL " + DEAD.toSeconds() + " SECOND ORDER BY name",
                        String.class)
                .stream()
                .map(DeltaState::read)
                .map(node -> new Running(
                        node.path("host").asText(), node.path("pid").asLong(), Instant.parse(node.path("since").asText()),
                        node.path("on").asBoolean(), node.path("polling").asBoolean(), node.path("clustered").asBoolean(),
                        node.path("obstacle").asText(null), node.path("wish").asText(null)))
                .toList();
    }

    /** Notes a poll that succeeded: it ends a failure. Of those before, the newest that did something are kept. */
    void polled(Poll poll) {
        ArrayNode kept = JSON.createArrayNode().add(written(poll));
        polls().stream().filter(DeltaState::didSomething).limit(KEPT_POLLS - 1).forEach(older -> kept.add(written(older)));
        put(POLLS, kept.toString());
        remove(FAILURE);
    }

    /** Whether a poll did more than look. */
    public static boolean didSomething(Poll poll) {
        return poll.changes() > 0 || poll.rows() > 0;
    }

    /** Notes why a poll failed. */
    void failed(String reason) {
        put(FAILURE, reason);
    }

    /** Why the last poll failed; empty if it succeeded. */
    public Optional<Failure> failure() {
        return m2.query(
                "SELECT value, TIMESTAMPDIFF(SECOND, updated_at, UTC_TIMESTAMP(6)) FROM " + tables.delta() + " WHERE name = '" + FAILURE + "'",
                (row, i) -> new Failure(row.getString(1), row.getLong(2))).stream().findFirst();
    }

    /** The last poll, and before it the newest that did something; the newest first. */
    public List<Poll> polls() {
        List<Poll> polls = new ArrayList<>();
        get(POLLS).map(DeltaState::read).ifPresent(nodes -> nodes.forEach(node -> polls.add(new Poll(
                Instant.parse(node.path("at").asText()), node.path("millis").asLong(), node.path("changes").asLong(),
                node.path("rows").asLong(), node.path("quarantined").asLong(), node.path("drained").asBoolean()))));
        return polls;
    }

    private static ObjectNode written(Poll poll) {
        return JSON.createObjectNode().put("at", poll.at().toString()).put("millis", poll.millis()).put("changes", poll.changes())
                .put("rows", poll.rows()).put("quarantined", poll.quarantined()).put("drained", poll.drained());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("caravan_delta holds a value that is no JSON: " + json, e);
        }
    }
}
