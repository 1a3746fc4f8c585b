package io.caravan.plan;

import io.caravan.check.Finding;
import io.caravan.check.Findings;
import io.caravan.check.Kind;
import io.caravan.check.Severity;
import java.util.List;
import java.util.stream.Stream;

/** What {@code caravan check} rejects, besides what the plan says by itself. */
final class FindingDecisions {

    private final Findings findings;

    FindingDecisions(Findings findings) {
        this.findings = findings;
    }

    List<Decision> all() {
        return Stream.concat(findings.of(Severity.BLOCKING).stream(), findings.of(Severity.WARNING).stream())
                .filter(finding -> !finding.leavesDataBehind() && !isToldElsewhere(finding))
                .map(finding -> new Decision(
                        "Data that check rejects",
                        finding.where() + " (" + finding.kind().label() + ")",
                        finding.rows(),
                        finding.message() + finding.example().map(key -> " Example: " + key).orElse(""),
                        (finding.severity() == Severity.BLOCKING ? "Decide before the migration, which does not start until then."
                                : "Accept the outcome, or mend the rows in Magento 1.")
                                + (finding.yaml().isPresent() ? " A rule is proposed by caravan check." : "")))
                .toList();
    }

    /** Encrypted values and conditions of rules are topics of their own. */
    private static boolean isToldElsewhere(Finding finding) {
        String message = finding.message().toLowerCase(java.util.Locale.ROOT);
        return finding.kind() == Kind.UNCONVERTIBLE && (message.startsWith("an encrypted value") || message.startsWith("no magento 2 class is known"));
    }
}
