package io.caravan.warm;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.caravan.config.PrivateFiles;
import io.caravan.report.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of warming the page cache.
 *
 * @param answers what came of each page, in the order in which they came
 * @param unreachable the store views whose settings hold no address
 * @param millis how long it took
 */
public record Warmed(List<Answer> answers, List<String> unreachable, long millis) {

    private static final int SHOWN = 10;
    private static final double ENOUGH = 0.95;

    /** Whether the shop can be opened by what was seen: pages were asked for, at least 95 of 100 came, and none ended in an error of the server. */
    public boolean fit() {
        return !answers.isEmpty() && answers.stream().filter(Answer::came).count() >= ENOUGH * answers.size()
                && answers.stream().noneMatch(answer -> answer.status() == 0 || answer.status() >= 500);
    }

    /** The answers in one line. */
    public String summary() {
        if (answers.isEmpty()) {
            return "no page to ask for" + stores();
        }
        Map<String, Long> byStatus = answers.stream().collect(Collectors.groupingBy(Answer::statusText, TreeMap::new, Collectors.counting()));
        List<Long> times = answers.stream().map(Answer::millis).sorted().toList();
        return number(answers.size()) + " pages in " + Text.duration(millis) + " ("
                + byStatus.entrySet().stream().map(entry -> entry.getKey() + ": " + number(entry.getValue())).collect(Collectors.joining(", "))
                + "); half of them within " + Text.duration(times.get(times.size() / 2)) + ", the slowest after "
                + Text.duration(times.get(times.size() - 1)) + stores();
    }

    private String stores() {
        return unreachable.isEmpty() ? "" : "; no address is set for store view " + String.join(", ", unreachable)
                + " (web/unsecure/base_url in Magento 2's settings)";
    }

    /** The answers as an operator reads them, with the first pages that did not come. */
    public String text() {
        StringBuilder text = new StringBuilder(summary()).append(".\n");
        List<Answer> others = answers.stream().filter(answer -> !answer.came()).toList();
        others.stream().limit(SHOWN).forEach(answer -> text.append("  ").append(answer.statusText()).append("  ").append(answer.address())
                .append(answer.failure().map(why -> ": " + why).orElse("")).append('\n'));
        if (others.size() > SHOWN) {
            text.append("  and ").append(number(others.size() - SHOWN)).append(" more\n");
        }
        return text.toString();
    }

    /** The answers for programs. */
    public ObjectNode json() {
        ObjectNode node = new ObjectMapper().createObjectNode().put("pages", answers.size()).put("fit", fit()).put("millis", millis);
        ObjectNode statuses = node.putObject("statuses");
        answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()))
                .forEach((status, pages) -> statuses.put(String.valueOf(status), pages));
        ArrayNode stores = node.putArray("storesWithoutAddress");
        unreachable.forEach(stores::add);
        ArrayNode others = node.putArray("notCome");
        answers.stream().filter(answer -> !answer.came()).forEach(answer -> others.addObject().put("address", answer.address())
                .put("status", answer.status()).put("why", answer.failure().orElse(null)));
        return node;
    }

    /** Writes every answer: {@code address, status, millis, remark}; an earlier file is replaced. */
    public void write(Path file) {
        CsvSchema columns = CsvSchema.builder().addColumn("address").addColumn("status").addColumn("millis").addColumn("remark").setUseHeader(true).build();
        try {
            try (SequenceWriter writer = new CsvMapper().writer(columns).writeValues(PrivateFiles.empty(file).toFile())) {
                for (Answer answer : answers) {
                    writer.write(List.of(answer.address(), String.valueOf(answer.status()), String.valueOf(answer.millis()), answer.failure().orElse("")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
