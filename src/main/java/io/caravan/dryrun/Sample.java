package io.caravan.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Nearest;
import io.caravan.mapping.TablePlan;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The newest orders and what belongs to them, by conditions on the route steps: the section {@code sample} of the mapping files. What hangs
 * on a row that is left out is left out by the plans themselves, see {@link io.caravan.copy.Plans}.
 */
public final class Sample implements UnaryOperator<List<Area>> {

    /** The M1 table that a sample starts from. */
    private static final String ORDERS = "sales_flat_order";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{sample\\.([A-Za-z0-9_-]+)}");
    private static final Pattern UNRESOLVED = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final Mappings mappings;
    private final Schema m1;
    private final JsonNode section;
    private final long first;
    private final long last;
    private final long orders;

    private Sample(Mappings mappings, Schema m1, long first, long last, long orders) {
        this.mappings = mappings;
        this.m1 = m1;
        this.section = mappings.sections().getOrDefault("sample", MissingNode.getInstance());
        this.first = first;
        this.last = last;
        this.orders = orders;
    }

    /**
     * Finds the newest orders among those that migrate.
     *
     * @param shops both databases
     * @param most how many orders, at least 1; a shop that has fewer gives all
     * @throws MappingFault if a condition of the section {@code sample} cannot be used, or no route copies orders
     */
    public static Sample of(Shops shops, int most) {
        TablePlan plan = shops.plans().plan(ORDERS).orElseThrow(() -> new MappingFault(List.of("--sample: this Magento 1 has no table '" + ORDERS + "'")));
        String own = TablePlan.own("entity_id");
        List<Long> ids = new JdbcTemplate(shops.m1()).queryForList(
                "SELECT " + own + " FROM " + plan.from() + plan.where().map(where -> " WHERE " + where).orElse("") + " ORDER BY " + own + " DESC LIMIT ?",
                Long.class, most);
        // Of no order: a range that no order is in.
        long newest = ids.isEmpty() ? 0 : ids.get(0);
        long oldest = ids.isEmpty() ? 1 : ids.get(ids.size() - 1);
        Sample sample = new Sample(shops.mappings(), shops.m1Schema(), oldest, newest, ids.size());
        sample.check();
        return sample;
    }

    /** How many orders it holds. */
    public long orders() {
        return orders;
    }

    /** A wrong name is found before anything is made. */
    private void check() {
        List<String> problems = new ArrayList<>();
        section.path("tables").properties().stream().filter(rule -> !rule.getValue().isNull()).forEach(rule -> {
            try {
                condition(rule.getKey());
            } catch (MappingFault fault) {
                problems.addAll(fault.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
    }

    @Override
    public List<Area> apply(List<Area> areas) {
        return areas.stream()
                .map(area -> new Area(
                        area.id(), area.group(), area.description(), area.order(), area.steps().stream().map(this::narrowed).toList(), area.scripts(), area.kept(),
                        area.ownSteps()))
                .toList();
    }

    private CopyStep narrowed(CopyStep step) {
        return condition(mappings.of(step.table()).from())
                .map(condition -> new CopyStep(
                        step.area(), step.table(), Optional.of(step.where().map(where -> "(" + where + ") AND ").orElse("") + "(" + condition + ")"),
                        step.chunkSize(), step.keys(), step.process(), step.processed()))
                .orElse(step);
    }

    /** The condition on a table, as SQL; empty where the table is taken whole, or this M1 does not have it. */
    private Optional<String> condition(String table) {
        return Optional.of(section.path("tables").path(table))
                .filter(rule -> rule.isTextual() && m1.table(table).isPresent())
                .map(rule -> resolved("tables: " + table, rule.asText(), new ArrayDeque<>()));
    }

    private String resolved(String where, String sql, Deque<String> onTheWay) {
        String whole = m1.named(PLACEHOLDER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(meaning(where, found.group(1), onTheWay))));
        Matcher missing = UNRESOLVED.matcher(whole);
        if (missing.find()) {
            throw new MappingFault(List.of("sample: " + where + ": this Magento 1 has no table '" + missing.group(1) + "'"
                    + Nearest.hint(missing.group(1), m1.tables().keySet()) + "; overlay the rule in mappings/local/"));
        }
        return whole;
    }

    private String meaning(String where, String name, Deque<String> onTheWay) {
        if (name.equals("first")) {
            return Long.toString(first);
        }
        if (name.equals("last")) {
            return Long.toString(last);
        }
        JsonNode set = section.path("sets").path(name);
        if (!set.isTextual() || onTheWay.contains(name)) {
            List<String> known = new ArrayList<>(List.of("first", "last"));
            section.path("sets").fieldNames().forEachRemaining(known::add);
            throw new MappingFault(List.of("sample: " + where + ": " + (set.isTextual() ? "the set '" + name + "' is made of itself"
                    : "there is no set '" + name + "'" + Nearest.hint(name, known))));
        }
        onTheWay.push(name);
        // A derived table is worked out once, where a union inside of IN would be for each row.
        String query = "(SELECT * FROM (" + resolved("sets: " + name, set.asText(), onTheWay) + ") AS `sample_" + name + "`)";
        onTheWay.pop();
        return query;
    }
}
