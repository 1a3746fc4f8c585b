package io.caravan.check;

import java.util.List;

/**
 * A rule that would settle a finding.
 *
 * @param table the mapping it belongs to
 * @param path where in that mapping it stands, such as {@code columns, tax_id}; empty where the value is the whole mapping
 * @param value the rule: maps, lists, strings and numbers
 * @param comment what the operator should know before using it, in lines; may be empty
 */
public record Proposal(String table, List<String> path, Object value, List<String> comment) {

    /** The rule as an overlay of its own. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder("tables:\n");
        comment.forEach(line -> yaml.append("  # ").append(line.replaceAll("\\p{Cntrl}", " ")).append('\n'));
        return yaml.append("  ").append(Flow.key(table)).append(": ").append(Flow.of(nested())).append('\n').toString();
    }

    /** Whether it leaves no room for other rules of that mapping. */
    boolean whole() {
        return path.isEmpty() || path.get(0).equals("drop");
    }

    /** The mapping with this rule alone. */
    Object nested() {
        Object nested = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            nested = java.util.Map.of(path.get(i), nested);
        }
        return nested;
    }
}
