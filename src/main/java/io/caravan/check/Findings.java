package io.caravan.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a check found, the most severe first, always in the same order.
 *
 * @param list the findings
 */
public record Findings(List<Finding> list) {

    static Findings of(List<Finding> findings) {
        return new Findings(findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::table)
                        .thenComparing(finding -> finding.column().orElse(""))
                        .thenComparing(Finding::message))
                .toList());
    }

    /** These and more. */
    public Findings and(List<Finding> more) {
        return of(java.util.stream.Stream.concat(list.stream(), more.stream()).toList());
    }

    /** The findings that stop {@code migrate}. */
    public List<Finding> blocking() {
        return of(Severity.BLOCKING);
    }

    /** The findings of one severity. */
    public List<Finding> of(Severity severity) {
        return list.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** One line: how many findings of each severity. */
    public String summary() {
        return of(Severity.BLOCKING).size() + " blocking, " + of(Severity.WARNING).size() + " warnings, "
                + of(Severity.NOTE).size() + " notes";
    }

    /**
     * The report for a terminal.
     *
     * @param width the terminal's width in characters
     */
    public String text(int width) {
        return new FindingsText(this, width).toString();
    }

    /** The report for programs: {@code summary} and {@code findings}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode summary = json.putObject("summary");
        for (Severity severity : Severity.values()) {
            summary.put(severity.name().toLowerCase(java.util.Locale.ROOT), of(severity).size());
        }
        var array = json.putArray("findings");
        for (Finding finding : list) {
            ObjectNode node = array.addObject()
                    .put("kind", finding.kind().label())
                    .put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT))
                    .put("table", finding.table())
                    .put("column", finding.column().orElse(null))
                    .put("rows", finding.rows())
                    .put("example", finding.example().orElse(null))
                    .put("message", finding.message());
            node.put("yaml", finding.yaml().orElse(null));
        }
        return json;
    }

    /** The proposed rules as one mapping file; empty where nothing is proposed. */
    public Optional<String> overlay() {
        Overlay overlay = new Overlay(list);
        return overlay.empty() ? Optional.empty() : Optional.of(overlay.yaml("check"));
    }

    /**
     * Writes the proposed rules to a new file: {@code check.yaml}, or {@code check-2.yaml} and so on where there is one
     * already. No file is overwritten.
     *
     * @param mappingsLocal the folder {@code mappings/local}; made if it is missing
     * @return the file, empty where nothing is proposed
     * @throws IOException if the file cannot be written
     */
    public Optional<Path> writeOverlay(Path mappingsLocal) throws IOException {
        return writeOverlay(mappingsLocal, "check", "");
    }

    /**
     * Writes the proposed rules to a new file named after the command that proposes them, as {@link #writeOverlay(Path)} does.
     *
     * @param mappingsLocal the folder {@code mappings/local}; made if it is missing
     * @param command the command, such as {@code plan}
     * @param more what else belongs into the file, YAML with keys of its own at the top; may be empty
     * @return the file, empty where nothing is proposed
     * @throws IOException if the file cannot be written
     */
    public Optional<Path> writeOverlay(Path mappingsLocal, String command, String more) throws IOException {
        Overlay overlay = new Overlay(list);
        if (overlay.empty() && more.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(mappingsLocal);
        for (int number = 1; ; number++) {
            Path file = mappingsLocal.resolve(number == 1 ? command + ".yaml" : command + "-" + number + ".yaml");
            try {
                return Optional.of(Files.writeString(
                        file, overlay.yaml(command) + more, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException e) {
                // An earlier check's rules, perhaps edited since: they stay as they are.
            }
        }
    }
}
