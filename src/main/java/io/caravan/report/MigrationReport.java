package io.caravan.report;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.copy.Account;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.report.Text.Heading;
import io.caravan.script.ReadyScript;
import io.caravan.script.Reported.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every row, by area and by table.
 *
 * @param tables the tables and scripts, in the order in which they migrate
 * @param topics what the scripts report
 */
public record MigrationReport(List<TableState> tables, List<Topic> topics) {

    private record AreaLine(String area, long tables, long unfinished, Account account) {}

    /** The report for a terminal: a line for each area, then each table that has something to tell. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(Text.table(areas(), List.of(
                        Heading.words("area", AreaLine::area),
                        Heading.numbers("tables", line -> number(line.tables()) + (line.unfinished() > 0 ? " (" + line.unfinished() + " unfinished)" : "")),
                        Heading.numbers("rows read", line -> number(line.account().read())),
                        Heading.numbers("written", line -> number(line.account().written())),
                        Heading.numbers("skipped", line -> number(line.account().skipped())),
                        Heading.numbers("quarantined", line -> number(line.account().quarantined())),
                        Heading.words("", line -> line.account().adds() ? "" : "DOES NOT ADD UP"))))
                .append('\n');
        List<Map.Entry<TableState, Map.Entry<String, Long>>> notes = new ArrayList<>();
        tables.forEach(table -> table.account().notes().entrySet().forEach(note -> notes.add(Map.entry(table, note))));
        if (!notes.isEmpty()) {
            text.append("\nWhat was not copied as it is\n").append(Text.table(notes, List.of(
                            Heading.words("table", note -> note.getKey().mapping()),
                            Heading.numbers("rows", note -> number(note.getValue().getValue())),
                            Heading.words("what and why", note -> shortened(note.getValue().getKey())))))
                    .append('\n');
        }
        if (!topics.isEmpty()) {
            text.append("\nWhat the steps report (the whole list: var/report/steps.csv, or caravan_report in M2)\n")
                    .append(Text.table(topics, List.of(
                            Heading.numbers("", topic -> number(topic.count())),
                            Heading.words("what", Topic::topic),
                            Heading.words("for example", topic -> shortened(topic.example())))))
                    .append('\n');
        }
        Account all = total();
        text.append('\n').append(number(all.read())).append(" rows read = ").append(number(all.written())).append(" written + ")
                .append(number(all.skipped())).append(" skipped by rule + ").append(number(all.quarantined())).append(" quarantined");
        if (!all.adds()) {
            text.append("  DOES NOT ADD UP: please look at caravan_checkpoint");
        }
        return text.toString();
    }

    private static String shortened(String note) {
        return note.length() <= 170 ? note : note.substring(0, 167) + "...";
    }

    /** All tables together. */
    public Account total() {
        return tables.stream().map(TableState::account).reduce(Account.NOTHING, Account::plus);
    }

    private List<AreaLine> areas() {
        Map<String, AreaLine> areas = new LinkedHashMap<>();
        for (TableState table : tables) {
            areas.merge(
                    table.area(), new AreaLine(table.area(), script(table) ? 0 : 1, table.complete() ? 0 : 1, table.account()),
                    (a, b) -> new AreaLine(a.area(), a.tables() + b.tables(), a.unfinished() + b.unfinished(), a.account().plus(b.account())));
        }
        return List.copyOf(areas.values());
    }

    /** Scripts have a checkpoint too, but no rows of their own. */
    private static boolean script(TableState table) {
        return ReadyScript.isScript(table.mapping());
    }

    /** The report for programs. */
    public ObjectNode json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        account(json, total());
        ArrayNode list = json.putArray("tables");
        for (TableState table : tables) {
            ObjectNode node = list.addObject();
            node.put("area", table.area()).put("mapping", table.mapping()).put("m2Table", table.m2Table())
                    .put("complete", table.complete()).put("workMillis", table.millis());
            account(node, table.account());
            ObjectNode notes = node.putObject("notes");
            table.account().notes().forEach(notes::put);
        }
        ArrayNode reported = json.putArray("reported");
        topics.forEach(topic -> reported.addObject().put("script", topic.script()).put("topic", topic.topic())
                .put("count", topic.count()).put("example", topic.example()));
        return json;
    }

    private static void account(ObjectNode node, Account account) {
        node.put("read", account.read()).put("written", account.written()).put("skipped", account.skipped())
                .put("quarantined", account.quarantined()).put("addsUp", account.adds());
    }
}
