package io.caravan.plan;

import io.caravan.check.Findings;
import io.caravan.plan.extension.ClassUse;
import io.caravan.plan.extension.ClassUses;
import io.caravan.plan.extension.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody has to decide before the migration. */
public final class Decisions {

    private Decisions() {}

    /**
     * Looks for them; reads only.
     *
     * @param findings of {@code caravan check}, for what it rejects; empty where it was not run
     * @return decisions of one topic together, those of more weight first; extensions are not among them
     * @throws org.springframework.dao.DataAccessException if the Magento 1 database cannot be read
     */
    public static List<Decision> of(PlanInput input, Optional<Findings> findings) {
        OldRows m1 = new OldRows(input);
        List<ClassUse> classes = ClassUses.read(input);
        List<Decision> decisions = new ArrayList<>();
        decisions.addAll(new MethodDecisions(m1, input.mappings()).all());
        decisions.addAll(new PasswordDecisions(m1, input.shop()).all());
        decisions.addAll(new SecretDecisions(m1, input).all());
        decisions.addAll(new DesignDecisions(m1, input.m1Root()).all());
        decisions.addAll(new ClassDecisions(input, classes).all());
        findings.map(all -> new FindingDecisions(all).all()).ifPresent(decisions::addAll);
        return decisions.stream()
                .map(decision -> new Decision(
                        decision.topic(), Printable.of(decision.subject()), decision.count(), Printable.of(decision.meaning()), Printable.of(decision.action())))
                .toList();
    }
}
