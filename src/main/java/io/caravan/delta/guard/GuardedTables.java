package io.caravan.delta.guard;

import io.caravan.copy.Plans;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import io.caravan.script.ReadyStatement;
import io.caravan.script.Scripts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The M2 tables in which Caravan wants to know what others do: those that it writes. */
public final class GuardedTables {

    /** Magento writes them all the time, and nobody's work is in them. */
    public static final Set<String> STATES = Set.of("indexer_state", "mview_state");

    private static final String OWN_TABLES = "caravan_";
    private static final Pattern WRITTEN =
            Pattern.compile("(?is)\\s*(?:INSERT(?: IGNORE)? INTO|REPLACE INTO|UPDATE(?: IGNORE)?|DELETE(?: \\w+)? FROM)\\s+`([^`]+)`.*");

    private GuardedTables() {}

    /**
     * The tables that mappings fill, and those that scripts write, in the order of their names. Working tables are not among them.
     *
     * @param plans the plans of all routes
     * @param scripts resolves the scripts that the routes name
     * @param m2 M2's structure
     * @throws io.caravan.mapping.MappingFault if a mapping or a script cannot be used
     */
    public static List<Table> of(Plans plans, Scripts scripts, Schema m2) {
        Map<String, Table> tables = new TreeMap<>();
        plans.all().stream().filter(plan -> !plan.mapping().stage()).forEach(plan -> tables.put(plan.target().name(), plan.target()));
        for (Area area : plans.areas()) {
            for (String script : area.scripts()) {
                for (ReadyStatement statement : scripts.ready(area, script, plans, () -> List.of(0L)).statements()) {
                    Matcher written = WRITTEN.matcher(statement.sql());
                    if (written.matches() && written.group(1).startsWith(m2.prefix())) {
                        m2.table(written.group(1).substring(m2.prefix().length())).ifPresent(table -> tables.put(table.name(), table));
                    }
                }
            }
        }
        tables.keySet().removeIf(table -> table.startsWith(OWN_TABLES) || STATES.contains(table));
        return List.copyOf(tables.values());
    }
}
