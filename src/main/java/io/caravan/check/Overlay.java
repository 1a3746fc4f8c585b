package io.caravan.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All proposals as one mapping file. What settles a blocking finding is a rule; what settles a warning has a safe outcome
 * without it and is written as a comment, to be uncommented by whoever wants it.
 */
final class Overlay {

    /** A proposal with the finding it is for. */
    private record Line(Finding finding, Proposal proposal) {
        boolean active() {
            return finding.severity() == Severity.BLOCKING;
        }
    }

    private final SortedMap<String, List<Line>> tables = new TreeMap<>();

    Overlay(List<Finding> findings) {
        Set<List<Object>> seen = new HashSet<>();
        for (Finding finding : findings) {
            finding.proposal()
                    .filter(proposal -> finding.severity() != Severity.NOTE)
                    .filter(proposal -> seen.add(List.of(proposal.table(), place(proposal))))
                    .ifPresent(proposal -> tables.computeIfAbsent(proposal.table(), t -> new ArrayList<>())
                            .add(new Line(finding, proposal)));
        }
    }

    /** Two rules of one column would be one too many. */
    private static List<String> place(Proposal proposal) {
        return proposal.path().subList(0, Math.min(2, proposal.path().size()));
    }

    boolean empty() {
        return tables.isEmpty();
    }

    /**
     * The file's text.
     *
     * @param command the command that proposes the rules
     */
    String yaml(String command) {
        StringBuilder yaml = new StringBuilder("""
                # yaml-language-server: $schema=../mapping.schema.json
                # Proposed by `caravan %s --write-overlay`. Read every rule before you migrate: each is a decision about your data.
                # Rules after a '#' are not in force: without them the rows go the safe way that the line names.
                """.formatted(command));
        if (tables.isEmpty()) {
            return yaml.toString();
        }
        boolean any = tables.values().stream().flatMap(List::stream).anyMatch(Line::active);
        yaml.append(any ? "tables:\n" : "# tables:\n");
        tables.forEach((table, lines) -> table(yaml, table, lines));
        return yaml.toString();
    }

    private static void table(StringBuilder yaml, String table, List<Line> lines) {
        List<Line> active = lines.stream().filter(Line::active).toList();
        List<Line> whole = lines.stream().filter(line -> line.proposal().whole()).toList();
        for (Line line : whole) {
            comment(yaml, "  ", line);
            yaml.append(line.active() ? "  " : "  # ").append(Flow.key(table)).append(": ")
                    .append(Flow.of(line.proposal().nested())).append('\n');
        }
        if (whole.stream().anyMatch(Line::active) || whole.size() == lines.size()) {
            return;
        }
        yaml.append(active.isEmpty() ? "  # " : "  ").append(Flow.key(table)).append(":\n");
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        lines.stream().filter(line -> !whole.contains(line))
                .forEach(line -> sections.computeIfAbsent(line.proposal().path().get(0), s -> new ArrayList<>()).add(line));
        sections.forEach((section, rules) -> section(yaml, section, rules));
    }

    private static void section(StringBuilder yaml, String section, List<Line> rules) {
        if (rules.get(0).proposal().path().size() == 1) {
            Line rule = rules.get(0);
            comment(yaml, "    ", rule);
            yaml.append(rule.active() ? "    " : "    # ").append(section).append(": ")
                    .append(Flow.of(rule.proposal().value())).append('\n');
            return;
        }
        yaml.append(rules.stream().anyMatch(Line::active) ? "    " : "    # ").append(section).append(":\n");
        for (Line rule : rules) {
            List<String> path = rule.proposal().path();
            comment(yaml, "      ", rule);
            yaml.append(rule.active() ? "      " : "      # ").append(Flow.key(path.get(1))).append(": ")
                    .append(Flow.of(path.size() == 2 ? rule.proposal().value() : Map.of(path.get(2), rule.proposal().value())))
                    .append('\n');
        }
    }

    private static void comment(StringBuilder yaml, String indent, Line line) {
        Finding finding = line.finding();
        yaml.append(indent).append("# ").append(finding.kind().label()).append(": ").append(Hits.counted(finding.rows()));
        finding.example().ifPresent(key -> yaml.append(", for example ").append(key.replaceAll("\\p{Cntrl}", " ")));
        yaml.append('\n');
        line.proposal().comment().forEach(text -> yaml.append(indent).append("# ").append(text.replaceAll("\\p{Cntrl}", " ")).append('\n'));
    }
}
