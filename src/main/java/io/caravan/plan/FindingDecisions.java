package io.caravan.plan;

import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code caravan check} rejects, besides what the plan says by itself. */
final class FindingDecisions {

    /** Of more findings of one kind the plan names a few; {@code check} lists them all. */
    private static final int NAMED = 3;

    private final Findings findings;

    FindingDecisions(Findings findings) {
        this.findings = findings;
    }

    List<Decision> all() {
        Map<List<Object>, List<Finding>> kinds = new LinkedHashMap<>();
        Stream.concat(findings.of(Severity.BLOCKING).stream(), findings.of(Severity.WARNING).stream())
                .filter(finding -> !finding.leavesDataBehind() && !isToldElsewhere(finding))
                .forEach(finding -> kinds.computeIfAbsent(List.of(finding.severity(), finding.kind()), kind -> new ArrayList<>()).add(finding));
        return kinds.values().stream()
                .flatMap(of -> of.size() <= NAMED ? of.stream().map(FindingDecisions::one) : Stream.of(together(of)))
                .toList();
    }

    private static Decision one(Finding finding) {
        return decision(
                finding.where() + " (" + finding.kind().label() + ")", finding.rows(),
                finding.message() + finding.example().map(key -> " Example: " + key).orElse(""), List.of(finding));
    }

    private static Decision together(List<Finding> findings) {
        String some = findings.stream().limit(NAMED).map(Finding::where).collect(Collectors.joining(", "));
        return decision(
                findings.get(0).kind().label() + " in " + findings.size() + " places", findings.stream().mapToLong(Finding::rows).sum(),
                "Such as " + some + ". The first: " + findings.get(0).message(), findings);
    }

    private static Decision decision(String subject, long rows, String meaning, List<Finding> of) {
        boolean blocks = of.get(0).severity() == Severity.BLOCKING;
        return new Decision(
                "Data that check rejects", subject, rows, meaning,
                (blocks ? "Decide before the migration, which does not start until then." : "Accept the outcome, or mend the rows in Magento 1.")
                        + (of.stream().anyMatch(finding -> finding.yaml().isPresent()) ? " caravan check proposes a rule." : "")
                        + (of.size() > 1 ? " caravan check lists them all." : ""));
    }

    /** Encrypted values and conditions of rules are topics of their own. */
    private static boolean isToldElsewhere(Finding finding) {
        String message = finding.message().toLowerCase(Locale.ROOT);
        return finding.kind() == Kind.UNCONVERTIBLE && (message.startsWith("an encrypted value") || message.startsWith("no magento 2 class is known"));
    }
}
