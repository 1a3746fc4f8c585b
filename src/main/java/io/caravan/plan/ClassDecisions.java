package io.caravan.plan;

import io.caravan.convert.Conversion;
import io.caravan.convert.ConversionFault;
import io.caravan.convert.Row;
import io.caravan.convert.StandardConversions;
import io.caravan.plan.extension.ClassUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Classes that the database names and Magento 2 does not have: models of attributes, conditions of rules, widgets, blocks in content. */
final class ClassDecisions {

    private static final int NAMED = 4;
    private static final String ELSE = " If an extension for Magento 2 has the class, name it in mappings/local/classes.yaml";

    private final Map<String, String> classes;
    private final List<ClassUse> uses;
    private final Conversion directives;

    ClassDecisions(PlanInput input, List<ClassUse> uses) {
        this.classes = input.mappings().classes();
        this.uses = uses;
        this.directives = new StandardConversions().fromSpec("template-directives", input.shop());
    }

    List<Decision> all() {
        List<Decision> decisions = new ArrayList<>();
        // Magento 1's own that are not listed are of attributes that Magento 2 has in another form.
        unlisted(ClassUse.Kind.ATTRIBUTE, use -> !use.magento()).forEach((alias, where) -> decisions.add(new Decision(
                "Attribute model", alias, where.size(),
                "attributes use this class, which Magento 2 does not have: " + named(where) + ". They lose it and keep their values.",
                "Nothing, if plain values will do." + ELSE + "; else give it an empty class there.")));
        unlisted(ClassUse.Kind.RULE).forEach((alias, where) -> decisions.add(new Decision(
                "Price rule", alias, rows(ClassUse.Kind.RULE, alias),
                "price rules have this condition or action, which Magento 2 does not have (" + named(where) + "). They go to the quarantine: without it"
                        + " they would give discounts to others.",
                "Rebuild them in Magento 2, or take the condition out in Magento 1." + ELSE + ".")));
        widgets(decisions);
        content(decisions);
        return decisions;
    }

    private void widgets(List<Decision> decisions) {
        long known = uses.stream().filter(use -> use.kind() == ClassUse.Kind.WIDGET && !isUnlisted(use.alias())).mapToLong(ClassUse::count).sum();
        if (known > 0) {
            decisions.add(new Decision(
                    "Widget", "widgets of Magento", known, "widgets move without their place on the page, since layouts differ.",
                    "Open and save each in Magento 2 (Content > Widgets) and choose where it shows."));
        }
        unlisted(ClassUse.Kind.WIDGET).forEach((alias, where) -> decisions.add(new Decision(
                "Widget", alias, rows(ClassUse.Kind.WIDGET, alias),
                "widgets are of a type that Magento 2 does not have. They go to the quarantine.",
                "Replace what they show." + ELSE + ".")));
    }

    private void content(List<Decision> decisions) {
        Map<String, Set<String>> commented = new TreeMap<>();
        uses.stream().filter(use -> use.kind() == ClassUse.Kind.CONTENT && isPutOutOfAction(use.alias()))
                .forEach(use -> commented.computeIfAbsent(use.alias(), alias -> new TreeSet<>()).add(use.what()));
        commented.forEach((alias, where) -> decisions.add(new Decision(
                "Widget", alias + " in content", rows(ClassUse.Kind.CONTENT, alias),
                "pages, blocks or mails (" + named(where) + ") hold this widget or block, which Magento 2 does not have. It is put into a comment and shows nothing.",
                "Replace what it shows." + ELSE + ".")));
    }

    /** The conversion knows blocks besides those that are listed. */
    private boolean isPutOutOfAction(String alias) {
        try {
            return !alias.contains("\\")
                    && String.valueOf(directives.convert("{{block type=\"" + alias + "\"}}", Row.NONE)).startsWith("<!--");
        } catch (ConversionFault e) {
            return true;
        }
    }

    private long rows(ClassUse.Kind kind, String alias) {
        return uses.stream().filter(use -> use.kind() == kind && use.alias().equals(alias)).mapToLong(ClassUse::count).sum();
    }

    private Map<String, Set<String>> unlisted(ClassUse.Kind kind) {
        return unlisted(kind, use -> true);
    }

    private Map<String, Set<String>> unlisted(ClassUse.Kind kind, Predicate<ClassUse> which) {
        Map<String, Set<String>> unlisted = new TreeMap<>();
        uses.stream().filter(use -> use.kind() == kind && isUnlisted(use.alias()) && which.test(use))
                .forEach(use -> unlisted.computeIfAbsent(use.alias(), alias -> new TreeSet<>()).add(use.what()));
        return unlisted;
    }

    /** An empty class in the mapping files is a decision too. */
    private boolean isUnlisted(String alias) {
        return !alias.contains("\\") && !classes.containsKey(alias);
    }

    private static String named(Set<String> where) {
        return String.join(", ", where.stream().limit(NAMED).toList()) + (where.size() > NAMED ? ", ..." : "");
    }
}
