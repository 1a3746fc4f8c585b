package io.caravan.plan.extension;

import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Kind;
import io.caravan.check.Proposal;
import io.caravan.check.Severity;
import io.caravan.route.Area;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules for extensions, written: into one overlay for {@code mappings/local/}, and into a route for the tables that move.
 *
 * @param extensions what was found
 */
public record ExtensionRules(Extensions extensions) {

    private static final int FIRST_ORDER = 850;

    /** The findings of a check, with the proposals of the extensions in place of its own where they concern the same table or column. */
    public Findings settled(Findings findings) {
        return new Findings(findings.list().stream().map(this::settled).toList());
    }

    private Finding settled(Finding finding) {
        Optional<Proposal> own = finding.proposal();
        Optional<Proposal> better = switch (finding.kind()) {
            case UNMAPPED_TABLE, NOT_ROUTED -> Optional.ofNullable(extensions.tableRules().get(finding.table()));
            // The check knows which of several mappings of the table is meant.
            case UNMAPPED_COLUMN -> Optional.ofNullable(extensions.columnRules().get(finding.where()))
                    .map(rule -> new Proposal(own.map(Proposal::table).orElse(rule.table()), rule.path(), rule.value(), rule.comment()));
            default -> Optional.empty();
        };
        return new Finding(
                finding.kind(), finding.severity(), finding.table(), finding.column(), finding.rows(), finding.example(), finding.message(),
                better.or(() -> own));
    }

    /**
     * Writes the overlay, and the route if tables move; no file is overwritten.
     *
     * @param findings of {@code check}, whose other proposals go into the same file
     * @param command the command that writes them, {@code plan} or {@code check}
     * @param home the folder that holds {@code mappings/} and {@code routes/}
     * @param areas what the routes move now
     * @return the files; none where nothing is proposed
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(Findings findings, String command, Path home, Collection<Area> areas) throws IOException {
        List<Finding> all = new ArrayList<>(settled(findings).list());
        Set<String> told = all.stream().filter(finding -> finding.severity() == Severity.BLOCKING && finding.proposal().isPresent())
                .map(Finding::where).collect(Collectors.toCollection(HashSet::new));
        // Without rows neither blocks anything; but the route that moves a table needs its rule, and rows may still come.
        extensions.moved().stream()
                .filter(table -> !told.contains(table))
                .map(table -> new Finding(
                        Kind.NOT_ROUTED, Severity.BLOCKING, table, Optional.empty(), 0, Optional.empty(), "", Optional.of(extensions.tableRules().get(table))))
                .forEach(all::add);
        extensions.columnRules().forEach((column, rule) -> {
            if (!told.contains(column) && rule.path().contains("to")) {
                all.add(new Finding(
                        Kind.UNMAPPED_COLUMN, Severity.BLOCKING, rule.table(), Optional.of(rule.path().get(1)), 0, Optional.empty(), "", Optional.of(rule)));
            }
        });
        String classes = extensions.classRules().isEmpty() && extensions.otherClasses().isEmpty()
                ? ""
                : classes(extensions.classRules(), extensions.classRules().keySet()) + others();
        List<Path> written = new ArrayList<>();
        new Findings(all).writeOverlay(home.resolve("mappings/local"), command, classes).ifPresent(written::add);
        if (!extensions.moved().isEmpty()) {
            written.add(writeRoute(home.resolve("routes"), command, areas));
        }
        return written;
    }

    /** Rules for class aliases that have no class in Magento 2. */
    static String classes(Map<String, String> aliases, Collection<String> chosen) {
        StringBuilder yaml = new StringBuilder(chosen.isEmpty() ? "# classes:\n" : "classes:\n");
        chosen.forEach(alias -> yaml.append("  # ").append(Printable.of(aliases.get(alias))).append("; or the class of an extension for Magento 2\n  ")
                .append(alias).append(": \"\"\n"));
        return yaml.toString();
    }

    /** An empty class would change nothing for these: a rule without one goes to the quarantine, a widget out of action. */
    private String others() {
        StringBuilder yaml = new StringBuilder();
        extensions.otherClasses().forEach((alias, what) -> yaml.append("  # ").append(Printable.of(what)).append(":\n  # ").append(alias)
                .append(": 'Vendor\\Module\\...'\n"));
        return yaml.toString();
    }

    private Path writeRoute(Path routes, String command, Collection<Area> areas) throws IOException {
        Files.createDirectories(routes);
        Set<String> ids = areas.stream().map(Area::id).collect(Collectors.toSet());
        Set<Integer> orders = areas.stream().map(Area::order).collect(Collectors.toSet());
        int order = FIRST_ORDER;
        while (orders.contains(order)) {
            order++;
        }
        for (int number = 1; ; number++) {
            String id = number == 1 ? "extensions" : "extensions-" + number;
            if (ids.contains(id)) {
                continue;
            }
            try {
                return Files.writeString(
                        routes.resolve(id + ".camel.yaml"), route(id, order, command), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // Somebody's route, which stays as it is.
            }
        }
    }

    private String route(String id, int order, String command) {
        return """
                # Tables of extensions that Magento 2 has too. Proposed by `caravan %s --write-overlay`; their rules are in mappings/local/.
                - route:
                    id: %s
                    group: data
                    description: Tables of extensions
                    startupOrder: %d
                    from:
                      uri: direct:%s
                      steps:
                """.formatted(command, id, order, id)
                + extensions.moved().stream().map(table -> "        - to: kamelet:copy-table?table=" + table + "\n").collect(Collectors.joining());
    }
}
