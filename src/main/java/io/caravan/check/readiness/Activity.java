package io.caravan.check.readiness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What may go on in Magento 1 while it migrates: the section {@code activity} of the mapping files, shipped as
 * {@code mappings/activity.yaml}.
 *
 * @param cron rules by job code, in which {@code *} stands for anything
 * @param tables rules by table that only the admin panel writes
 * @param users rules by the user name of an administrator
 */
record Activity(Map<String, Rule> cron, Map<String, Rule> tables, Map<String, Rule> users) {

    /**
     * What is said of a job, a table or a user.
     *
     * @param allowed whether it may go on
     * @param because why it may, or why not
     * @param until the last day on which it may; without one it may throughout
     */
    record Rule(boolean allowed, String because, Optional<LocalDate> until) {

        /** Whether it may go on on that day. */
        boolean allows(LocalDate day) {
            return allowed && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        /** Why it may not, in words. */
        String objection() {
            return allowed ? "allowed until " + until.orElseThrow() + " only (" + because + ")" : because;
        }
    }

    /** @throws MappingFault if a day is none */
    static Activity of(Mappings mappings) {
        JsonNode section = mappings.sections().getOrDefault("activity", MissingNode.getInstance());
        List<String> problems = new ArrayList<>();
        Activity activity = new Activity(
                rules(section, "cron", problems), rules(section, "tables", problems), rules(section, "users", problems));
        if (!problems.isEmpty()) {
            throw new MappingFault(problems);
        }
        return activity;
    }

    private static Map<String, Rule> rules(JsonNode section, String kind, List<String> problems) {
        Map<String, Rule> rules = new TreeMap<>();
        section.path(kind).properties().stream().filter(rule -> !rule.getValue().isNull()).forEach(rule -> {
            JsonNode value = rule.getValue();
            Optional<LocalDate> until = Optional.empty();
            try {
                until = value.has("until") ? Optional.of(LocalDate.parse(value.get("until").asText())) : until;
            } catch (DateTimeParseException e) {
                problems.add("activity: " + kind + ": " + rule.getKey() + ": until '" + value.get("until").asText()
                        + "' is no day of the calendar; write it as 2026-12-31");
            }
            boolean allowed = value.has("allow");
            rules.put(rule.getKey(), new Rule(allowed, value.path(allowed ? "allow" : "stop").asText(), until));
        });
        return rules;
    }

    /** The rule of a cron job; of several that fit, the one with the longest name. */
    Optional<Rule> ofJob(String code) {
        return cron.entrySet().stream()
                .filter(rule -> Pattern.matches("\\Q" + rule.getKey().replace("*", "\\E.*\\Q") + "\\E", code))
                .max(Comparator.comparingInt(rule -> rule.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
