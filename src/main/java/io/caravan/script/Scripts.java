package io.caravan.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.copy.Plans;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Nearest;
import io.caravan.mapping.StagedTable;
import io.caravan.mapping.TableMapping;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Column;
import io.caravan.schema.ForeignKey;
import io.caravan.schema.Identifier;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import io.caravan.script.Statement.Repeat;
import io.caravan.script.Statement.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves the scripts that routes name: which tables their placeholders stand for, which statements this shop needs.
 *
 * <p>{@code {table}} is a table of M2, {@code {m1.table}} the staged rows of M1, {@code {m2.table}} the rows that M2 brought
 * along, {@code {caravan.name}} a working table of the script, {@code {new.table}} a table of M2 that the script makes,
 * {@code {section.methods.payment}} a map of the mapping files as
 * a table of {@code name} and {@code value}, {@code {script}} the script's name as a text, {@code {charset}} M2's character set,
 * {@code {changed.table.column}} what the column has, or had, in rows that changed.
 */
public final class Scripts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");
    /** What a statement writes is the table that it names first. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\s*(?:INSERT(?:\\s+IGNORE)?\\s+INTO|REPLACE\\s+INTO|UPDATE|DELETE(?:\\s+\\w+)?\\s+FROM|CREATE\\s+TABLE(?:\\s+IF\\s+NOT\\s+EXISTS)?)"
                    + "\\s+\\{([A-Za-z0-9_.-]+)}");
    /** Where the tail goes, if not to the end. */
    private static final String TAIL = "{delta}";

    private final ScriptReader reader;
    private final Mappings mappings;
    private final Schema m1;
    private final Schema m2;
    private Plans stagedBy;
    private Set<String> staged = Set.of();

    /**
     * @param folder the folder {@code routes/sql}
     * @param mappings all mappings
     * @param m1 the live structure of Magento 1
     * @param m2 the live structure of Magento 2
     */
    public Scripts(Path folder, Mappings mappings, Schema m1, Schema m2) {
        this.reader = new ScriptReader(folder);
        this.mappings = mappings;
        this.m1 = m1;
        this.m2 = m2;
    }

    /**
     * Resolves all scripts of some areas, so that a wrong name is found before anything is written.
     *
     * @param plans the plans of all routes
     * @throws MappingFault if a script does not exist, or names what does not
     */
    public void check(Plans plans) {
        List<String> problems = new ArrayList<>();
        for (Area area : plans.areas()) {
            for (String table : area.kept()) {
                if (m2.table(table).isEmpty()) {
                    problems.add("route '" + area.id() + "': keep-table?table=" + table + ": M2 has no table '" + table + "'"
                            + Nearest.hint(table, m2.tables().keySet()));
                }
            }
            for (String script : area.scripts()) {
                try {
                    ready(area, script, plans, () -> List.of(0L));
                } catch (MappingFault fault) {
                    problems.addAll(fault.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
    }

    /**
     * Resolves one script.
     *
     * @param area the route that names it
     * @param name the script's name
     * @param plans the plans of all routes
     * @param stores the ids of M2's store views, asked for where a statement is repeated for them
     * @throws MappingFault if it does not exist, or names what does not
     */
    public ReadyScript ready(Area area, String name, Plans plans, Supplier<? extends Collection<Long>> stores) {
        Script script = reader.read(area.id(), name);
        List<ReadyStatement> statements = new ArrayList<>();
        List<ReadyStatement> inDelta = new ArrayList<>();
        Named named = new Named(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
        List<String> problems = new ArrayList<>();
        for (Statement statement : script.statements()) {
            if (!statement.needs().stream().allMatch(this::exists)) {
                continue;
            }
            for (String sql : repeated(script, statement, stores, problems)) {
                if (statement.when() != When.ONLY_IN_DELTA) {
                    statements.add(ready(script, statement, sql, false, plans, named, problems));
                }
                if (statement.when() != When.NOT_IN_DELTA) {
                    inDelta.add(ready(script, statement, sql, true, plans, named, problems));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MappingFault(problems.stream().distinct().toList());
        }
        // Without a word of changed rows, its statements are those of the whole run.
        return new ReadyScript(
                area.id(), name, List.copyOf(statements), named.asked().isEmpty() ? List.of() : List.copyOf(inDelta),
                named.tables(), named.written(), named.asked());
    }

    private ReadyStatement ready(
            Script script, Statement statement, String sql, boolean inDelta, Plans plans, Named named, List<String> problems) {
        String tail = inDelta ? statement.tail().orElse("") : "";
        String whole = sql.contains(TAIL) ? sql.replace(TAIL, tail) : tail.isEmpty() ? sql : sql + "\n" + tail;
        Placeholders placeholders = new Placeholders(script, statement, inDelta, plans, named, problems);
        Matcher written = WRITTEN.matcher(whole);
        if (written.lookingAt()) {
            placeholders.meaning(written.group(1));
            named.written().add(placeholders.table(written.group(1)));
        }
        return new ReadyStatement(script.name(), statement.line(), placeholders.replacedIn(whole), statement.note());
    }

    /** What a script names: all tables, those that it writes, the columns of changed rows. */
    private record Named(Set<String> tables, Set<String> written, Map<String, Set<String>> asked) {}

    private boolean exists(String need) {
        boolean inM1 = need.startsWith("m1.");
        String[] names = (inM1 ? need.substring(3) : need).split("\\.", 2);
        Optional<Table> table = (inM1 ? m1 : m2).table(names[0]);
        return table.isPresent() && (names.length == 1 || table.get().columns().containsKey(names[1]));
    }

    private List<String> repeated(Script script, Statement statement, Supplier<? extends Collection<Long>> stores, List<String> problems) {
        if (statement.repeat().isEmpty()) {
            return List.of(statement.sql());
        }
        Repeat repeat = statement.repeat().get();
        return switch (repeat.over()) {
            case COLUMN -> merchantColumns(script, statement, repeat.of(), problems).stream()
                    .map(column -> statement.sql().replace("<column>", Identifier.quoted(column)))
                    .toList();
            case REFERENCE -> references(repeat.of()).stream()
                    .map(child -> statement.sql().replace("<table>", child[0]).replace("<column>", child[1]))
                    .toList();
            case STORE -> stores.get().stream()
                    .map(store -> statement.sql().replace("<store>", Long.toString(store)))
                    .toList();
        };
    }

    /** The merchant's columns that both sides have; an operator's own list is checked by the name of the column. */
    private List<String> merchantColumns(Script script, Statement statement, String mapping, List<String> problems) {
        TableMapping rule = mappings.of(mapping);
        Set<String> here = m2.table(rule.from()).map(table -> table.columns().keySet()).orElse(Set.of());
        Set<String> there = m1.table(rule.from()).map(table -> table.columns().keySet()).orElse(Set.of());
        for (String column : rule.merchant()) {
            if (!here.contains(column) && !there.contains(column)) {
                problems.add((rule.place() == null ? place(script, statement) : rule.place().toString()) + ": merchant: '" + column
                        + "' is no column of " + rule.from() + Nearest.hint(column, here));
            }
        }
        return rule.merchant().stream().filter(column -> here.contains(column) && there.contains(column)).toList();
    }

    private List<String[]> references(String of) {
        int dot = of.indexOf('.');
        String parent = of.substring(0, Math.max(0, dot));
        String parentColumn = of.substring(dot + 1);
        List<String[]> children = new ArrayList<>();
        for (Table table : m2.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.parent().equals(parent) && key.parentColumns().contains(parentColumn)) {
                    String column = key.columns().get(key.parentColumns().indexOf(parentColumn));
                    children.add(new String[] {table.sql(), Identifier.quoted(column)});
                }
            }
        }
        return children;
    }

    /** The mappings that routes stage; the same for all scripts. */
    private synchronized Set<String> stagedBy(Plans plans) {
        if (stagedBy != plans) {
            staged = plans.areas().stream()
                    .flatMap(area -> area.steps().stream())
                    .map(CopyStep::table)
                    .filter(table -> mappings.of(table).stage())
                    .collect(Collectors.toUnmodifiableSet());
            stagedBy = plans;
        }
        return staged;
    }

    private static String place(Script script, Statement statement) {
        return "routes/sql/" + script.name() + ".sql:" + statement.line();
    }

    /** The placeholders of one statement. */
    private final class Placeholders {
        private final Script script;
        private final Statement statement;
        private final boolean inDelta;
        private final Plans plans;
        private final Named all;
        private final List<String> problems;

        Placeholders(Script script, Statement statement, boolean inDelta, Plans plans, Named all, List<String> problems) {
            this.script = script;
            this.statement = statement;
            this.inDelta = inDelta;
            this.plans = plans;
            this.all = all;
            this.problems = problems;
        }

        String replacedIn(String sql) {
            return PLACEHOLDER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1))));
        }

        private String meaning(String name) {
            if (name.equals("script")) {
                return "'" + script.name().replace("'", "''") + "'";
            }
            if (name.equals("charset")) {
                return StagedTable.charset(m2);
            }
            if (name.startsWith("m1.")) {
                return staged(name.substring(3));
            }
            if (name.startsWith("m2.")) {
                return kept(name.substring(3));
            }
            if (name.startsWith("caravan.") || name.startsWith("new.")) {
                return named(table(name));
            }
            if (name.startsWith("changed.")) {
                return changed(name.substring(8));
            }
            if (name.startsWith("section.")) {
                return section(name.substring(8));
            }
            if (m2.table(name).isEmpty()) {
                problem("M2 has no table '" + name + "'" + Nearest.hint(name, m2.tables().keySet())
                        + "; a statement that only some shops need says so with '-- needs: " + name + "'");
            }
            return named(name);
        }

        /** The table that a placeholder of a table stands for, without prefix. */
        private String table(String name) {
            if (name.startsWith("m1.")) {
                return TableMapping.STAGED + name.substring(3);
            }
            if (name.startsWith("m2.")) {
                return KeptTables.PREFIX + name.substring(3);
            }
            if (name.startsWith("caravan.")) {
                return "caravan_" + name.substring(8);
            }
            return name.startsWith("new.") ? name.substring(4) : name;
        }

        /** What a column has, or had, in changed rows, as a subquery of one column {@code row_id}. */
        private String changed(String of) {
            int dot = of.lastIndexOf('.');
            String name = of.substring(0, Math.max(0, dot));
            String column = of.substring(dot + 1);
            if (!inDelta) {
                problem("{changed." + of + "} stands after '-- in delta:', or in a statement with '-- only in delta:', only");
                return "";
            }
            meaning(name);
            Optional<Table> table = name.startsWith("m1.")
                    ? stagedBy(plans).contains(name.substring(3)) ? plans.plan(name.substring(3)).map(TablePlan::target) : Optional.empty()
                    : m2.table(name);
            if (table.isPresent() && !table.get().column(column).map(Column::whole).orElse(false)) {
                problem("'" + name + "' has no column '" + column + "' of whole numbers"
                        + Nearest.hint(column, table.get().columns().values().stream().filter(Column::whole).map(Column::name).toList()));
            }
            all.asked().computeIfAbsent(table(name), t -> new LinkedHashSet<>()).add(column);
            return "(SELECT row_id FROM " + Identifier.quoted(m2.prefix() + "caravan_changed") + " WHERE script = '" + script.name().replace("'", "''")
                    + "' AND m2_table = '" + table(name) + "' AND m2_column = '" + column + "')";
        }

        private String staged(String mapping) {
            Set<String> routed = stagedBy(plans);
            if (!routed.contains(mapping)) {
                problem("no route stages '" + mapping + "'" + Nearest.hint(mapping, routed)
                        + "; a mapping with 'stage: true' and a step copy-table?table=" + mapping + " do");
            } else if (plans.plan(mapping).isEmpty()) {
                problem("this M1 has no table for '" + mapping + "'; a statement that only some shops need says so with '-- needs: m1." + mapping + "'");
            }
            return named(table("m1." + mapping));
        }

        /** The entries of a map in the mapping files as a derived table, so that an edited file is another script. */
        private String section(String path) {
            String[] keys = path.split("\\.");
            JsonNode node = mappings.sections().getOrDefault(keys[0], MissingNode.getInstance());
            for (int i = 1; i < keys.length; i++) {
                node = node.path(keys[i]);
            }
            List<String> rows = new ArrayList<>();
            node.properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry -> rows.add("SELECT " + literal(entry.getKey()) + " AS name, " + literal(entry.getValue().asText()) + " AS value"));
            return rows.isEmpty()
                    ? "(SELECT '' AS name, '' AS value FROM (SELECT 1 AS one) none WHERE 1 = 0)"
                    : "(" + String.join(" UNION ALL ", rows) + ")";
        }

        /** A text of the operator's own files. The schema lets no quote or backslash in; none gets out either. */
        private String literal(String text) {
            if (text.indexOf('\\') >= 0) {
                problem("the mapping files hold '" + text + "', which no script can take because of the backslash");
            }
            return "'" + text.replace("'", "''") + "'";
        }

        private String kept(String table) {
            List<String> kept = plans.areas().stream().flatMap(area -> area.kept().stream()).toList();
            if (!kept.contains(table)) {
                problem("no route keeps M2's rows of '" + table + "'" + Nearest.hint(table, kept) + "; a step keep-table?table=" + table + " does");
            }
            return named(KeptTables.PREFIX + table);
        }

        private String named(String table) {
            all.tables().add(table);
            return Identifier.quoted(m2.prefix() + table);
        }

        private void problem(String what) {
            problems.add(place(script, statement) + ": " + what);
        }
    }
}
