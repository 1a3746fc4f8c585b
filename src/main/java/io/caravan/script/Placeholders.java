package io.caravan.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.copy.Plans;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Nearest;
import io.caravan.mapping.StagedTable;
import io.caravan.mapping.TableMapping;
import io.caravan.mapping.TablePlan;
import io.caravan.schema.Column;
import io.caravan.schema.Identifier;
import io.caravan.schema.Literal;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of one statement stand for. {@link Scripts} says which there are. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");

    private final Mappings mappings;
    private final Schema m2;
    private final Set<String> staged;
    private final Script script;
    private final Statement statement;
    private final boolean inDelta;
    private final Plans plans;
    private final Named all;
    private final List<String> problems;

    /**
     * What a script names.
     *
     * @param tables all tables, without prefix
     * @param written those that it writes
     * @param asked the columns of changed rows, by table
     */
    record Named(Set<String> tables, Set<String> written, Map<String, Set<String>> asked) {}

    /**
     * @param mappings all mappings
     * @param m2 M2's structure
     * @param staged the mappings that routes stage
     * @param inDelta whether it is resolved for changed rows
     * @param plans the plans of all routes
     * @param all takes what the statement names
     * @param problems takes what is wrong
     */
    Placeholders(
            Mappings mappings, Schema m2, Set<String> staged, Script script, Statement statement, boolean inDelta, Plans plans, Named all,
            List<String> problems) {
        this.mappings = mappings;
        this.m2 = m2;
        this.staged = staged;
        this.script = script;
        this.statement = statement;
        this.inDelta = inDelta;
        this.plans = plans;
        this.all = all;
        this.problems = problems;
    }

    /** The SQL with its placeholders replaced; what it names is taken down. */
    String replacedIn(String sql) {
        return PLACEHOLDER.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(1))));
    }

    private String meaning(String name) {
        if (name.equals("script")) {
            return Literal.of(script.name());
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

    /** Takes down that a table is written, given its placeholder. One that the script makes itself is no business of others. */
    void written(String name) {
        if (!name.startsWith("new.")) {
            all.written().add(table(name));
        }
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
                ? staged.contains(name.substring(3)) ? plans.plan(name.substring(3)).map(TablePlan::target) : Optional.empty()
                : m2.table(name);
        if (table.isPresent() && !table.get().column(column).map(Column::whole).orElse(false)) {
            problem("'" + name + "' has no column '" + column + "' of whole numbers"
                    + Nearest.hint(column, table.get().columns().values().stream().filter(Column::whole).map(Column::name).toList()));
        }
        all.asked().computeIfAbsent(table(name), t -> new LinkedHashSet<>()).add(column);
        return "(SELECT row_id FROM " + Identifier.quoted(m2.prefix() + "caravan_changed") + " WHERE script = " + Literal.of(script.name())
                + " AND m2_table = " + Literal.of(table(name)) + " AND m2_column = " + Literal.of(column) + ")";
    }

    private String staged(String mapping) {
        if (!staged.contains(mapping)) {
            problem("no route stages '" + mapping + "'" + Nearest.hint(mapping, staged)
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
        return Literal.of(text);
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
        problems.add(Scripts.place(script, statement) + ": " + what);
    }
}
