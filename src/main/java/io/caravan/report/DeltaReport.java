package io.caravan.report;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.Poll;
import io.caravan.delta.service.Quarantine;
import io.caravan.delta.service.DeltaState;
import io.caravan.report.Text.Heading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the delta stands: what {@code caravan delta status} shows.
 *
 * @param on whether it is on, or will be when a process starts
 * @param enabled {@code caravan.delta.enabled}
 * @param processes the processes that live
 * @param polls the last poll, and before it those that did something; the newest first
 * @param failure why the last poll failed; empty if it did not
 * @param obstacle why it cannot run; empty if it can
 * @param backlog what waits in M1, by table
 * @param backlogUnknown why that is not known; empty if it is
 * @param quarantined how many rows cannot be applied
 * @param newest the newest of them
 * @param scripts the scripts that wait to be run again
 * @param gap why changes may be missing; empty if none are
 */
public record DeltaReport(
        boolean on, boolean enabled, List<DeltaState.Running> processes, List<Poll> polls, Optional<DeltaState.Failure> failure,
        Optional<String> obstacle, List<Backlog> backlog, Optional<String> backlogUnknown, long quarantined, List<Quarantine.Row> newest,
        List<String> scripts, Optional<String> gap) {

    private static final int TABLES = 10;

    /** Changes that wait in M1. */
    public long waiting() {
        return backlog.stream().mapToLong(Backlog::changes).sum();
    }

    /** The age of the oldest change that waits; zero if none does. */
    public Duration lag() {
        return backlog.stream().map(Backlog::age).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** Rows of M2 a second, in the polls that did something; 0 if none did. */
    public long rate() {
        long millis = polls.stream().filter(DeltaState::didSomething).mapToLong(Poll::millis).sum();
        long rows = polls.stream().filter(DeltaState::didSomething).mapToLong(Poll::rows).sum();
        return millis == 0 ? 0 : rows * 1000 / millis;
    }

    /** For the terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(processes.isEmpty()
                ? "No process runs the delta. The next one starts with it switched " + (on ? "on" : "off") + "."
                : "The delta is " + (on ? "on" : "off") + ".");
        for (DeltaState.Running process : processes) {
            lines.add("  " + process.name() + ", since " + seconds(process.since()) + " UTC: " + (process.on() ? "on" : "off")
                    + (process.polling() ? ", a poll is in flight" : "") + (process.clustered() ? ", one of a cluster" : ""));
        }
        obstacle.ifPresent(why -> lines.add("It cannot run: " + why));
        polls.stream().findFirst().ifPresent(last -> lines.add("Last poll: " + ago(Duration.between(last.at(), Instant.now()))
                + ", " + number(last.changes()) + " changes, " + number(last.rows()) + " rows in " + Text.duration(last.millis()) + "."));
        if (rate() > 0) {
            lines.add("Rate: " + number(rate()) + " rows/s in the last polls that did something.");
        }
        failure.ifPresent(failed -> lines.add("The poll fails (" + ago(Duration.ofSeconds(failed.secondsAgo())) + "): " + failed.reason()));
        lines.add(backlogUnknown.map(why -> "What waits in Magento 1 is not known: " + why).orElse(
                backlog.isEmpty() ? "Nothing waits in Magento 1."
                        : number(waiting()) + " changes wait in Magento 1, the oldest for " + age(lag()) + "."));
        if (!backlog.isEmpty()) {
            lines.add(Text.table(
                    backlog.stream().sorted(Comparator.comparing(Backlog::age).reversed()).limit(TABLES).toList(),
                    List.of(Heading.words("table", Backlog::table), Heading.numbers("changes", table -> number(table.changes())),
                            Heading.numbers("oldest", table -> age(table.age())))));
        }
        if (!scripts.isEmpty()) {
            lines.add("Scripts that run again soon: " + String.join(", ", scripts) + ".");
        }
        lines.add(quarantined == 0 ? "No row is in the quarantine."
                : number(quarantined) + " rows are in the quarantine and tried again at each poll. The newest:");
        if (!newest.isEmpty()) {
            lines.add(Text.table(newest, List.of(
                    Heading.words("table", Quarantine.Row::mapping), Heading.words("row", Quarantine.Row::key),
                    Heading.words("why", Quarantine.Row::reason))));
        }
        gap.ifPresent(text -> lines.add("Changes may be missing: " + text));
        return String.join("\n", lines);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private static String age(Duration age) {
        return Text.duration(Math.max(0, age.toSeconds()) * 1000);
    }

    private static String ago(Duration age) {
        return age.toSeconds() < 1 ? "just now" : age(age) + " ago";
    }

    /** The same as JSON. Ages are in seconds. */
    public ObjectNode json() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("on", on).put("enabled", enabled).put("obstacle", obstacle.orElse(null)).put("gap", gap.orElse(null));
        ArrayNode running = node.putArray("processes");
        processes.forEach(process -> running.addObject().put("host", process.host()).put("pid", process.pid())
                .put("since", process.since().toString()).put("on", process.on()).put("polling", process.polling())
                .put("clustered", process.clustered()));
        polls.stream().findFirst().ifPresent(last -> node.putObject("lastPoll").put("at", last.at().toString()).put("millis", last.millis())
                .put("changes", last.changes()).put("rows", last.rows()).put("drained", last.drained()));
        node.put("rowsPerSecond", rate()).put("failure", failure.map(DeltaState.Failure::reason).orElse(null));
        node.put("backlogUnknown", backlogUnknown.orElse(null)).put("waiting", waiting()).put("lagSeconds", lag().toSeconds());
        ArrayNode tables = node.putArray("backlog");
        backlog.forEach(table -> tables.addObject().put("table", table.table()).put("changes", table.changes())
                .put("oldestSeconds", table.age().toSeconds()));
        ArrayNode waitingScripts = node.putArray("scripts");
        scripts.forEach(waitingScripts::add);
        node.put("quarantined", quarantined);
        ArrayNode rows = node.putArray("newestQuarantined");
        newest.forEach(row -> rows.addObject().put("mapping", row.mapping()).put("key", row.key()).put("reason", row.reason())
                .put("since", row.since()));
        return node;
    }
}
